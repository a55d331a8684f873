package org.jiuzhu.monitoring;

/** Where an alert comes from. */
public enum Origin {
    SCREENING("数据筛查"),
    REPORT("村级、窗口报告"),
    HOTLINE("12349热线");

    private final String title;

    Origin(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
