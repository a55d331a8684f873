package org.jiuzhu.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.camunda.bpm.engine.RuntimeService;
import org.jiuzhu.audit.Journal;
import org.jiuzhu.benefit.Award;
import org.jiuzhu.benefit.AwardHousehold;
import org.jiuzhu.benefit.Awards;
import org.jiuzhu.casework.Offices;
import org.jiuzhu.policy.Decisions;
import org.jiuzhu.privacy.Fingerprint;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Role;
import org.jiuzhu.support.ActingActor;
import org.jiuzhu.support.DatabaseTest;
import org.jiuzhu.support.Desk;
import org.jiuzhu.support.Families;
import org.jiuzhu.support.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Everything is committed here, as in the field, and cleared away afterwards. */
@DatabaseTest
@DisplayName("筛查中途断电、暂停、继续：预警一件不少、一件不重")
class ScreeningKillTest {

    private static final String COUNTY = "350725";
    private static final int HOMES = 40;

    @Autowired
    Screenings screenings;

    @Autowired
    ScreeningMapper mapper;

    @Autowired
    AlertMapper alertMapper;

    @Autowired
    Alerts alerts;

    @Autowired
    AlertClocks clocks;

    @Autowired
    Decisions decisions;

    @Autowired
    Offices offices;

    @Autowired
    Fingerprint fingerprint;

    @Autowired
    AlertProcedure alertProcedure;

    @Autowired
    ObjectProvider<ScreeningProcedure> procedure;

    @Autowired
    Journal journal;

    @Autowired
    Clock time;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Awards awards;

    @Autowired
    RuntimeService runtime;

    @Autowired
    Desk desk;

    @Autowired
    ActingActor acting;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcTemplate jdbc;

    private final List<String> numbers = new ArrayList<>();
    private Actor supervisor;

    /** The power fails. */
    private static final class PowerCut extends RuntimeException {
        PowerCut() {
            super("断电");
        }
    }

    @BeforeEach
    void homes() {
        clear();
        clock.set(LocalDate.of(2026, 9, 25));
        supervisor = desk.as("dsjianguan", Role.COUNTY_SUPERVISOR, COUNTY);
        acting.is(supervisor);
        List<String> towns = jdbc.queryForList(
                "SELECT code FROM area WHERE parent_code = ? AND valid_to IS NULL ORDER BY code", String.class, COUNTY);
        List<RegisterFact> facts = new ArrayList<>();
        for (int i = 0; i < HOMES; i++) {
            String town = towns.get(i % 3);
            String number = "DS-" + town + "-K" + String.format("%05d", i);
            String id = Families.idNumber(LocalDate.of(1950, 1, 1).plusDays(i));
            String other = Families.idNumber(LocalDate.of(1990, 1, 1).plusDays(i));
            awards.enter(
                    new Award(
                            number,
                            null,
                            town,
                            "SUBSISTENCE",
                            "断电测试",
                            2,
                            60_000,
                            LocalDate.of(2026, 1, 1),
                            null,
                            "测民〔2026〕1号",
                            "测试",
                            12,
                            Award.State.ACTIVE),
                    new AwardHousehold(
                            number,
                            null,
                            List.of(
                                    new AwardHousehold.Person("断电测试", id, "户主"),
                                    new AwardHousehold.Person("断电测试二", other, "成员"))),
                    List.of(fingerprint.of(id), fingerprint.of(other)),
                    supervisor);
            numbers.add(number);
            LocalDate day = LocalDate.of(2026, 8, 1);
            if (i % 2 == 0) {
                facts.add(new RegisterFact(RegisterKind.MEDICAL, fingerprint.of(id), day, 2_600_000, 0, null));
            }
            if (i % 3 == 0) {
                facts.add(new RegisterFact(RegisterKind.VEHICLE, fingerprint.of(other), day, 0, 0, null));
            }
            if (i % 5 == 0) {
                facts.add(new RegisterFact(RegisterKind.WAGES, fingerprint.of(id), day, 900_000, 0, null));
            }
        }
        mapper.insertFacts(COUNTY, "断电测试", facts);
    }

    @AfterEach
    void clear() {
        // the pool of the real server commits nothing by itself
        new TransactionTemplate(transactions).executeWithoutResult(status -> delete());
    }

