package org.jiuzhu.coordination;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jiuzhu.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * A case put before a county's coordination group (一事一议).
 *
 * @param caseNumber the case it is about, or null for a matter without a case of its own
 * @param reason sealed in the table
 * @param amountFen what is asked for in all, 0 for none
 * @param departments names of the units concerned, separated by 、
 * @param basis the rule that found it to be one
 * @param closedNote why it was given back, sealed
 */
public record Matter(
        String matterNumber,
        String countyCode,
        @Nullable String caseNumber,
        String title,
        String reason,
        long amountFen,
        String departments,
        MatterGround ground,
        String basis,
        boolean urgent,
        State state,
        String openedBy,
        LocalDateTime openedAt,
        @Nullable String closedNote) {

    public enum State {
        RAISED("待准备材料"),
        HEARING("征求意见"),
        WRITING("待形成纪要"),
        SIGNING("待签署"),
        CONCLUDED("已决定"),
        RETURNED("已退回");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }

        /** Whether the group still deals with it. */
        public boolean open() {
            return this != CONCLUDED && this != RETURNED;
        }
    }

    /** How the group looks at a matter (南平市2021年通知 三（一）). */
    public enum Way {
        MEETING("专题会议"),
        WRITTEN("书面审议");

        private final String title;

        Way(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /**
     * What the group is asked.
     *
     * @param heldOn day of the meeting, or the day on which a written review begins
     * @param place of the meeting, or null
     * @param question sealed
     * @param summary the case without more personal data than needed, sealed
     */
    public record Plan(
            String matterNumber,
            Way way,
            LocalDate heldOn,
            @Nullable String place,
            String question,
            String summary,
            LocalDate replyBy,
            String preparedBy) {}

    /** What comes of it. */
    public enum Outcome {
        AGREED("同意救助"),
        OTHER("以其他方式帮助"),
        DECLINED("不同意");

        private final String title;

        Outcome(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /**
     * What the group has concluded; it binds when it is signed, and binds this case only.
     *
     * @param minutes sealed
     * @param returnReason why the head sent it back, sealed
     * @param answer what became of the answer to the case
     */
    public record Conclusion(
            String matterNumber,
            Outcome outcome,
            long amountFen,
            String minutes,
            String writtenBy,
            @Nullable String signedBy,
            @Nullable LocalDate signedOn,
            @Nullable String returnReason,
            @Nullable String answer) {

        public Money amount() {
            return Money.ofFen(amountFen);
        }

        /** In a few words. */
        public String words() {
            return outcome.title() + (amountFen > 0 ? amount() + "元" : "");
        }
    }

    public Money amount() {
        return Money.ofFen(amountFen);
    }

    public List<String> departmentList() {
        return departments.isEmpty() ? List.of() : List.of(departments.split("、"));
    }
}
