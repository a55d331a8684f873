package org.jiuzhu.hotline;

/**
 * The clocks of a round: in hours, which run at night and on holidays too, or in working days. Hours win when both are set.
 *
 * @param refusable whether a unit may send the order back at all
 */
public record OrderClock(int receiveHours, int receiveDays, int answerHours, int answerDays, boolean refusable) {

    /** In words. */
    public String words() {
        return "接收" + words(receiveHours, receiveDays) + "，答复" + words(answerHours, answerDays);
    }

    private static String words(int hours, int days) {
        return hours > 0 ? hours + "小时（节假日照算）" : days + "个工作日";
    }
}
