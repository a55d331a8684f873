package org.jiuzhu.benefit;

/** What became of an award that was to be entered. */
public sealed interface EntryOutcome {

    /** It stands in the register. */
    record Entered(Award award) implements EntryOutcome {}

    /**
     * A member holds another exclusive award; nothing was entered.
     *
     * @param awardNumber number of that award
     * @param townshipCode where it runs
     */
    record AlreadyHeld(String awardNumber, String townshipCode) implements EntryOutcome {}
}
