package org.jiuzhu.review;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jiuzhu.policy.AppliedTable;
import org.jiuzhu.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * A family's figures and what follows from them. It is kept with the versions of the tables and the parameters that were
 * used, so that a past decision can be told and done again for ever.
 *
 * @param lines every income, deduction and property as it was treated and every limit it was held against, with the
 *     legal basis of the rule that fired
 * @param members number of members that count
 * @param perHeadMonth income a month and head
 * @param standard the standard applied, a month and head
 * @param standardDocument document that set the standard
 * @param demo a demo figure was used, to be shown as 演示值
 * @param reason why not 低保: INCOME or PROPERTY, MET otherwise
 * @param monthlyAmount amount for the family a month; zero when not 低保
 * @param singlePersons members who could apply alone, with the ground (第八条)
 * @param countingDay the day whose standard, parameters and tables count, or null in records older than this field
 * @param missingSources sources that have not answered, in Chinese: with any the report was a partial one
 * @param leftOut members that do not count any more, by their index
 * @param tables the tables as they were used
 * @param parameters the parameters that were used
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
        String basis,
        @Nullable LocalDate countingDay,
        List<String> missingSources,
        List<Integer> leftOut,
        List<AppliedTable> tables,
        List<UsedParameter> parameters) {

    public Calculation {
        missingSources = missingSources == null ? List.of() : List.copyOf(missingSources);
        leftOut = leftOut == null ? List.of() : List.copyOf(leftOut);
        tables = tables == null ? List.of() : List.copyOf(tables);
        parameters = parameters == null ? List.of() : List.copyOf(parameters);
    }

    /**
     * One line of the calculation.
     *
     * @param member index of the member, or null for the household
     * @param label what it is, in Chinese
     * @param declared as declared
     * @param used as counted; zero when not counted
     * @param treatment how it was treated, in Chinese
     * @param basis legal basis
     * @param words the figure in words where it is no money (一套、120平方米), else null
     */
    public record Line(
            @Nullable Integer member,
            String label,
            Money declared,
            Money used,
            String treatment,
            String basis,
            @Nullable String words) {

        public Line(
                @Nullable Integer member, String label, Money declared, Money used, String treatment, String basis) {
            this(member, label, declared, used, treatment, basis, null);
        }

        /** What counts, to be read. */
        public String figure() {
            return words == null ? used + "元" : words;
        }
    }

    /**
     * A member who may apply as a household of one.
     *
     * @param name the member's name
     * @param ground why, in Chinese
     */
    public record SinglePerson(int member, @Nullable String name, String ground, String basis) {

        public SinglePerson {
            ground = Titles.single(ground);
        }
    }

    /** A figure that law leaves to the place, as it stood. */
    public record UsedParameter(String name, String title, String content, String unit, boolean demo) {}

    /** What the family is proposed to be recognised as, for the decision and its letter (一次申请、分类审核认定). */
    public String recognition() {
        StringBuilder text = new StringBuilder(
                switch (category) {
                    case SUBSISTENCE -> "符合最低生活保障家庭条件";
                    case EDGE -> "认定为最低生活保障边缘家庭，可以按规定申请医疗、教育、住房、就业等专项救助";
                    case RIGID -> "认定为刚性支出困难家庭，可以按规定申请专项救助和临时救助";
                    case DESTITUTE, NONE -> "不符合最低生活保障家庭、最低生活保障边缘家庭和刚性支出困难家庭条件";
                });
        if (!singlePersons.isEmpty()) {
            text.append("；")
                    .append(singlePersons.stream()
                            .map(one -> (one.name() == null ? "第" + (one.member() + 1) + "位成员" : one.name()) + "（"
                                    + one.ground() + "，" + one.basis() + "）")
                            .collect(Collectors.joining("、")))
                    .append("可以按单人户提出低保申请");
        }
        return text.append("。").toString();
    }

    /** The sources without an answer in one sentence, or null when the report is complete. */
    public @Nullable String partial() {
        return missingSources.isEmpty() ? null : "部分报告：" + String.join("、", missingSources) + "尚未答复";
    }
}
