package org.jiuzhu.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jiuzhu.policy.Finding.Kind;
import org.jiuzhu.policy.Finding.Severity;
import org.jiuzhu.support.DecisionTable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("决策表的检查：表达式、类型、依据、空缺、重叠、遮住的规则，每一处都举出例子")
class TableCheckTest {

    private static String file(String id) {
        try (Stream<Path> files = Files.walk(Path.of("processes"))) {
            return Files.readString(
                    files.filter(one -> one.endsWith(id + ".dmn")).findFirst().orElseThrow());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<Finding> check(String id, String from, String to) {
        String xml = file(id);
        assertThat(xml).contains(from);
        return TableCheck.of(id, xml.replace(from, to), xml);
    }

    @TestFactory
    @DisplayName("现行的每个决策表都没有阻断的问题，也没有遮住或者不可能的规则")
    Stream<DynamicTest> findsNothingInTheTablesInForce() {
        return DecisionTable.all().stream()
                .map(table -> DynamicTest.dynamicTest(table.id(), () -> {
                    List<Finding> findings = TableCheck.of(table.id(), file(table.id()), file(table.id()));
                    assertThat(findings)
                            .filteredOn(one -> one.severity() == Severity.BLOCKING)
                            .isEmpty();
                    assertThat(findings)
                            .filteredOn(one -> one.kind() == Kind.MASKED || one.kind() == Kind.UNREACHABLE)
                            .isEmpty();
                }));
    }

    @Test
    @DisplayName("写错的表达式、没有引号的代码、调用外部程序、别的语言，一律阻断")
    void refusesWhatIsNoFeel() {
        assertThat(check("relief-amount", "&gt; 0", "&gt;&gt; 0")).anySatisfy(one -> {
            assertThat(one.kind()).isEqualTo(Kind.EXPRESSION);
            assertThat(one.message()).contains("不是有效的表达式");
        });
        assertThat(check("review-appraisal", "<text>true</text>", "<text>TRUE</text>"))
                .anySatisfy(one -> assertThat(one.kind()).isEqualTo(Kind.INPUT));
        assertThat(check("relief-amount", "hitPolicy=\"COLLECT\"", "hitPolicy=\"PRIORITY\""))
                .anySatisfy(one -> assertThat(one.message()).contains("命中策略"));
        assertThat(TableCheck.blocks(check(
                        "relief-amount",
                        "<text>cause</text>",
                        "<text>function(x) external {java: {class: \"java.lang.Runtime\", method signature:"
                                + " \"exit(int)\"}}</text>")))
                .isTrue();
        assertThat(check(
                        "review-appraisal", "typeRef=\"boolean\">", "typeRef=\"boolean\" expressionLanguage=\"juel\">"))
                .anySatisfy(one -> assertThat(one.message()).contains("FEEL"));
        assertThat(TableCheck.of(
                        "review-appraisal",
                        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>",
                        file("review-appraisal")))
                .singleElement()
                .satisfies(one -> assertThat(one.severity()).isEqualTo(Severity.BLOCKING));
    }

    @Test
    @DisplayName("规则必须写明依据")
    void wantsABasis() {
        assertThat(check("relief-publicity", "<description>", "<description>看情况 "))
                .isNotNull();
        String xml = file("relief-publicity");
        String without = xml.replaceFirst("(<rule [^>]*>\\s*<description>)[^<]*", "$1看情况");
        assertThat(TableCheck.of("relief-publicity", without, xml)).anySatisfy(one -> {
            assertThat(one.kind()).isEqualTo(Kind.BASIS);
            assertThat(one.rules()).containsExactly(1);
        });
    }

    @Test
    @DisplayName("改小一个界限就有空缺，举出的例子正是没有规则的情况")
    void showsAGap() {
        assertThat(check("review-calculation", "&lt;= standard / 3", "&lt; standard / 4"))
                .filteredOn(one -> one.severity() == Severity.BLOCKING)
                .isNotEmpty()
                .allSatisfy(one -> {
                    assertThat(one.kind()).isEqualTo(Kind.GAP);
                    assertThat(one.example())
                            .contains("人均月收入")
                            .contains("SUBSISTENCE")
                            .contains("TIERED");
                });
    }

    @Test
    @DisplayName("界限重叠，指出是哪两条规则")
    void showsAnOverlap() {
        assertThat(check("review-calculation", "&lt;= standard / 3", "&lt;= standard / 2"))
                .filteredOn(one -> one.severity() == Severity.BLOCKING)
                .isNotEmpty()
                .allSatisfy(one -> {
                    assertThat(one.kind()).isEqualTo(Kind.OVERLAP);
                    assertThat(one.rules()).containsExactly(2, 3);
                });
    }

    @Test
    @DisplayName("步骤没有提供的输入、后面不认识的结果，不能用")
    void knowsTheSurroundings() {
        assertThat(check("relief-publicity", "name=\"disputed\"", "name=\"quarrelled\""))
                .anySatisfy(one -> assertThat(one.message()).contains("没有步骤提供"));
        assertThat(check(
                        "intake-place", "<text>&quot;OTHER_APPLICANT&quot;</text>", "<text>&quot;NOWHERE&quot;</text>"))
                .anySatisfy(one -> {
                    assertThat(one.kind()).isEqualTo(Kind.OUTPUT);
                    assertThat(one.message()).contains("NOWHERE");
                });
    }

    /** Whole numbers from 0 on cut into intervals, times a flag: complete, without overlaps. */
    private static String table(List<String> cells) {
        StringBuilder rules = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            String[] parts = cells.get(i).split("\\|");
            rules.append("<rule id=\"r%d\"><description>测试 第一条</description>".formatted(i));
            for (int c = 0; c < 2; c++) {
                rules.append("<inputEntry id=\"r%d-%d\"><text>%s</text></inputEntry>"
                        .formatted(i, c, parts[c].replace("<", "&lt;").replace(">", "&gt;")));
            }
            rules.append("<outputEntry id=\"r%d-o\"><text>%d</text></outputEntry></rule>".formatted(i, i));
        }
        return """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="d" name="n" namespace="x">
                <decision id="t" name="测试" camunda:historyTimeToLive="P1D">
                <informationRequirement id="q1"><requiredInput href="#i1"/></informationRequirement>
                <informationRequirement id="q2"><requiredInput href="#i2"/></informationRequirement>
                <decisionTable id="dt" hitPolicy="UNIQUE">
                <input id="c1" label="收入"><inputExpression id="e1" typeRef="long"><text>income</text></inputExpression></input>
                <input id="c2" label="重残"><inputExpression id="e2" typeRef="boolean"><text>disabled</text></inputExpression></input>
                <output id="o1" label="结果" name="result" typeRef="long"/>%s</decisionTable></decision>
                <inputData id="i1" name="收入"><variable id="v1" name="income" typeRef="long"/></inputData>
                <inputData id="i2" name="重残"><variable id="v2" name="disabled" typeRef="boolean"/></inputData>
                </definitions>"""
                .formatted(rules);
    }

    /** A whole table of intervals; what is left out or laid over is planted. */
    private static List<String> intervals(Random random, int limits) {
        List<Integer> cuts = random.ints(1, 100_000)
                .distinct()
                .limit(limits)
                .sorted()
                .boxed()
                .toList();
        List<String> cells = new java.util.ArrayList<>();
        cells.add("< %d|-".formatted(cuts.get(0)));
        for (int i = 1; i < cuts.size(); i++) {
            String range = "[%d..%d)".formatted(cuts.get(i - 1), cuts.get(i));
            if (random.nextBoolean()) {
                cells.add(range + "|-");
            } else {
                cells.add(range + "|true");
                cells.add(range + "|false");
            }
        }
        cells.add(">= %d|-".formatted(cuts.get(cuts.size() - 1)));
        return cells;
    }

    @Test
    @DisplayName("随机的完整表：不凭空找出空缺和重叠；埋下的都找得出")
    void findsWhatIsPlantedAndNothingElse() {
        Random random = new Random(20260918);
        for (int round = 0; round < 60; round++) {
            List<String> whole = intervals(random, 2 + random.nextInt(12));
            DmnFile file = DmnFile.read(table(whole));
            RuleSpace space = RuleSpace.of(file, file.decisions().get(0));
            assertThat(space.gaps()).as("%s", whole).isEmpty();
            assertThat(space.overlaps()).as("%s", whole).isEmpty();
            assertThat(space.unreachable()).isEmpty();

            List<String> less = new java.util.ArrayList<>(whole);
            less.remove(random.nextInt(less.size()));
            DmnFile gapped = DmnFile.read(table(less));
            RuleSpace found = RuleSpace.of(gapped, gapped.decisions().get(0));
            assertThat(found.gaps()).as("%s", less).isNotEmpty();
            found.gaps().forEach(gap -> assertThat(found.answers(gap.point())).isFalse());

            List<String> more = new java.util.ArrayList<>(whole);
            more.add("%d|true".formatted(random.nextInt(100_000)));
            DmnFile doubled = DmnFile.read(table(more));
            assertThat(RuleSpace.of(doubled, doubled.decisions().get(0)).overlaps())
                    .as("%s", more)
                    .hasSize(1);
        }
    }
}
