package org.jiuzhu.document;

import java.util.Optional;

/** Tells in which township a case lies, so that its papers can be kept from other townships. */
public interface CaseLocator {

    /** Nine-digit township code of a case, or nothing when there is no such case. */
    Optional<String> townshipOf(String caseNumber);
}
