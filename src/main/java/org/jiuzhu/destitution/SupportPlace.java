package org.jiuzhu.destitution;

/** Where somebody is supported, by own choice (社会救助暂行办法 第十九条). */
public enum SupportPlace {
    INSTITUTION("集中供养（供养服务机构）"),
    HOME("分散供养（在家）");

    private final String title;

    SupportPlace(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
