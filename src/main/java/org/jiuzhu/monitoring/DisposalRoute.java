package org.jiuzhu.monitoring;

/** The four ways in which an alert is dealt with (民发〔2022〕83号), and none for one that is not borne out. */
public enum DisposalRoute {
    DELIVER("落实政策"),
    PROPOSE("主动受理申请"),
    COORDINATE("提请一事一议"),
    END("核实后按规定退出（变更）"),
    NONE("不属实，不处置");

    private final String title;

    DisposalRoute(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
