package org.jiuzhu.referral.process;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jiuzhu.calendar.WorkingDays;
import org.jiuzhu.deadline.CaseClocks;
import org.jiuzhu.deadline.ClockState;
import org.jiuzhu.referral.Referral;
import org.jiuzhu.referral.Referrals;
import org.jiuzhu.standard.Parameters;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When each step of a referral should be done, in working days. */
@Component
public class ReferralDeadlines {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Referrals referrals;
    private final CaseClocks clocks;
    private final WorkingDays workingDays;
    private final Parameters parameters;
    private final Clock clock;

    ReferralDeadlines(
            Referrals referrals, CaseClocks clocks, WorkingDays workingDays, Parameters parameters, Clock clock) {
        this.referrals = referrals;
        this.clocks = clocks;
        this.workingDays = workingDays;
        this.parameters = parameters;
        this.clock = clock;
    }

    public @Nullable Date nextWorkingDay(DelegateExecution execution) {
        return after(1);
    }

    /** Receipt, or sending back. */
    public @Nullable Date receipt(DelegateExecution execution) {
        LocalDate by = referrals.find(execution.getProcessBusinessKey()).receiveBy();
        return by == null ? null : date(by);
    }

    public @Nullable Date result(DelegateExecution execution) {
        return clocks.state(execution.getProcessBusinessKey())
                .map(state -> date(state.dueOn()))
                .orElse(null);
    }

    /** Papers that the department asks for. */
    public @Nullable Date supply(DelegateExecution execution) {
        return days(execution, "referral-supply-days");
    }

    /** A dispute over who is competent. */
    public @Nullable Date ruling(DelegateExecution execution) {
        return days(execution, "referral-ruling-days");
    }

    /** The result reaches the person. */
    public @Nullable Date letter(DelegateExecution execution) {
        return days(execution, "referral-tell-days");
    }

    private @Nullable Date days(DelegateExecution execution, String parameter) {
        Referral one = referrals.find(execution.getProcessBusinessKey());
        return after(parameters.number(parameter, one.townshipCode()));
    }

    private @Nullable Date after(int days) {
        return workingDays
                .tryPlus(LocalDate.now(clock), days)
                .map(ReferralDeadlines::date)
                .orElse(null);
    }

    /** The first day after the last one for receipt. */
    LocalDate receiptLate(Referral one) {
        LocalDate by = one.receiveBy();
        return next(by == null ? LocalDate.now(clock) : by);
    }

    /** The day on which the department is reminded. */
    LocalDate warn(Referral one, ClockState state) {
        return clocks.redDay(state, one.townshipCode());
    }

    /** The first day after the limit. */
    LocalDate overdue(ClockState state) {
        return next(state.dueOn());
    }

    private LocalDate next(LocalDate day) {
        return workingDays.tryPlus(day, 1).orElseGet(() -> day.plusDays(1));
    }

    static Instant start(LocalDate day) {
        return day.atStartOfDay(CHINA).toInstant();
    }

    private static Date date(LocalDate day) {
        Instant end = day.atTime(17, 30).atZone(CHINA).toInstant();
        return Date.from(end);
    }
}
