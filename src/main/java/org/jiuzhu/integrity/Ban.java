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
 * @param liftedOn when it was lifted early, or null
 */
public record Ban(
        String idDigest,
        String personName,
        String actCode,
        String decisionNumber,
        LocalDate fromDay,
        LocalDate untilDay,
        @Nullable LocalDate liftedOn) {}
