package org.jiuzhu.integrity;

/** Where a clue comes from. A clue proves nothing: two persons verify it. */
public enum ClueSource {
    CHECK("信息核对、入户调查"),
    REPORT("群众举报"),
    HOTLINE("12349热线"),
    AUDIT("审计、巡察"),
    ALERT("监测预警"),
    PAYMENT("资金发放"),
    TRANSFER("外县（市、区）移送");

    private final String title;

    ClueSource(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
