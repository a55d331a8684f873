package org.jiuzhu.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Conflict;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.Role;
import org.jiuzhu.support.DatabaseTest;
import org.jiuzhu.support.Desk;
import org.jiuzhu.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
@DisplayName("决策表的用例：选自以往的决策、手工填写、表格导入，每份草稿都要通过")
class GoldenCasesTest {

    private static final String ID = "relief-publicity";

    @Autowired
    GoldenCases cases;

    @Autowired
    Drafts drafts;

    @Autowired
    Replays replays;

    @Autowired
    Decisions decisions;

    @Autowired
    DecisionRecordMapper records;

    @Autowired
    Desk desk;

    @Autowired
    TestClock clock;

    private Actor analyst;

    @BeforeEach
    void begin() {
        clock.set(LocalDate.of(2026, 9, 18));
        analyst = desk.as("yltest1", Role.ANALYST, "3507");
    }

    private GoldenCases.Run run(long draft) {
        return cases.run(ID, drafts.find(draft).content());
    }

    /** Every answer of the table turned round. */
    private long turned() {
        long id = drafts.begin(ID, analyst);
        Draft draft = drafts.find(id);
        String xml = draft.content()
                .replaceAll("(-out-1\">\\s*<text>)true", "$1TRUE")
                .replaceAll("(-out-1\">\\s*<text>)false", "$1true")
                .replaceAll("(-out-1\">\\s*<text>)TRUE", "$1false");
        drafts.save(id, draft.lockVersion(), xml, analyst);
        Replay replay = replays.begin(id, LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 18), null, null, analyst);
        while (replay.state() == Replay.State.RUNNING) {
            replay = replays.step(replay.id());
        }
        return id;
    }

    private void submit(long id) {
        drafts.submit(id, drafts.find(id).lockVersion(), "测试", "测试〔2026〕9号", LocalDate.of(2026, 10, 1), analyst);
    }

    @Test
    @DisplayName("用例通不过的草稿不能提交；停用要写理由")
    void stopsADraft() {
        Ruling ruling = decisions.decide("YL-1", ID, Map.of("recipient", true, "disputed", false));
        long record = records.lastOf(ID);
        cases.fromRecord(ID, "享受低保、没有争议", record, analyst);
        cases.byHand(
                ID,
                "手工",
                Map.of("recipient", "是", "disputed", "否"),
                Map.of("publicity", ruling.flag("publicity") ? "是" : "否"),
                analyst);
        long good = drafts.begin(ID, analyst);
        assertThat(run(good).outcomes()).hasSize(2).allMatch(GoldenCases.Outcome::holds);
        assertThat(run(good).unhit()).hasSize(2);
        long id = turned();
        assertThat(run(id).outcomes()).hasSize(2).noneMatch(GoldenCases.Outcome::holds);
        assertThatThrownBy(() -> submit(id)).isInstanceOf(Conflict.class).hasMessageContaining("用例");
        for (GoldenCases.Outcome one : run(id).outcomes()) {
            assertThatThrownBy(() -> cases.retire(one.id(), "", analyst)).isInstanceOf(InvalidInput.class);
            cases.retire(one.id(), "文件改了公示的范围", analyst);
        }
        submit(id);
        assertThat(drafts.find(id).state()).isEqualTo(Draft.State.SUBMITTED);
    }

    @Test
    @DisplayName("表格导入：列名用输入的中文名；有错指到行，整份不导入")
    void readsASheet() {
        DmnFile file = DmnFile.read(drafts.find(drafts.begin(ID, analyst)).content());
        String heads = "名称";
        for (DmnFile.Variable one : file.inputs().values()) {
            heads += "," + one.label();
        }
        String head = heads + ",publicity\n";
        String wrong = head + "甲,是,否,是\n乙,是,也许,否\n";
        assertThatThrownBy(() -> cases.fromSheet(ID, wrong.getBytes(StandardCharsets.UTF_8), analyst))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("第3行");
        String right = head + "甲,是,否,是\n乙,否,否,否\n";
        assertThat(cases.fromSheet(ID, right.getBytes(StandardCharsets.UTF_8), analyst))
                .isEqualTo(2);
        assertThat(run(drafts.begin(ID, analyst)).outcomes()).hasSize(2);
    }

    @Test
    @DisplayName("结果是一组的表，用例只能选自以往的决策；编号须属于这个表")
    void takesListsFromThePastOnly() {
        assertThatThrownBy(() -> cases.byHand("relief-material", "手工", Map.of(), Map.of(), analyst))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> cases.fromRecord(ID, "没有的", Long.MAX_VALUE, analyst))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> cases.byHand(ID, "缺输入", Map.of(), Map.of(), analyst))
                .isInstanceOfSatisfying(
                        InvalidInput.class, e -> assertThat(e.problems()).hasSize(3));
    }
}
