package org.jiuzhu.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jiuzhu.engine.DecisionModel;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.support.DecisionTable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every scenario of every decision table, and what holds for all tables. */
class DecisionScenariosTest {

    @TestFactory
    @DisplayName("决策表的全部场景；每条规则至少被一个场景触发")
    Stream<DynamicNode> givesWhatTheScenariosExpect() {
        List<DecisionTable> tables = DecisionTable.all();
        assertThat(tables).hasSizeGreaterThanOrEqualTo(10);
        return tables.stream().map(table -> {
            List<DecisionTable.Scenario> scenarios = table.scenarios();
            assertThat(scenarios).isNotEmpty();
            Stream<DynamicNode> tests = scenarios.stream()
                    .map(scenario -> DynamicTest.dynamicTest(scenario.name(), () -> table.verify(scenario)));
            // does not rely on the tests above having run, so that one scenario can be run alone
            DynamicNode guard = DynamicTest.dynamicTest("每条规则都被触发", () -> {
                scenarios.forEach(scenario -> table.evaluate(scenario.given()));
                assertThat(table.unfired()).isEmpty();
            });
            return DynamicContainer.dynamicContainer(table.id(), Stream.concat(tests, Stream.of(guard)));
        });
    }

    @TestFactory
    @DisplayName("每条规则都注明依据")
    Stream<DynamicTest> everyRuleHasABasis() {
        return DecisionTable.all().stream()
                .map(table -> DynamicTest.dynamicTest(table.id(), () -> {
                    assertThat(table.model().rules()).isNotEmpty();
                    assertThat(table.model().rules()).allSatisfy(rule -> assertThat(rule.basis())
                            .as(rule.ruleId())
                            .containsPattern("第.+条|〔20\\d\\d〕\\d+号|通知"));
                }));
    }

    @TestFactory
    @DisplayName("缺少任何一项输入都拒绝计算，并说出缺的是什么")
    Stream<DynamicTest> refusesEveryMissingInput() {
        return DecisionTable.all().stream()
                .map(table -> DynamicTest.dynamicTest(table.id(), () -> {
                    Map<String, Object> complete = table.scenarios().get(0).given();
                    Decisions.check(table.model(), complete);
                    assertThat(table.model().inputs()).isNotEmpty();
                    for (DecisionModel.Input input : table.model().inputs()) {
                        assertThat(input.label()).containsPattern("\\p{IsHan}");
                        Map<String, Object> missing = new HashMap<>(complete);
                        missing.put(input.name(), null);
                        assertThatExceptionOfType(InvalidInput.class)
                                .isThrownBy(() -> Decisions.check(table.model(), missing))
                                .withMessage("缺少“" + input.label() + "”，不能计算。");
                    }
                }));
    }

    @TestFactory
    @DisplayName("输入为空时没有兜底规则作出不利认定")
    Stream<DynamicTest> noRuleSwallowsANull() {
        return Stream.of("review-calculation", "review-single-person", "review-income", "review-member")
                .map(DecisionTable::of)
                .map(table -> DynamicTest.dynamicTest(
                        table.id(), () -> assertThat(nothingAt(table)).isEmpty()));
    }

    private static List<Map<String, Object>> nothingAt(DecisionTable table) {
        Map<String, Object> empty = new HashMap<>();
        table.model().inputs().forEach(input -> empty.put(input.name(), null));
        return table.model().evaluate(empty).rows();
    }

    @Test
    @DisplayName("类型不对的输入（例如小数金额）被拒绝")
    void refusesAnAmountThatIsNotAWholeNumber() {
        DecisionTable table = DecisionTable.of("review-calculation");
        Map<String, Object> inputs = new HashMap<>(table.scenarios().get(0).given());
        inputs.put("yearIncome", 1000.5);
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> Decisions.check(table.model(), inputs))
                .withMessageContaining("扣减后的家庭年收入");
    }
}
