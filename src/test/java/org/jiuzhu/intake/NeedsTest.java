package org.jiuzhu.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiuzhu.casefile.CaseFile;
import org.jiuzhu.casefile.CaseFiles;
import org.jiuzhu.intake.Declaration.Aid;
import org.jiuzhu.intake.Declaration.Need;
import org.jiuzhu.intake.Schemes.Choice;
import org.jiuzhu.organisation.Department;
import org.jiuzhu.organisation.StaffDirectory;
import org.jiuzhu.referral.DataItem;
import org.jiuzhu.referral.Referral;
import org.jiuzhu.referral.ReferralKind;
import org.jiuzhu.referral.Referrals;
import org.jiuzhu.relief.ReliefCases;
import org.jiuzhu.relief.Track;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Conflict;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.shared.InvalidInput;
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
@DisplayName("登记求助事项、建议救助、窗口确认、分别办理（社会救助暂行办法第六十条；南平市2021年通知三（二））")
class NeedsTest {

    static final String TOWN = "350702001";

    @Autowired
    Desk desk;

    @Autowired
    TestClock clock;

    @Autowired
    SchemeProposals proposals;

    @Autowired
    Schemes schemes;

    @Autowired
    RegistrationDrafts drafts;

    @Autowired
    Applications applications;

    @Autowired
    Referrals referrals;

    @Autowired
    ReliefCases relief;

    @Autowired
    StaffDirectory staff;

    @Autowired
    CaseFiles files;

    Actor window;

    @BeforeEach
    void people() {
        clock.set(LocalDate.of(2026, 9, 18));
        if (staff.find("nrenshe").isEmpty()) {
            staff.add(
                    "nrenshe",
                    "测试人社",
                    Set.of(Role.DEPARTMENT_LIAISON),
                    Set.of(Department.EMPLOYMENT),
                    "350702",
                    "Ceshi@2026xyz");
        }
        window = desk.as("tshouli1", Role.WINDOW_CLERK, TOWN);
    }

    static Families.Family asking(int n, List<Need> needs, Aid... confirmed) {
        return Families.as(Families.poor(n)).asks(needs, confirmed);
    }

    private Map<Aid, String> begun(String draft) {
        return schemes.ofDraft(draft, window).stream()
                .filter(line -> line.number() != null)
                .collect(java.util.stream.Collectors.toMap(Schemes.Line::aid, Schemes.Line::number));
    }

    @Test
    @DisplayName("每项建议有大白话的理由和依据，同一种救助只列一次；没有勾选求助事项的不建议")
    void proposesWithReasons() {
        List<SchemeProposals.Proposal> found = proposals.of(
                asking(71, List.of(Need.LIVELIHOOD, Need.HOUSING, Need.LEGAL)).build());
        assertThat(found)
                .extracting(SchemeProposals.Proposal::aid)
                .contains(Aid.SUBSISTENCE, Aid.EDGE, Aid.HOUSING, Aid.LEGAL_AID)
                .doesNotContain(Aid.DISASTER, Aid.EMERGENCY)
                .doesNotHaveDuplicates();
        assertThat(found).allSatisfy(one -> {
            assertThat(one.reasons()).isNotEmpty();
            assertThat(one.basis()).containsPattern("第.+条|号");
        });
        assertThat(proposals.of(Families.poor(71))).isEmpty();
    }

