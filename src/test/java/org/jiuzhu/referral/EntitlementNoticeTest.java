package org.jiuzhu.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.jiuzhu.benefit.Award;
import org.jiuzhu.benefit.AwardHousehold;
import org.jiuzhu.benefit.Awards;
import org.jiuzhu.casefile.CaseFile;
import org.jiuzhu.casefile.CaseFiles;
import org.jiuzhu.document.Letters;
import org.jiuzhu.engine.EngineCases;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.intake.Declaration;
import org.jiuzhu.organisation.Department;
import org.jiuzhu.organisation.StaffDirectory;
import org.jiuzhu.review.Category;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Role;
import org.jiuzhu.support.DatabaseTest;
import org.jiuzhu.support.Desk;
import org.jiuzhu.support.Families;
import org.jiuzhu.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
@DisplayName("待遇告知：给予、终止待遇时，附带的救助告知主管部门（社会救助暂行办法第二十八条至第四十五条）")
class EntitlementNoticeTest {

    static final String TOWN = "350702001";
    static final String COUNTY = "350702";
    static final LocalDate TODAY = LocalDate.of(2026, 9, 18);

    @Autowired
    Desk desk;

    @Autowired
    TestClock clock;

    @Autowired
    Awards awards;

    @Autowired
    Applications applications;

    @Autowired
    Entitlements entitlements;

    @Autowired
    Referrals referrals;

    @Autowired
    StaffDirectory directory;

    @Autowired
    EngineCases cases;

    @Autowired
    ManagementService management;

    @Autowired
    Letters letters;

    @Autowired
    CaseFiles files;

    Actor window;
    Actor supervisor;
    Actor medical;
    String caseNumber;
    Declaration family;

    @BeforeEach
    void staff() {
        clock.set(TODAY);
        supervisor = desk.as("tjianguan1", Role.COUNTY_SUPERVISOR, COUNTY);
        medical = directory
                .find("tyibao")
                .orElseGet(() -> directory.add(
                        "tyibao",
                        "测试医疗保障",
                        Set.of(Role.DEPARTMENT_LIAISON),
                        Set.of(Department.MEDICAL),
                        COUNTY,
                        "Ceshi@2026xyz"));
        window = desk.as("tshouli1", Role.WINDOW_CLERK, TOWN);
        family = Families.poor(91);
        caseNumber = desk.register(window, family);
    }

    private Award enter(Category category) {
        Declaration.Member self = family.members().get(0);
        Award award = new Award(
                "DB-" + caseNumber,
                caseNumber,
                TOWN,
                category.name(),
                String.valueOf(self.name()),
                family.members().size(),
                category.recognition() ? 0 : 85_000,
                LocalDate.of(2026, 10, 1),
                null,
                "民发〔2021〕57号",
                "测试文件",
                12,
                Award.State.ACTIVE);
        awards.enter(
                award,
                new AwardHousehold(
                        award.awardNumber(),
                        category.recognition() ? null : new AwardHousehold.Account("测试银行", "测试", "6222000000000001"),
                        family.members().stream()
                                .map(one -> new AwardHousehold.Person(
                                        String.valueOf(one.name()), String.valueOf(one.idNumber()), "成员"))
                                .toList()),
                applications.digests(family),
                supervisor);
        return award;
    }

    private List<Referral> notices() {
        return referrals.ofFamily(caseNumber, List.of());
    }

    private Referral notice(ReferralKind kind) {
        return notices().stream().filter(one -> one.kind() == kind).findFirst().orElseThrow();
    }

