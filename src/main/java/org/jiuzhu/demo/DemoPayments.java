package org.jiuzhu.demo;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jiuzhu.access.Impersonation;
import org.jiuzhu.benefit.Award;
import org.jiuzhu.benefit.AwardChanges;
import org.jiuzhu.benefit.Awards;
import org.jiuzhu.benefit.PaymentFiles;
import org.jiuzhu.benefit.PaymentGrounds;
import org.jiuzhu.benefit.PaymentLine;
import org.jiuzhu.benefit.PaymentRun;
import org.jiuzhu.benefit.PaymentRuns;
import org.jiuzhu.benefit.RecipientImport;
import org.jiuzhu.benefit.RecipientImports;
import org.jiuzhu.privacy.Fingerprint;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.CitizenId;
import org.jiuzhu.shared.Money;
import org.jiuzhu.verification.FactKind;
import org.jiuzhu.verification.RegisterRecord;
import org.jiuzhu.verification.RegisterTables;
import org.jiuzhu.verification.Source;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Thirty invented households brought into the register of one county, last month's payment list with one payment that
 * failed, and this month's, to be checked. Made once, on the first start.
 */
@Component
@Order(40)
@ConditionalOnProperty("jiuzhu.demo")
class DemoPayments implements ApplicationRunner {

    private static final int HOUSEHOLDS = 30;
    private static final String COUNTY = "350702";
    private static final String TOWN = "350702001";
    private static final String DOCUMENT = "演示名册移交1号";
    private static final Logger log = LoggerFactory.getLogger(DemoPayments.class);

    private final RecipientImports imports;
    private final Awards awards;
    private final AwardChanges changes;
    private final PaymentRuns runs;
    private final PaymentFiles files;
    private final PaymentGrounds grounds;
    private final RegisterTables registers;
    private final Fingerprint fingerprint;
    private final Impersonation impersonation;
    private final DemoDesk desk;
    private final Clock clock;

    DemoPayments(
            RecipientImports imports,
            Awards awards,
            AwardChanges changes,
            PaymentRuns runs,
            PaymentFiles files,
            PaymentGrounds grounds,
            RegisterTables registers,
            Fingerprint fingerprint,
            Impersonation impersonation,
            DemoDesk desk,
            Clock clock) {
        this.imports = imports;
        this.awards = awards;
        this.changes = changes;
        this.runs = runs;
        this.files = files;
        this.grounds = grounds;
        this.registers = registers;
        this.fingerprint = fingerprint;
        this.impersonation = impersonation;
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Actor checker = desk.person("hedui1");
        if (!runs.page(checker, null, null, null, 1).isEmpty()) {
            return;
        }
        LocalDate month = LocalDate.now(clock).withDayOfMonth(1);
        bringIn(month.minusMonths(6));
        lastMonth(month.minusMonths(1), checker);
        thisMonth(month, checker);
        log.info("已生成演示发放清册，在享对象{}户", HOUSEHOLDS);
    }

    private static String id(int number) {
        return CitizenId.complete(COUNTY + (1940 + number) + "0202997").number();
    }

    private void bringIn(LocalDate from) {
        StringBuilder table = new StringBuilder("户编号,乡镇代码,类别,户月保障金,起始月,决定文号,复核周期,姓名,身份证号,与户主关系,开户银行,户名,银行账号\n");
        for (int i = 1; i <= HOUSEHOLDS; i++) {
            // two households share one account
            int account = i == 9 ? 8 : i;
            table.append(String.format(
                    "%d,%s,低保,%d.00,%d-%02d,演示〔2025〕%d号,%d,演示户%02d,%s,户主,演示银行,演示户%02d,62220099%08d%n",
                    i,
                    i % 3 == 0 ? "350702002" : TOWN,
                    300 + i * 20,
                    from.getYear(),
                    from.getMonthValue(),
                    i,
                    i % 2 == 0 ? 6 : 12,
                    i,
                    id(i),
                    account,
                    account));
        }
        RecipientImport[] entry = new RecipientImport[1];
        Actor uploader = desk.person("jianguan1");
        impersonation.as(
                uploader,
                () -> entry[0] = imports.upload(table.toString().getBytes(StandardCharsets.UTF_8), DOCUMENT, uploader));
        Actor approver = desk.person("shiji1");
        impersonation.as(approver, () -> imports.approve(entry[0].id(), approver));
        while (imports.enterNext(entry[0].id())) {
            Thread.onSpinWait();
        }
    }

