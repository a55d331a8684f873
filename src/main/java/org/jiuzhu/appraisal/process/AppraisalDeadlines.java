package org.jiuzhu.appraisal.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jiuzhu.appraisal.Appraisal;
import org.jiuzhu.appraisal.Appraisals;
import org.jiuzhu.appraisal.Session;
import org.jiuzhu.calendar.WorkingDays;
import org.jiuzhu.standard.Parameters;
import org.springframework.stereotype.Component;

/** When the steps of an appraisal should be done, in working days; the figures are parameters of the place. */
@Component
public class AppraisalDeadlines {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final String HOLD_DAYS = "appraisal-hold-days";
    private static final String NOTICE_DAYS = "appraisal-notice-days";
    private static final String SURVEY_DAYS = "appraisal-survey-days";

    private final Appraisals appraisals;
    private final WorkingDays workingDays;
    private final Parameters parameters;
    private final Clock clock;

    AppraisalDeadlines(Appraisals appraisals, WorkingDays workingDays, Parameters parameters, Clock clock) {
        this.appraisals = appraisals;
        this.workingDays = workingDays;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** It has to be prepared early enough that the notice still fits in. */
    public Date preparation(DelegateExecution execution) {
        return date(prepareBy(find(execution)));
    }

    /** The day of the appraisal itself, when its papers are still at hand. */
    public Date record(DelegateExecution execution) {
        LocalDate held = heldOn(find(execution));
        LocalDate today = LocalDate.now(clock);
        return date(held.isBefore(today) ? today : held);
    }

    public Date survey(DelegateExecution execution) {
        return date(after(LocalDate.now(clock), number(SURVEY_DAYS, find(execution))));
    }

    public Date nextWorkingDay(DelegateExecution execution) {
        return date(after(LocalDate.now(clock), 1));
    }

    /** The day by which it should be held, counted from the order or, after a failed date, from that date. */
    LocalDate holdBy(Appraisal appraisal) {
        LocalDate from = appraisals
                .session(appraisal.appraisalNumber())
                .map(Session::heldOn)
                .orElse(appraisal.openedOn());
        return after(from, number(HOLD_DAYS, appraisal));
    }

    /** The first day on which it may be held, so that people hear of it in time. */
    LocalDate earliest(Appraisal appraisal) {
        return after(LocalDate.now(clock), number(NOTICE_DAYS, appraisal));
    }

    private LocalDate prepareBy(Appraisal appraisal) {
        LocalDate from = appraisals
                .session(appraisal.appraisalNumber())
                .map(Session::heldOn)
                .orElse(appraisal.openedOn());
        return after(from, Math.max(1, number(HOLD_DAYS, appraisal) - number(NOTICE_DAYS, appraisal)));
    }

    /** When the county asks why nothing is prepared. */
    LocalDate unprepared(Appraisal appraisal) {
        return after(prepareBy(appraisal), 1);
    }

    /** When the county asks what became of a date: two working days after it. */
    LocalDate unrecorded(Appraisal appraisal) {
        return after(heldOn(appraisal), 2);
    }

    /** When the county asks for the survey. */
    LocalDate unsurveyed(Appraisal appraisal) {
        return after(LocalDate.now(clock), number(SURVEY_DAYS, appraisal) + 1);
    }

    private LocalDate heldOn(Appraisal appraisal) {
        return appraisals
                .session(appraisal.appraisalNumber())
                .map(Session::heldOn)
                .orElseGet(() -> LocalDate.now(clock));
    }

    private Appraisal find(DelegateExecution execution) {
        return appraisals.find(execution.getProcessBusinessKey());
    }

    private int number(String parameter, Appraisal appraisal) {
        return parameters.number(parameter, appraisal.townshipCode());
    }

    private LocalDate after(LocalDate day, int days) {
        return workingDays.tryPlus(day, days).orElseGet(() -> day.plusDays(days));
    }

    private static Date date(LocalDate day) {
        return Date.from(day.atTime(17, 30).atZone(CHINA).toInstant());
    }
}
