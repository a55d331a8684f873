package org.jiuzhu.coordination;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one unit says on a matter.
 *
 * @param content sealed in the table
 * @param speaker who spoke for the unit, sealed
 */
public record Opinion(
        String opinionNumber,
        String matterNumber,
        String unit,
        State state,
        LocalDate dueOn,
        @Nullable LocalDate remindedOn,
        @Nullable Stance stance,
        @Nullable String content,
        @Nullable String speaker,
        @Nullable LocalDate repliedOn,
        @Nullable String recordedBy) {

    public enum State {
        ASKED("等待回复"),
        GIVEN("已回复"),
        SILENT("逾期未回复"),
        LATE("逾期后回复");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    public enum Stance {
        AGREE("同意"),
        CONDITION("有条件同意"),
        DISAGREE("不同意"),
        NONE("没有意见");

        private final String title;

        Stance(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** For a table or a form. */
    public String words() {
        return state.title()
                + (stance == null ? "" : "，" + stance.title())
                + (content == null || content.isBlank() ? "" : "：" + content);
    }
}
