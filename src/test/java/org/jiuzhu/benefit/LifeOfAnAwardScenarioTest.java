package org.jiuzhu.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jiuzhu.document.Letters;
import org.jiuzhu.privacy.Fingerprint;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Role;
import org.jiuzhu.support.ActingActor;
import org.jiuzhu.support.DatabaseTest;
import org.jiuzhu.support.Desk;
import org.jiuzhu.support.Families;
import org.jiuzhu.support.TestClock;
import org.jiuzhu.verification.FactKind;
import org.jiuzhu.verification.RegisterRecord;
import org.jiuzhu.verification.RegisterTables;
import org.jiuzhu.verification.Source;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
@DisplayName("一份待遇的一生：申请、确认、三个月发放、定期核查、停发（民发〔2021〕57号 第九条至第三十四条）")
class LifeOfAnAwardScenarioTest {

    private static final String TOWN = "350702001";
    private static final LocalDate ACCEPTED = LocalDate.of(2026, 9, 18);

    @Autowired
    Awards awards;

    @Autowired
    AwardChanges changes;

    @Autowired
    Rechecks rechecks;

    @Autowired
    PaymentRuns runs;

    @Autowired
    PaymentFiles files;

    @Autowired
    RegisterTables registers;

    @Autowired
    Fingerprint fingerprint;

    @Autowired
    Letters letters;

    @Autowired
    Desk desk;

    @Autowired
    ActingActor acting;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcTemplate jdbc;

    private Desk.Crew crew;

    private Award confirmed() {
        String caseNumber = desk.accepted(crew.window(), Families.poor());
        desk.verified(crew, caseNumber);
        desk.done(crew.author(), caseNumber, "Task_FormOpinion", Map.of("reason", "收入低于标准，财产符合规定"));
        desk.done(crew.window(), caseNumber, "Task_PostPublicity", Map.of("place", "村务公开栏"));
        clock.set(ACCEPTED.plusDays(12));
        desk.runJobs(caseNumber);
        desk.done(crew.window(), caseNumber, "Task_ClosePublicity", Map.of());
        desk.done(crew.decider(), caseNumber, "Task_ConfirmDecision", Map.of());
        desk.done(crew.window(), caseNumber, "Task_DeliverLetter", Map.of("receiver", "申请人"));
        desk.done(crew.window(), caseNumber, "Task_PostResult", Map.of("place", "村务公开栏"));
        return awards.ofCase(caseNumber).orElseThrow();
    }

    /** The list of a month from the beginning to the bank's answer. */
    private void paid(Award award, LocalDate month) {
        Actor checker = crew.checker();
        clock.set(month.plusDays(8));
        acting.is(checker);
        String list = runs.open(month, TOWN, checker).runNumber();
        runs.compute(list);
        // whatever other tests have left in this township is not paid here
        for (PaymentLine line :
                runs.lines(list, new PaymentRuns.Wanted(null, null, null, null, true, null), 0, 200, checker)) {
            boolean own = line.awardNumber().equals(award.awardNumber());
            runs.decide(
                    list,
                    List.of(line.awardNumber()),
                    own ? PaymentLine.Decision.PAY : PaymentLine.Decision.REFUSE,
                    "已核对",
                    checker);
        }
        desk.done(checker, list, "Task_CheckPayments", Map.of("outcome", "CONFIRMED"));
        desk.done(crew.supervisor(), list, "Task_ReleasePayments", Map.of("outcome", "RELEASED"));
        acting.is(checker);
        StringBuilder answer = new StringBuilder("流水号,金额,结果,原因\n");
        new String(files.export(list, PaymentFiles.Kind.BANK, checker).content(), Charset.forName("GB18030"))
                .lines()
                .skip(1)
                .map(row -> row.split(","))
                .forEach(cells ->
                        answer.append(cells[0]).append(',').append(cells[4]).append(",成功,\n"));
        files.results(list, answer.toString().getBytes(StandardCharsets.UTF_8), checker);
        desk.done(checker, list, "Task_RecordPayments", Map.of("complete", true));
    }

