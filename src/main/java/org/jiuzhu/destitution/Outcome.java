package org.jiuzhu.destitution;

/** What is proposed or decided on an application. */
public enum Outcome {
    APPROVED("确认为特困人员"),
    REFUSED("不予确认"),
    /** Withdrawn, dead, or refusing to be examined; no refusal. */
    TERMINATED("终止审核确认程序");

    private final String title;

    Outcome(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
