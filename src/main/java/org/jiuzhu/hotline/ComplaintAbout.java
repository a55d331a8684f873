package org.jiuzhu.hotline;

/** Whom a complaint is about; it is never handled by those it is about. */
public enum ComplaintAbout {
    NOBODY("不是投诉"),
    TOWNSHIP("乡镇（街道）、村（社区）"),
    COUNTY("县级民政部门"),
    OTHER("其他单位");

    private final String title;

    ComplaintAbout(String title) {
        this.title = title;
    }

    /** As people read it. */
    public String title() {
        return title;
    }
}