    private Award award(int number) {
        return awards.heldBy(List.of(fingerprint.of(id(number)))).get(0);
    }

    private void lastMonth(LocalDate month, Actor checker) {
        Actor supervisor = desk.person("jianguan1");
        PaymentRun run = open(month, checker);
        decide(run, checker);
        desk.step(run.runNumber(), "Task_CheckPayments", checker.id(), Map.of("outcome", "CONFIRMED"));
        desk.step(run.runNumber(), "Task_ReleasePayments", supervisor.id(), Map.of("outcome", "RELEASED"));
        impersonation.as(checker, () -> {
            PaymentFiles.File bank = files.export(run.runNumber(), PaymentFiles.Kind.BANK, checker);
            StringBuilder answer = new StringBuilder("流水号,金额,结果,原因\n");
            List<String> rows = new String(bank.content(), Charset.forName("GB18030"))
                    .lines()
                    .skip(1)
                    .toList();
            for (int i = 0; i < rows.size(); i++) {
                String[] cells = rows.get(i).split(",");
                answer.append(cells[0])
                        .append(',')
                        .append(cells[4])
                        .append(i == 4 ? ",失败,账户已注销" : ",成功,")
                        .append('\n');
            }
            files.results(run.runNumber(), answer.toString().getBytes(StandardCharsets.UTF_8), checker);
        });
        desk.step(run.runNumber(), "Task_RecordPayments", checker.id(), Map.of("complete", true));
        runs.computing().forEach(runs::compute);
    }

    private void thisMonth(LocalDate month, Actor checker) {
        Actor supervisor = desk.person("jianguan1");
        registers.add(new RegisterRecord(
                Source.FUNERAL, fingerprint.of(id(3)), FactKind.DECEASED, 1, "火化登记（演示）", LocalDate.now(clock)));
        registers.add(new RegisterRecord(
                Source.PRISON, fingerprint.of(id(12)), FactKind.IN_PRISON, 1, "在押（演示）", LocalDate.now(clock)));
        impersonation.as(supervisor, () -> {
            grounds.enter(
                    award(15).awardNumber(),
                    new PaymentGrounds.Ground(PaymentGrounds.Kind.FREEZE, null, null, null, "群众反映购车，核查中（演示）", null),
                    supervisor);
            grounds.enter(
                    award(18).awardNumber(),
                    new PaymentGrounds.Ground(
                            PaymentGrounds.Kind.ADDON_OLD, Money.ofYuan(50), null, null, "年满80周岁（演示）", null),
                    supervisor);
            grounds.enter(
                    award(20).awardNumber(),
                    new PaymentGrounds.Ground(
                            PaymentGrounds.Kind.OVER, Money.ofYuan(100), null, null, "上月计算有误，多发100元（演示）", null),
                    supervisor);
        });
        ended(month);
        open(month, checker);
    }

    /** The only person of a household died last month: the award ends with that month. */
    private void ended(LocalDate month) {
        Actor clerk = desk.person("shouli1");
        String award = award(25).awardNumber();
        String change = desk.as(clerk, () -> changes.begin(award, clerk).changeNumber());
        desk.step(
                change,
                "Task_ProposeChange",
                clerk.id(),
                Map.of(
                        "proposal",
                        "END",
                        "endGround",
                        "MEMBER_DECEASED",
                        "happenedOn",
                        month.minusDays(5).toString(),
                        "reportedOn",
                        month.minusDays(2).toString(),
                        "facts",
                        "户主病故，没有其他成员（演示）",
                        "evidence",
                        "死亡证明（演示）"));
        desk.step(change, "Task_ConfirmChange", "queren1", Map.of("decision", "APPROVED", "reason", "证明属实（演示）"));
    }

    private PaymentRun open(LocalDate month, Actor checker) {
        PaymentRun[] run = new PaymentRun[1];
        impersonation.as(checker, () -> run[0] = runs.open(month, null, checker));
        runs.compute(run[0].runNumber());
        return run[0];
    }

    private void decide(PaymentRun run, Actor checker) {
        impersonation.as(checker, () -> {
            List<String> flagged = new ArrayList<>();
            runs.lines(
                            run.runNumber(),
                            new PaymentRuns.Wanted(null, null, null, null, true, null),
                            0,
                            HOUSEHOLDS * 4,
                            checker)
                    .forEach(line -> flagged.add(line.awardNumber()));
            if (!flagged.isEmpty()) {
                runs.decide(run.runNumber(), flagged, PaymentLine.Decision.PAY, "已入户核实，情况属实（演示）", checker);
            }
        });
    }
}
