package org.jiuzhu.deadline;

/** The four grounds on which a case may take up to 45 working days (民发〔2022〕83号 四（一）). */
public enum ExtensionGround {
    PUBLICITY_OBJECTION("公示有异议"),
    SEPARATED_HUKOU("人户分离"),
    APPLIED_ELSEWHERE("异地申请"),
    HARD_SURVEY("家庭经济状况调查难度较大");

    private final String title;

    ExtensionGround(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