    @Test
    @DisplayName("不按建议办理的（不办、增加）逐项写明理由；写了理由才能立案，理由留存")
    void asksWhyWhereTheClerkDeparts() {
        Families.Family family = asking(72, List.of(Need.LIVELIHOOD, Need.HOUSING), Aid.SUBSISTENCE, Aid.LEGAL_AID);
        assertThatThrownBy(() -> desk.registerNeeds(window, family.build()))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.problems())
                        .extracting(FieldProblem::field)
                        .contains("departures.HOUSING", "departures.LEGAL_AID")
                        .doesNotContain("departures.EDGE"));
        Aid[] all = proposals.departures(family.build()).toArray(Aid[]::new);
        String draft = desk.registerNeeds(window, family.departing("家庭不愿意", all).build());
        assertThat(schemes.ofDraft(draft, window))
                .extracting(Schemes.Line::aid, Schemes.Line::choice, Schemes.Line::reason)
                .contains(
                        tuple(Aid.SUBSISTENCE, Choice.CONFIRMED, null),
                        tuple(Aid.HOUSING, Choice.DROPPED, "家庭不愿意"),
                        tuple(Aid.LEGAL_AID, Choice.ADDED, "家庭不愿意"));
        assertThat(begun(draft)).containsOnlyKeys(Aid.SUBSISTENCE, Aid.LEGAL_AID);
    }

    @Test
    @DisplayName("没有勾选求助事项、没有确认办理任何救助的，指明哪一栏")
    void needsNeedsAndSchemes() {
        assertThatThrownBy(() -> desk.registerNeeds(
                        window, asking(73, List.of(), Aid.SUBSISTENCE).build()))
                .hasMessageContaining("需要哪方面的帮助");
        assertThatThrownBy(() -> desk.registerNeeds(
                        window, asking(73, List.of(Need.LEGAL)).build()))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.problems())
                        .extracting(FieldProblem::field)
                        .contains("aids"));
    }

    @Test
    @DisplayName("一次登记同时办低保、特困、急难型和支出型临时救助：各立一案，家庭只填一次")
    void beginsOwnKindsAsCases() {
        Families.Family family = asking(
                74, List.of(Need.LIVELIHOOD), Aid.SUBSISTENCE, Aid.EXTREME_POVERTY, Aid.EMERGENCY, Aid.TEMPORARY);
        Aid[] all = proposals.departures(family.build()).toArray(Aid[]::new);
        String draft = desk.registerNeeds(window, family.departing("情况需要", all).build());
        Map<Aid, String> begun = begun(draft);
        assertThat(begun).hasSize(4);
        assertThat(Set.copyOf(begun.values())).hasSize(4);
        assertThat(applications.find(begun.get(Aid.SUBSISTENCE)).kind()).isEqualTo(Application.Kind.SUBSISTENCE);
        assertThat(applications.find(begun.get(Aid.EXTREME_POVERTY)).kind()).isEqualTo(Application.Kind.DESTITUTION);
        assertThat(relief.find(begun.get(Aid.EMERGENCY)).track()).isEqualTo(Track.EMERGENCY);
        assertThat(relief.find(begun.get(Aid.TEMPORARY)).track()).isEqualTo(Track.EXPENDITURE);
        assertThat(desk.open(begun.get(Aid.EMERGENCY))).containsExactly("Task_RegisterRelief");
        assertThat(desk.open(begun.get(Aid.TEMPORARY))).containsExactly("Task_RegisterRelief");
        assertThat(applications.find(begun.get(Aid.EMERGENCY)).applicantName())
                .isEqualTo(family.build().members().get(0).name());
        // the draft is used once: it is the case of subsistence
        assertThat(drafts.caseOf(draft)).contains(begun.get(Aid.SUBSISTENCE));
        assertThatThrownBy(() -> schemes.begin(draft, window)).isInstanceOf(Conflict.class);
    }

    @Test
    @DisplayName("专项救助自动转办，只带该部门要的项目；内容齐的直接转出，缺的填好待补；同一件不重复转；救助链按时间列出")
    void refersSpecialAid() {
        Families.Family family =
                asking(75, List.of(Need.EMPLOYMENT, Need.LEGAL), Aid.SUBSISTENCE, Aid.EMPLOYMENT, Aid.LEGAL_AID);
        Aid[] all = proposals.departures(family.build()).toArray(Aid[]::new);
        String draft = desk.registerNeeds(window, family.departing("求助人要求", all).build());
        Map<Aid, String> begun = begun(draft);
        String caseNumber = begun.get(Aid.SUBSISTENCE);
        Referral legal = referrals.find(begun.get(Aid.LEGAL_AID));
        assertThat(legal.kind()).isEqualTo(ReferralKind.LEGAL_AID);
        assertThat(legal.caseNumber()).isEqualTo(caseNumber);
        assertThat(desk.open(legal.referralNumber())).containsExactly("Task_WriteReferral");
        assertThat(referrals.needed(ReferralKind.LEGAL_AID))
                .containsKeys(referrals.items(legal.referralNumber()).keySet().toArray(DataItem[]::new));
        Referral work = referrals.find(begun.get(Aid.EMPLOYMENT));
        boolean complete = referrals.complete(work.referralNumber());
        assertThat(work.state()).isEqualTo(complete ? Referral.State.SENT : Referral.State.DRAFT);
        desk.done(
                window,
                legal.referralNumber(),
                "Task_WriteReferral",
                Map.of("dispute", "拖欠工钱", "phone", "13800001111", "told", true));
        CaseFile file = files.open(caseNumber, window);
        CaseFile.Section chain = file.sections().stream()
                .filter(section -> section.title().contains("救助链"))
                .findFirst()
                .orElseThrow();
        assertThat(chain.items())
                .extracting(CaseFile.Item::text)
                .anyMatch(text -> text.startsWith("法律援助转"))
                .anyMatch(text -> text.startsWith("就业救助转"));
        // the same person's same request is not sent a second time
        clock.set(LocalDate.of(2026, 9, 21));
        Families.Family same = asking(75, List.of(Need.LEGAL), Aid.LEGAL_AID);
        Aid[] others = proposals.departures(same.build()).toArray(Aid[]::new);
        String again =
                desk.registerNeeds(window, same.departing("求助人要求", others).build());
        assertThat(begun(again)).isEmpty();
    }

    @Test
    @DisplayName("只办专项救助的：不要求填收入、财产、账户，不立低保案，转办单从登记带出")
    void refersWithoutACase() {
        Declaration known = Families.poor(76);
        Declaration.Member self = known.members().get(0);
        Declaration asked = new Declaration(
                null,
                null,
                null,
                TOWN,
                "测试路9号",
                List.of(Declaration.Member.of(self.name(), self.idNumber(), Declaration.Relation.SELF, "13800001111")),
                List.of(),
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
                List.of(Aid.DISASTER),
                null,
                List.of(),
                null,
                List.of(Need.DISASTER),
                List.of(new Declaration.Departure(Aid.TEMPORARY, "先由应急管理部门救助")));
        String draft = desk.registerNeeds(window, asked);
        String number = begun(draft).get(Aid.DISASTER);
        Referral one = referrals.find(number);
        assertThat(one.caseNumber()).isNull();
        assertThat(one.personName()).isEqualTo(self.name());
        assertThat(referrals.items(number)).containsEntry(DataItem.PHONE, "13800001111");
        assertThat(drafts.caseOf(draft)).contains(number);
    }

    @Test
    @DisplayName("从低保窗口登记而一并确认了其他救助的，其他救助同样立案、转办；只办其他救助的请走一门受理登记")
    void followsFromTheOtherDoor() {
        Families.Family family = asking(77, List.of(Need.LIVELIHOOD), Aid.SUBSISTENCE, Aid.LEGAL_AID);
        Aid[] all = proposals.departures(family.build()).toArray(Aid[]::new);
        String caseNumber = desk.register(window, family.departing("求助人要求", all).build());
        assertThat(schemes.ofCase(caseNumber))
                .extracting(Schemes.Line::aid, Schemes.Line::number)
                .contains(tuple(Aid.SUBSISTENCE, caseNumber));
        assertThat(referrals.ofFamily(caseNumber, List.of()))
                .extracting(Referral::kind)
                .containsExactly(ReferralKind.LEGAL_AID);
        assertThatThrownBy(() -> desk.register(
                        window, asking(78, List.of(), Aid.LEGAL_AID).build()))
                .hasMessageContaining("一门受理登记");
    }
}
