package org.jiuzhu.inspection;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The check of one object by two inspectors.
 *
 * @param present who was there, sealed in the table, as are summary and objection
 * @param objection what the second inspector sees differently
 * @param settledOn day on which both had signed
 * @param erroneous the decision was wrong; counts for the error rate
 * @param correction the county should withdraw the decision or have it corrected
 */
public record InspectionSheet(
        String sheetNumber,
        String planNumber,
        int objectNo,
        String townshipCode,
        @Nullable String caseNumber,
        @Nullable String awardNumber,
        ObjectKind kind,
        boolean targeted,
        String firstInspector,
        String secondInspector,
        State state,
        @Nullable LocalDate checkedOn,
        @Nullable Way way,
        @Nullable String present,
        @Nullable String summary,
        @Nullable String noPhotoReason,
        @Nullable String objection,
        @Nullable LocalDate settledOn,
        @Nullable Grade grade,
        @Nullable Boolean erroneous,
        @Nullable Boolean correction) {

    public String reference() {
        return caseNumber != null ? caseNumber : String.valueOf(awardNumber);
    }

    public enum State {
        DRAWN("待检查"),
        CHECKED("待复核"),
        CLEAR("未发现问题"),
        RECTIFYING("整改中"),
        ANSWERED("待核验"),
        RECTIFIED("整改合格"),
        CORRECTING("转撤销、改正");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    public enum Way {
        HOME("入户核查"),
        FILE("查阅案卷"),
        BOTH("查阅案卷并入户核查");

        private final String title;

        Way(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }

        boolean visits() {
            return this != FILE;
        }
    }

    /** From light to heavy. */
    public enum Grade {
        MINOR("轻微", "inspection-rectify-minor-days"),
        GENERAL("一般", "inspection-rectify-general-days"),
        SERIOUS("严重", "inspection-rectify-serious-days");

        private final String title;
        private final String parameter;

        Grade(String title, String parameter) {
            this.title = title;
            this.parameter = parameter;
        }

        public String title() {
            return title;
        }

        /** Name of the parameter with the working days for putting it right. */
        public String parameter() {
            return parameter;
        }
    }

    public enum Nature {
        FORM("文书、材料不完整"),
        PROCEDURE("违反程序、超期"),
        FACT("事实认定不清"),
        RESULT("结果或者金额错误"),
        CONDUCT("优亲厚友、弄虚作假、泄露信息");

        private final String title;

        Nature(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /**
     * One thing looked at.
     *
     * @param words what was found, sealed in the table
     */
    public record Finding(
            String sheetNumber,
            int position,
            String code,
            String title,
            String cite,
            Result result,
            @Nullable Nature nature,
            boolean harmed,
            @Nullable String words,
            @Nullable Grade grade,
            boolean erroneous) {}

    public enum Result {
        FINE("符合"),
        PROBLEM("有问题"),
        NONE("不涉及");

        private final String title;

        Result(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** Somebody leaves a sheet and another comes in by the same seed; the reason is sealed. */
    public record Change(
            String sheetNumber,
            int changeNo,
            String leftOut,
            @Nullable String cameIn,
            String reason,
            String askedBy,
            LocalDate changedOn) {}

    /**
     * A demand to put things right, one a round.
     *
     * @param answer what the township did, sealed, as are supervision and words
     * @param tolerated honest error that was put right: no blame (容错纠错)
     */
    public record Rectification(
            String sheetNumber,
            int roundNo,
            LocalDate demandedOn,
            LocalDate dueOn,
            @Nullable LocalDate remindedOn,
            @Nullable String supervision,
            @Nullable String answer,
            @Nullable String answeredBy,
            @Nullable LocalDate answeredOn,
            @Nullable Verdict verdict,
            @Nullable String words,
            boolean tolerated,
            @Nullable String verifiedBy,
            @Nullable LocalDate verifiedOn) {}

    public enum Verdict {
        ACCEPTED("整改合格"),
        REOPENED("不合格，重新整改"),
        CORRECTION("转撤销、责令改正");

        private final String title;

        Verdict(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
