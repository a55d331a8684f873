package org.jiuzhu.hotline;

/** How long a call can wait. */
public enum Urgency {
    NORMAL("一般"),
    URGENT("紧急，等不了几天"),
    EMERGENCY("危急，基本生活或人身安全马上有危险");

    private final String title;

    Urgency(String title) {
        this.title = title;
    }

    /** As people read it. */
    public String title() {
        return title;
    }
}
