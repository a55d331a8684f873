package org.jiuzhu.destitution.process;

import static org.jiuzhu.destitution.process.DestitutionProcess.CASE_NUMBER;
import static org.jiuzhu.destitution.process.DestitutionProcess.TOWNSHIP;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jiuzhu.calendar.WorkingDays;
import org.jiuzhu.deadline.CaseClocks;
import org.jiuzhu.deadline.ClockState;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.standard.Parameters;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * When each step should be done. Two stages have a limit of their own: survey and first opinion, then confirmation; the
 * days of publicity lie between them (民发〔2021〕43号).
 */
@Component
public class DestitutionDeadlines {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int LETTER_WORKING_DAYS = 3;

    private final CaseClocks clocks;
    private final WorkingDays workingDays;
    private final Parameters parameters;
    private final Clock clock;

    DestitutionDeadlines(CaseClocks clocks, WorkingDays workingDays, Parameters parameters, Clock clock) {
        this.clocks = clocks;
        this.workingDays = workingDays;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** The answers of the sources: two thirds of the first stage. */
    public @Nullable Date check(DelegateExecution execution) {
        return share(execution, 66);
    }

    /** The survey: four fifths of the first stage. */
    public @Nullable Date survey(DelegateExecution execution) {
        return share(execution, 80);
    }

    /** The first opinion: the end of the first stage. */
    public @Nullable Date opinion(DelegateExecution execution) {
        return stageEnd(execution);
    }

    /** The confirmation: the end of the second stage. */
    public @Nullable Date confirmation(DelegateExecution execution) {
        return stageEnd(execution);
    }

    /** The end of the days of publicity, counted from today. */
    public Date publicity(DelegateExecution execution) {
        return date(LocalDate.now(clock).plusDays(publicityDays(TOWNSHIP.get(execution))));
    }

    /** A negative decision is told within three working days, in writing (第十八条). */
    public @Nullable Date letter(DelegateExecution execution) {
        return workingDays
                .tryPlus(LocalDate.now(clock), LETTER_WORKING_DAYS)
                .map(DestitutionDeadlines::date)
                .orElse(null);
    }

    public @Nullable Date nextWorkingDay(DelegateExecution execution) {
        return workingDays
                .tryPlus(LocalDate.now(clock), 1)
                .map(DestitutionDeadlines::date)
                .orElse(null);
    }

    private @Nullable Date stageEnd(DelegateExecution execution) {
        return clocks.state(CASE_NUMBER.get(execution))
                .map(state -> date(state.dueOn()))
                .orElse(null);
    }

    private @Nullable Date share(DelegateExecution execution, int percent) {
        return clocks.state(CASE_NUMBER.get(execution))
                .map(state -> date(clocks.dayAt(state, percent)))
                .orElse(null);
    }

    int publicityDays(String township) {
        return parameters.number("destitution-publicity-days", township);
    }

    /** The first stage begins with the acceptance. */
    Instant accept(String caseNumber, String township, Actor actor) {
        return overdueFrom(clocks.start(
                caseNumber,
                township,
                LocalDate.now(clock),
                parameters.number("destitution-opinion-days", township),
                "特困调查和初审意见期限（民发〔2021〕43号）",
                actor));
    }

    /** After an objection, or a return, the first stage begins again. */
    Instant again(String caseNumber, String township, String why, Actor actor) {
        return stage(caseNumber, LocalDate.now(clock), "destitution-opinion-days", township, why, actor);
    }

    /** The second stage, after the days of publicity that still lie ahead. */
    Instant confirm(String caseNumber, String township, int publicityAhead, Actor actor) {
        return stage(
                caseNumber,
                LocalDate.now(clock).plusDays(publicityAhead),
                "destitution-confirm-days",
                township,
                "特困审核确认期限（民发〔2021〕43号）",
                actor);
    }

    private Instant stage(
            String caseNumber, LocalDate from, String parameter, String township, String basis, Actor actor) {
        return overdueFrom(clocks.nextStage(caseNumber, from, parameters.number(parameter, township), basis, actor));
    }

    /** The beginning of the first day after the limit for letters. */
    Instant noticeEnd() {
        LocalDate today = LocalDate.now(clock);
        return workingDays
                .tryPlus(today, LETTER_WORKING_DAYS)
                .orElseGet(() -> today.plusDays(LETTER_WORKING_DAYS))
                .plusDays(1)
                .atStartOfDay(CHINA)
                .toInstant();
    }

    /** The beginning of the first working day after the limit of a clock. */
    Instant overdueFrom(ClockState state) {
        return workingDays
                .tryPlus(state.dueOn(), 1)
                .orElseGet(() -> state.dueOn().plusDays(1))
                .atStartOfDay(CHINA)
                .toInstant();
    }

    /** The end of the working day, as everywhere in the house. */
    private static Date date(LocalDate day) {
        return Date.from(day.atTime(17, 30).atZone(CHINA).toInstant());
    }
}
