package org.jiuzhu.hotline;

/** A step in the chain of an order. */
public enum OrderAction {
    TAKEN("登记"),
    PASSED("转办"),
    RECEIVED("接收"),
    REFUSED("退回"),
    REASSIGNED("改派"),
    DESIGNATED("指定承办"),
    ANSWERED("答复"),
    CALLED_BACK("回访"),
    REOPENED("重新办理"),
    REMINDED("提醒"),
    SUPERVISED("督办"),
    EXPLAINED("说明超期"),
    TAKEN_OVER("接手"),
    CLOSED("办结");

    private final String title;

    OrderAction(String title) {
        this.title = title;
    }

    /** As people read it. */
    public String title() {
        return title;
    }
}
