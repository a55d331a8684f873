package org.jiuzhu.report.process;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jiuzhu.calendar.WorkingDays;
import org.jiuzhu.organisation.Areas;
import org.jiuzhu.report.YearReports;
import org.jiuzhu.standard.Parameters;
import org.springframework.stereotype.Component;

/**
 * When the steps of a year's reports are due. 30 December is set by the notice as a day and does not move; who works
 * towards it is told the last working day up to it.
 */
@Component
public class ReportDeadlines {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final YearReports reports;
    private final WorkingDays workingDays;
    private final Parameters parameters;
    private final Areas areas;
    private final Clock clock;

    ReportDeadlines(YearReports reports, WorkingDays workingDays, Parameters parameters, Areas areas, Clock clock) {
        this.reports = reports;
        this.workingDays = workingDays;
        this.parameters = parameters;
        this.areas = areas;
        this.clock = clock;
    }

    public Date writing(DelegateExecution execution) {
        LocalDate today = LocalDate.now(clock);
        LocalDate due = lastWorkingDay(
                reports.current(execution.getProcessBusinessKey()).dueOn());
        return date(due.isBefore(today) ? today : due);
    }

    public Date nextWorkingDay(DelegateExecution execution) {
        return date(after(1));
    }

    /** The report over all: as long as a correction may take. */
    public Date merging(DelegateExecution execution) {
        return date(correction());
    }

    /** Last day of a correction. */
    public LocalDate correction() {
        return after(number("report-correction-days"));
    }

    /** The last working day that leaves so many working days before the due day; not before today. */
    LocalDate reminder(LocalDate due, String parameter) {
        LocalDate today = LocalDate.now(clock);
        int left = number(parameter);
        LocalDate day = due;
        while (left > 0 && day.isAfter(today)) {
            day = day.minusDays(1);
            if (working(day)) {
                left--;
            }
        }
        // a reminder on the day on which the work begins says nothing new
        return day.isAfter(today) ? day : lastWorkingDay(due).isAfter(today) ? lastWorkingDay(due) : late(due);
    }

    /** The first day on which a report is late. */
    LocalDate late(LocalDate due) {
        LocalDate today = LocalDate.now(clock);
        LocalDate day = due.plusDays(1);
        return day.isAfter(today) ? day : today.plusDays(1);
    }

    /** End of office hours on the due day. */
    Instant closing(LocalDate due) {
        return due.atTime(17, 30).atZone(CHINA).toInstant();
    }

    private int number(String parameter) {
        return parameters.number(parameter, areas.city().code());
    }

    private LocalDate lastWorkingDay(LocalDate day) {
        LocalDate last = day;
        while (!working(last)) {
            last = last.minusDays(1);
        }
        return last;
    }

    private boolean working(LocalDate day) {
        // a year that is not loaded yet has at least its weekends
        return workingDays.covers(day, day)
                ? workingDays.isWorkingDay(day)
                : day.getDayOfWeek().compareTo(java.time.DayOfWeek.FRIDAY) <= 0;
    }

    private LocalDate after(int days) {
        LocalDate today = LocalDate.now(clock);
        return workingDays.tryPlus(today, days).orElseGet(() -> today.plusDays(days));
    }

    private static Date date(LocalDate day) {
        return Date.from(day.atTime(17, 30).atZone(CHINA).toInstant());
    }
}
