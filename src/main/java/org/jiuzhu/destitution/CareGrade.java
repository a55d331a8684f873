package org.jiuzhu.destitution;

/** How far somebody can look after himself; the care standard goes by it. */
public enum CareGrade {
    FULL("具备生活自理能力", "destitution-care-full"),
    PARTIAL("部分丧失生活自理能力", "destitution-care-partial"),
    LOST("完全丧失生活自理能力", "destitution-care-lost");

    private final String title;
    private final String parameter;

    CareGrade(String title, String parameter) {
        this.title = title;
        this.parameter = parameter;
    }

    public String title() {
        return title;
    }

    /** Name of the parameter that holds the care standard in yuan a month. */
    String parameter() {
        return parameter;
    }
}
