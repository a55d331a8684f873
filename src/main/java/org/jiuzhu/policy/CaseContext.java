package org.jiuzhu.policy;

import java.time.LocalDate;
import java.util.Optional;

/** Tells of a case what the tables need to know of it. Each module that keeps cases brings one; this module knows none. */
public interface CaseContext {

    /**
     * What of a case says which rules hold.
     *
     * @param day the day that counts: that of acceptance, before it that of the application
     * @param countyCode six digits
     */
    record Facts(LocalDate day, String countyCode) {}

    /**
     * What of a household a change of the rules is looked at by. It tells of health, so it is kept sealed.
     *
     * @param kind 家庭类型, in Chinese
     * @param disability whether it has members with a severe, another or no disability, in Chinese
     */
    record Household(String kind, String disability) {}

    /** The household of a case; empty for a case without one. */
    default Optional<Household> household(String caseNumber) {
        return Optional.empty();
    }

    /** Empty for a case that is not of this kind. */
    Optional<Facts> of(String caseNumber);
}
