package org.jiuzhu.destitution;

/** The six things that tell how far somebody can look after himself (民发〔2021〕43号 第二十条). */
public enum CareItem {
    EAT("自主吃饭"),
    DRESS("自主穿衣"),
    BED("自主上下床"),
    TOILET("自主如厕"),
    WALK("室内自主行走"),
    BATHE("自主洗澡");

    private final String title;

    CareItem(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
