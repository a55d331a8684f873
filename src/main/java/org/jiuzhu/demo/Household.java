package org.jiuzhu.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jiuzhu.intake.Declaration;
import org.jiuzhu.intake.Declaration.Cause;
import org.jiuzhu.intake.Declaration.DepositKind;
import org.jiuzhu.intake.Declaration.DisabilityKind;
import org.jiuzhu.intake.Declaration.Health;
import org.jiuzhu.intake.Declaration.HouseholdArea;
import org.jiuzhu.intake.Declaration.IncomeKind;
import org.jiuzhu.intake.Declaration.Marital;
import org.jiuzhu.intake.Declaration.Member;
import org.jiuzhu.intake.Declaration.Relation;
import org.jiuzhu.intake.Declaration.SpendingKind;
import org.jiuzhu.intake.Declaration.Work;
import org.jiuzhu.shared.CitizenId;
import org.jiuzhu.shared.Money;
import org.jspecify.annotations.Nullable;

/** Builds invented families; nobody's birthday occurs twice, so that nobody's ID number does. */
final class Household {

    private static final String[] FAMILY_NAMES = {
        "林", "陈", "黄", "吴", "郑", "叶", "周", "刘", "范", "张", "江", "彭", "邱", "谢", "罗", "沈", "高", "杨", "朱", "魏"
    };
    private static final String[] GIVEN_NAMES = {
        "建国", "秀英", "志强", "玉兰", "小军", "桂花", "永生", "美珍", "天宝", "春梅", "大明", "细妹", "长福", "水莲", "家兴", "月娥", "文斌", "金凤",
        "国泰", "丽珠"
    };

    private final String township;
    private final int number;
    private final LocalDate today;
    private final List<Member> members = new ArrayList<>();
    private final List<Declaration.Income> incomes = new ArrayList<>();
    private final List<Declaration.Deposit> deposits = new ArrayList<>();
    private final List<Declaration.RigidSpending> spending = new ArrayList<>();
    private final List<Declaration.Supporter> supporters = new ArrayList<>();
    private HouseholdArea area = HouseholdArea.RURAL;
    private Cause cause = Cause.LACK_OF_LABOUR;
    private @Nullable String elsewhere;
    private Declaration.@Nullable NearRelative nearRelative;
    private Declaration.@Nullable Proxy proxy;

    Household(String township, int number, LocalDate today) {
        this.township = township;
        this.number = number;
        this.today = today;
    }

    Household urban() {
        area = HouseholdArea.URBAN;
        return this;
    }

    Household because(Cause main) {
        cause = main;
        return this;
    }

    /** Hukou in another province. */
    Household from(String place) {
        elsewhere = place;
        return this;
    }

    Household relatedTo(String staffName) {
        nearRelative = new Declaration.NearRelative(staffName, "村委会委员", "兄弟", null);
        return this;
    }

    Household throughProxy() {
        proxy = new Declaration.Proxy(name(97), idNumber(45, 9), "13900000097", "邻居", null, null);
        return this;
    }

    Household member(Relation relation, int age, Work work) {
        return member(relation, age, work, Health.HEALTHY, null);
    }

    Household ill(Relation relation, int age, String illness) {
        return add(relation, age, Work.UNABLE, Health.MAJOR_ILLNESS, illness, null, true);
    }

    /** A disabled member; grades 1 and 2 of mind need a guardian. */
    Household member(Relation relation, int age, Work work, Health health, @Nullable Integer grade) {
        return add(relation, age, work, health, null, grade, true);
    }

    Household mentallyDisabled(Relation relation, int age, int grade) {
        return add(relation, age, Work.UNABLE, Health.HEALTHY, null, grade, false);
    }

    private Household add(
            Relation relation,
            int age,
            Work work,
            Health health,
            @Nullable String illness,
            @Nullable Integer grade,
            boolean capable) {
        int position = members.size();
        boolean student = work == Work.STUDENT;
        boolean grown = age >= 18;
        boolean kin =
                relation != Relation.SELF && relation != Relation.SPOUSE && !(relation == Relation.CHILD && !grown);
        members.add(new Member(
                name(position),
                idNumber(age, position),
                relation,
                position == 0 ? "139000%05d".formatted(number) : null,
                grown && age > 24
                        ? (relation == Relation.PARENT ? Marital.WIDOWED : Marital.MARRIED)
                        : Marital.UNMARRIED,
                health,
                illness,
                grade != null ? (capable ? DisabilityKind.PHYSICAL : DisabilityKind.INTELLECTUAL) : null,
                grade,
                work,
                work == Work.EMPLOYED ? "演示企业" : null,
                student,
                kin && relation == Relation.CHILD && !student,
                kin,
                elsewhere == null,
                elsewhere,
                null,
                capable,
                capable ? null : name(0),
                grade == null ? null : true,
                null,
                null,
                true));
        return this;
    }

    Household earns(int member, IncomeKind kind, long yuanOfYear) {
        incomes.add(new Declaration.Income(member, kind, Money.ofYuan(yuanOfYear), Money.ZERO, null));
        return this;
    }

    Household saved(int member, long yuan) {
        deposits.add(new Declaration.Deposit(member, DepositKind.DEPOSIT, Money.ofYuan(yuan)));
        return this;
    }

    Household spends(int member, SpendingKind kind, long yuan) {
        spending.add(new Declaration.RigidSpending(member, kind, Money.ofYuan(yuan)));
        return this;
    }

    Household supportedBy(long monthlyIncome, int size) {
        supporters.add(new Declaration.Supporter(
                name(98), Relation.CHILD, size, Money.ofYuan(monthlyIncome), Money.ofYuan(200)));
        return this;
    }

    Declaration build() {
        Member applicant = members.get(0);
        return new Declaration(
                area,
                elsewhere == null ? township : null,
                elsewhere,
                township,
                "演示路" + (number + 1) + "号",
                members,
                incomes,
                deposits,
                List.of(),
                List.of(new Declaration.House(0, "演示路" + (number + 1) + "号", 60 + number % 40, true, "自有", null, null)),
                spending,
                supporters,
                new Declaration.BankAccount("演示银行", String.valueOf(applicant.name()), "62220000%08d".formatted(number)),
                proxy,
                cause,
                null,
                nearRelative,
                true,
                List.of(Declaration.Aid.SUBSISTENCE),
                null,
                List.of(),
                elsewhere == null ? null : true);
    }

    private String name(int position) {
        return FAMILY_NAMES[number % FAMILY_NAMES.length]
                + GIVEN_NAMES[(number * 7 + position * 3 + number / FAMILY_NAMES.length) % GIVEN_NAMES.length];
    }

    private String idNumber(int age, int position) {
        LocalDate born = today.minusYears(age).minusDays(1L + number * 5L + position);
        return CitizenId.complete(township.substring(0, 6) + born.toString().replace("-", "") + "999")
                .number();
    }
}
