package org.jiuzhu.inspection;

/** What kind of decision of a township is looked at. */
public enum ObjectKind {
    SUBSISTENCE("低保"),
    RECOGNITION("低保边缘、刚性支出困难家庭"),
    DESTITUTION("特困人员"),
    RELIEF("临时救助"),
    /** Refused or ended without a decision in favour: a family turned away wrongly is an error as well. */
    REFUSAL("不予确认、终止");

    private final String title;

    ObjectKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** Name of the parameter that says which share is drawn. */
    String parameter() {
        return "inspection-percent-" + name().toLowerCase(java.util.Locale.ROOT);
    }
}
