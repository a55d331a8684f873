package org.jiuzhu.integrity.process;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jiuzhu.calendar.WorkingDays;
import org.jiuzhu.integrity.Dishonesties;
import org.jiuzhu.integrity.ListingRequest;
import org.jiuzhu.integrity.Listings;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.standard.Parameters;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When the steps of a clue and of a case should be done, in working days; the figures are parameters of the place. */
@Component
public class IntegrityDeadlines {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int LETTER_DAYS = 3;
    private static final int DECISION_DAYS = 5;

    /** Within which the police says whether it takes a case. */
    private static final int POLICE_DAYS = 30;

    /** The decision on a fine: 行政处罚法 第六十条 gives ninety days; the answer to a proposal is due earlier. */
    private static final int FINE_DAYS = 20;

    private final Dishonesties cases;
    private final Listings listings;
    private final WorkingDays workingDays;
    private final Parameters parameters;
    private final Clock clock;

    IntegrityDeadlines(
            Dishonesties cases, Listings listings, WorkingDays workingDays, Parameters parameters, Clock clock) {
        this.cases = cases;
        this.listings = listings;
        this.workingDays = workingDays;
        this.parameters = parameters;
        this.clock = clock;
    }

    public @Nullable Date nextWorkingDay(DelegateExecution execution) {
        return in(1);
    }

    public @Nullable Date verification(DelegateExecution execution) {
        return in(parameters.number("integrity-verify-days", township(execution)));
    }

    /** A letter is handed over within three working days. */
    public @Nullable Date letter(DelegateExecution execution) {
        return in(LETTER_DAYS);
    }

    /** The person may speak until the end of this day. */
    public @Nullable Date statement(DelegateExecution execution) {
        return date(cases.find(execution.getProcessBusinessKey()).statementDue());
    }

    public @Nullable Date decision(DelegateExecution execution) {
        return in(DECISION_DAYS);
    }

    public @Nullable Date proposal(DelegateExecution execution) {
        return in(DECISION_DAYS);
    }

    /** The last day of the term for correction. */
    public @Nullable Date correction(DelegateExecution execution) {
        return date(cases.find(execution.getProcessBusinessKey()).correctBy());
    }

    public @Nullable Date policeAnswer(DelegateExecution execution) {
        return in(POLICE_DAYS);
    }

    public @Nullable Date receipts(DelegateExecution execution) {
        return in(parameters.number("integrity-receipt-days", township(execution)));
    }

    public @Nullable Date request(DelegateExecution execution) {
        return listings.openRequest(execution.getProcessBusinessKey())
                .map(ListingRequest::dueOn)
                .map(IntegrityDeadlines::date)
                .orElse(null);
    }

    public @Nullable Date fine(DelegateExecution execution) {
        return in(FINE_DAYS);
    }

    public @Nullable Date recovery(DelegateExecution execution) {
        return in(parameters.number("integrity-recovery-days", township(execution)));
    }

    /** When the term to pay back is over, counted from today; in calendar days where the year's calendar is not loaded. */
    Instant recoveryEnd(String townshipCode) {
        int days = parameters.number("integrity-recovery-days", townshipCode);
        LocalDate today = LocalDate.now(clock);
        return after(workingDays.tryPlus(today, days).orElse(today.plusDays(2L * days)));
    }

    /** The day after a term has ended, when the engine goes on. */
    static Instant after(LocalDate last) {
        return last.plusDays(1).atStartOfDay(CHINA).toInstant();
    }

    private static String township(DelegateExecution execution) {
        return (String) Objects.requireNonNull(execution.getVariable("township"));
    }

    private @Nullable Date in(int days) {
        try {
            return date(workingDays.plus(LocalDate.now(clock), days));
        } catch (InvalidInput e) {
            // the calendar of the year is not loaded: work goes on without a date
            return null;
        }
    }

    private static @Nullable Date date(@Nullable LocalDate day) {
        return day == null ? null : Date.from(day.atTime(17, 30).atZone(CHINA).toInstant());
    }
}
