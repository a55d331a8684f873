package org.jiuzhu.verification;

import org.jiuzhu.shared.Money;

/** What a register can tell of a person, or two surveyors can see at a home. */
public enum FactKind {
    WAGES("工资性收入（近12个月）", Measure.MONEY, ""),
    PENSION("养老金、退休金（近12个月）", Measure.MONEY, ""),
    BASIC_PENSION("城乡居民基础养老金（近12个月）", Measure.MONEY, ""),
    OTHER_INCOME("全部收入（近12个月）", Measure.MONEY, ""),
    BUSINESS("市场主体登记", Measure.COUNT, "户"),
    DEPOSIT("存款", Measure.MONEY, ""),
    SECURITIES("证券、基金", Measure.MONEY, ""),
    COMMERCIAL_INSURANCE("商业保险", Measure.MONEY, ""),
    VEHICLE("机动车船", Measure.COUNT, "辆"),
    HOUSE("不动产", Measure.COUNT, "套"),
    SPOUSE("配偶", Measure.COUNT, "人"),
    HOUSEHOLD_MEMBER("同户或同住人数", Measure.COUNT, "人"),
    MEDICAL_SPENDING("医疗自付支出（近12个月）", Measure.MONEY, ""),
    DECEASED("死亡", Measure.STATE, ""),
    IN_PRISON("服刑", Measure.STATE, "");

    /** How the figure is to be read. */
    public enum Measure {
        MONEY,
        COUNT,
        STATE
    }

    private final String title;
    private final Measure measure;
    private final String unit;

    FactKind(String title, Measure measure, String unit) {
        this.title = title;
        this.measure = measure;
        this.unit = unit;
    }

    public String title() {
        return title;
    }

    public Measure measure() {
        return measure;
    }

    /** Whether the amount counts, or only that there is one. */
    public boolean hasAmount() {
        return measure == Measure.MONEY;
    }

    /** Whether it says who belongs to the family, which only an amended declaration can mend. */
    public boolean ofMembership() {
        return this == SPOUSE || this == HOUSEHOLD_MEMBER;
    }

    /** Whether it takes the person out of the family (第七条). */
    public boolean leavesOut() {
        return this == DECEASED || this == IN_PRISON;
    }

    /** A figure of this kind in words. */
    public String words(long value) {
        return switch (measure) {
            case MONEY -> Money.ofFen(value) + "元";
            case COUNT -> value + unit;
            case STATE -> value > 0 ? "有记录" : "无记录";
        };
    }
}
