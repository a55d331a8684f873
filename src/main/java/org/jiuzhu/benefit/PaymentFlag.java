package org.jiuzhu.benefit;

/** What a payment has to be looked at for. It stops nothing by itself: a named person decides (个人信息保护法 第二十四条). */
public enum PaymentFlag {
    FROZEN("待遇已冻结"),
    SUSPENDED("待遇已暂停"),
    MEMBER_STOPPED("有成员停止救助"),
    HOLD_PROPOSED("走访核实后建议暂缓"),
    DECEASED("家庭成员有死亡登记"),
    IN_PRISON("家庭成员有服刑登记"),
    DOUBLE_ACCOUNT("与其他待遇共用同一账号"),
    DOUBLE_AWARD("家庭成员同时在其他待遇中"),
    NO_ACCOUNT("没有发放账户"),
    ARREARS("有以前月份未发放"),
    ADJUSTED("有补发或扣回"),
    FAILED("上次发放未成功");

    private final String title;

    PaymentFlag(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
