package org.jiuzhu.exchange;

/** What a message to a department is. */
public enum MessageKind {
    REFERRAL("转办单", "Z"),
    SUPPLEMENT("补充材料", "B"),
    NOTICE("待遇告知", "G"),
    LISTING("失信名单推送", "S"),
    DISASTER_LIST("冬春救助名册", "D");

    private final String title;
    private final String mark;

    MessageKind(String title, String mark) {
        this.title = title;
        this.mark = mark;
    }

    public String title() {
        return title;
    }

    /** The letter of this kind in the numbers of messages. */
    String mark() {
        return mark;
    }
}
