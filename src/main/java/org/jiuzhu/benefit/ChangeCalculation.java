package org.jiuzhu.benefit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jiuzhu.intake.Declaration;
import org.jiuzhu.review.Calculation;
import org.jiuzhu.review.Calculations;
import org.jiuzhu.review.Category;
import org.jiuzhu.shared.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a household on an award is entitled to now, worked out by the same tables as its application
 * ({@link Calculations}).
 *
 * @see "民发〔2021〕57号 第二十三条、第三十条"
 */
@Component
class ChangeCalculation {

    private final Calculations calculations;

    ChangeCalculation(Calculations calculations) {
        this.calculations = calculations;
    }

    /** Income of the whole household of one kind in 12 months, as found. */
    record Income(Declaration.@Nullable IncomeKind kind, @Nullable Money amount) {}

    /**
     * The result.
     *
     * @param members persons that are paid for
     * @param words how it came about, line by line
     */
    record Result(Category category, int members, long amountFen, String words) {}

    /**
     * Works an amount out.
     *
     * @param leavers positions of the members concerned
     * @param parting they leave the household; otherwise they stay and only lose their own share (第三十四条)
     */
    Result work(
            String townshipCode,
            Declaration.HouseholdArea area,
            List<AwardHousehold.Person> persons,
            List<Integer> leavers,
            boolean parting,
            List<Income> incomes) {
        List<Declaration.Member> members = new ArrayList<>();
        for (int i = 0; i < persons.size(); i++) {
            if (!parting || !leavers.contains(i)) {
                AwardHousehold.Person person = persons.get(i);
                members.add(Declaration.Member.of(
                        person.name(),
                        person.idNumber(),
                        members.isEmpty() ? Declaration.Relation.SELF : Declaration.Relation.OTHER,
                        null));
            }
        }
        Calculation found = calculations.attempt(declaration(area, members, incomes), townshipCode);
        long amount = found.monthlyAmount().fen();
        int paid = members.size();
        String words = found.lines().stream()
                .map(line -> line.label() + "：" + line.figure() + "，" + line.treatment() + "（" + line.basis() + "）")
                .collect(Collectors.joining("\n"));
        words += (words.isEmpty() ? "" : "\n") + "计算人口" + members.size() + "人，人均月收入" + found.perHeadMonth() + "元，标准"
                + found.standard() + "元" + (found.demo() ? "（演示值）" : "") + "，每月" + found.monthlyAmount() + "元（"
                + found.basis() + "）";
        if (!parting && !leavers.isEmpty()) {
            paid = members.size() - leavers.size();
            // to the family's favour, never to the fen below its share
            amount = (amount * paid + members.size() - 1) / members.size();
            words += "\n停止发放" + leavers.size() + "人本人的份额，每月" + Money.ofFen(amount) + "元（民发〔2021〕57号 第三十四条）";
        }
        return new Result(found.category(), paid, amount, words);
    }

    private static Declaration declaration(
            Declaration.HouseholdArea area, List<Declaration.Member> members, List<Income> incomes) {
        return new Declaration(
                area,
                null,
                null,
                null,
                null,
                members,
                incomes.stream()
                        .map(income -> new Declaration.Income(0, income.kind(), income.amount(), null, null))
                        .toList(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                List.of(),
                null);
    }
}
