package org.jiuzhu.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.identity.Group;
import org.jiuzhu.engine.DecisionModel;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Conflict;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.Role;
import org.jiuzhu.support.DatabaseTest;
import org.jiuzhu.support.Desk;
import org.jiuzhu.support.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
@DisplayName("决策表也是程序：够不着系统内部，只能经本页发布，大小有限，留痕")
class PolicyAttackTest {

    private static final String ID = "relief-publicity";
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 18);

    @Autowired
    Drafts drafts;

    @Autowired
    Replays replays;

    @Autowired
    GoldenCases golden;

    @Autowired
    Decisions decisions;

    @Autowired
    RepositoryService repository;

    @Autowired
    IdentityService identity;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Desk desk;

    @Autowired
    TestClock clock;

    private Actor manager;
    private Actor analyst;

    @BeforeEach
    void begin() {
        clock.set(TODAY);
        manager = desk.as("gjtest2", Role.CITY_MANAGER, "3507");
        analyst = desk.as("gjtest1", Role.ANALYST, "3507");
    }

    @AfterEach
    void signOut() {
        identity.clearAuthentication();
    }

    private String present() {
        return drafts.find(drafts.begin(ID, analyst)).content();
    }

    private static String withFirstCell(String xml, String cell) {
        String text = cell.replace("&", "&amp;").replace("<", "&lt;");
        String changed = xml.replaceFirst(
                "(<inputEntry[^>]*>\\s*<text>)[^<]*", "$1" + java.util.regex.Matcher.quoteReplacement(text));
        assertThat(changed).isNotEqualTo(xml);
        return changed;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${decisions}",
                "#{drafts.begin('x', null)}",
                "drafts.begin(\"x\")",
                "applicationContext",
                "execution.id",
                "java.lang.System.exit(1)",
                "function(x) external {java: {class: \"java.lang.System\", method signature: \"exit(int)\"}}",
                "{f: function(n) external {java: {class: \"java.lang.System\", method signature: \"exit(int)\"}}, r:"
                        + " f(1)}.r",
                "T(java.lang.Runtime).getRuntime()",
                "new java.io.File(\"/\")",
            })
    @DisplayName("够得着组件、类、外部程序的表达式，检查时阻断；真算起来也什么都够不着")
    void reachesNothing(String cell) {
        String xml = present();
        String attack = withFirstCell(xml, cell);
        assertThat(TableCheck.blocks(TableCheck.of(ID, attack, xml))).isTrue();
        DecisionModel model = DecisionModel.read(ID, new ByteArrayInputStream(attack.getBytes(StandardCharsets.UTF_8)));
        try {
            assertThat(model.evaluate(Map.of("recipient", true, "disputed", false))
                            .rows())
                    .hasSizeLessThanOrEqualTo(1);
        } catch (RuntimeException refused) {
            assertThat(refused).hasMessageContaining("FEEL");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"juel", "javascript", "groovy", "python", "feel-js", "https://example.org/feel"})
    @DisplayName("别的语言：检查阻断，回放和用例也不运行它，哪怕是还没检查的草稿")
    void runsNoOtherLanguage(String language) {
        String xml = present();
        String attack = withFirstCell(xml, "${''.getClass().forName('java.lang.Runtime')}")
                .replaceFirst("<inputEntry ", "<inputEntry expressionLanguage=\"" + language + "\" ");
        assertThatThrownBy(
                        () -> DecisionModel.read(ID, new ByteArrayInputStream(attack.getBytes(StandardCharsets.UTF_8))))
                .hasMessageContaining("FEEL");
        assertThat(TableCheck.blocks(TableCheck.of(ID, attack, xml))).isTrue();
        decisions.decide("GJ-1", ID, Map.of("recipient", true, "disputed", false));
        golden.byHand(ID, "攻击", Map.of("recipient", "是", "disputed", "否"), Map.of("publicity", "否"), analyst);
        long id = drafts.begin(ID, analyst);
        drafts.save(id, drafts.find(id).lockVersion(), attack, analyst);
        assertThatThrownBy(() -> replays.begin(id, TODAY, TODAY, null, null, analyst))
                .isInstanceOf(Conflict.class);
        assertThat(golden.run(ID, attack).outcomes()).allMatch(one -> one.got().equals("算不出来"));
    }

    @Test
    @DisplayName("绕过本页向引擎部署：分析岗、管理岗、系统管理岗都不行")
    void deploysThroughThePageOnly() {
        String xml = present();
        Actor administrator = desk.as("gjtest3", Role.SYSTEM_ADMINISTRATOR, "3507");
        for (Actor one : List.of(analyst, manager, administrator)) {
            identity.clearAuthentication();
            List<String> groups = identity.createGroupQuery().groupMember(one.id()).list().stream()
                    .map(Group::getId)
                    .toList();
            identity.setAuthentication(one.id(), groups);
            assertThatThrownBy(() -> repository
                            .createDeployment()
                            .addString("attack/" + ID + ".dmn", xml)
                            .deploy())
                    .as(one.id())
                    .isInstanceOf(AuthorizationException.class);
        }
    }

    @Test
    @DisplayName("文件超过1MB、引用外部文件、不是DMN的，不收")
    void hasLimits() {
        long id = drafts.begin(ID, analyst);
        Draft draft = drafts.find(id);
        String large = draft.content() + "<!--" + "长".repeat(DmnFile.MOST_BYTES / 3) + "-->";
        assertThatThrownBy(() -> drafts.save(id, draft.lockVersion(), large, analyst))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("1MB");
        String entity = draft.content()
                .replaceFirst("<definitions", "<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><definitions");
        assertThatThrownBy(() -> drafts.save(id, draft.lockVersion(), entity, analyst))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> drafts.save(
                        id,
                        draft.lockVersion(),
                        "<bpmn:definitions xmlns:bpmn='http://www.omg.org/spec/BPMN/x'/>",
                        analyst))
                .isInstanceOf(InvalidInput.class);
        assertThat(drafts.find(id).content()).isEqualTo(draft.content());
    }

    @Test
    @DisplayName("谁起草、提交、批准发布了哪一版，都在留痕里")
    void leavesATrail() {
        long id = drafts.begin(ID, analyst);
        Draft draft = drafts.find(id);
        drafts.save(
                id,
                drafts.find(id).lockVersion(),
                draft.content().replace("<description>", "<description>（测试）"),
                analyst);
        Replay replay = replays.begin(id, TODAY, TODAY, null, null, analyst);
        while (replay.state() == Replay.State.RUNNING) {
            replay = replays.step(replay.id());
        }
        drafts.submit(id, drafts.find(id).lockVersion(), "测试", "测试〔2026〕9号", TODAY.plusDays(1), analyst);
        desk.as("gjtest2", Role.CITY_MANAGER, "3507");
        int version = drafts.approve(id, drafts.find(id).lockVersion(), null, manager);
        Map<String, String> trail = new HashMap<>();
        jdbc.query(
                "SELECT actor_id, action, detail FROM audit_entry WHERE action LIKE '决策表：%' AND detail LIKE ?",
                row -> {
                    trail.put(row.getString("action"), row.getString("actor_id") + " " + row.getString("detail"));
                },
                "%" + ID + "%");
        assertThat(trail.get("决策表：起草")).startsWith("gjtest1");
        assertThat(trail.get("决策表：提交审批")).startsWith("gjtest1");
        assertThat(trail.get("决策表：批准发布")).startsWith("gjtest2").contains("第" + version + "版");
    }
}
