package org.jiuzhu.integrity;

/**
 * The ten acts of dishonesty.
 *
 * @see "南平市2021年通知 三（五）1–10"
 */
public enum Act {
    D1("提供造假申请材料或造假证明"),
    D2("故意隐瞒家庭收入"),
    D3("故意虚报家庭支出"),
    D4("故意隐瞒法定赡（抚、扶）养人基本信息"),
    D5("故意隐瞒经商、登记、债权债务、房产交易等信息"),
    D6("故意隐瞒、转移房产、车辆、存款、证券等财产"),
    D7("故意隐瞒家庭人口变动、就业、婚姻等情况"),
    D8("骗取救助后拒不在规定时限内退回"),
    D9("法定赡养、抚养、扶养人有能力而拒不履行义务，情节严重"),
    D10("法律、法规、规章规定的其他失信行为");

    private final String title;

    Act(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** With its number in the notice, for example 第2项：故意隐瞒家庭收入. */
    public String words() {
        return "第" + (ordinal() + 1) + "项：" + title;
    }
}
