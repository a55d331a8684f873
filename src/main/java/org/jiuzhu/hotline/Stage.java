package org.jiuzhu.hotline;

/** A clock of an order that can be missed. */
public enum Stage {
    RECEIVE("接收"),
    ANSWER("办理答复"),
    CALL_BACK("回访");

    private final String title;

    Stage(String title) {
        this.title = title;
    }

    /** As people read it. */
    public String title() {
        return title;
    }
}
