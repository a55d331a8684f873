package org.jiuzhu.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jiuzhu.intake.Declaration.Member;
import org.jiuzhu.intake.Declaration.Relation;
import org.jiuzhu.intake.Declaration.Work;
import org.jiuzhu.integrity.Ban;
import org.jiuzhu.integrity.Bans;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Conflict;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.Missing;
import org.jiuzhu.shared.Money;
import org.jiuzhu.shared.Role;
import org.jiuzhu.shared.StaleDraft;
import org.jiuzhu.support.ActingActor;
import org.jiuzhu.support.DatabaseTest;
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
@DisplayName("一门受理：窗口登记（民发〔2021〕57号 第四条至第十一条）")
class RegistrationTest {

    private static final Actor CLERK = new Actor("clerk1", "受理员", Set.of(Role.WINDOW_CLERK), "350702", "350702001");
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 18);

    @Autowired
    RegistrationDrafts drafts;

    @Autowired
    Applications applications;

    @Autowired
    Bans bans;

    @Autowired
    PlaceOfApplication place;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    ActingActor acting;

    @Autowired
    TestClock clock;

    @BeforeEach
    void asClerk() {
        acting.is(CLERK);
        clock.set(TODAY);
    }

    private String draftOf(Declaration declaration) {
        String id = drafts.begin(CLERK);
        drafts.save(id, declaration, CLERK);
        return id;
    }

    @Test
    @DisplayName("完整的申报登记为案件，案号为乡镇代码、年份和顺序号")
    void registersACompleteDeclaration() {
        Application first = drafts.submit(draftOf(Families.poor()), CLERK);
        assertThat(first.caseNumber()).matches("350702001-2026-[0-9]{6}");
        Application stored = applications.find(first.caseNumber());
        assertThat(stored).isEqualTo(first);
        assertThat(stored.declaration()).isEqualTo(Families.poor());
        assertThat(stored.status()).isEqualTo(Application.Status.REGISTERED);
        assertThat(stored.acceptedOn()).isNull();
    }

    @Test
    @DisplayName("姓名和身份证号不以明文入库（个人信息保护法 第五十一条）")
    void keepsNoPersonalDataInPlainText() {
        Application application = drafts.submit(draftOf(Families.poor()), CLERK);
        String row = jdbc.queryForMap("SELECT * FROM application WHERE case_number = ?", application.caseNumber())
                .toString();
        String idNumber = Families.idNumber(LocalDate.of(1980, 1, 1));
        assertThat(row).doesNotContain("测试甲").doesNotContain(idNumber);
    }

    @Test
    @DisplayName("重复提交只立一个案")
    void submittingTwiceMakesOneCase() {
        String id = draftOf(Families.poor());
        Application application = drafts.submit(id, CLERK);
        assertThatThrownBy(() -> drafts.submit(id, CLERK))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining(application.caseNumber());
    }

    @Test
    @DisplayName("有提醒的，登记人核实并勾选后才能立案；核实的人和时间留存，提醒变了须重新核实")
    void wantsWarningsLookedInto() {
        Application first = drafts.submit(draftOf(Families.poor()), CLERK);
        String again = draftOf(Families.poor());
        List<String> warnings = drafts.warnings(again, CLERK);
        assertThat(warnings).isNotEmpty().allMatch(warning -> warning.contains(first.caseNumber()));
        assertThatThrownBy(() -> drafts.submit(again, CLERK))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.problems())
                        .extracting(FieldProblem::field)
                        .containsExactly("verified"));
        assertThatThrownBy(() -> drafts.verify(again, List.of("别的提醒"), CLERK)).isInstanceOf(Conflict.class);
        drafts.verify(again, warnings, CLERK);
        Actor colleague = new Actor("clerk2", "另一人", Set.of(Role.WINDOW_CLERK), "350702", "350702001");
        assertThatThrownBy(() -> drafts.submit(again, colleague)).isInstanceOf(InvalidInput.class);
        drafts.submit(again, CLERK);
        assertThat(drafts.verification(again, CLERK)).hasValueSatisfying(one -> {
            assertThat(one.warnings()).isEqualTo(warnings);
            assertThat(one.by()).isEqualTo(CLERK.id());
            assertThat(one.at().toLocalDate()).isEqualTo(TODAY);
        });
        assertThat(jdbc.queryForMap("SELECT verified FROM registration_draft WHERE id = ?", again)
                        .toString())
                .doesNotContain(first.caseNumber());
    }

    @Test
    @DisplayName("本乡镇的同事可以接着填，别的乡镇看不到也交不了")
    void keepsADraftToItsTownship() {
        String id = draftOf(Families.poor());
        Actor colleague = new Actor("clerk2", "另一人", Set.of(Role.WINDOW_CLERK), "350702", "350702001");
        assertThat(drafts.open(id, colleague)).isEqualTo(Families.poor());
        assertThat(drafts.open(colleague))
                .extracting(RegistrationDrafts.Summary::id)
                .contains(id);
        Actor elsewhere = new Actor("clerk3", "外乡", Set.of(Role.WINDOW_CLERK), "350702", "350702002");
        assertThatThrownBy(() -> drafts.open(id, elsewhere)).isInstanceOf(Missing.class);
        assertThatThrownBy(() -> drafts.submit(id, elsewhere)).isInstanceOf(Missing.class);
        assertThat(drafts.open(elsewhere))
                .extracting(RegistrationDrafts.Summary::id)
                .doesNotContain(id);
    }

    @Test
    @DisplayName("开在两页的登记：后存的一页得到提示，先存的内容还在")
    void tellsTheSecondPage() {
        String id = drafts.begin(CLERK);
        var typed = new ObjectMapper().createObjectNode().put("residenceAddress", "第一页");
        int saved = drafts.save(id, typed, 0, CLERK);
        assertThatThrownBy(() -> drafts.save(id, typed.deepCopy().put("residenceAddress", "第二页"), 0, CLERK))
                .isInstanceOfSatisfying(
                        StaleDraft.class, stale -> assertThat(stale.version()).isEqualTo(saved));
        assertThat(drafts.open(id, CLERK).residenceAddress()).isEqualTo("第一页");
    }

    @Test
    @DisplayName("读不懂的内容照样保存，错处指到栏目，不能立案")
    void keepsWhatCannotBeRead() throws Exception {
        String id = drafts.begin(CLERK);
        drafts.save(id, new ObjectMapper().readTree("{\"incomes\":[{\"member\":0,\"amount\":\"8万\"}]}"), 0, CLERK);
        assertThat(drafts.check(id, CLERK).problems())
                .extracting(FieldProblem::field)
                .contains("incomes[0].amount")
                .doesNotHaveDuplicates();
        assertThat(drafts.resume(id, CLERK)
                        .declaration()
                        .path("incomes")
                        .path(0)
                        .path("amount")
                        .asText())
                .isEqualTo("8万");
        assertThatThrownBy(() -> drafts.submit(id, CLERK)).isInstanceOf(InvalidInput.class);
    }

    @Test
    @DisplayName("同一人已在办理中的案件内，提交前提醒")
    void warnsOfAnOpenCase() {
        Application application = drafts.submit(draftOf(Families.poor()), CLERK);
        var findings = drafts.check(draftOf(Families.poor()), CLERK);
        assertThat(findings.problems()).isEmpty();
        assertThat(findings.warnings()).anyMatch(warning -> warning.contains(application.caseNumber()));
    }

    @Test
    @DisplayName("失信限制期内：登记时提醒是谁、至何日，不自动拒绝；未成年人不受限（南平市通知 三（五））")
    void warnsOfABanAndRegisters() {
        List<String> digests = applications.digests(Families.poor());
        LocalDate until = LocalDate.of(2026, 12, 31);
        bans.impose(new Ban(digests.get(1), "测试乙", "D2", "测试决定1号", TODAY.minusDays(1), until, null));
        bans.impose(new Ban(digests.get(2), "测试丙", "D2", "测试决定2号", TODAY.minusDays(1), until, null));
        String id = draftOf(Families.poor());
        assertThat(drafts.check(id, CLERK).warnings())
                .singleElement()
                .asString()
                .contains("第2位成员测**")
                .contains("测试决定1号")
                .contains("审核确认岗");
        drafts.verify(id, drafts.warnings(id, CLERK), CLERK);
        assertThat(drafts.submit(id, CLERK).status()).isEqualTo(Application.Status.REGISTERED);
    }

    @Test
    @DisplayName("户籍在本市另一乡镇的，登记时提醒应向何处申请（第四条、第五条）")
    void namesTheRightPlace() {
        Declaration elsewhere =
                Families.as(Families.poor()).hukouIn("350782100").build();
        assertThat(place.of(elsewhere, "350702001")).hasValueSatisfying(found -> {
            // the others of the family have their hukou and home here, in the same province: the applicant's place
            // counts
            assertThat(found.where()).isEqualTo(PlaceOfApplication.Where.HUKOU_TOWNSHIP);
            assertThat(found.townshipCode()).isEqualTo("350782100");
        });
        assertThat(drafts.check(draftOf(elsewhere), CLERK).warnings())
                .singleElement()
                .asString()
                .contains("户籍所在的")
                .contains("第四条");
    }

    @Test
    @DisplayName("空表逐项指出缺什么")
    void namesEveryEmptyField() {
        String id = drafts.begin(CLERK);
        assertThat(drafts.check(id, CLERK).problems())
                .extracting(FieldProblem::field)
                .contains("householdArea", "hukouTownship", "residenceAddress", "members", "bankAccount", "promised");
    }

    @Test
    @DisplayName("成年子女不在校、能独立生活的不计入家庭成员（第七条）")
    void leavesOutIndependentAdultChildren() {
        Member adult = Families.member("测试丁", LocalDate.of(2000, 5, 5), Relation.CHILD, Work.EMPLOYED);
        Declaration family = Families.of(List.of(Families.poor().members().get(0), adult), Money.ofYuan(1000), null);
        var problems = drafts.check(draftOf(family), CLERK).problems();
        assertThat(problems).extracting(FieldProblem::field).containsExactly("members[1].longCoLiving");
        assertThat(problems.get(0).message()).contains("第七条");
    }

    @Test
    @DisplayName("服刑、强制戒毒、宣告失踪的留在申报表中，不计入家庭人口，逐人注明依据（第七条第二款）")
    void namesButDoesNotCountWhoIsAway() {
        Member away = Families.as(Families.poor().members().get(1))
                .away(Declaration.Absence.PRISON)
                .build();
        Declaration family = Families.of(
                List.of(
                        Families.poor().members().get(0),
                        away,
                        Families.poor().members().get(2)),
                Money.ofYuan(1000),
                null);
        var findings = drafts.check(draftOf(family), CLERK);
        assertThat(findings.problems()).isEmpty();
        assertThat(findings.members())
                .filteredOn(member -> !member.counted())
                .singleElement()
                .satisfies(member -> {
                    assertThat(member.position()).isEqualTo(1);
                    assertThat(member.basis()).contains("第七条第二款第二项").contains("服刑");
                });
        Application application = drafts.submit(draftOf(family), CLERK);
        assertThat(application.memberCount()).isEqualTo(2);
        assertThat(application.declaration().members()).hasSize(3);
        assertThat(application.declaration().countedMembers()).hasSize(2);
        assertThat(applications.countedDigests(family)).hasSize(2);
    }

    @Test
    @DisplayName("残疾和健康状况各自填写；旧的申报数据照样能读")
    void keepsDisabilityApartFromHealth() {
        Member ill = Families.as(Families.poor().members().get(0))
                .ill("尿毒症")
                .disabled(Declaration.DisabilityKind.VISUAL, 2)
                .build();
        Declaration family = Families.of(List.of(ill), Money.ofYuan(1000), null);
        assertThat(DeclarationCheck.check(family, TODAY)).isEmpty();
        assertThat(ill.disabilityCard()).isTrue();
        String stored = SealedDeclaration.write(family).replace("\"MAJOR_ILLNESS\"", "\"DISABLED\"");
        Member read = java.util.Objects.requireNonNull(SealedDeclaration.read(stored))
                .members()
                .get(0);
        assertThat(read.health()).isNull();
        assertThat(read.disabilityKind()).isEqualTo(Declaration.DisabilityKind.VISUAL);
    }

    @Test
    @DisplayName("未满十八周岁由监护人签署；满十六周岁以自己劳动收入生活的可以自签（民法典 第十八条）")
    void tellsFromTheNumberWhoNeedsAGuardian() {
        Member child = Families.member("测试戊", TODAY.minusYears(17), Relation.CHILD, Work.STUDENT);
        assertThat(child.fullCapacity()).isTrue();
        assertThat(child.needsGuardianOn(TODAY, 16)).isTrue();
        assertThat(child.needsGuardianOn(TODAY.plusYears(1), 16)).isFalse();
        Member worker = Families.as(child).worksFor("测试厂").build();
        assertThat(worker.needsGuardianOn(TODAY, 16)).isFalse();
        assertThat(worker.needsGuardianOn(TODAY, 18)).isTrue();
        assertThat(Guardian.proposed(Families.poor(), 2, TODAY))
                .hasValueSatisfying(guardian -> assertThat(guardian.name()).isEqualTo("测试甲"));
    }

    @Test
    @DisplayName("每位成年成员各自承诺如实申报（第九条）")
    void wantsThePromiseOfEveryAdult() {
        Member adult = Families.as(Families.member("测试己", LocalDate.of(1985, 5, 5), Relation.SPOUSE, Work.EMPLOYED))
                .withoutPromise()
                .build();
        Declaration family = Families.of(List.of(Families.poor().members().get(0), adult), Money.ofYuan(1000), null);
        assertThat(DeclarationCheck.check(family, TODAY))
                .extracting(FieldProblem::field)
                .containsExactly("members[1].promised");
    }

    @Test
    @DisplayName("两人同一身份证号、关系错误被逐个指出")
    void findsDuplicatePersons() {
        Member applicant = Families.poor().members().get(0);
        Declaration family = Families.of(List.of(applicant, applicant), Money.ofYuan(1000), null);
        assertThat(DeclarationCheck.check(family, TODAY))
                .extracting(FieldProblem::field)
                .contains("members[1].idNumber", "members[1].relation");
    }

    @Test
    @DisplayName("外乡镇人员查不到本乡镇的案件")
    void hidesCasesOfOtherTownships() {
        Application application = drafts.submit(draftOf(Families.poor()), CLERK);
        Actor elsewhere = new Actor("clerk9", "外乡镇", Set.of(Role.WINDOW_CLERK), "350702", "350702002");
        assertThatThrownBy(() -> applications.find(application.caseNumber(), elsewhere))
                .isInstanceOf(Missing.class);
        Actor county = new Actor("sup1", "县监管", Set.of(Role.COUNTY_SUPERVISOR), "350702", null);
        assertThat(applications.find(application.caseNumber(), county)).isEqualTo(application);
        Actor administrator = new Actor("adm1", "管理员", Set.of(Role.SYSTEM_ADMINISTRATOR), null, null);
        assertThatThrownBy(() -> applications.find(application.caseNumber(), administrator))
                .isInstanceOf(Missing.class);
    }
}
