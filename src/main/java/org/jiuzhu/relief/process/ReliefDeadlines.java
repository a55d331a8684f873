package org.jiuzhu.relief.process;

import static org.jiuzhu.relief.process.ReliefProcess.CASE_NUMBER;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jiuzhu.calendar.WorkingDays;
import org.jiuzhu.deadline.CaseClocks;
import org.jiuzhu.deadline.ClockState;
import org.jiuzhu.relief.ReliefCase;
import org.jiuzhu.relief.ReliefCases;
import org.jiuzhu.relief.ReliefDecisions;
import org.jiuzhu.relief.ReliefPayment;
import org.jiuzhu.relief.Track;
import org.jiuzhu.standard.Parameters;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * When each step should be done. An emergency counts in hours from the request, weekends too; everything else in working
 * days. The figures are parameters of the place.
 */
@Component
public class ReliefDeadlines {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int LETTER_WORKING_DAYS = 3;

    private final ReliefCases cases;
    private final ReliefDecisions decisions;
    private final CaseClocks clocks;
    private final WorkingDays workingDays;
    private final Parameters parameters;
    private final Clock clock;

    ReliefDeadlines(
            ReliefCases cases,
            ReliefDecisions decisions,
            CaseClocks clocks,
            WorkingDays workingDays,
            Parameters parameters,
            Clock clock) {
        this.cases = cases;
        this.decisions = decisions;
        this.clocks = clocks;
        this.workingDays = workingDays;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** Writing down: within the hours of an emergency, else the next working day. */
    public @Nullable Date registration(DelegateExecution execution) {
        ReliefCase one = cases.find(CASE_NUMBER.get(execution));
        return one.track() == Track.EMERGENCY ? emergency(one) : nextWorkingDay(execution);
    }

    /** The decision: within the hours of an emergency, else by the limit of the case. */
    public @Nullable Date decision(DelegateExecution execution) {
        ReliefCase one = cases.find(CASE_NUMBER.get(execution));
        return one.track() == Track.EMERGENCY
                ? emergency(one)
                : clocks.state(one.caseNumber())
                        .map(state -> date(state.dueOn()))
                        .orElse(null);
    }

    /** The survey: half of the limit of the case. */
    public @Nullable Date survey(DelegateExecution execution) {
        return share(execution, 50);
    }

    /** The proposal: two thirds of the limit of the case. */
    public @Nullable Date proposal(DelegateExecution execution) {
        return share(execution, 66);
    }

    /** The end of the days of publicity, counted from today. */
    public Date publicity(DelegateExecution execution) {
        ReliefCase one = cases.find(CASE_NUMBER.get(execution));
        return date(LocalDate.now(clock).plusDays(parameters.number("relief-publicity-days", one.townshipCode())));
    }

    private @Nullable Date share(DelegateExecution execution, int percent) {
        return clocks.state(CASE_NUMBER.get(execution))
                .map(state -> date(clocks.dayAt(state, percent)))
                .orElse(null);
    }

    /** An instalment: within the hours of an emergency for the first, else on its day. */
    public @Nullable Date payment(DelegateExecution execution) {
        ReliefCase one = cases.find(CASE_NUMBER.get(execution));
        ReliefPayment next = decisions.next(one.caseNumber()).orElse(null);
        if (next == null || one.track() == Track.EMERGENCY && next.instalment() == 1) {
            return one.track() == Track.EMERGENCY ? emergency(one) : nextWorkingDay(execution);
        }
        LocalDate day = next.plannedOn();
        return day.isAfter(LocalDate.now(clock)) ? date(day) : nextWorkingDay(execution);
    }

    /** The papers after an aid paid first. */
    public @Nullable Date papers(DelegateExecution execution) {
        return clocks.state(CASE_NUMBER.get(execution))
                .map(state -> date(state.dueOn()))
                .orElse(null);
    }

    /** 不予救助 is told as fast as any negative decision. */
    public @Nullable Date letter(DelegateExecution execution) {
        return workingDays
                .tryPlus(LocalDate.now(clock), LETTER_WORKING_DAYS)
                .map(ReliefDeadlines::date)
                .orElse(null);
    }

    public @Nullable Date nextWorkingDay(DelegateExecution execution) {
        return workingDays
                .tryPlus(LocalDate.now(clock), 1)
                .map(ReliefDeadlines::date)
                .orElse(null);
    }

    private Date emergency(ReliefCase one) {
        return Date.from(emergencyEnd(one));
    }

    /** Until when an emergency should be helped. */
    Instant emergencyEnd(ReliefCase one) {
        int hours = parameters.number("relief-emergency-hours", one.townshipCode());
        return one.askedAt().plusHours(hours).atZone(CHINA).toInstant();
    }

    /** Until when a request should have been written down. */
    Instant registrationEnd(ReliefCase one) {
        return one.track() == Track.EMERGENCY
                ? emergencyEnd(one)
                : dayAfter(LocalDate.now(clock), parameters.number("relief-registration-days", one.townshipCode()));
    }

    /** Until when an instalment should have been paid; a day for an emergency that was decided late. */
    Instant paymentEnd(ReliefCase one, ReliefPayment next) {
        if (one.track() == Track.EMERGENCY && next.instalment() == 1) {
            Instant end = emergencyEnd(one);
            Instant dayFromNow = clock.instant().plus(Duration.ofDays(1));
            return end.isAfter(clock.instant()) ? end : dayFromNow;
        }
        return dayAfter(next.plannedOn(), parameters.number("relief-pay-days", one.townshipCode()));
    }

    private Instant dayAfter(LocalDate from, int days) {
        return workingDays
                .tryPlus(from, days)
                .orElseGet(() -> from.plusDays(days))
                .plusDays(1)
                .atStartOfDay(CHINA)
                .toInstant();
    }

    /** The beginning of the first day after the limit of a clock. */
    Instant overdueFrom(ClockState state) {
        return overdueDay(state).atStartOfDay(CHINA).toInstant();
    }

    /** The first day after the limit of a clock. */
    LocalDate overdueDay(ClockState state) {
        return workingDays.tryPlus(state.dueOn(), 1).orElseGet(() -> state.dueOn()
                .plusDays(1));
    }

    /** The end of the working day, as everywhere in the house. */
    private static Date date(LocalDate day) {
        Instant end = day.atTime(17, 30).atZone(CHINA).toInstant();
        return Date.from(end);
    }
}
