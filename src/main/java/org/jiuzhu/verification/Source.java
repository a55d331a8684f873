package org.jiuzhu.verification;

/** A holder of data that is asked in an information check (第十七条). */
public enum Source {
    HUKOU("公安（户籍）"),
    VEHICLE("公安（车辆）"),
    TAX("税务"),
    SOCIAL_INSURANCE("人社（社保）"),
    REAL_ESTATE("自然资源（不动产）"),
    MARKET("市场监管"),
    HOUSING_FUND("住房公积金"),
    BANK("银行"),
    SECURITIES("证券"),
    INSURANCE("商业保险"),
    MARRIAGE("民政（婚姻）"),
    FUNERAL("民政（殡葬）"),
    MEDICAL("医保"),
    DISABILITY("残联"),
    PRISON("司法（服刑）");

    private final String title;

    Source(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
