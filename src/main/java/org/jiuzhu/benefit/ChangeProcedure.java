package org.jiuzhu.benefit;

/** The procedure that carries a change from person to person; kept in the {@code process} package. */
public interface ChangeProcedure {

    /** Starts it for a change just opened. */
    void begin(AwardChange change);
}
