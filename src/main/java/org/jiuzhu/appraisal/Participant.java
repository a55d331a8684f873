package org.jiuzhu.appraisal;

import org.jspecify.annotations.Nullable;

/**
 * Who is called to an appraisal, or stood in at it.
 *
 * @param name sealed in the table
 * @param attended null before the day
 * @param signed whether the minutes bear the signature
 */
public record Participant(
        String appraisalNumber,
        int sessionNo,
        int seq,
        String name,
        Kind kind,
        @Nullable Boolean attended,
        boolean signed) {

    public enum Kind {
        VILLAGER("村（居）民代表"),
        PARTY("党员代表"),
        COMMITTEE("村（居）“两委”成员"),
        TOWNSHIP("乡镇（街道）工作人员"),
        OTHER("其他人员");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    public boolean came() {
        return Boolean.TRUE.equals(attended);
    }
}
