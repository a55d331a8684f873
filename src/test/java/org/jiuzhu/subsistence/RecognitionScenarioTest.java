package org.jiuzhu.subsistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jiuzhu.benefit.Award;
import org.jiuzhu.benefit.Awards;
import org.jiuzhu.benefit.Recognitions;
import org.jiuzhu.casefile.CaseLists;
import org.jiuzhu.deadline.CaseClocks;
import org.jiuzhu.document.Letters;
import org.jiuzhu.intake.Application;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.intake.Declaration;
import org.jiuzhu.intake.RegistrationDrafts;
import org.jiuzhu.review.Category;
import org.jiuzhu.review.Determination;
import org.jiuzhu.review.Determinations;
import org.jiuzhu.shared.Money;
import org.jiuzhu.support.DatabaseTest;
import org.jiuzhu.support.Desk;
import org.jiuzhu.support.Families;
import org.jiuzhu.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
@DisplayName("低保边缘家庭、刚性支出困难家庭：一次申请、分类审核认定（国办发〔2023〕39号 五(一)；刚性支出困难家庭认定办法）")
class RecognitionScenarioTest {

    private static final String TOWN = "350702001";
    private static final LocalDate ACCEPTED = LocalDate.of(2026, 9, 18);

    @Autowired
    Desk desk;

    @Autowired
    TestClock clock;

    @Autowired
    Applications applications;

    @Autowired
    CaseClocks clocks;

    @Autowired
    Determinations determinations;

    @Autowired
    Awards awards;

    @Autowired
    Recognitions recognitions;

    @Autowired
    Letters letters;

    @Autowired
    CaseLists lists;

    @Autowired
    ValidityCalendar calendar;

    @Autowired
    RegistrationDrafts drafts;

    @Autowired
    JdbcTemplate jdbc;

    private Desk.Crew crew;

    @BeforeEach
    void staff() {
        clock.set(ACCEPTED);
        crew = desk.crew(TOWN);
    }

    /** 1,000 yuan a month and head: above the standard, below one and a half times of it. */
    private static Declaration edge() {
        return Families.of(Families.poor().members(), Money.ofYuan(36_000), null);
    }

    /** 2,000 yuan a month and head, more than half of it spent on an illness. */
    private static Declaration rigid() {
        return Families.as(Families.of(Families.poor().members(), Money.ofYuan(72_000), null))
                .spending(List.of(
                        new Declaration.RigidSpending(1, Declaration.SpendingKind.MEDICAL, Money.ofYuan(50_000))))
                .build();
    }

    /** From acceptance to the day after the posting. */
    private void publicised(String caseNumber) {
        desk.runJobs(caseNumber);
        desk.verified(crew, caseNumber);
        desk.done(crew.author(), caseNumber, "Task_FormOpinion", Map.of("reason", "按测算结果"));
        assertThat(desk.open(caseNumber)).containsExactly("Task_PostPublicity");
        desk.done(crew.window(), caseNumber, "Task_PostPublicity", Map.of("place", "村务公开栏"));
        clock.set(LocalDate.now(clock).plusDays(12));
        desk.runJobs(caseNumber);
        desk.done(crew.window(), caseNumber, "Task_ClosePublicity", Map.of());
    }

    private String recognised(Declaration family) {
        String caseNumber = desk.accepted(crew.window(), family);
        publicised(caseNumber);
        desk.done(crew.decider(), caseNumber, "Task_ConfirmDecision", Map.of());
        return caseNumber;
    }

    private void closed(String caseNumber) {
        desk.done(crew.window(), caseNumber, "Task_DeliverLetter", Map.of("receiver", "申请人"));
        desk.done(crew.window(), caseNumber, "Task_PostResult", Map.of("place", "村务公开栏"));
        assertThat(desk.ended(caseNumber)).isTrue();
    }

    private String letter(String caseNumber, String title) {
        return letters.ofCase(caseNumber).stream()
                .filter(letter -> letter.title().equals(title))
                .reduce((earlier, later) -> later)
                .map(letter -> SubsistenceScenarioTest.words(
                        letters.word(letter.id(), crew.window()).content()))
                .orElseThrow(() -> new AssertionError("no letter " + title));
    }

