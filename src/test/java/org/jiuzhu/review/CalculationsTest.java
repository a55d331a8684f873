package org.jiuzhu.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jiuzhu.intake.Declaration;
import org.jiuzhu.policy.AppliedTable;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.Money;
import org.jiuzhu.shared.Role;
import org.jiuzhu.support.ActingActor;
import org.jiuzhu.support.DatabaseTest;
import org.jiuzhu.support.Families;
import org.jiuzhu.support.TestClock;
import org.jiuzhu.verification.DeclaredVersusFound;
import org.jiuzhu.verification.FactKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
@DisplayName("收入、财产核算与分类（民发〔2021〕57号 第十三条、第十四条、第二十三条）")
class CalculationsTest {

    private static final String CASE = "350702001-2026-800001";
    private static final LocalDate DAY = LocalDate.of(2026, 9, 18);

    @Autowired
    Calculations calculations;

    @Autowired
    TestClock clock;

    @Autowired
    ActingActor acting;

    @BeforeEach
    void asClerk() {
        clock.set(DAY);
        acting.is(new Actor("c1", "受理员", Set.of(Role.WINDOW_CLERK), "350702", "350702001"));
    }

    @Test
    @DisplayName("人均月收入500元低于标准850元：低保，差额每人350元，三人1050元")
    void grantsTheDifference() {
        Calculation result = calculations.attempt(Families.poor(), "350702001");
        assertThat(result.perHeadMonth()).isEqualTo(Money.ofYuan(500));
        assertThat(result.category()).isEqualTo(Category.SUBSISTENCE);
        assertThat(result.monthlyAmount()).isEqualTo(Money.ofYuan(1050));
        assertThat(result.demo()).isTrue();
        assertThat(result.lines()).isNotEmpty().allSatisfy(line -> assertThat(line.basis())
                .isNotBlank());
    }

    @Test
    @DisplayName("人均月收入3000元：各类均不符合，金额为零")
    void refusesAWellOffFamily() {
        Calculation result = calculations.attempt(Families.welloff(), "350702001");
        assertThat(result.category()).isEqualTo(Category.NONE);
        assertThat(result.reason()).isEqualTo("INCOME");
        assertThat(result.monthlyAmount()).isEqualTo(Money.ZERO);
    }

    private static DeclaredVersusFound found(
            int position, FactKind kind, long declared, long found, @Nullable Integer area) {
        return difference(position, kind, declared, found, area, DeclaredVersusFound.Result.FOUND, null);
    }

    private static DeclaredVersusFound difference(
            int position,
            FactKind kind,
            long declared,
            long found,
            @Nullable Integer area,
            DeclaredVersusFound.Result result,
            @Nullable Long agreed) {
        return new DeclaredVersusFound(
                CASE,
                position,
                kind,
                DeclaredVersusFound.Origin.CHECK,
                1,
                declared,
                found,
                area,
                result,
                agreed,
                null,
                "本人认可",
                "d1");
    }

    private Calculation with(Declaration family, DeclaredVersusFound... differences) {
        return calculations.calculate(CASE, family, "350702001", DAY, List.of(differences), List.of());
    }

    private static Declaration with(
            Declaration one,
            List<Declaration.Income> incomes,
            List<Declaration.House> houses,
            List<Declaration.RigidSpending> spending,
            List<Declaration.Supporter> supporters) {
        return Families.as(one)
                .incomes(incomes)
                .houses(houses)
                .spending(spending)
                .supporters(supporters)
                .build();
    }

    @Test
    @DisplayName("核对查实多出的存款计入财产，超过上限即不符合低保")
    void countsWhatTheCheckHasUpheld() {
        Calculation result = with(Families.poor(), found(0, FactKind.DEPOSIT, 200_000, 20_000_000, null));
        assertThat(result.propertyMet()).isFalse();
        assertThat(result.category()).isNotEqualTo(Category.SUBSISTENCE);
        assertThat(calculations.latest(CASE)).contains(result);
    }

    @Test
    @DisplayName("核对发现的城乡居民基础养老金不计入收入（第十三条）；其他养老金计入")
    void leavesOutTheBasicPensionThatTheCheckFound() {
        Money before = with(Families.poor()).yearIncome();
        Calculation basic = with(Families.poor(), found(1, FactKind.BASIC_PENSION, 0, 240_000, null));
        assertThat(basic.yearIncome()).isEqualTo(before);
        assertThat(basic.parameters())
                .extracting(Calculation.UsedParameter::name)
                .contains("basic-pension-exempt-until");
        Calculation pension = with(Families.poor(), found(1, FactKind.PENSION, 0, 240_000, null));
        assertThat(pension.yearIncome()).isEqualTo(Money.ofFen(before.fen() + 240_000));
    }

