package org.jiuzhu.hotline;

/** Where an order stands. */
public enum OrderState {
    RECEIVING("待接收"),
    REASSIGNING("待改派"),
    DESIGNATING("待县级指定"),
    HANDLING("办理中"),
    CALLING_BACK("待回访"),
    CLOSED("已办结");

    private final String title;

    OrderState(String title) {
        this.title = title;
    }

    /** As people read it. */
    public String title() {
        return title;
    }
}
