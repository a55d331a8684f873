package org.jiuzhu.benefit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An award has ended by a signed decision; heard in the same transaction. Whoever looks after other kinds of help tests
 * them now, and tells departments whose entitlements hang on the award.
 *
 * @param caseNumber the case it was confirmed in, or null for one brought in when the county began
 * @param lastMonth first day of the last month paid
 * @param ground why, or null when nobody has said so
 */
public record AwardEnded(
        String awardNumber,
        @Nullable String caseNumber,
        String townshipCode,
        String category,
        LocalDate lastMonth,
        @Nullable ChangeGround ground) {}
