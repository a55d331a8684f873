package org.jiuzhu.monitoring;

import java.util.Arrays;
import java.util.Optional;

/** What a department reports each month of many persons, one file a kind. */
public enum RegisterKind {
    DEATH("死亡", "公安、殡葬", Signal.DEATH, false, false),
    PRISON("服刑", "司法行政", Signal.PRISON, false, false),
    VEHICLE("新登记机动车", "公安交管", Signal.VEHICLE, false, false),
    HOUSE("新登记不动产", "自然资源", Signal.HOUSE, false, false),
    COMPANY("新登记市场主体", "市场监管", Signal.COMPANY, false, false),
    WAGES("工资收入（近12个月）", "税务、人社", Signal.WAGES, true, false),
    DOUBLE_AID("重复享受其他救助", "各救助部门", Signal.DOUBLE_AID, false, false),
    MEDICAL("医疗自付（近12个月）", "医保", Signal.MEDICAL, true, false),
    DISABILITY("新评定残疾", "残联", Signal.DISABILITY, false, true),
    JOB_LOSS("失业登记", "人社", Signal.JOB_LOSS, false, false),
    SCHOOLING("考入高校", "教育", Signal.SCHOOLING, false, false),
    DISASTER("受灾", "应急管理", Signal.DISASTER, false, false);

    private final String title;
    private final String source;
    private final Signal signal;
    private final boolean amount;
    private final boolean grade;

    RegisterKind(String title, String source, Signal signal, boolean amount, boolean grade) {
        this.title = title;
        this.source = source;
        this.signal = signal;
        this.amount = amount;
        this.grade = grade;
    }

    public String title() {
        return title;
    }

    /** Who has it. */
    public String source() {
        return source;
    }

    public Signal signal() {
        return signal;
    }

    /** Whether its rows carry an amount in yuan. */
    public boolean hasAmount() {
        return amount;
    }

    /** Whether its rows carry a grade, 1 to 4. */
    public boolean hasGrade() {
        return grade;
    }

    /** Whether it counts however long ago it happened. */
    public boolean lasting() {
        return this == DEATH || this == PRISON;
    }

    static Optional<RegisterKind> of(Signal signal) {
        return Arrays.stream(values()).filter(one -> one.signal == signal).findFirst();
    }
}
