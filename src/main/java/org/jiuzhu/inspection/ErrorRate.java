package org.jiuzhu.inspection;

import java.util.Locale;
import org.apache.commons.math3.stat.interval.ConfidenceInterval;
import org.apache.commons.math3.stat.interval.WilsonScoreInterval;

/**
 * Share of wrong decisions among those drawn by lot, with the Wilson interval: few checks give a wide one, and none or
 * all wrong does not give a width of zero.
 *
 * @param checked looked at, drawn by lot; those looked at in any case say nothing about the rest
 * @param wrong of them decided wrongly
 * @param low lower bound, 0 to 1, as is {@code high} the upper one
 */
public record ErrorRate(int checked, int wrong, double low, double high) {

    private static final double CONFIDENCE = 0.95;

    public static ErrorRate of(int checked, int wrong) {
        if (checked == 0) {
            return new ErrorRate(0, 0, 0, 1);
        }
        ConfidenceInterval interval = new WilsonScoreInterval().createInterval(checked, wrong, CONFIDENCE);
        return new ErrorRate(
                checked,
                wrong,
                wrong == 0 ? 0 : interval.getLowerBound(),
                wrong == checked ? 1 : interval.getUpperBound());
    }

    /** 0 to 1; zero when nothing was looked at. */
    public double rate() {
        return checked == 0 ? 0 : (double) wrong / checked;
    }

    /** {@code 10.0%（95%置信区间1.8%—40.4%）}. */
    public String words() {
        return checked == 0
                ? "没有随机抽取的"
                : String.format(Locale.ROOT, "%.1f%%（95%%置信区间%.1f%%—%.1f%%）", rate() * 100, low * 100, high * 100);
    }
}
