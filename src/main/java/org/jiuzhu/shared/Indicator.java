package org.jiuzhu.shared;

import org.jspecify.annotations.Nullable;

/**
 * A figure by which the city and its counties see how the work goes. It is told by the list of what it counts: the
 * figure and the cases behind it are one statement, so that neither can say other than the other.
 *
 * @param code kebab-case, stays for good: reports name it
 * @param title what it is called
 * @param clause clause of the notice as the clause map names it, for example {@code 三(四)1-d}
 * @param unit 件, 户, 人, 元, %
 * @param whole what is counted: the denominator of a share
 * @param part which of them count: the numerator of a share; empty for no share
 * @param goal least value that is aimed at: per mille for a share, else in the unit; null when there is none
 * @param goalBasis where the goal comes from; empty without one
 * @param rows a {@code SELECT} with the columns {@code number} (unique), {@code opens} (what follows the link, or null),
 *     {@code county_code}, {@code area_code}, {@code counted} (1 or 0), {@code amount} (a number, or fen for money) and
 *     {@code on_day}. It may use {@code #{from}} and {@code #{to}} (days, both included), {@code #{begin}} and
 *     {@code #{end}} (moments, the end excluded), {@code #{month}} (first day of the last month) and {@code #{today}}
 * @param link page that opens what {@code opens} names, ends before it
 */
public record Indicator(
        String code,
        String title,
        String clause,
        Measure measure,
        String unit,
        String whole,
        String part,
        @Nullable Integer goal,
        String goalBasis,
        String rows,
        String link) {

    /** How the figure is made of the rows. */
    public enum Measure {
        /** How many rows there are. */
        NUMBER,
        /** Share of the rows that count, in per mille, rounded down: one miss among thousands is not 100 %. */
        SHARE,
        /** The sum of {@code amount}. */
        SUM,
        /** The sum of {@code amount}, which is fen. */
        MONEY
    }

    /** So many rows. */
    public static Indicator number(
            String code, String title, String clause, String unit, String whole, String rows, String link) {
        return new Indicator(code, title, clause, Measure.NUMBER, unit, whole, "", null, "", rows, link);
    }

    /** A share of rows. */
    public static Indicator share(
            String code, String title, String clause, String whole, String part, String rows, String link) {
        return new Indicator(code, title, clause, Measure.SHARE, "%", whole, part, null, "", rows, link);
    }

    /** A sum over rows. */
    public static Indicator sum(
            String code, String title, String clause, String unit, String whole, String rows, String link) {
        return new Indicator(code, title, clause, Measure.SUM, unit, whole, "", null, "", rows, link);
    }

    /** An amount of money over rows. */
    public static Indicator money(String code, String title, String clause, String whole, String rows, String link) {
        return new Indicator(code, title, clause, Measure.MONEY, "元", whole, "", null, "", rows, link);
    }

    /** The same with a goal. */
    public Indicator goal(int least, String basis) {
        return new Indicator(code, title, clause, measure, unit, whole, part, least, basis, rows, link);
    }

    /** Its value, or null for a share of nothing. */
    public @Nullable Long value(long total, long counted, long amount) {
        return switch (measure) {
            case NUMBER -> total;
            case SHARE -> total == 0 ? null : counted * 1000 / total;
            case SUM, MONEY -> amount;
        };
    }

    /** The value as people read it. */
    public String words(@Nullable Long value) {
        if (value == null) {
            return "—";
        }
        return switch (measure) {
            case NUMBER, SUM -> value + unit;
            case SHARE -> value % 10 == 0 ? value / 10 + "%" : "%d.%d%%".formatted(value / 10, value % 10);
            case MONEY -> Money.ofFen(value) + "元";
        };
    }

    /** Whether a value falls short of the goal; nothing to be shared falls short of nothing. */
    public boolean missed(@Nullable Long value) {
        return goal != null && value != null && value < goal;
    }

    /** How the figure is reckoned, for people. */
    public String definition() {
        return switch (measure) {
            case NUMBER -> whole + "的数量";
            case SHARE -> "分母：" + whole + "；分子：其中" + part;
            case SUM, MONEY -> whole + "的合计";
        };
    }
}
