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

    /** Empty for a case that is not of this kind. */
    Optional<Facts> of(String caseNumber);
}
