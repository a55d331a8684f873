package org.jiuzhu.casework;

import java.time.LocalDate;
import java.util.Optional;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Money;

/**
 * A procedure that may wait for a conclusion of the county's coordination group (一事一议) on one of its cases. The group
 * asks everybody; a procedure answers only for its own cases.
 */
public interface AwaitsConclusion {

    /**
     * What the group has concluded on a case.
     *
     * @param amount in all, zero for none
     * @param text what it says, for the case file
     */
    record Conclusion(String caseNumber, LocalDate concludedOn, Money amount, String text) {}

    /** Whether this procedure carries the case. */
    boolean carries(String caseNumber);

    /** The highest amount that may be given without the group, where there is one. */
    Optional<Money> limit(String caseNumber);

    /** The case in a few sentences without names, numbers and addresses. */
    String brief(String caseNumber);

    /** Whether the case waits where a conclusion can be handed in now. */
    boolean waits(String caseNumber);

    /** Hands the conclusion in; asked only when it {@linkplain #waits waits}. */
    void conclude(Conclusion conclusion, Actor signer);
}
