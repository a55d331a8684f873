package org.jiuzhu.organisation;

/**
 * The departments beside civil affairs that give special assistance (社会救助暂行办法 第三章至第八章，中办国办2020年意见).
 */
public enum Department {
    MEDICAL("医疗保障", "医疗保障局"),
    HEALTH("卫生健康", "卫生健康局"),
    EDUCATION("教育", "教育局"),
    HOUSING("住房保障", "住房和城乡建设局"),
    EMPLOYMENT("人力资源社会保障", "人力资源和社会保障局"),
    EMERGENCY("应急管理", "应急管理局"),
    DISABILITY("残联", "残疾人联合会"),
    AGRICULTURE("农业农村", "农业农村局"),
    JUSTICE("司法行政", "司法局"),
    COURT("法院", "人民法院"),
    CHARITY("慈善组织", "慈善总会");

    private final String title;
    private final String body;

    Department(String title, String body) {
        this.title = title;
        this.body = body;
    }

    /** Short name, as in a list. */
    public String title() {
        return title;
    }

    /** Name of the body in a county, after the county's name. */
    public String body() {
        return body;
    }

    /** The engine group of its liaisons in a county, letters and digits only. */
    public String groupId(String countyCode) {
        return "liaison" + name().toLowerCase(java.util.Locale.ROOT) + countyCode;
    }
}
