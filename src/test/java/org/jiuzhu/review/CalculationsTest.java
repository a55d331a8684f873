package org.jiuzhu.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jiuzhu.intake.Declaration;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Money;
import org.jiuzhu.shared.Role;
import org.jiuzhu.support.ActingActor;
import org.jiuzhu.support.DatabaseTest;
import org.jiuzhu.support.Families;
import org.jiuzhu.support.TestClock;
import org.jiuzhu.verification.DeclaredVersusFound;
import org.jiuzhu.verification.FactKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
@DisplayName("收入、财产核算与分类（民发〔2021〕57号 第十三条、第十四条、第二十三条）")
class CalculationsTest {

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

    @Test
    @DisplayName("核对查实多出的存款计入财产，超过上限即不符合低保")
    void countsWhatTheCheckHasUpheld() {
        var hidden = new DeclaredVersusFound(
                "350702001-2026-800001",
                0,
                FactKind.DEPOSIT,
                200_000,
                20_000_000,
                DeclaredVersusFound.Result.FOUND,
                "本人认可",
                "d1");
        Calculation result =
                calculations.calculate("350702001-2026-800001", Families.poor(), "350702001", DAY, List.of(hidden));
        assertThat(result.propertyMet()).isFalse();
        assertThat(result.category()).isNotEqualTo(Category.SUBSISTENCE);
        assertThat(calculations.latest("350702001-2026-800001")).contains(result);
    }

    @Test
    @DisplayName("低保边缘家庭的一级重度残疾人可按单人户申请（第八条）")
    void findsWhoMayApplyAlone() {
        Declaration family = Families.poor();
        Declaration.Member m = family.members().get(1);
        Declaration.Member disabled = new Declaration.Member(
                m.name(),
                m.idNumber(),
                m.relation(),
                m.phone(),
                m.marital(),
                Declaration.Health.HEALTHY,
                null,
                Declaration.DisabilityKind.PHYSICAL,
                1,
                m.work(),
                null,
                false,
                false,
                false,
                true,
                null,
                null,
                true,
                null);
        Declaration edge = Families.of(
                List.of(family.members().get(0), disabled, family.members().get(2)), Money.ofYuan(36_000), null);
        Calculation result = calculations.attempt(edge, "350702001");
        assertThat(result.category()).isEqualTo(Category.EDGE);
        assertThat(result.singlePersons())
                .extracting(Calculation.SinglePerson::member)
                .containsExactly(1);
    }
}
