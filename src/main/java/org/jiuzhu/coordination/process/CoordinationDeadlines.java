package org.jiuzhu.coordination.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jiuzhu.calendar.WorkingDays;
import org.jiuzhu.coordination.ActionItems;
import org.jiuzhu.coordination.Matters;
import org.jiuzhu.coordination.Meeting;
import org.jiuzhu.coordination.Meetings;
import org.jiuzhu.standard.Parameters;
import org.springframework.stereotype.Component;

/** When the steps of the group should be done, in working days; the figures are parameters of the place. */
@Component
public class CoordinationDeadlines {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final String SPECIAL_DAYS = "coordination-special-days";
    private static final String SIGN_DAYS = "coordination-sign-days";

    private final Matters matters;
    private final ActionItems items;
    private final Meetings meetings;
    private final WorkingDays workingDays;
    private final Parameters parameters;
    private final Clock clock;

    CoordinationDeadlines(
            Matters matters,
            ActionItems items,
            Meetings meetings,
            WorkingDays workingDays,
            Parameters parameters,
            Clock clock) {
        this.matters = matters;
        this.items = items;
        this.meetings = meetings;
        this.workingDays = workingDays;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** The material: on the next working day for an urgent case. */
    public Date preparation(DelegateExecution execution) {
        boolean urgent = matters.find(execution.getProcessBusinessKey()).urgent();
        return date(after(urgent ? 1 : days(execution, "coordination-prepare-days")));
    }

    public Date reply(DelegateExecution execution) {
        return date(matters.opinion(execution.getProcessBusinessKey()).dueOn());
    }

    public Date minutes(DelegateExecution execution) {
        return date(after(days(execution, SIGN_DAYS)));
    }

    public Date signing(DelegateExecution execution) {
        return date(after(days(execution, SIGN_DAYS)));
    }

    public Date item(DelegateExecution execution) {
        return date(items.find(execution.getProcessBusinessKey()).dueOn());
    }

    public Date nextWorkingDay(DelegateExecution execution) {
        return date(after(1));
    }

    /** A meeting: a full one until the county is reminded of it, a special one within its days. */
    public Date meetingPreparation(DelegateExecution execution) {
        Meeting meeting = meetings.find(execution.getProcessBusinessKey());
        return date(
                meeting.kind() == Meeting.Kind.FULL
                        ? notBeforeToday(meetingReminder(meeting))
                        : after(parameters.number(SPECIAL_DAYS, meeting.countyCode())));
    }

    /** What became of a meeting: soon after its day. */
    public Date meetingRecord(DelegateExecution execution) {
        Meeting meeting = meetings.find(execution.getProcessBusinessKey());
        return date(notBeforeToday(recorded(meeting)));
    }

    /** When the county is reminded: working days before the year ends, or before a special meeting is late. */
    LocalDate meetingReminder(Meeting meeting) {
        return meeting.kind() == Meeting.Kind.FULL
                ? beforeYearEnds(meeting, "coordination-full-remind")
                : reminder(special(meeting), meeting.countyCode());
    }

    /** When the city hears of it. */
    LocalDate meetingAlarm(Meeting meeting) {
        return meeting.kind() == Meeting.Kind.FULL
                ? beforeYearEnds(meeting, "coordination-full-alarm")
                : overdue(special(meeting));
    }

    /** When the city asks about a meeting whose day has passed. */
    LocalDate meetingUnrecorded(Meeting meeting) {
        return overdue(recorded(meeting));
    }

    private LocalDate special(Meeting meeting) {
        int days = parameters.number(SPECIAL_DAYS, meeting.countyCode());
        LocalDate from = LocalDate.now(clock);
        return workingDays.tryPlus(from, days).orElseGet(() -> from.plusDays(days));
    }

    private LocalDate recorded(Meeting meeting) {
        LocalDate day = Objects.requireNonNull(meeting.heldOn());
        int days = parameters.number(SIGN_DAYS, meeting.countyCode());
        return workingDays.tryPlus(day, days).orElseGet(() -> day.plusDays(days));
    }

    /** The last working day that leaves so many working days of the meeting's year. */
    private LocalDate beforeYearEnds(Meeting meeting, String parameter) {
        LocalDate end = LocalDate.of(Objects.requireNonNull(meeting.fullYear()), 12, 31);
        int days = parameters.number(parameter, meeting.countyCode());
        LocalDate day = end.minusDays(days);
        while (day.getYear() == end.getYear() && !(working(day) && inTime(day, days, end))) {
            day = day.minusDays(1);
        }
        return day;
    }

    private LocalDate notBeforeToday(LocalDate day) {
        LocalDate today = LocalDate.now(clock);
        return day.isBefore(today) ? today : day;
    }

    /** The first day after a limit, on which it is known to be missed. */
    LocalDate overdue(LocalDate due) {
        return workingDays.tryPlus(due, 1).orElseGet(() -> due.plusDays(1));
    }

    /** The last working day that leaves so many working days before a limit, not before today. */
    LocalDate reminder(LocalDate due, String county) {
        LocalDate today = LocalDate.now(clock);
        int days = parameters.number("coordination-remind-days", county);
        LocalDate day = due.minusDays(days);
        while (day.isAfter(today) && !(working(day) && inTime(day, days, due))) {
            day = day.minusDays(1);
        }
        return day.isBefore(today) ? today : day;
    }

    /** Whether a day leaves so many working days; counted backwards, so that the next year need not be loaded. */
    private boolean inTime(LocalDate day, int days, LocalDate due) {
        return !workingDays.covers(day, due) || workingDays.between(day, due) >= days;
    }

    private boolean working(LocalDate day) {
        return workingDays.tryPlus(day.minusDays(1), 1).orElse(day).equals(day);
    }

    private int days(DelegateExecution execution, String parameter) {
        return parameters.number(
                parameter, matters.find(execution.getProcessBusinessKey()).countyCode());
    }

    private LocalDate after(int days) {
        LocalDate today = LocalDate.now(clock);
        return workingDays.tryPlus(today, days).orElseGet(() -> today.plusDays(days));
    }

    private static Date date(LocalDate day) {
        return Date.from(day.atTime(17, 30).atZone(CHINA).toInstant());
    }
}
