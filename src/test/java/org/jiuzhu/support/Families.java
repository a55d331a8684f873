package org.jiuzhu.support;

import java.time.LocalDate;
import java.util.List;
import org.jiuzhu.intake.Declaration;
import org.jiuzhu.intake.Declaration.Health;
import org.jiuzhu.intake.Declaration.HouseholdArea;
import org.jiuzhu.intake.Declaration.IncomeKind;
import org.jiuzhu.intake.Declaration.Marital;
import org.jiuzhu.intake.Declaration.Member;
import org.jiuzhu.intake.Declaration.Relation;
import org.jiuzhu.intake.Declaration.Work;
import org.jiuzhu.shared.CitizenId;
import org.jiuzhu.shared.Money;
import org.jspecify.annotations.Nullable;

/** Invented families for tests; ID numbers with sequence 999. */
public final class Families {

    private Families() {}

    /** A valid, invented number of somebody born on a day. */
    public static String idNumber(LocalDate born) {
        return CitizenId.complete("350702" + born.toString().replace("-", "") + "999")
                .number();
    }

    /** A member in good health. */
    public static Member member(String name, LocalDate born, Relation relation, Work work) {
        return new Member(
                name,
                idNumber(born),
                relation,
                relation == Relation.SELF ? "13800000000" : null,
                relation == Relation.CHILD ? Marital.UNMARRIED : Marital.MARRIED,
                Health.HEALTHY,
                null,
                null,
                null,
                work,
                null,
                work == Work.STUDENT,
                false,
                false,
                true,
                null,
                null,
                true,
                null);
    }

    /** A couple with a minor child and little income: 500 yuan a month and head. */
    public static Declaration poor() {
        return of(
                List.of(
                        member("测试甲", LocalDate.of(1980, 1, 1), Relation.SELF, Work.CASUAL),
                        member("测试乙", LocalDate.of(1982, 2, 2), Relation.SPOUSE, Work.UNEMPLOYED),
                        member("测试丙", LocalDate.of(2014, 3, 3), Relation.CHILD, Work.STUDENT)),
                Money.ofYuan(18_000),
                null);
    }

    /** The same family again and again as other people, born on other days. */
    public static Declaration poor(int number) {
        LocalDate shift = LocalDate.of(1970, 1, 1).plusDays(number * 3L);
        return of(
                List.of(
                        member("测试甲", shift, Relation.SELF, Work.CASUAL),
                        member("测试乙", shift.plusDays(1), Relation.SPOUSE, Work.UNEMPLOYED),
                        member("测试丙", shift.plusYears(42).plusDays(2), Relation.CHILD, Work.STUDENT)),
                Money.ofYuan(18_000),
                null);
    }

    /** The same couple with a good wage: 3,000 yuan a month and head. */
    public static Declaration welloff() {
        return of(poor().members(), Money.ofYuan(108_000), null);
    }

    /** A family with the given members and one income of the applicant. */
    public static Declaration of(List<Member> members, Money wages, Declaration.@Nullable NearRelative nearRelative) {
        return new Declaration(
                HouseholdArea.URBAN,
                "350702001",
                null,
                "350702001",
                "梅山街道测试路1号",
                members,
                List.of(new Declaration.Income(0, IncomeKind.WAGES, wages, Money.ZERO, null)),
                List.of(new Declaration.Deposit(0, Declaration.DepositKind.DEPOSIT, Money.ofYuan(2_000))),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Declaration.BankAccount("测试银行", "测试甲", "6222000000000001"),
                null,
                Declaration.Cause.LACK_OF_LABOUR,
                null,
                nearRelative,
                true);
    }
}
