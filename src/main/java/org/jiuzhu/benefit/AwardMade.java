package org.jiuzhu.benefit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An award or a recognition has been entered by a signed decision; heard in the same transaction. What hangs on it is
 * told to the departments that give it. Awards that a county brings in when it begins are not told of.
 *
 * @param caseNumber the case it was confirmed in, or null
 * @param fromMonth first day of the first month
 */
public record AwardMade(
        String awardNumber, @Nullable String caseNumber, String townshipCode, String category, LocalDate fromMonth) {}
