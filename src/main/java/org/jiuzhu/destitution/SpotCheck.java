package org.jiuzhu.destitution;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * What the county found on the spot of a case that was drawn.
 *
 * @param agrees with the survey of the township
 * @param findings sealed in the table
 */
public record SpotCheck(
        String caseNumber,
        LocalDate checkedOn,
        boolean agrees,
        String findings,
        String checkedBy,
        LocalDateTime recordedAt) {}
