package org.jiuzhu.report;

import java.util.Arrays;

/** The chapters of part three of the notice, which a year's report follows. */
public enum Chapter {
    COORDINATION("三(一)", "健全完善困难群众基本生活保障工作协调机制"),
    SCHEMES("三(二)", "建立分层分类的社会救助体系"),
    CAPACITY("三(三)", "切实提升基层社会救助能力"),
    SERVICE("三(四)", "有序推进“放管服”改革"),
    INTEGRITY("三(五)", "建立社会救助对象失信惩戒机制"),
    MONITORING("三(六)", "建立社会救助监测预警机制"),
    SUPERVISION("三(七)", "建立工作督导落实机制");

    private final String clause;
    private final String title;

    Chapter(String clause, String title) {
        this.clause = clause;
        this.title = title;
    }

    /** Its number in the notice. */
    public String clause() {
        return clause;
    }

    public String title() {
        return title;
    }

    /** The chapter that a clause stands in. */
    public static Chapter of(String clause) {
        return Arrays.stream(values())
                .filter(chapter -> clause.startsWith(chapter.clause))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no chapter: " + clause));
    }
}
