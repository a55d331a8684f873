package org.jiuzhu.destitution.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.casework.Delivery;
import org.jiuzhu.casework.Paperwork;
import org.jiuzhu.destitution.SupportReviews;
import org.jiuzhu.document.LetterKind;
import org.jiuzhu.document.Letters;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.task.FormPage;
import org.springframework.stereotype.Component;

/** 送达拟终止告知书: from that day the person may speak. */
@Component
class DeliverTerminationIntent implements Delivery {

    private final SupportReviews reviews;
    private final ReviewFacts facts;
    private final Letters letters;
    private final Paperwork paperwork;
    private final Clock clock;

    DeliverTerminationIntent(
            SupportReviews reviews, ReviewFacts facts, Letters letters, Paperwork paperwork, Clock clock) {
        this.reviews = reviews;
        this.facts = facts;
        this.letters = letters;
        this.paperwork = paperwork;
        this.clock = clock;
    }

    @Override
    public String taskKey() {
        return "Task_DeliverTerminationIntent";
    }

    @Override
    public FormPage page(String number) {
        return new FormPage(
                "打印告知书和陈述申辩记录，送达本人（监护人）后登记；期限届满以前不能公示和决定。",
                facts.finding(number),
                fields(),
                paperwork.papers(number, LetterKind.CHANGE_INTENT, LetterKind.HEARING_RECORD, LetterKind.DELIVERY));
    }

    @Override
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    @Override
    public LocalDate decidedOn(String number) {
        return reviews.finding(number).orElseThrow().foundOn();
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        letters.delivered(
                number,
                LetterKind.CHANGE_INTENT,
                Objects.requireNonNull(form.way()).title(),
                Objects.requireNonNull(form.deliveredOn()),
                form.receiver() == null ? "" : form.receiver());
        reviews.told(number, Objects.requireNonNull(form.deliveredOn()));
        return Map.of();
    }
}
