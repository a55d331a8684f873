package org.jiuzhu.verification;

import java.util.List;

/** A holder of data that is asked in an information check (第十七条). */
public enum Source {
    HUKOU("公安（户籍）", FactKind.HOUSEHOLD_MEMBER, FactKind.DECEASED),
    VEHICLE("公安（车辆）", FactKind.VEHICLE),
    TAX("税务", FactKind.WAGES),
    SOCIAL_INSURANCE("人社（社保）", FactKind.PENSION, FactKind.BASIC_PENSION),
    REAL_ESTATE("自然资源（不动产）", FactKind.HOUSE),
    MARKET("市场监管", FactKind.BUSINESS),
    HOUSING_FUND("住房公积金", FactKind.DEPOSIT),
    BANK("银行", FactKind.DEPOSIT),
    SECURITIES("证券", FactKind.SECURITIES),
    INSURANCE("商业保险", FactKind.COMMERCIAL_INSURANCE),
    MARRIAGE("民政（婚姻）", FactKind.SPOUSE),
    FUNERAL("民政（殡葬）", FactKind.DECEASED),
    MEDICAL("医保", FactKind.MEDICAL_SPENDING),
    DISABILITY("残联"),
    PRISON("司法（服刑）", FactKind.IN_PRISON);

    private final String title;
    private final List<FactKind> kinds;

    Source(String title, FactKind... kinds) {
        this.title = title;
        this.kinds = List.of(kinds);
    }

    public String title() {
        return title;
    }

    /** What this source is asked for; empty when its answer is only words. */
    public List<FactKind> kinds() {
        return kinds;
    }
}
