package org.jiuzhu.hotline;

/** Who handles an order first. */
public enum Route {
    AT_ONCE("当场答复"),
    TOWNSHIP("乡镇（街道）窗口"),
    COUNTY("县级民政部门"),
    CITY("市级民政部门");

    private final String title;

    Route(String title) {
        this.title = title;
    }

    /** As people read it. */
    public String title() {
        return title;
    }
}
