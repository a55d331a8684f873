package org.jiuzhu.casework;

import java.time.LocalDate;
import org.jiuzhu.shared.Actor;
import org.jspecify.annotations.Nullable;

/**
 * A procedure that may wait for a democratic appraisal (民主评议) of one of its cases. A procedure answers only for its own
 * cases.
 *
 * @see "民发〔2021〕57号 第十九条"
 */
public interface AwaitsAppraisal {

    /**
     * What an appraisal has come to.
     *
     * @param upheld whether most hold the findings for true; else they are looked into again
     * @param text what it says, for the case file, without names of participants
     * @param answer to whoever objected, or null where the survey that follows gives it
     */
    record Verdict(String caseNumber, LocalDate heldOn, boolean upheld, String text, @Nullable String answer) {}

    /** Whether this procedure carries the case. */
    boolean carries(String caseNumber);

    /** Whether the case waits for the verdict now. */
    boolean waits(String caseNumber);

    /** Hands the verdict in; asked only when it {@linkplain #waits waits}. */
    void appraised(Verdict verdict, Actor actor);
}
