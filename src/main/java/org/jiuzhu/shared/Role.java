package org.jiuzhu.shared;

/** A post (岗位) and the level of area for which it is held. */
public enum Role {
    WINDOW_CLERK("window", "受理岗", Level.TOWNSHIP),
    SURVEYOR("surveyor", "调查岗", Level.TOWNSHIP),
    DECIDER("decider", "审核确认岗", Level.TOWNSHIP),
    COUNTY_CHECKER("checker", "核对岗", Level.COUNTY),
    HOTLINE_OPERATOR("hotline", "热线岗", Level.COUNTY),
    COUNTY_SUPERVISOR("supervisor", "县级监管岗", Level.COUNTY),
    GROUP_HEAD("head", "协调小组负责人岗", Level.COUNTY),
    /** Liaison of a department beside civil affairs: works on what is referred to the department, sees no cases. */
    DEPARTMENT_LIAISON("liaison", "转办联络岗", Level.COUNTY),
    CITY_MANAGER("manager", "市级管理岗", Level.CITY),
    ANALYST("analyst", "规则分析岗", Level.CITY),
    AUDITOR("auditor", "审计岗", Level.CITY),
    SYSTEM_ADMINISTRATOR("sysadmin", "系统管理员", Level.CITY);

    /** How wide a post reaches. */
    public enum Level {
        TOWNSHIP,
        COUNTY,
        CITY
    }

    private final String groupPrefix;
    private final String title;
    private final Level level;

    Role(String groupPrefix, String title, Level level) {
        this.groupPrefix = groupPrefix;
        this.title = title;
        this.level = level;
    }

    public String groupPrefix() {
        return groupPrefix;
    }

    /** The Chinese name of the post. */
    public String title() {
        return title;
    }

    public Level level() {
        return level;
    }

    /**
     * The engine group of this post in an area, letters and digits only.
     *
     * @param areaCode township code for township posts, county code for county posts, city code for city posts
     */
    public String groupId(String areaCode) {
        return groupPrefix + areaCode;
    }

    /** Whether holders may see the data of cases at all; the administrator of the system and other departments may not. */
    public boolean readsCases() {
        return this != SYSTEM_ADMINISTRATOR && this != ANALYST && this != DEPARTMENT_LIAISON;
    }
}