    @Test
    @DisplayName("三个月各发一次、分毫不差；核查发现就业，转停发，听取意见，另一人签署，此后不再列入清册，处处留痕")
    void livesAndEnds() {
        clock.set(ACCEPTED);
        crew = desk.crew(TOWN);
        Award award = confirmed();
        long monthly = award.monthlyAmountFen();
        for (int i = 0; i < 3; i++) {
            paid(award, award.fromMonth().plusMonths(i));
        }
        assertThat(jdbc.queryForList(
                        "SELECT amount_fen FROM payment_month WHERE award_number = ? AND state = 'PAID'",
                        Long.class,
                        award.awardNumber()))
                .containsExactly(monthly, monthly, monthly);

        clock.set(LocalDate.of(2026, 12, 21));
        acting.is(crew.window());
        String holder = Families.poor().members().get(0).idNumber();
        registers.add(new RegisterRecord(
                Source.TAX, fingerprint.of(holder == null ? "" : holder), FactKind.WAGES, 9_600_000, "", ACCEPTED));
        String check = rechecks.open(award.awardNumber(), crew.window()).recheckNumber();
        assertThat(rechecks.changed(check))
                .extracting(one -> one.difference().words())
                .as("与审核确认时核对到的相比")
                .anySatisfy(words -> assertThat(words).contains("96000.00元"));
        acting.is(crew.surveyor());
        rechecks.visited(
                check,
                Recheck.Finding.CHANGED,
                LocalDate.now(clock),
                crew.companion().id(),
                false,
                "户主就业，月工资8000元",
                crew.surveyor());
        String change = rechecks.handOver(check, crew.surveyor()).orElseThrow();

        desk.done(
                crew.window(),
                change,
                "Task_ProposeChange",
                Map.of(
                        "proposal",
                        "END",
                        "endGround",
                        "INCOME_ABOVE",
                        "happenedOn",
                        "2026-12-01",
                        "facts",
                        "户主就业，家庭人均收入超过标准",
                        "evidence",
                        "核对报告、劳动合同"));
        desk.done(
                crew.window(),
                change,
                "Task_DeliverIntent",
                Map.of("way", "IN_PERSON", "deliveredOn", "2026-12-21", "receiver", "户主"));
        desk.done(crew.window(), change, "Task_HearFamily", Map.of("stance", "WAIVED", "heldOn", "2026-12-21"));
        Actor signer = desk.as("ysqueren", Role.DECIDER, TOWN);
        desk.done(signer, change, "Task_ConfirmChange", Map.of("decision", "APPROVED", "reason", "事实清楚"));
        desk.done(crew.window(), change, "Task_DeliverChange", Map.of("receiver", "户主"));

        Award ended = awards.ofCase(award.caseNumber() == null ? "" : award.caseNumber())
                .orElseThrow();
        assertThat(ended.state()).isEqualTo(Award.State.ENDED);
        assertThat(ended.toMonth()).isEqualTo(LocalDate.of(2026, 12, 1));
        acting.is(crew.supervisor());
        assertThat(awards.history(award.awardNumber(), crew.supervisor()))
                .extracting(Awards.Event::detail)
                .anySatisfy(one -> assertThat(one).startsWith("登记"))
                .anySatisfy(one -> assertThat(one).contains("转待遇变更" + change))
                .last()
                .asString()
                .contains("停发：发放至2026年12月");
        assertThat(letters.ofCase(change)).extracting(Letters.Summary::title).contains("停发救助待遇告知书");
        assertThat(jdbc.queryForObject(
                        "SELECT SUM(amount_fen) FROM payment_month WHERE award_number = ?",
                        Long.class,
                        award.awardNumber()))
                .as("三个月合计，一分不多一分不少")
                .isEqualTo(3 * monthly);
    }
}
