package org.jiuzhu.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
    @DisplayName("他人的草稿看不到也交不了")
    void keepsADraftToItsClerk() {
        String id = draftOf(Families.poor());
        Actor other = new Actor("clerk2", "另一人", Set.of(Role.WINDOW_CLERK), "350702", "350702001");
        assertThatThrownBy(() -> drafts.open(id, other)).isInstanceOf(Missing.class);
        assertThatThrownBy(() -> drafts.submit(id, other)).isInstanceOf(Missing.class);
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
    @DisplayName("失信限制期内不再受理，并说明原因（南平市通知 三（五））")
    void refusesDuringABan() {
        String digest = applications.digests(Families.poor()).get(1);
        bans.impose(new Ban(digest, "测试乙", "D2", "测试决定1号", TODAY.minusDays(1), LocalDate.of(2026, 12, 31), null));
        String id = draftOf(Families.poor());
        assertThat(drafts.check(id, CLERK).warnings()).anyMatch(warning -> warning.contains("失信"));
        assertThatThrownBy(() -> drafts.submit(id, CLERK))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("失信");
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
        assertThat(DeclarationCheck.check(family, TODAY))
                .extracting(FieldProblem::field)
                .containsExactly("members[1].longCoLiving");
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
