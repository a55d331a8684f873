package org.jiuzhu.review;

import java.util.List;
import org.jiuzhu.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * A family's figures and what follows from them.
 *
 * @param lines every income, deduction and property as it was treated, with the legal basis of the rule that fired
 * @param perHeadMonth income a month and head
 * @param standard the standard applied, a month and head
 * @param standardDocument document that set the standard
 * @param demo a demo figure was used, to be shown as 演示值
 * @param reason why not 低保: INCOME or PROPERTY, MET otherwise
 * @param monthlyAmount amount for the family a month; zero when not 低保
 * @param singlePersons members who could apply alone, with the ground (第八条)
 */
public record Calculation(
        List<Line> lines,
        int members,
        Money yearIncome,
        Money perHeadMonth,
        Money standard,
        String standardDocument,
        boolean demo,
        Category category,
        String reason,
        boolean propertyMet,
        Money monthlyAmount,
        List<SinglePerson> singlePersons,
        String basis) {

    /**
     * One line of the calculation.
     *
     * @param member index of the member, or null for the household
     * @param label what it is, in Chinese
     * @param declared as declared
     * @param used as counted; zero when not counted
     * @param treatment how it was treated, in Chinese
     * @param basis legal basis
     */
    public record Line(
            @Nullable Integer member, String label, Money declared, Money used, String treatment, String basis) {}

    /** A member who may apply as a household of one. */
    public record SinglePerson(int member, String ground, String basis) {}
}
