package org.jiuzhu.destitution.process;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jiuzhu.calendar.WorkingDays;
import org.jiuzhu.destitution.SupportReview;
import org.jiuzhu.destitution.SupportReviews;
import org.jiuzhu.standard.Parameters;
import org.springframework.stereotype.Component;

/** When the steps of a review of support should be done. */
@Component
public class ReviewDeadlines {

    private final SupportReviews reviews;
    private final Parameters parameters;
    private final WorkingDays workingDays;
    private final Clock clock;

    ReviewDeadlines(SupportReviews reviews, Parameters parameters, WorkingDays workingDays, Clock clock) {
        this.reviews = reviews;
        this.parameters = parameters;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int LETTER_WORKING_DAYS = 3;
    private static final int DECISION_WORKING_DAYS = 5;

    /** 10 working days from the day on which the change was reported (第二十二条). */
    public Date reassessment(DelegateExecution execution) {
        SupportReview review = reviews.find(execution.getProcessBusinessKey());
        return date(assessBy(review));
    }

    /** 15 working days, as for the first opinion. */
    public Date proposal(DelegateExecution execution) {
        return date(in(parameters.number("destitution-opinion-days", township(execution))));
    }

    public Date hearing(DelegateExecution execution) {
        return date(reviews.hearing(execution.getProcessBusinessKey())
                .map(SupportReview.Hearing::untilDay)
                .orElseGet(() -> in(1)));
    }

    /** The end of the days of publicity, counted from today. */
    public Date publicity(DelegateExecution execution) {
        return date(LocalDate.now(clock).plusDays(publicityDays(township(execution))));
    }

    public Date decision(DelegateExecution execution) {
        return date(in(DECISION_WORKING_DAYS));
    }

    public Date letter(DelegateExecution execution) {
        return date(in(LETTER_WORKING_DAYS));
    }

    public Date nextWorkingDay(DelegateExecution execution) {
        return date(in(1));
    }

    int publicityDays(String township) {
        return parameters.number("destitution-publicity-days", township);
    }

    /** The beginning of the day after an assessment or a proposal was due. */
    Instant lateAt(SupportReview review) {
        LocalDate due = review.kind() == SupportReview.Kind.TERMINATE
                ? from(
                        review.openedAt().toLocalDate(),
                        parameters.number("destitution-opinion-days", review.townshipCode()))
                : assessBy(review);
        return due.plusDays(1).atStartOfDay(CHINA).toInstant();
    }

    /** The beginning of the day on which somebody looks whether a minor is at school. */
    Instant checkAt(LocalDate day) {
        return day.atStartOfDay(CHINA).toInstant();
    }

    private LocalDate assessBy(SupportReview review) {
        return from(
                review.openedAt().toLocalDate(), parameters.number("destitution-reassess-days", review.townshipCode()));
    }

    private static String township(DelegateExecution execution) {
        return DestitutionReviewProcess.TOWNSHIP.get(execution);
    }

    private LocalDate in(int days) {
        return from(LocalDate.now(clock), days);
    }

    private LocalDate from(LocalDate day, int days) {
        return workingDays.tryPlus(day, days).orElseGet(() -> day.plusDays(days * 2L));
    }

    private static Date date(LocalDate day) {
        return Date.from(day.atTime(17, 30).atZone(CHINA).toInstant());
    }
}
