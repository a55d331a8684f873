package org.jiuzhu.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiuzhu.report.ClauseMap.Clause;
import org.jiuzhu.report.ClauseMap.Kind;
import org.jiuzhu.shared.Indicator;
import org.jiuzhu.support.DatabaseTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
@DisplayName("通知逐条对照：每一条都有流程、决策、表单、指标和测试，写的名字都存在")
class ClauseMapTest {

    /** Every clause of the notice that asks for something. */
    private static final List<String> NOTICE = List.of(
            "二",
            "三(一)-1",
            "三(一)-2",
            "三(一)-3",
            "三(一)-4",
            "三(二)-1",
            "三(二)-2",
            "三(二)-3",
            "三(二)-4",
            "三(二)-5",
            "三(二)-6",
            "三(三)1-a",
            "三(三)1-b",
            "三(三)1-c",
            "三(三)2-a",
            "三(三)2-b",
            "三(三)2-c",
            "三(三)2-d",
            "三(四)1-a",
            "三(四)1-b",
            "三(四)1-c",
            "三(四)1-d",
            "三(四)2-a",
            "三(四)2-b",
            "三(四)2-c",
            "三(四)2-d",
            "三(四)2-e",
            "三(四)2-f",
            "三(五)-acts",
            "三(五)-first",
            "三(五)-refuse",
            "三(五)-push",
            "三(六)-1",
            "三(六)-2",
            "三(六)-3",
            "三(七)-1",
            "三(七)-2",
            "三(七)-3");

    @Autowired
    ClauseMap map;

    @Autowired
    IndicatorFigures figures;

    @Test
    @DisplayName("一条不少，一条不多，按通知的次序")
    void namesEveryClause() {
        assertThat(map.clauses()).extracting(Clause::code).containsExactlyElementsOf(NOTICE);
        assertThat(map.clauses()).allMatch(one -> one.content().length() > 5);
    }

    @TestFactory
    @DisplayName("每一条")
    Stream<DynamicTest> carriesOutEveryClause() throws IOException {
        Set<String> processes = ids(".bpmn", Pattern.compile("<(?:bpmn:)?process id=\"([^\"]+)\""));
        Set<String> decisions = ids(".dmn", Pattern.compile("<decision id=\"([^\"]+)\""));
        Set<String> indicators = figures.all().stream().map(Indicator::code).collect(Collectors.toSet());
        assertThat(processes).hasSizeGreaterThan(10);
        assertThat(decisions).hasSizeGreaterThan(20);
        return map.clauses().stream()
                .map(clause -> DynamicTest.dynamicTest(
                        clause.code() + " " + clause.content()
                                + (clause.open().isEmpty()
                                        ? ""
                                        : " ★待建：" + clause.open().values()),
                        () -> {
                            for (Kind kind : Kind.values()) {
                                String where = clause.code() + " " + kind.title();
                                assertThat(!clause.of(kind).isEmpty()
                                                || clause.needless().containsKey(kind)
                                                || clause.open().containsKey(kind))
                                        .as(where + " 没有写")
                                        .isTrue();
                                for (String name : clause.of(kind)) {
                                    assertThat(exists(kind, name, processes, decisions, indicators))
                                            .as(where + " " + name + " 不存在")
                                            .isTrue();
                                }
                            }
                            assertThat(clause.of(Kind.TEST).isEmpty()
                                            && !clause.open().containsKey(Kind.TEST))
                                    .as(clause.code() + " 没有测试")
                                    .isFalse();
                            assertThat(clause.needless().values()).allMatch(reason -> reason.length() > 5);
                            assertThat(clause.open().values()).allMatch(reason -> reason.length() > 5);
                        }));
    }

    private static boolean exists(
            Kind kind, String name, Set<String> processes, Set<String> decisions, Set<String> indicators) {
        return switch (kind) {
            case PROCESS -> processes.contains(name);
            case DECISION -> decisions.contains(name);
            case FORM -> Files.exists(Path.of("forms", name + ".html"));
            case INDICATOR -> indicators.contains(name);
            case TEST -> tests(name);
        };
    }

    /** A class that has tests of its own or by inheritance. */
    private static boolean tests(String name) {
        try {
            Class<?> type = Class.forName(name, false, ClauseMapTest.class.getClassLoader());
            return Stream.of(type.getDeclaredMethods()).anyMatch(method -> Stream.of(method.getAnnotations())
                    .anyMatch(one -> one.annotationType().getName().startsWith("org.junit.jupiter")
                            || one.annotationType().getName().startsWith("net.jqwik")));
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static Set<String> ids(String suffix, Pattern pattern) throws IOException {
        Set<String> ids = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("processes"))) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(suffix)).toList()) {
                Matcher found = pattern.matcher(Files.readString(file));
                while (found.find()) {
                    ids.add(found.group(1));
                }
            }
        }
        return ids;
    }
}
