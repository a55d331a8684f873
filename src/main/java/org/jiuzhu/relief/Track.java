package org.jiuzhu.relief;

/** Which way a request for temporary aid goes (社会救助暂行办法 第四十七条、第四十八条). */
public enum Track {
    EMERGENCY("急难型"),
    EXPENDITURE("支出型");

    private final String title;

    Track(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
