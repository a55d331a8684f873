package org.jiuzhu.coordination;

/** Why a case goes before the group, as the table {@code coordination-trigger} finds. */
public enum MatterGround {
    OVER_LIMIT("金额超过县级最高限额"),
    NO_SCHEME("没有救助项目可以适用"),
    SEVERAL_DEPARTMENTS("需要几个部门共同解决"),
    URGENT("重大急难"),
    ORDINARY("按规定程序办理");

    private final String title;

    MatterGround(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
