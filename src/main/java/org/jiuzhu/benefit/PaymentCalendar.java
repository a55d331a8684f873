package org.jiuzhu.benefit;

import java.time.Clock;
import java.time.LocalDate;
import org.jiuzhu.calendar.WorkingDays;
import org.jiuzhu.organisation.Area;
import org.jiuzhu.organisation.Areas;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.standard.Parameters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * When a month is paid: on the parameter {@code payment-day}, on the working day before when it is none; the list is made
 * some working days earlier. Looks every morning, so that a day on which the server stood still is made up for.
 *
 * @see "民发〔2021〕57号 第二十六条"
 */
@Component
public class PaymentCalendar {

    private static final Logger LOG = LoggerFactory.getLogger(PaymentCalendar.class);

    private final PaymentRuns runs;
    private final WorkingDays workingDays;
    private final Parameters parameters;
    private final Areas areas;
    private final Clock clock;

    PaymentCalendar(PaymentRuns runs, WorkingDays workingDays, Parameters parameters, Areas areas, Clock clock) {
        this.runs = runs;
        this.workingDays = workingDays;
        this.parameters = parameters;
        this.areas = areas;
        this.clock = clock;
    }

    /**
     * The day on which a month is paid.
     *
     * @throws InvalidInput when the calendar of the year is not loaded
     */
    public LocalDate payDay(String areaCode, LocalDate month) {
        int day = Math.min(parameters.number("payment-day", areaCode), month.lengthOfMonth());
        return back(month.withDayOfMonth(Math.max(1, day)), 0);
    }

    /** The day on which the list of a month is made. */
    public LocalDate makingDay(String areaCode, LocalDate month) {
        return back(payDay(areaCode, month), parameters.number("payment-lead-days", areaCode));
    }

    /** The day by which the results of the bank should be there. */
    public LocalDate resultDay(String areaCode, LocalDate month) {
        return workingDays.plus(payDay(areaCode, month), parameters.number("payment-result-days", areaCode));
    }

    /** The next working day, by which what is late already should be done. */
    public LocalDate nextWorkingDay() {
        return workingDays.plus(LocalDate.now(clock), 1);
    }

    private LocalDate back(LocalDate from, int days) {
        LocalDate day = from;
        while (!workingDays.isWorkingDay(day)) {
            day = day.minusDays(1);
        }
        for (int left = days; left > 0; ) {
            day = day.minusDays(1);
            if (workingDays.isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    @Scheduled(cron = "${jiuzhu.payment-calendar:0 10 6 * * *}")
    void run() {
        openDue();
    }

    /** Opens the lists of this month that are to be made by today and that nobody has opened. */
    public int openDue() {
        LocalDate today = LocalDate.now(clock);
        LocalDate month = today.withDayOfMonth(1);
        int opened = 0;
        for (Area county : areas.counties()) {
            try {
                if (!today.isBefore(makingDay(county.code(), month)) && runs.openByCalendar(county.code(), month)) {
                    opened++;
                }
            } catch (InvalidInput e) {
                LOG.warn("{}的发放清册没有自动编制：{}", county.name(), e.getMessage());
            }
        }
        return opened;
    }
}
