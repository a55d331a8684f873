package org.jiuzhu.destitution;

/** Why support ends (民发〔2021〕43号：终止救助供养); what follows from it says {@code destitution-termination}. */
public enum EndGround {
    DEATH("死亡"),
    MISSING("被宣告失踪或者死亡"),
    LABOUR("具备或者恢复劳动能力"),
    PRISON("依法被判处刑罚，且在监狱服刑"),
    MEANS("收入和财产状况不再符合规定"),
    SUPPORTER("法定义务人具有了履行义务能力，或者新增具有履行义务能力的法定义务人"),
    MAJORITY("年满18周岁，且不再在接受义务教育或者在高中、中等职业学校就读"),
    OWN_WISH("本人自愿申请退出");

    private final String text;

    EndGround(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