    @Test
    @DisplayName("给予低保：告知医保等部门，只告知姓名、身份证号、身份和请办理的事；部门签收即办结，没有结果；救助链列出")
    void tellsWhenAnAwardIsMade() {
        enter(Category.SUBSISTENCE);
        Referral one = notice(ReferralKind.MEDICAL);
        assertThat(one.nature()).isEqualTo(Referral.Nature.NOTICE);
        assertThat(referrals.items(one.referralNumber()).keySet())
                .containsExactlyInAnyOrder(DataItem.STATUS, DataItem.MEMBERS, DataItem.NEED);
        assertThat(referrals.items(one.referralNumber()).get(DataItem.NEED)).contains("定额资助");
        cases.runDueJobs(one.referralNumber());
        assertThat(referrals.find(one.referralNumber()).department()).isEqualTo(Department.MEDICAL);
        assertThat(letters.ofCase(one.referralNumber()))
                .extracting(Letters.Summary::title)
                .containsExactly("社会救助待遇告知函");
        assertThat(referrals.handedTo(medical, one.referralNumber())).isTrue();
        desk.done(medical, one.referralNumber(), "Task_ReceiveNotice", Map.of("note", "已登记"));
        assertThat(referrals.find(one.referralNumber()).state()).isEqualTo(Referral.State.NOTED);
        assertThat(cases.running(one.referralNumber())).isFalse();
        CaseFile file = files.open(caseNumber, window);
        assertThat(file.sections().stream()
                        .filter(section -> section.title().contains("救助链"))
                        .flatMap(section -> section.items().stream())
                        .map(CaseFile.Item::text))
                .anyMatch(text -> text.startsWith("医疗救助资格告知医疗保障") && text.endsWith("已签收知悉"));
    }

    @Test
    @DisplayName("教育只告知在校学生，没有学生、残疾人、未就业成员的不告知有关部门")
    void tellsOnlyWhomItConcerns() {
        enter(Category.EDGE);
        boolean student = family.members().stream().anyMatch(one -> one.work() == Declaration.Work.STUDENT);
        assertThat(notices())
                .extracting(Referral::kind)
                .contains(ReferralKind.MEDICAL, ReferralKind.HOUSING)
                .doesNotContain(ReferralKind.LEGAL_AID, ReferralKind.DISASTER);
        assertThat(notices().stream().anyMatch(one -> one.kind() == ReferralKind.EDUCATION))
                .isEqualTo(student);
        if (student) {
            String told = referrals
                    .items(notice(ReferralKind.EDUCATION).referralNumber())
                    .get(DataItem.MEMBERS);
            family.members().forEach(one -> assertThat(told.contains(String.valueOf(one.idNumber())))
                    .isEqualTo(one.work() == Declaration.Work.STUDENT));
        }
    }

    @Test
    @DisplayName("同一份待遇同一部门只告知一次；终止时另告知停止；重复执行不重发")
    void tellsOnce() {
        Award award = enter(Category.SUBSISTENCE);
        int made = notices().size();
        assertThat(entitlements.write(award, Entitlements.Event.MADE, "再来一次", Actor.house()))
                .isEmpty();
        assertThat(notices()).hasSize(made);
        awards.end(award.awardNumber(), LocalDate.of(2026, 9, 1), "重复享受", supervisor);
        assertThat(notices()).hasSize(2 * made);
        assertThat(notices().stream()
                        .filter(one -> one.kind() == ReferralKind.MEDICAL)
                        .map(one -> referrals.items(one.referralNumber()).get(DataItem.NEED)))
                .anyMatch(need -> need.contains("救助身份已变化"));
        Referral one = notice(ReferralKind.MEDICAL);
        cases.runDueJobs(one.referralNumber());
        referrals.sendNotice(one.referralNumber());
        assertThat(referrals.steps(one.referralNumber()))
                .extracting(ReferralStep::kind)
                .containsExactly(ReferralStep.Kind.OPENED, ReferralStep.Kind.SENT);
    }

    @Test
    @DisplayName("逾期未签收：县级督办，告知仍待签收")
    void supervisesLateReceipt() {
        enter(Category.SUBSISTENCE);
        Referral one = notice(ReferralKind.MEDICAL);
        cases.runDueJobs(one.referralNumber());
        clock.set(TODAY.plusDays(20));
        cases.runDueJobs(one.referralNumber());
        assertThat(desk.open(one.referralNumber())).containsExactly("Task_ReceiveNotice", "Task_SuperviseNotice");
        desk.done(
                supervisor,
                one.referralNumber(),
                "Task_SuperviseNotice",
                Map.of("reason", "联络人请假", "measure", "催办", "expectedOn", "2026-10-20"));
        assertThat(desk.open(one.referralNumber())).containsExactly("Task_ReceiveNotice");
        assertThat(referrals.steps(one.referralNumber()))
                .extracting(ReferralStep::kind, ReferralStep::actor)
                .contains(tuple(ReferralStep.Kind.SUPERVISED, supervisor.id()));
    }
}
