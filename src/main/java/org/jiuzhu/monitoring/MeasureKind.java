package org.jiuzhu.monitoring;

/** One thing that a joint plan does for a person. */
public enum MeasureKind {
    DELIVER("本单位落实已有政策", DisposalRoute.DELIVER),
    REFERRAL("转办专项救助", DisposalRoute.DELIVER),
    CARE("定期走访关爱", DisposalRoute.DELIVER),
    APPLICATION("主动受理救助申请", DisposalRoute.PROPOSE),
    COORDINATION("提请协调小组一事一议", DisposalRoute.COORDINATE),
    CHANGE("提出待遇变更（停发、减发、增发）", DisposalRoute.END),
    CLUE("转失信线索核实", DisposalRoute.END);

    private final String title;
    private final DisposalRoute route;

    MeasureKind(String title, DisposalRoute route) {
        this.title = title;
        this.route = route;
    }

    public String title() {
        return title;
    }

    /** The way of dealing with an alert that it belongs to. */
    public DisposalRoute route() {
        return route;
    }
}
