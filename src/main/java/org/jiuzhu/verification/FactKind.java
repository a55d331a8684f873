package org.jiuzhu.verification;

/** What a register can tell of a person. */
public enum FactKind {
    WAGES("工资性收入（近12个月）", true),
    PENSION("养老金（近12个月）", true),
    BUSINESS("市场主体登记", false),
    DEPOSIT("存款", true),
    SECURITIES("证券", true),
    COMMERCIAL_INSURANCE("商业保险", true),
    VEHICLE("机动车", false),
    HOUSE("不动产", false),
    DECEASED("死亡", false),
    IN_PRISON("服刑", false);

    private final String title;
    private final boolean amount;

    FactKind(String title, boolean amount) {
        this.title = title;
        this.amount = amount;
    }

    public String title() {
        return title;
    }

    /** Whether the amount counts, or only that there is one. */
    public boolean hasAmount() {
        return amount;
    }
}
