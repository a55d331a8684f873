package org.jiuzhu.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jiuzhu.benefit.Award;
import org.jiuzhu.benefit.Awards;
import org.jiuzhu.benefit.EntryOutcome;
import org.jiuzhu.casefile.CaseFiles;
import org.jiuzhu.engine.EngineCases;
import org.jiuzhu.intake.RegistrationDrafts;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Conflict;
import org.jiuzhu.shared.Role;
import org.jiuzhu.shared.StaleDraft;
import org.jiuzhu.support.ActingActor;
import org.jiuzhu.support.AtOnce;
import org.jiuzhu.support.DatabaseTest;
import org.jiuzhu.support.Desk;
import org.jiuzhu.support.Families;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;

@DatabaseTest
@DirtiesContext
@DisplayName("两个人同时办、点两次、一人两份待遇")
class TwoAtOnceTest {

    private static final String TOWN = "350702005";

    private static final ObjectMapper JSON = new ObjectMapper();

    @Autowired
    Desk desk;

    @Autowired
    StepForms forms;

    @Autowired
    ActingActor acting;

    @Autowired
    RegistrationDrafts drafts;

    @Autowired
    EngineCases cases;

    @Autowired
    Awards awards;

    @Autowired
    CaseFiles files;

    private Actor first;
    private Actor second;

    @BeforeEach
    void two() {
        first = desk.as("tyi", Role.WINDOW_CLERK, TOWN);
        second = desk.as("ter", Role.WINDOW_CLERK, TOWN);
    }

    @Test
    @DisplayName("同一任务开在两页：后存的一页得到提示，先存的内容还在")
    void tellsTheSecondPage() {
        String caseNumber = desk.register(first, Families.poor(502));
        String task = desk.claim(first, caseNumber, "Task_CheckMaterials");
        int seen = forms.open(task).version();
        int saved = forms.save(task, JSON.createObjectNode().put("action", "PROCEED"), seen)
                .version();
        assertThatThrownBy(() -> forms.save(task, JSON.createObjectNode().put("action", "WITHDRAWN"), seen))
                .isInstanceOfSatisfying(
                        StaleDraft.class, stale -> assertThat(stale.version()).isEqualTo(saved));
        assertThat(JSON.valueToTree(forms.open(task).form()).path("action").asText())
                .isEqualTo("PROCEED");
        assertThat(forms.save(task, JSON.createObjectNode().put("action", "WITHDRAWN"), saved)
                        .version())
                .isGreaterThan(saved);
    }

    @Test
    @DisplayName("读不懂的内容照样保存，错处指到栏目")
    void keepsWhatCannotBeRead() {
        String caseNumber = desk.register(first, Families.poor(503));
        String task = desk.claim(first, caseNumber, "Task_CheckMaterials");
        assertThat(forms.save(task, JSON.createObjectNode().put("action", "不知道"), null)
                        .problems())
                .extracting("field")
                .contains("action");
        assertThat(JSON.valueToTree(forms.open(task).form()).path("action").asText())
                .isEqualTo("不知道");
    }

    @Test
    @DisplayName("两人办同一任务：后来的得到提示，先来的内容没有被覆盖")
    void tellsTheSecond() {
        String caseNumber = desk.register(first, Families.poor(501));
        String task = desk.claim(first, caseNumber, "Task_CheckMaterials");
        assertThat(desk.save(first, task, Map.of("received", List.of("APPLICATION"))))
                .isEmpty();
        assertThatThrownBy(() -> desk.claim(second, caseNumber, "Task_CheckMaterials"))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> desk.save(second, task, Map.of("received", List.of())))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("没有覆盖");
        desk.done(first, caseNumber, "Task_CheckMaterials", Map.of());
        assertThat(desk.open(caseNumber)).containsExactly("Task_ReceiveSupplement");
    }

    @Test
    @DisplayName("同一份登记同时提交两次：只立一个案")
    void registersOnce() throws Exception {
        String draft = drafts.begin(first);
        drafts.save(draft, Families.poor(505), first);
        drafts.verify(draft, drafts.warnings(draft, first), first);
        List<Boolean> outcomes = AtOnce.run(2, () -> {
            acting.is(first);
            cases.start("subsistence", Map.of("draftId", draft), first.id());
        });
        assertThat(outcomes).containsExactlyInAnyOrder(true, false);
    }

    @Test
    @DisplayName("同一人同时登记两份待遇：数据库只放进一份（社会救助暂行办法 第九条）")
    void holdsOneAward() throws Exception {
        int[] number = {0};
        List<Boolean> outcomes = AtOnce.run(4, () -> {
            int mine;
            synchronized (number) {
                mine = ++number[0];
            }
            acting.is(first);
            EntryOutcome outcome = awards.enter(
                    award(mine),
                    new org.jiuzhu.benefit.AwardHousehold(
                            award(mine).awardNumber(),
                            new org.jiuzhu.benefit.AwardHousehold.Account("测试银行", "测试甲", "6222000000000001"),
                            List.of(new org.jiuzhu.benefit.AwardHousehold.Person("测试甲", "350702190001019995", "本人"))),
                    List.of("digest-of-one-person"),
                    first);
            if (!(outcome instanceof EntryOutcome.Entered)) {
                throw new IllegalStateException("already held");
            }
        });
        assertThat(outcomes).containsOnlyOnce(true);
        assertThat(awards.heldBy(List.of("digest-of-one-person"))).hasSize(1);
    }

    @Test
    @DisplayName("同事刚登记的案件，另一人第一次打开待办就看得到")
    void showsCardsAtFirstSight() {
        List<String> tasks = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            String caseNumber = desk.register(first, Families.poor(510 + i));
            tasks.add(desk.task(caseNumber, "Task_CheckMaterials").getId());
        }
        Actor fresh = desk.as("tsan", Role.WINDOW_CLERK, TOWN);
        assertThat(files.worklist(tasks, fresh)).hasSize(3);
        assertThat(files.worklist(tasks, fresh)).hasSize(3);
    }

    private static Award award(int number) {
        return new Award(
                "DB-concurrent-" + number,
                "concurrent-" + number,
                TOWN,
                "SUBSISTENCE",
                "测试",
                1,
                85_000,
                LocalDate.of(2026, 10, 1),
                null,
                "依据",
                "演示值",
                12,
                Award.State.ACTIVE);
    }
}
