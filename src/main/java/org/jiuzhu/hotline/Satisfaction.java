package org.jiuzhu.hotline;

/** What the caller says of the answer; or why he could not be asked. */
public enum Satisfaction {
    SATISFIED("满意"),
    FAIR("基本满意"),
    UNSATISFIED("不满意"),
    UNREACHED("多次联系不上"),
    NO_CONTACT("匿名，没有留下联系方式");

    private final String title;

    Satisfaction(String title) {
        this.title = title;
    }

    /** As people read it. */
    public String title() {
        return title;
    }
}
