package org.jiuzhu.benefit.process;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jiuzhu.benefit.Ledger;
import org.jiuzhu.benefit.LedgerAccount;
import org.jiuzhu.calendar.WorkingDays;
import org.jiuzhu.standard.Parameters;
import org.springframework.stereotype.Component;

/** When the steps of a recovery should be done. */
@Component
public class RecoveryDeadlines {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int LETTER_WORKING_DAYS = 3;
    private static final int WAIVER_WORKING_DAYS = 10;
    private static final int AGREEMENT_WORKING_DAYS = 10;

    private final Ledger ledger;
    private final Parameters parameters;
    private final WorkingDays workingDays;
    private final Clock clock;

    RecoveryDeadlines(Ledger ledger, Parameters parameters, WorkingDays workingDays, Clock clock) {
        this.ledger = ledger;
        this.parameters = parameters;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    public Date letter(DelegateExecution execution) {
        return date(in(LETTER_WORKING_DAYS));
    }

    public Date agreement(DelegateExecution execution) {
        return date(in(AGREEMENT_WORKING_DAYS));
    }

    public Date waiver(DelegateExecution execution) {
        return date(in(WAIVER_WORKING_DAYS));
    }

    public Date nextWorkingDay(DelegateExecution execution) {
        return date(in(1));
    }

    /** The day agreed for the next payment. */
    public Date instalment(DelegateExecution execution) {
        return date(nextDue(ledger.find(execution.getProcessBusinessKey())));
    }

    /** The beginning of the day after the one agreed. */
    Instant dueAt(LedgerAccount account) {
        return nextDue(account).plusDays(1).atStartOfDay(CHINA).toInstant();
    }

    /** When the county asks why nothing has come. */
    Instant lateAt(LedgerAccount account) {
        int days = parameters.number("ledger-grace-days", account.townshipCode());
        LocalDate due = nextDue(account);
        return workingDays
                .tryPlus(due, days)
                .orElseGet(() -> due.plusDays(days * 2L))
                .plusDays(1)
                .atStartOfDay(CHINA)
                .toInstant();
    }

    /** The last day on which repaying may begin. */
    LocalDate latestStart(LedgerAccount account) {
        return LocalDate.now(clock).plusDays(parameters.number("ledger-repay-days", account.townshipCode()));
    }

    int mostInstalments(LedgerAccount account) {
        return parameters.number("ledger-instalments", account.townshipCode());
    }

    private LocalDate nextDue(LedgerAccount account) {
        LocalDate next = account.nextDue();
        return next == null ? LocalDate.now(clock) : next;
    }

    private LocalDate in(int days) {
        LocalDate today = LocalDate.now(clock);
        return workingDays.tryPlus(today, days).orElseGet(() -> today.plusDays(days * 2L));
    }

    private static Date date(LocalDate day) {
        return Date.from(day.atTime(17, 30).atZone(CHINA).toInstant());
    }
}
