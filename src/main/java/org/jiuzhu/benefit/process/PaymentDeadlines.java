package org.jiuzhu.benefit.process;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.function.BiFunction;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jiuzhu.benefit.PaymentCalendar;
import org.jiuzhu.benefit.PaymentRun;
import org.jiuzhu.benefit.PaymentRuns;
import org.jiuzhu.shared.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When the steps of a list should be done, by the calendar of the month's payment; never in the past. */
@Component
public class PaymentDeadlines {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final PaymentRuns runs;
    private final PaymentCalendar calendar;

    PaymentDeadlines(PaymentRuns runs, PaymentCalendar calendar) {
        this.runs = runs;
        this.calendar = calendar;
    }

    /** Checked and released by the day of payment. */
    public @Nullable Date payment(DelegateExecution execution) {
        return date(execution, calendar::payDay);
    }

    public @Nullable Date results(DelegateExecution execution) {
        return date(execution, calendar::resultDay);
    }

    private @Nullable Date date(DelegateExecution execution, BiFunction<String, LocalDate, LocalDate> day) {
        PaymentRun run = runs.find(execution.getProcessBusinessKey());
        try {
            LocalDate due = day.apply(run.areaCode(), run.payMonth());
            LocalDate next = calendar.nextWorkingDay();
            return Date.from((due.isBefore(next) ? next : due)
                    .atTime(17, 30)
                    .atZone(CHINA)
                    .toInstant());
        } catch (InvalidInput e) {
            // the calendar of the year is not loaded: work goes on without a date
            return null;
        }
    }
}
