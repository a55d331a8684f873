package org.jiuzhu.benefit;

/** What a change does to an award. */
public enum ChangeKind {
    END("停发"),
    CUT("减发"),
    RAISE("增发");

    private final String title;

    ChangeKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** To the family's disadvantage. */
    public boolean adverse() {
        return this != RAISE;
    }
}
