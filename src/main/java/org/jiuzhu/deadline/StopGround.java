package org.jiuzhu.deadline;

/**
 * Why a legal clock may stand still. The measure of 2021 names no such ground; these are the house's own list, each with
 * what it leans on, until the city sets it.
 */
public enum StopGround {
    FAMILY_PROOF("等待家庭对核对结果提供证明", "民发〔2021〕57号 第十八条；系统默认，待市里明确"),
    EXTERNAL_CHECK("等待外地协查结果", "民发〔2021〕57号 第十七条；系统默认，待市里明确"),
    FAMILY_AWAY("家庭成员住院、外出等，暂时无法入户", "民发〔2021〕57号 第十六条；系统默认，待市里明确"),
    EMERGENCY("自然灾害、重大疫情等不可抗力", "民发〔2021〕57号 第十六条；系统默认，待市里明确");

    private final String title;
    private final String basis;

    StopGround(String title, String basis) {
        this.title = title;
        this.basis = basis;
    }

    public String title() {
        return title;
    }

    public String basis() {
        return basis;
    }
}
