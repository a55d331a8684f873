package org.jiuzhu.referral;

/** What a referral may tell a department of a person; which of it a kind of aid needs says a table. */
public enum DataItem {
    ID_NUMBER("身份证号码", false),
    PHONE("联系电话", false),
    ADDRESS("现住址", false),
    HOUSEHOLD("家庭人口", false),
    /** Names and numbers of identity; only in a notice about an award. */
    MEMBERS("享受待遇的人员", true),
    STATUS("救助身份", false),
    INCOME("家庭人均月收入", false),
    ILLNESS("所患疾病", false),
    SPENDING("近12个月自付费用", false),
    DISABILITY("残疾类别和等级", false),
    SCHOOL("就读学校和年级", false),
    WORK("就业状况", false),
    HOUSE("住房情况", true),
    DISASTER("受灾情况（时间、地点、损失）", true),
    DISPUTE("需要帮助的法律事务", true),
    NEED("需要解决的困难", true);

    private final String title;
    private final boolean longer;

    DataItem(String title, boolean longer) {
        this.title = title;
        this.longer = longer;
    }

    public String title() {
        return title;
    }

    /** Whether it takes more than a line. */
    public boolean longer() {
        return longer;
    }
}
