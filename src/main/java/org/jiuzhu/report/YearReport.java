package org.jiuzhu.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The report of one county or one city member unit on its work of one year.
 *
 * @param areaCode county, or the city for a member unit
 * @param unit the member unit; empty for a county
 * @param version the version that is being worked on, or the last one
 * @param dueOn 30 December of the year, whatever day it is: the notice sets the date itself
 */
public record YearReport(
        String reportNumber,
        int reportYear,
        String areaCode,
        String unit,
        State state,
        int version,
        LocalDate dueOn,
        LocalDate openedOn,
        @Nullable LocalDate remindedOn) {

    private static final int COUNTY = 6;

    public enum State {
        WRITING("待编写"),
        SIGNING("待签署"),
        JUDGING("已报送，待市级审阅"),
        RECEIVED("已报送，已接收");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** Whether a county reports, with figures from the system; a member unit reports in words. */
    public boolean ofCounty() {
        return areaCode.length() == COUNTY;
    }

    /**
     * One version: what was reported, when, by whom, and what the city said to it.
     *
     * @param reason why there is another version; null for the first
     * @param dueOn last day of this version
     * @param from first day of the figures; null before they are gathered, and for a member unit
     * @param signer who signed the paper of a member unit, sealed in the table
     * @param sentBack why the signer sent it back, sealed
     * @param received whether the city took it; null while it has not judged
     * @param judgement why the city did not take it, sealed
     */
    public record Version(
            String reportNumber,
            int version,
            @Nullable String reason,
            LocalDate dueOn,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            java.time.@Nullable LocalDateTime gatheredAt,
            @Nullable String writtenBy,
            @Nullable LocalDate writtenOn,
            @Nullable String signer,
            @Nullable String sentBack,
            @Nullable String signedBy,
            @Nullable LocalDate submittedOn,
            @Nullable String judgedBy,
            @Nullable LocalDate judgedOn,
            @Nullable Boolean received,
            @Nullable String judgement) {}

    /** A figure as it was when it was gathered. */
    public record FrozenFigure(
            String reportNumber,
            int version,
            String code,
            int position,
            String title,
            String clause,
            String measure,
            String unit,
            String whole,
            String part,
            @Nullable Integer goal,
            String goalBasis,
            long total,
            long counted,
            long amount) {

        /** The indicator as it was then; its rows are kept, not asked for again. */
        public org.jiuzhu.shared.Indicator indicator() {
            return new org.jiuzhu.shared.Indicator(
                    code,
                    title,
                    clause,
                    org.jiuzhu.shared.Indicator.Measure.valueOf(measure),
                    unit,
                    whole,
                    part,
                    goal,
                    goalBasis,
                    "",
                    "");
        }

        public IndicatorFigures.Figure figure(String area) {
            return IndicatorFigures.figure(indicator(), area, total, counted, amount);
        }
    }

    /** A part of the text. */
    public record Text(String reportNumber, int version, Part part, String content) {}

    /** The parts of a report: one a chapter of the notice, then what is wrong and what comes next. */
    public enum Part {
        COORDINATION(Chapter.COORDINATION.title()),
        SCHEMES(Chapter.SCHEMES.title()),
        CAPACITY(Chapter.CAPACITY.title()),
        SERVICE(Chapter.SERVICE.title()),
        INTEGRITY(Chapter.INTEGRITY.title()),
        MONITORING(Chapter.MONITORING.title()),
        SUPERVISION(Chapter.SUPERVISION.title()),
        /** The whole of a member unit's report. */
        DUTIES("本单位职责履行情况"),
        PROBLEMS("存在的问题"),
        PLANS("下一步打算");

        private final String title;

        Part(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