    @Test
    @DisplayName("核对的工资比申报少、或双方认可一个数额的，按复查结果计（第十八条）")
    void countsLessAndAgreedFigures() {
        assertThat(with(Families.poor(), found(0, FactKind.WAGES, 1_800_000, 1_200_000, null))
                        .yearIncome())
                .isEqualTo(Money.ofYuan(12_000));
        assertThat(with(
                                Families.poor(),
                                difference(
                                        0,
                                        FactKind.WAGES,
                                        1_800_000,
                                        5_000_000,
                                        null,
                                        DeclaredVersusFound.Result.AGREED,
                                        2_000_000L))
                        .yearIncome())
                .isEqualTo(Money.ofYuan(20_000));
        assertThat(with(
                                Families.poor(),
                                difference(
                                        0,
                                        FactKind.WAGES,
                                        1_800_000,
                                        5_000_000,
                                        null,
                                        DeclaredVersusFound.Result.DECLARED,
                                        null))
                        .yearIncome())
                .isEqualTo(Money.ofYuan(18_000));
    }

    @Test
    @DisplayName("查实死亡、服刑的成员不计入人数，本人收入一并不计（第七条）")
    void leavesOutTheDeadAndThePrisoner() {
        Calculation result = with(Families.poor(), found(1, FactKind.DECEASED, 0, 1, null));
        assertThat(result.members()).isEqualTo(2);
        assertThat(result.leftOut()).containsExactly(1);
        assertThat(result.perHeadMonth()).isEqualTo(Money.ofYuan(750));
        Calculation earner = with(Families.poor(), found(0, FactKind.IN_PRISON, 0, 1, null));
        assertThat(earner.members()).isEqualTo(2);
        assertThat(earner.yearIncome()).isEqualTo(Money.ZERO);
        assertThatThrownBy(() -> with(
                        Families.poor(),
                        found(0, FactKind.DECEASED, 0, 1, null),
                        found(1, FactKind.IN_PRISON, 0, 1, null),
                        found(2, FactKind.DECEASED, 0, 1, null)))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    @DisplayName("瞒报的第二套房按登记面积计入：人均超过限额的不符合（第十四条）")
    void countsTheAreaOfAHiddenHouse() {
        Declaration poor = Families.poor();
        Declaration housed = with(
                poor,
                poor.incomes(),
                List.of(new Declaration.House(0, "梅山街道", 70, true, null, null, null)),
                List.of(),
                List.of());
        assertThat(with(housed, found(0, FactKind.HOUSE, 1, 2, 150)).propertyMet())
                .isTrue();
        Calculation large = with(housed, found(0, FactKind.HOUSE, 1, 2, 400));
        assertThat(large.propertyMet()).isFalse();
        assertThat(large.lines())
                .filteredOn(line -> line.label().equals("房产限额"))
                .singleElement()
                .satisfies(line -> assertThat(line.basis()).contains("第十四条"));
    }

    @Test
    @DisplayName("赡养义务人每月给付折算全年计入；已作为收入申报的不重复计（第十三条）")
    void countsSupportOnce() {
        Declaration poor = Families.poor();
        var supporter =
                new Declaration.Supporter("测试丁", Declaration.Relation.CHILD, 3, Money.ofYuan(5000), Money.ofYuan(300));
        Declaration given = with(poor, poor.incomes(), List.of(), List.of(), List.of(supporter));
        assertThat(with(given).yearIncome()).isEqualTo(Money.ofYuan(18_000 + 3_600));
        Declaration declared = with(
                poor,
                List.of(
                        poor.incomes().get(0),
                        new Declaration.Income(
                                0, Declaration.IncomeKind.SUPPORT_PAYMENT, Money.ofYuan(3_000), null, null)),
                List.of(),
                List.of(),
                List.of(supporter));
        assertThat(with(declared).yearIncome()).isEqualTo(Money.ofYuan(18_000 + 3_600));
    }

    @Test
    @DisplayName("申报的经营收入超过当地限额，与瞒报的市场主体一样按有实际经营计")
    void holdsADeclaredBusinessAgainstTheLimit() {
        Declaration poor = Families.poor();
        Declaration large = with(
                poor,
                List.of(new Declaration.Income(
                        0, Declaration.IncomeKind.BUSINESS, Money.ofYuan(90_000), Money.ofYuan(80_000), null)),
                List.of(),
                List.of(),
                List.of());
        assertThat(with(large).propertyMet()).isFalse();
        Declaration stall = with(
                poor,
                List.of(new Declaration.Income(
                        0, Declaration.IncomeKind.BUSINESS, Money.ofYuan(20_000), Money.ofYuan(8_000), null)),
                List.of(),
                List.of(),
                List.of());
        assertThat(with(stall).propertyMet()).isTrue();
        assertThat(with(poor, found(0, FactKind.BUSINESS, 0, 1, null)).propertyMet())
                .isFalse();
    }

    @Test
    @DisplayName("重病支出按当地比例和限额扣减，不自动全额扣减（第十三条）")
    void deductsAShareUpToTheLimit() {
        Declaration poor = Families.poor();
        for (long spent : new long[] {0, 1, 99, 10_000, 1_000_000, 3_999_999, 4_000_000, 9_000_000}) {
            Declaration ill = with(
                    poor,
                    List.of(new Declaration.Income(
                            0, Declaration.IncomeKind.WAGES, Money.ofYuan(100_000), Money.ZERO, null)),
                    List.of(),
                    List.of(new Declaration.RigidSpending(0, Declaration.SpendingKind.MEDICAL, Money.ofFen(spent))),
                    List.of());
            assertThat(with(ill).yearIncome().fen())
                    .as("自付%d分", spent)
                    .isEqualTo(10_000_000 - Math.min(spent / 2, 2_000_000));
        }
    }

    @Test
    @DisplayName("收入每多一分，保障金不会增加；金额总在零与标准之间")
    void neverPaysMoreForMoreIncome() {
        long before = Long.MAX_VALUE;
        for (long fen = 0; fen < 3_200_000; fen += 77_777) {
            Calculation result =
                    calculations.attempt(Families.of(Families.poor().members(), Money.ofFen(fen), null), "350702001");
            assertThat(result.monthlyAmount().fen()).isBetween(0L, 85_000L * 3).isLessThanOrEqualTo(before);
            before = result.monthlyAmount().fen();
        }
    }

    @Test
    @DisplayName("只有真正用到的演示参数才标演示值；用到的表、版本和规则都留下")
    void remembersWhatWasUsed() {
        Calculation result = with(Families.poor());
        assertThat(result.parameters())
                .extracting(Calculation.UsedParameter::name)
                .contains("assets-months", "amount-rounding")
                .doesNotContain("warn-percent", "tier-one-amount", "house-area-limit", "deduction-share-percent");
        assertThat(result.tables())
                .extracting(AppliedTable::decisionId)
                .contains("review-calculation", "review-income", "review-single-person");
        assertThat(result.tables()).allSatisfy(table -> {
            assertThat(table.versionTag()).isEqualTo("2021.07");
            assertThat(table.rules()).isNotEmpty();
        });
        assertThat(result.countingDay()).isEqualTo(DAY);
    }

    @Test
    @DisplayName("没有答复的来源记入计算，作为部分报告")
    void marksAPartialReport() {
        Calculation result =
                calculations.calculate(CASE, Families.poor(), "350702001", DAY, List.of(), List.of("银行", "证券"));
        assertThat(calculations.latest(CASE).orElseThrow().partial()).contains("银行", "证券");
        assertThat(result.partial()).startsWith("部分报告");
        assertThat(with(Families.poor()).partial()).isNull();
    }

    @Test
    @DisplayName("低保边缘家庭的一级重度残疾人可按单人户申请（第八条）")
    void findsWhoMayApplyAlone() {
        Declaration family = Families.poor();
        Declaration.Member disabled = Families.as(family.members().get(1))
                .disabled(Declaration.DisabilityKind.PHYSICAL, 1)
                .build();
        Declaration edge = Families.of(
                List.of(family.members().get(0), disabled, family.members().get(2)), Money.ofYuan(36_000), null);
        Calculation result = calculations.attempt(edge, "350702001");
        assertThat(result.category()).isEqualTo(Category.EDGE);
        assertThat(result.singlePersons())
                .extracting(Calculation.SinglePerson::member)
                .containsExactly(1);
        assertThat(result.singlePersons().get(0).ground()).isEqualTo("重度残疾人");
        assertThat(result.recognition()).contains("边缘家庭", "测试乙", "单人户");
    }
}
