package org.jiuzhu.benefit;

/** The procedures that carry re-checks from person to person; kept in the {@code process} package. */
public interface RecheckProcedure {

    /** Starts the confirmation of a round whose awards have all been compared. */
    void begin(RecheckRound round);

    /** Starts the visit of a family. */
    void begin(Recheck recheck);
}
