package org.jiuzhu.shared;

import java.util.Optional;

/** Tells in which township a case lies, so that it can be kept from other townships; implemented where cases are kept. */
public interface CaseLocator {

    /** Nine-digit township code of a case, or nothing when there is no such case. */
    Optional<String> townshipOf(String caseNumber);

    /** Whether a case of this keeper stays where it is for good, so that its place may be remembered. */
    default boolean staysInPlace() {
        return true;
    }

    /**
     * Whether the case is open to somebody who does not see all cases of its place, because a part of it was handed to
     * him.
     */
    default boolean handedTo(Actor actor, String caseNumber) {
        return false;
    }
}
