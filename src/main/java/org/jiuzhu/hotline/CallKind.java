package org.jiuzhu.hotline;

/** What a call is about. */
public enum CallKind {
    CONSULTATION("咨询政策、进度"),
    REQUEST("求助"),
    DANGER("反映有人处于危险"),
    COMPLAINT("投诉工作人员或单位"),
    REPORT("举报骗取救助"),
    OPINION("意见建议");

    private final String title;

    CallKind(String title) {
        this.title = title;
    }

    /** As people read it. */
    public String title() {
        return title;
    }
}