    private void delete() {
        runtime.createProcessInstanceQuery().listPage(0, 5000).stream()
                .filter(one -> one.getBusinessKey() != null
                        && (one.getBusinessKey().startsWith("YJ-" + COUNTY)
                                || one.getBusinessKey().startsWith("SC-" + COUNTY)))
                .forEach(one -> runtime.deleteProcessInstance(one.getId(), "测试结束"));
        for (String table : List.of("monitoring_event", "monitoring_seen", "monitoring_alert")) {
            jdbc.update("DELETE FROM " + table + " WHERE alert_number LIKE 'YJ-" + COUNTY + "%'");
        }
        jdbc.update("DELETE FROM monitoring_fact WHERE county_code = ?", COUNTY);
        jdbc.update("DELETE FROM monitoring_screening WHERE county_code = ?", COUNTY);
        jdbc.update("DELETE FROM decision_record WHERE case_number LIKE 'YJ-" + COUNTY + "%'");
        for (String table : List.of(
                "award_member", "exclusive_holding", "award_person", "award_account", "award_change", "award")) {
            jdbc.update("DELETE FROM " + table + " WHERE award_number LIKE 'DS-" + COUNTY + "%'");
        }
    }

    private ScreeningWork work(AlertProcedure begins) {
        return new ScreeningWork(
                mapper,
                alertMapper,
                alerts,
                clocks,
                decisions,
                offices,
                fingerprint,
                new ObjectProvider<>() {
                    @Override
                    public AlertProcedure getObject() {
                        return begins;
                    }
                },
                procedure,
                journal,
                time,
                transactions);
    }

    private TreeSet<String> found() {
        return new TreeSet<>(jdbc.queryForList(
                "SELECT CONCAT(signal_kind, id_digest) FROM monitoring_alert WHERE county_code = ?",
                String.class,
                COUNTY));
    }

    private int count(String sql) {
        Integer count = jdbc.queryForObject(sql, Integer.class, COUNTY);
        return count == null ? 0 : count;
    }

    @ParameterizedTest(name = "随机数种子{0}")
    @ValueSource(longs = {1, 7, 42})
    void losesAndDoublesNothing(long seed) {
        Random random = new Random(seed);
        AlertProcedure cut = new AlertProcedure() {
            @Override
            public void begin(Alert alert) {
                if (random.nextInt(4) == 0) {
                    throw new PowerCut();
                }
                alertProcedure.begin(alert);
                if (random.nextInt(4) == 0) {
                    throw new PowerCut();
                }
            }

            @Override
            public void raised(Alert alert) {
                alertProcedure.raised(alert);
            }
        };
        ScreeningWork work = work(cut);
        String run = screenings.begin(supervisor).screeningNumber();
        int cuts = 0;
        boolean more = true;
        while (more) {
            try {
                more = work.next(run, 1 + random.nextInt(3));
                if (more && random.nextInt(3) == 0) {
                    screenings.pause(run, supervisor);
                    assertThat(work.next(run, 5)).isFalse();
                    screenings.resume(run, supervisor);
                }
            } catch (PowerCut e) {
                cuts++;
            }
        }
        Screening done = screenings.find(run);
        assertThat(cuts).isPositive();
        assertThat(done.state()).isEqualTo(Screening.State.FINISHED);
        assertThat(done.done()).isEqualTo(2 * HOMES);
        // every second a sick person, every third a car, every fifth wages
        int expected = HOMES / 2 + (HOMES + 2) / 3 + HOMES / 5;
        assertThat(done.alerts()).isEqualTo(expected);
        assertThat(found()).hasSize(expected);
        assertThat(count("SELECT COUNT(*) FROM monitoring_alert WHERE county_code = ?"))
                .isEqualTo(expected);
        assertThat(count("SELECT COUNT(*) FROM monitoring_seen s JOIN monitoring_alert a ON a.alert_number ="
                        + " s.alert_number WHERE a.county_code = ?"))
                .isEqualTo(expected);
        // each has its procedure, and one only
        assertThat(jdbc.queryForList(
                        "SELECT alert_number FROM monitoring_alert WHERE county_code = ?", String.class, COUNTY))
                .allSatisfy(number -> assertThat(runtime.createProcessInstanceQuery()
                                .processInstanceBusinessKey(number)
                                .count())
                        .isEqualTo(1));
        // and again: nothing is new
        Screening again = screenings.begin(supervisor);
        screenings.run(again.screeningNumber());
        assertThat(screenings.find(again.screeningNumber()).known()).isEqualTo(expected);
        assertThat(found()).hasSize(expected);
    }
}
