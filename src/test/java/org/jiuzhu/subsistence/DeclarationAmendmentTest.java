package org.jiuzhu.subsistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.jiuzhu.audit.Journal;
import org.jiuzhu.document.Letters;
import org.jiuzhu.intake.Application;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.intake.Declaration;
import org.jiuzhu.intake.Declaration.Member;
import org.jiuzhu.intake.Declaration.Relation;
import org.jiuzhu.intake.Declaration.Work;
import org.jiuzhu.intake.Material;
import org.jiuzhu.review.ReviewRecord;
import org.jiuzhu.review.ReviewRecords;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Conflict;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.Missing;
import org.jiuzhu.shared.Money;
import org.jiuzhu.shared.Refused;
import org.jiuzhu.shared.Role;
import org.jiuzhu.support.ActingActor;
import org.jiuzhu.support.DatabaseTest;
import org.jiuzhu.support.Desk;
import org.jiuzhu.support.Families;
import org.jiuzhu.support.TestClock;
import org.jiuzhu.verification.Authorisations;
import org.jiuzhu.verification.MemberSignature;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
@DisplayName("修改申报：决定前可以更正补充，逐版留存（民发〔2021〕57号 第九条、第十八条）")
class DeclarationAmendmentTest {

    private static final String TOWN = "350702001";
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 18);

    @Autowired
    Desk desk;

    @Autowired
    ActingActor acting;

    @Autowired
    TestClock clock;

    @Autowired
    DeclarationAmendments amendments;

    @Autowired
    Applications applications;

    @Autowired
    Authorisations authorisations;

    @Autowired
    Journal journal;

    @Autowired
    ReviewRecords records;

    @Autowired
    Letters letters;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    RuntimeService runtime;

    private Actor window;
    private Actor surveyor;
    private String caseNumber = "";

    @BeforeEach
    void register() {
        clock.set(TODAY);
        Desk.Crew crew = desk.crew(TOWN);
        surveyor = crew.surveyor();
        window = crew.window();
        caseNumber = desk.register(window, Families.poor());
    }

    private void accept() {
        desk.papers(window, caseNumber);
        desk.accept(window, caseNumber, "NONE");
    }

    private static Declaration with(Member... joining) {
        List<Member> members = new ArrayList<>(Families.poor().members());
        members.addAll(List.of(joining));
        return Families.of(members, Money.ofYuan(18_000), null);
    }

    private static final Member BABY = Families.member("测试新", LocalDate.of(2026, 9, 1), Relation.CHILD, Work.PRESCHOOL);

    @Test
    @DisplayName("受理前由受理岗修改；旧版加密留存，成员的查重索引、人数和日志随之更新")
    void amendsBeforeAcceptance() {
        var opened = amendments.amend(caseNumber, with(BABY), 1, "补报新生儿", null, window);
        assertThat(opened.version()).isEqualTo(2);
        Application application = applications.find(caseNumber);
        assertThat(application.memberCount()).isEqualTo(4);
        assertThat(application.declaration()).isEqualTo(with(BABY));
        assertThat(applications.openCasesWith(
                        List.of(applications.countedDigests(with(BABY)).get(3))))
                .containsExactly(caseNumber);
        assertThat(applications.earlierVersions(caseNumber)).singleElement().satisfies(version -> {
            assertThat(version.declaration()).isEqualTo(Families.poor());
            assertThat(version.reason()).isEqualTo("补报新生儿");
            assertThat(version.amendedBy()).isEqualTo(window.id());
        });
        assertThat(jdbc.queryForMap("SELECT * FROM application_declaration WHERE case_number = ?", caseNumber)
                        .toString())
                .doesNotContain("测试甲")
                .doesNotContain("新生儿");
        assertThat(journal.ofCase(caseNumber, 20))
                .anyMatch(entry -> entry.action().equals("修改申报"));
        assertThat(letters.ofCase(caseNumber))
                .filteredOn(letter -> letter.title().contains("授权书"))
                .hasSize(2);
        acting.is(surveyor);
        assertThatThrownBy(() -> amendments.amend(caseNumber, with(), 2, "调查岗改", null, surveyor))
                .isInstanceOf(Refused.class);
    }

    @Test
    @DisplayName("没有原因、申报有误、别人已先改、外乡镇的，一律不存")
    void keepsBadAmendmentsOut() {
        assertThatThrownBy(() -> amendments.amend(caseNumber, with(BABY), 1, " ", null, window))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("原因");
        assertThatThrownBy(() -> amendments.amend(caseNumber, with(BABY, BABY), 1, "重复", null, window))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("重复");
        amendments.amend(caseNumber, with(BABY), 1, "补报新生儿", null, window);
        assertThatThrownBy(() -> amendments.amend(caseNumber, with(), 1, "后来的人", null, window))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("他人修改");
        Actor elsewhere = new Actor("t9", "外乡镇", java.util.Set.of(Role.WINDOW_CLERK), "350702", "350702002");
        assertThatThrownBy(() -> amendments.open(caseNumber, elsewhere)).isInstanceOf(Missing.class);
        assertThat(applications.earlierVersions(caseNumber)).hasSize(1);
    }

    @Test
    @DisplayName("受理后加入的成员先签授权（孩子由监护人签），不能删人换位，离开的人留名不计入")
    void wantsTheSignatureOfWhoJoins() {
        accept();
        acting.is(surveyor);
        assertThatThrownBy(() -> amendments.amend(caseNumber, with(BABY), 1, "补报新生儿", null, surveyor))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("授权书");
        MemberSignature self = new MemberSignature(
                3, null, Authorisations.Signer.SELF, null, null, null, Authorisations.Way.PAPER, true);
        assertThatThrownBy(() -> amendments.amend(caseNumber, with(BABY), 1, "补报新生儿", List.of(self), surveyor))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("监护人");
        MemberSignature parent = new MemberSignature(
                3,
                null,
                Authorisations.Signer.GUARDIAN,
                "测试甲",
                Families.idNumber(LocalDate.of(1980, 1, 1)),
                "父母",
                Authorisations.Way.PAPER,
                true);
        amendments.amend(caseNumber, with(BABY), 1, "补报新生儿", List.of(parent), surveyor);
        assertThat(authorisations.signed(caseNumber)).containsExactlyInAnyOrder(0, 1, 2, 3);
        Declaration fewer = Families.of(
                List.of(with(BABY).members().get(0), with(BABY).members().get(2)), Money.ofYuan(1), null);
        assertThatThrownBy(() -> amendments.amend(caseNumber, fewer, 2, "删人", List.of(), surveyor))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("不能删除成员");
        Declaration widowed = Families.of(
                List.of(
                        with(BABY).members().get(0),
                        Families.as(with(BABY).members().get(1))
                                .away(Declaration.Absence.DECEASED)
                                .build(),
                        with(BABY).members().get(2),
                        BABY),
                Money.ofYuan(18_000),
                null);
        amendments.amend(caseNumber, widowed, 2, "配偶去世", List.of(), surveyor);
        assertThat(applications.find(caseNumber).memberCount()).isEqualTo(3);
        assertThat(applications.find(caseNumber).declaration().members()).hasSize(4);
    }

    private List<String> missing() {
        return applications.materials(caseNumber).stream()
                .filter(material -> !material.received())
                .map(Material::code)
                .toList();
    }

    @Test
    @DisplayName("补正期间修改申报：多出的材料写明原因列入清单、重新告知，不再需要的去掉；受理前收齐（第十条）")
    void relistsWhatIsNeeded() {
        desk.done(window, caseNumber, "Task_CheckMaterials", Map.of("received", List.of("APPLICATION")));
        assertThat(missing()).contains("STATEMENT").doesNotContain("ENTRUSTMENT");
        clock.set(TODAY.plusDays(3));
        Declaration entrusted = Families.as(Families.poor())
                .proxy(new Declaration.Proxy(
                        "代办人甲", Families.idNumber(LocalDate.of(1975, 5, 5)), "13900000002", "邻居", null, null))
                .build();
        amendments.amend(caseNumber, entrusted, 1, "改由邻居代办", null, window);
        assertThat(missing()).contains("ENTRUSTMENT", "STATEMENT");
        assertThat(applications.materials(caseNumber))
                .filteredOn(material -> material.code().equals("ENTRUSTMENT"))
                .singleElement()
                .satisfies(material -> assertThat(material.askedOn()).isEqualTo(TODAY.plusDays(3)));
        assertThat(records.of(caseNumber)).singleElement().satisfies(record -> {
            assertThat(record.kind()).isEqualTo(ReviewRecord.Kind.MATERIALS_RELISTED);
            assertThat(record.content()).contains("改由邻居代办", "增加：");
            assertThat(record.author()).isEqualTo(window.id());
        });
        assertThat(letters.ofCase(caseNumber))
                .filteredOn(letter -> letter.title().contains("一次性告知"))
                .hasSize(2);
        amendments.amend(caseNumber, Families.poor(), 2, "本人来办", null, window);
        assertThat(missing()).contains("STATEMENT").doesNotContain("ENTRUSTMENT");
        assertThat(letters.ofCase(caseNumber))
                .filteredOn(letter -> letter.title().contains("一次性告知"))
                .hasSize(2);
        desk.done(window, caseNumber, "Task_ReceiveSupplement", Map.of("received", missing()));
        amendments.amend(caseNumber, entrusted, 3, "还是由邻居代办", null, window);
        String task = desk.claim(window, caseNumber, "Task_AcceptApplication");
        assertThat(desk.save(window, task, Map.of("received", List.of())))
                .extracting(FieldProblem::field)
                .contains("received");
        assertThat(desk.save(window, task, Map.of("received", missing())))
                .extracting(FieldProblem::field)
                .doesNotContain("received");
    }

    @Test
    @DisplayName("补报近亲属关系后，本案须县级入户（第十一条、第二十条）；已撤回的案件不能再改")
    void steersTheProcess() {
        Declaration kin = Families.of(
                Families.poor().members(),
                Money.ofYuan(18_000),
                new Declaration.NearRelative("演示经办", "受理经办人员", "兄弟姐妹", 0));
        amendments.amend(caseNumber, kin, 1, "补报近亲属关系", null, window);
        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .singleResult()
                .getId();
        assertThat(runtime.getVariable(instance, "nearRelative")).isEqualTo(true);
        applications.changeStatus(caseNumber, Application.Status.REGISTERED, Application.Status.WITHDRAWN);
        assertThatThrownBy(() -> amendments.amend(caseNumber, with(), 2, "又改", null, window))
                .isInstanceOf(Conflict.class);
        assertThat(amendments.open(caseNumber, window).editable()).isFalse();
    }
}
