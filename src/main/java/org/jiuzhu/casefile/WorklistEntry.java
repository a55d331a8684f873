package org.jiuzhu.casefile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the card of a task shows of its case.
 *
 * @param applicant masked
 * @param clock the clock in words
 * @param dueOn last day of the case, null before acceptance
 * @param colour colour of the case's clock, null before acceptance
 */
public record WorklistEntry(
        String taskId,
        String caseNumber,
        String applicant,
        String township,
        @Nullable LocalDate dueOn,
        String clock,
        @Nullable String colour) {}
