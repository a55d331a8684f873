package org.jiuzhu.benefit;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jiuzhu.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * 提标: the awards of a county worked out again by a new standard, simulated, approved, carried out and checked.
 *
 * @param fromMonth first day of the first month for which the new standard counts
 * @param urbanFen new standard a month and head in towns
 * @param ruralFen in the country
 * @param awards awards there were when the simulation began
 * @param done awards to which it has been applied
 * @param seed of the sample, kept so that it can be drawn again
 */
public record Raise(
        String raiseNumber,
        String countyCode,
        LocalDate fromMonth,
        long urbanFen,
        long ruralFen,
        String documentNumber,
        State state,
        int awards,
        int computed,
        int done,
        @Nullable String afterAward,
        boolean paused,
        @Nullable String seed,
        String openedBy,
        LocalDateTime openedAt,
        @Nullable LocalDateTime computedAt,
        @Nullable String approvedBy,
        @Nullable LocalDateTime approvedAt,
        @Nullable LocalDateTime appliedAt,
        @Nullable String closedBy,
        @Nullable LocalDateTime closedAt) {

    /** Where it stands. */
    public enum State {
        SIMULATING("正在模拟"),
        SIMULATED("待报批"),
        APPROVING("待批准"),
        APPLYING("正在执行"),
        APPLIED("待抽查确认"),
        DONE("已办结"),
        UNDOING("正在撤销"),
        UNDONE("已撤销"),
        DROPPED("已放弃");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    public Money urban() {
        return Money.ofFen(urbanFen);
    }

    public Money rural() {
        return Money.ofFen(ruralFen);
    }

    /** The month in words: 2027年1月. */
    public String month() {
        return PaymentRun.words(fromMonth);
    }

    /** What becomes of an award. */
    public enum Kind {
        RAISED("增加"),
        SAME("不变"),
        /** Not carried out here: it goes its own way, with a hearing. */
        FALLS("减少，转待遇变更"),
        /** Somebody has to work it out. */
        MANUAL("需逐户核定");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /**
     * What becomes of one award.
     *
     * @param area URBAN or RURAL
     * @param derived the area was not declared but taken from the code of the township
     * @param incomeFen counted income of a year that follows from the present amount
     * @param reason why somebody has to work it out; empty for nothing
     */
    public record Line(
            String raiseNumber,
            String awardNumber,
            String townshipCode,
            String area,
            boolean derived,
            int members,
            long incomeFen,
            long oldFen,
            long newFen,
            String oldDocument,
            Kind kind,
            String reason,
            boolean applied) {

        public Money before() {
            return Money.ofFen(oldFen);
        }

        public Money after() {
            return Money.ofFen(newFen);
        }
    }

    /** What a township, a class and a kind come to a month. */
    public record Sum(String townshipCode, String area, Kind kind, int awards, int members, long oldFen, long newFen) {}
}
