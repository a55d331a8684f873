package org.jiuzhu.integrity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A time in which no application of a person is accepted.
 *
 * @param idDigest keyed digest of the ID number
 * @param personName sealed in the table
 * @param actCode D1 to D10, the ten acts of the notice
 * @param untilDay last day of the ban
 * @param liftedOn when it was lifted early: from that day on it holds no more; or null
 * @param caseNumber the case that ordered it, or null for one entered from elsewhere
 */
public record Ban(
        String idDigest,
        String personName,
        String actCode,
        String decisionNumber,
        LocalDate fromDay,
        LocalDate untilDay,
        @Nullable LocalDate liftedOn,
        @Nullable String caseNumber) {

    /** A ban that no case of this house has ordered. */
    public Ban(
            String idDigest,
            String personName,
            String actCode,
            String decisionNumber,
            LocalDate fromDay,
            LocalDate untilDay,
            @Nullable LocalDate liftedOn) {
        this(idDigest, personName, actCode, decisionNumber, fromDay, untilDay, liftedOn, null);
    }

    /** The act, in words. */
    public String reason() {
        return Act.valueOf(actCode).title();
    }
}
