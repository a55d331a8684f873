package org.jiuzhu.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.jiuzhu.shared.Role;
import org.jiuzhu.support.ActingActor;
import org.jiuzhu.support.DatabaseTest;
import org.jiuzhu.support.Desk;
import org.jiuzhu.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
@DisplayName("决策表：看得见的规则、用处和触发次数；同样的决定永远得出同样的结果")
class DecisionTablesTest {

    @Autowired
    Decisions decisions;

    @Autowired
    DecisionTables tables;

    @Autowired
    Recomputation recomputation;

    @Autowired
    Desk desk;

    @Autowired
    ActingActor acting;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate together;

    @BeforeEach
    void begin() {
        clock.set(LocalDate.of(2026, 9, 18));
        acting.is(desk.as("fxtest1", Role.ANALYST, "3507"));
    }

    private static int number;

    private String decided(boolean recipient, boolean disputed) {
        String caseNumber = "JC-" + ++number;
        decisions.decide(
                caseNumber, "relief-publicity", Map.of("recipient", recipient, "disputed", disputed, "name", "某人"));
        return caseNumber;
    }

    @Test
    @DisplayName("每次决策留下输入、版本、规则和结果；表不读的内容不留")
    void keepsWhatTheTableReads() {
        String caseNumber = decided(true, false);
        assertThat(decisions.ofCase(caseNumber)).singleElement().satisfies(entry -> {
            assertThat(entry.inputs()).contains("recipient").doesNotContain("某人");
            assertThat(entry.countingDay()).isEqualTo(LocalDate.of(2026, 9, 18));
            assertThat(entry.versionTag()).isEqualTo("2021.01");
        });
        String stored = jdbc.queryForObject(
                "SELECT inputs FROM decision_record WHERE case_number = ?", String.class, caseNumber);
        assertThat(stored).doesNotContain("recipient");
    }

    @Test
    @DisplayName("每条规则触发了几次，数得出来；同一条记录不会数两次")
    void countsRules() {
        long before = lastMonth();
        decided(true, false);
        decided(false, true);
        assertThat(lastMonth()).isEqualTo(before + 2);
        assertThat(lastMonth()).isEqualTo(before + 2);
    }

    private long lastMonth() {
        return tables.list().stream()
                .filter(one -> one.id().equals("relief-publicity"))
                .findFirst()
                .orElseThrow()
                .lastMonth();
    }

    @Test
    @DisplayName("每个决策表都说得出用在哪些步骤、什么依据、哪个版本现行")
    void namesStepsAndBases() {
        assertThat(tables.list()).hasSizeGreaterThan(10).allSatisfy(one -> {
            assertThat(one.name()).containsPattern("\\p{IsHan}");
            assertThat(one.rules()).isPositive();
        });
        assertThat(tables.list().stream()
                        .filter(one ->
                                one.id().startsWith("review-") || one.id().startsWith("relief-")))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.steps()).as(one.id()).isNotEmpty());
        DecisionTables.Detail detail = tables.detail("review-calculation", null);
        assertThat(detail.file().decisions())
                .extracting(DmnFile.Table::id)
                .contains("review-category", "review-per-head");
        assertThat(detail.bases()).anyMatch(basis -> basis.contains("57号"));
        assertThat(detail.versions())
                .filteredOn(DecisionTables.VersionLine::inForce)
                .hasSize(1);
    }

    @Test
    @DisplayName("以往的决策用当时的版本重算，一条不差；被改动的记录报得出来")
    void worksPastDecisionsOutAgain() {
        String caseNumber = decided(true, true);
        assertThat(different()).isZero();
        String sealed = jdbc.queryForObject(
                "SELECT outputs FROM decision_record WHERE case_number = ?", String.class, decided(true, false));
        String own = jdbc.queryForObject(
                "SELECT outputs FROM decision_record WHERE case_number = ?", String.class, caseNumber);
        outputs(caseNumber, sealed);
        assertThat(different()).isEqualTo(1);
        outputs(caseNumber, own);
    }

    private void outputs(String caseNumber, String sealed) {
        // the real server's connections do not commit by themselves
        together.executeWithoutResult(status ->
                jdbc.update("UPDATE decision_record SET outputs = ? WHERE case_number = ?", sealed, caseNumber));
    }

    private int different() {
        int different = 0;
        Recomputation.Step step = recomputation.step(0);
        while (true) {
            different += step.different().size();
            if (step.next() == null) {
                return different;
            }
            step = recomputation.step(step.next());
        }
    }
}
