package org.jiuzhu.remedy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.jiuzhu.benefit.AwardCorrections.Step;
import org.jspecify.annotations.Nullable;

/**
 * A decision that is attacked, or found wrong by the house itself.
 *
 * @param awardNumber the award that it is about, or null for a case that came to none
 * @param authority who decides: the county's government, a court, or the office that found it
 * @param document its number of the matter
 * @param attacked number of the decision that is attacked
 * @param applicant sealed in the table, as claim, defence and ruling text are
 * @param servedOn day on which the copy came; for a correction the day on which the fault was found
 */
public record Remedy(
        String remedyNumber,
        Kind kind,
        @Nullable String awardNumber,
        @Nullable String caseNumber,
        String townshipCode,
        State state,
        int rounds,
        String openedBy,
        LocalDateTime openedAt,
        @Nullable String authority,
        @Nullable String document,
        @Nullable String attacked,
        @Nullable String applicant,
        @Nullable String claim,
        @Nullable LocalDate servedOn,
        boolean simpleCourse,
        @Nullable LocalDate defenceDue,
        @Nullable LocalDate rulingDue,
        @Nullable LocalDate defendedOn,
        @Nullable String defence,
        @Nullable Ruling ruling,
        @Nullable String rulingDocument,
        @Nullable LocalDate ruledOn,
        @Nullable String rulingText,
        @Nullable LocalDate performBy) {

    /** What it is. */
    public enum Kind {
        REVIEW("行政复议"),
        LAWSUIT("行政诉讼"),
        OWN("自行纠正");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** Where it stands. */
    public enum State {
        OPEN("办理中"),
        KEPT("维持原决定"),
        PERFORMED("已履行");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** What the government or the court has ruled. */
    public enum Ruling {
        UPHELD("维持，或者驳回请求", false),
        WITHDRAWN("撤回、终止", false),
        CHANGED("变更原决定", true),
        REVOKED("撤销原决定", true),
        ANEW("撤销或者责令重新作出决定", true),
        DUTY("责令履行法定职责", true),
        UNLAWFUL("确认违法或者无效", true),
        SETTLED("调解、和解", true);

        private final String title;
        private final boolean performed;

        Ruling(String title, boolean performed) {
            this.title = title;
            this.performed = performed;
        }

        public String title() {
            return title;
        }

        /** Something has to be done about it. */
        public boolean performed() {
            return performed;
        }
    }

    /** How it is carried out. */
    public enum Course {
        RECOMPUTE("按更正后的金额逐月重新核算"),
        ANEW("重新作出决定"),
        NONE("不涉及金额和决定，只纠正程序、告知");

        private final String title;

        Course(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /**
     * How a ruling or a correction is carried out.
     *
     * @param steps amounts a month from months on, for {@link Course#RECOMPUTE}
     * @param lastMonth last month of the award, or null when it runs
     * @param dropped numbers of the ledger that fall away
     * @param anew number of the case or change in which it is decided anew, for {@link Course#ANEW}
     * @param explanation sealed in the table
     */
    public record Plan(
            String remedyNumber,
            int roundNo,
            Course course,
            @Nullable LocalDate lastMonth,
            String steps,
            String dropped,
            @Nullable String anew,
            String explanation,
            String plannedBy,
            LocalDate plannedOn) {

        public List<Step> amounts() {
            return steps.isEmpty()
                    ? List.of()
                    : Arrays.stream(steps.split(",", -1))
                            .map(one -> one.split("=", -1))
                            .map(one -> new Step(LocalDate.parse(one[0]), Long.parseLong(one[1])))
                            .toList();
        }

        public List<String> accounts() {
            return dropped.isEmpty() ? List.of() : List.of(dropped.split(",", -1));
        }
    }

    /** What is said of a plan. */
    public enum Outcome {
        APPROVED,
        RETURNED,
        REJECTED
    }

    /** A plan signed or sent back; the reason is sealed in the table. */
    public record Verdict(
            String remedyNumber, int roundNo, Outcome outcome, String reason, String decidedBy, LocalDate decidedOn) {}
}
