package org.jiuzhu.benefit;

import java.time.LocalDate;
import java.util.List;

/**
 * A household that receives aid already when its county begins to work with this system.
 *
 * @param row row of its first member in the file, as a spreadsheet counts
 * @param category code of what it receives, see {@link org.jiuzhu.review.Category}
 * @param fromMonth first day of the first month paid
 * @param basis number of the decision or document it rests on
 * @param reviewMonths months until the next re-check, 12 or 6 (民发〔2021〕57号 第三十一条)
 * @param persons the first is the holder
 */
record Recipient(
        int row,
        String townshipCode,
        String category,
        long monthlyAmountFen,
        LocalDate fromMonth,
        String basis,
        int reviewMonths,
        AwardHousehold.Account account,
        List<AwardHousehold.Person> persons) {}