    @Test
    @DisplayName("低保不予确认的低保边缘家庭：同一决定认定，先公示，不确认和认定写在同一份告知书，另发认定书")
    void recognisesAnEdgeFamilyInTheSameDecision() {
        String caseNumber = recognised(edge());
        Determination determination = determinations.find(caseNumber).orElseThrow();
        assertThat(determination.outcome()).isEqualTo(Determination.Outcome.RECOGNISED);
        assertThat(determination.category()).isEqualTo(Category.EDGE);
        assertThat(determination.ground()).isEqualTo(Determination.Ground.INCOME);
        assertThat(letter(caseNumber, "低收入家庭认定初审公示")).contains("拟认定类别", "最低生活保障边缘家庭");
        assertThat(letter(caseNumber, "最低生活保障不予确认告知书"))
                .contains("不予确认，同时决定认定你家庭为最低生活保障边缘家庭", "第九条", "2027年9月29日", "60日", "6个月");
        assertThat(letter(caseNumber, "低收入家庭认定书")).contains("最低生活保障边缘家庭", "测试丙", "2027年9月29日", "不再重复收取");
        Award award = awards.ofCase(caseNumber).orElseThrow();
        assertThat(award.awardNumber()).isEqualTo("RD-" + caseNumber);
        assertThat(award.monthlyAmount()).isEqualTo(Money.ZERO);
        assertThat(award.memberCount()).isEqualTo(3);
        assertThat(recognitions.find(award.awardNumber()).orElseThrow().until()).isEqualTo(LocalDate.of(2027, 9, 29));
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM award_account WHERE award_number = ?",
                        Integer.class,
                        award.awardNumber()))
                .as("不发钱，不登记账户，也就不在发放清册")
                .isZero();
        closed(caseNumber);
        assertThat(applications.find(caseNumber).status()).isEqualTo(Application.Status.CONFIRMED);
        assertThat(letters.ofCase(caseNumber))
                .filteredOn(one -> one.title().equals("低收入家庭认定书"))
                .hasSize(1);
        assertThat(lists.awards(crew.supervisor(), Category.EDGE, Award.State.ACTIVE, null, 50)
                        .rows())
                .filteredOn(row -> caseNumber.equals(row.caseNumber()))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.category()).isEqualTo("最低生活保障边缘家庭");
                    assertThat(row.validUntil()).isEqualTo("2027年9月29日");
                });
    }

    @Test
    @DisplayName("刚性支出困难家庭：有效期最长12个月（刚性支出困难家庭认定办法 第四条、第十条）")
    void recognisesARigidFamily() {
        String caseNumber = recognised(rigid());
        Determination determination = determinations.find(caseNumber).orElseThrow();
        assertThat(determination.category()).isEqualTo(Category.RIGID);
        assertThat(determination.basis()).contains("刚性支出困难家庭认定办法");
        assertThat(letter(caseNumber, "低收入家庭认定书")).contains("刚性支出困难家庭", "2027年9月29日", "临时救助");
        closed(caseNumber);
    }

    @Test
    @DisplayName("窗口只申请刚性支出困难家庭认定：不要账户，30个工作日，认定书就是决定文书（刚性支出困难家庭认定办法 第八条）")
    void takesADirectApplicationForRigidSpending() {
        Declaration family =
                Families.as(rigid()).recognition(Declaration.Aid.RIGID).build();
        String caseNumber = desk.register(crew.window(), family);
        desk.papers(crew.window(), caseNumber);
        assertThat(applications.materials(caseNumber))
                .extracting(material -> material.code())
                .contains("EXPENSE_VOUCHERS")
                .doesNotContain("BANK_ACCOUNT");
        desk.accept(crew.window(), caseNumber, "NONE");
        assertThat(clocks.state(caseNumber).orElseThrow()).satisfies(state -> {
            assertThat(state.limitDays()).isEqualTo(30);
            assertThat(state.basis()).contains("刚性支出困难家庭认定办法 第八条");
        });
        publicised(caseNumber);
        desk.done(crew.decider(), caseNumber, "Task_ConfirmDecision", Map.of());
        assertThat(determinations.find(caseNumber).orElseThrow().ground()).isNull();
        assertThat(letter(caseNumber, "低收入家庭认定书")).contains("刚性支出困难家庭", "按测算结果", "60日");
        assertThat(letters.ofCase(caseNumber))
                .extracting(Letters.Summary::title)
                .doesNotContain("最低生活保障不予确认告知书");
        assertThat(letter(caseNumber, "低收入家庭认定初审公示")).contains("申请刚性支出困难家庭认定");
        closed(caseNumber);
    }

    @Test
    @DisplayName("只申请刚性支出认定、支出占比不够的：以认定办法的理由具名不予认定，写明救济途径")
    void refusesARecognitionOnItsOwnGround() {
        Declaration family = Families.as(Families.welloff())
                .recognition(Declaration.Aid.RIGID)
                .build();
        String caseNumber = desk.accepted(crew.window(), family);
        desk.runJobs(caseNumber);
        desk.verified(crew, caseNumber);
        String opinion = desk.claim(crew.author(), caseNumber, "Task_FormOpinion");
        assertThat(desk.save(
                        crew.author(), opinion, Map.of("proposal", "REFUSE", "ground", "INCOME", "reason", "收入高于低保标准")))
                .extracting(problem -> problem.field())
                .containsExactly("ground");
        desk.done(
                crew.author(),
                caseNumber,
                "Task_FormOpinion",
                Map.of("proposal", "REFUSE", "ground", "RIGID_SPENDING", "reason", "没有刚性支出"));
        desk.done(crew.decider(), caseNumber, "Task_ConfirmDecision", Map.of());
        assertThat(determinations.find(caseNumber).orElseThrow().ground())
                .isEqualTo(Determination.Ground.RIGID_SPENDING);
        assertThat(letter(caseNumber, "低收入家庭不予认定告知书")).contains("刚性支出困难家庭认定办法 第四条", "没有刚性支出", "60日", "6个月");
        desk.done(crew.window(), caseNumber, "Task_DeliverLetter", Map.of("receiver", "申请人"));
        assertThat(desk.ended(caseNumber)).isTrue();
        assertThat(awards.ofCase(caseNumber)).isEmpty();
    }

    @Test
    @DisplayName("只申请认定、测算却符合低保的：没有登记账户不能拟予确认，先告知家庭")
    void doesNotPayWithoutAnAccount() {
        Declaration family =
                Families.as(Families.poor()).recognition(Declaration.Aid.EDGE).build();
        String caseNumber = desk.register(crew.window(), family);
        desk.papers(crew.window(), caseNumber);
        desk.accept(crew.window(), caseNumber, "NONE");
        assertThat(clocks.state(caseNumber).orElseThrow().limitDays()).isEqualTo(20);
        desk.runJobs(caseNumber);
        desk.verified(crew, caseNumber);
        String opinion = desk.claim(crew.author(), caseNumber, "Task_FormOpinion");
        assertThat(desk.save(crew.author(), opinion, Map.of("reason", "符合")))
                .extracting(problem -> problem.field())
                .containsExactly("proposal");
    }

    @Test
    @DisplayName("测算符合认定条件的，不能只以收入、财产为由不予确认；测算不符合的，不能认定")
    void neverForgetsTheOtherTests() {
        String caseNumber = desk.accepted(crew.window(), edge());
        desk.runJobs(caseNumber);
        desk.verified(crew, caseNumber);
        String taskId = desk.claim(crew.author(), caseNumber, "Task_FormOpinion");
        assertThat(desk.save(
                        crew.author(), taskId, Map.of("proposal", "REFUSE", "ground", "INCOME", "reason", "收入高于标准")))
                .extracting(problem -> problem.field())
                .containsExactly("proposal");
        assertThat(desk.save(
                        crew.author(), taskId, Map.of("proposal", "REFUSE", "ground", "CONCEALED", "reason", "隐瞒成员")))
                .isEmpty();
        String other = desk.accepted(crew.window(), Families.poor(7));
        desk.runJobs(other);
        desk.verified(crew, other);
        String opinion = desk.claim(crew.author(), other, "Task_FormOpinion");
        assertThat(desk.save(crew.author(), opinion, Map.of("proposal", "RECOGNISE", "reason", "不符合测算")))
                .extracting(problem -> problem.field())
                .contains("proposal");
    }

    @Test
    @DisplayName("期满前提醒家庭，期满之日自行终止；重新申请带入原申报，没有变化的材料不再要（第十条）")
    void endsInTimeAndAsksNothingTwice() {
        Declaration family = Families.as(rigid()).build();
        String first = recognised(family);
        closed(first);
        clock.set(LocalDate.of(2027, 8, 29));
        assertThat(calendar.beginDue()).isZero();
        clock.set(LocalDate.of(2027, 8, 30));
        assertThat(calendar.beginDue()).isEqualTo(1);
        assertThat(calendar.beginDue()).as("只提醒一次").isZero();
        assertThat(letter(first, "低收入家庭认定期满提醒书")).contains("2027年9月29日", "不自动延长", "重新申请");
        desk.done(crew.window(), first, "Task_DeliverExpiryNotice", Map.of("receiver", "申请人"));
        clock.set(LocalDate.of(2027, 9, 29));
        desk.runJobs(first);
        assertThat(awards.ofCase(first).orElseThrow().state()).isEqualTo(Award.State.ACTIVE);
        clock.set(LocalDate.of(2027, 9, 30));
        desk.runJobs(first);
        assertThat(awards.ofCase(first).orElseThrow().state()).isEqualTo(Award.State.ENDED);
        assertThat(awards.heldBy(applications.digests(family))).isEmpty();
        assertThat(desk.ended(first)).isTrue();
        String draft = drafts.renew(first, crew.window());
        Declaration again = drafts.open(draft, crew.window());
        assertThat(again.members()).hasSize(3).allMatch(member -> member.promised() == null);
        assertThat(again.rigidSpending()).isEqualTo(family.rigidSpending());
        assertThat(again.promised()).as("承诺重新签署").isNull();
        String second = desk.register(crew.window(), family);
        String taskId = desk.claim(crew.window(), second, "Task_CheckMaterials");
        assertThat(desk.form(taskId).at("/received").toString())
                .contains("BANK_ACCOUNT")
                .doesNotContain("AUTHORISATION")
                .doesNotContain("EXPENSE_VOUCHERS");
    }

    @Test
    @DisplayName("边缘家庭中的重度残疾人单独申请低保：本人转入单人户待遇，其他成员仍在认定内，登记册两份都在（第八条）")
    void letsOneMemberBeHelpedAlone() {
        Declaration.Member spouse = Families.as(Families.poor().members().get(1))
                .disabled(Declaration.DisabilityKind.PHYSICAL, 1)
                .build();
        List<Declaration.Member> members = List.of(
                Families.poor().members().get(0),
                spouse,
                Families.poor().members().get(2));
        String first = recognised(Families.of(members, Money.ofYuan(36_000), null));
        assertThat(letter(first, "最低生活保障不予确认告知书")).contains("测试乙", "可以按单人户提出低保申请");
        closed(first);
        Declaration alone = Families.of(
                List.of(new Declaration.Member(
                        spouse.name(),
                        spouse.idNumber(),
                        Declaration.Relation.SELF,
                        "13800000001",
                        spouse.marital(),
                        spouse.health(),
                        null,
                        spouse.disabilityKind(),
                        spouse.disabilityGrade(),
                        spouse.work(),
                        null,
                        null,
                        null,
                        null,
                        true,
                        null,
                        null,
                        true,
                        null,
                        true,
                        null,
                        null,
                        true)),
                Money.ZERO,
                null);
        String second = recognised(alone);
        assertThat(awards.ofCase(second).orElseThrow())
                .satisfies(award -> assertThat(award.memberCount()).isEqualTo(1))
                .satisfies(award -> assertThat(award.monthlyAmount().fen()).isPositive());
        assertThat(awards.ofCase(first).orElseThrow().state()).isEqualTo(Award.State.ACTIVE);
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM exclusive_holding WHERE award_number = ?", Integer.class, "RD-" + first))
                .isEqualTo(2);
        assertThat(awards.heldBy(applications.digests(Families.poor())))
                .extracting(Award::awardNumber)
                .containsExactlyInAnyOrder("RD-" + first, "DB-" + second);
    }

    @Test
    @DisplayName("认定与低保排他：家庭变困难后确认低保，原认定由新决定替代，每人只在一份待遇内")
    void givesWayToSubsistence() {
        String first = recognised(edge());
        closed(first);
        String second = recognised(Families.poor());
        assertThat(determinations.find(second).orElseThrow().outcome()).isEqualTo(Determination.Outcome.CONFIRMED);
        assertThat(awards.ofCase(first).orElseThrow().state()).isEqualTo(Award.State.ENDED);
        assertThat(awards.heldBy(applications.digests(Families.poor())))
                .extracting(Award::awardNumber)
                .containsExactly("DB-" + second);
        assertThat(jdbc.queryForList(
                        "SELECT kind FROM award_change WHERE award_number = ?", String.class, "RD-" + first))
                .contains("SUPERSEDED");
    }
}
