package org.jiuzhu.hotline;

/** What came of an order. */
public enum OrderResult {
    SOLVED("已解决"),
    AIDED("已进入救助程序"),
    EXPLAINED("已解释说明"),
    REFERRED("已转有关部门办理"),
    UNFOUNDED("经核实情况不属实");

    private final String title;

    OrderResult(String title) {
        this.title = title;
    }

    /** As people read it. */
    public String title() {
        return title;
    }
}
