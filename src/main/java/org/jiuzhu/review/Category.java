package org.jiuzhu.review;

/** What a family is found to be. */
public enum Category {
    SUBSISTENCE("最低生活保障家庭"),
    EDGE("最低生活保障边缘家庭"),
    RIGID("刚性支出困难家庭"),
    /** Found by its own procedure, never by the calculation of a family. */
    DESTITUTE("特困人员"),
    NONE("不符合");

    private final String title;

    Category(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** A recognition gives no money but opens other help, and lasts for a set time (刚性支出困难家庭认定办法 第十条). */
    public boolean recognition() {
        return this == EDGE || this == RIGID;
    }
}
