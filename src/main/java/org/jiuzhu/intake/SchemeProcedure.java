package org.jiuzhu.intake;

import java.util.List;
import java.util.Set;
import org.jiuzhu.shared.Actor;
import org.jspecify.annotations.Nullable;

/** A procedure that takes up schemes which a family has asked for at the one window. */
public interface SchemeProcedure {

    /** Begins what it knows of the schemes; what it does not know it leaves to others. */
    List<Begun> begin(Confirmed confirmed);

    /**
     * Schemes that the clerk has confirmed.
     *
     * @param draftId the registration
     * @param schemes what has not been begun yet
     * @param caseNumber the family's case that has been begun already, or null
     */
    record Confirmed(
            String draftId,
            Declaration declaration,
            Set<Declaration.Aid> schemes,
            String townshipCode,
            @Nullable String caseNumber,
            Actor clerk) {}

    /**
     * A scheme that has been begun.
     *
     * @param number of the case or of the referral; null when the same is being dealt with already
     */
    record Begun(Declaration.Aid aid, @Nullable String number) {}
}
