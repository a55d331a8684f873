package org.jiuzhu.casefile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the card of a task shows of its case.
 *
 * @param subject whose case, masked, or what the work is when it is no family's case
 * @param clock the clock in words
 * @param dueOn last day of the case, null before acceptance
 * @param colour colour of the case's clock, null before acceptance
 */
public record WorklistEntry(
        String taskId,
        String caseNumber,
        String subject,
        String township,
        @Nullable LocalDate dueOn,
        String clock,
        @Nullable String colour) {}
