package org.jiuzhu.monitoring;

import java.util.Arrays;
import java.util.List;

/** What an alert is about. */
public enum Signal {
    DANGER("基本生活有危险", false),
    DISASTER("火灾、自然灾害、意外事故", false),
    EARNER_DEAD("主要劳动力死亡", false),
    MEDICAL("重病大额医疗支出", false),
    RIGID("刚性支出过大", false),
    DISABILITY("新评定残疾", false),
    JOB_LOSS("失业", false),
    INCOME_FALL("收入下降", false),
    SCHOOLING("考入高校", false),
    OTHER("其他困难", false),
    REMINDER("到期提醒", false),
    DATA_GAP("数据不完整", false),
    DEATH("死亡登记", true),
    PRISON("服刑登记", true),
    VEHICLE("新登记机动车", true),
    HOUSE("新登记不动产", true),
    COMPANY("新登记市场主体", true),
    WAGES("有工资收入", true),
    DOUBLE_AID("重复享受", true);

    private final String title;
    private final boolean exit;

    Signal(String title, boolean exit) {
        this.title = title;
        this.exit = exit;
    }

    public String title() {
        return title;
    }

    /** Whether it says that somebody may no longer qualify, and not that somebody needs help. */
    public boolean exit() {
        return exit;
    }

    /** What somebody can report who has been there. */
    public static List<Signal> reported() {
        return Arrays.stream(values()).filter(one -> one != DATA_GAP).toList();
    }
}
