package org.jiuzhu.benefit.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.benefit.Ledger;
import org.jiuzhu.casework.Delivery;
import org.jiuzhu.casework.Paperwork;
import org.jiuzhu.document.LetterKind;
import org.jiuzhu.document.Letters;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.task.FormPage;
import org.springframework.stereotype.Component;

/** 送达退款告知书, with a record of delivery. */
@Component
class DeliverRepayment implements Delivery {

    private final Ledger ledger;
    private final RecoveryFacts facts;
    private final Letters letters;
    private final Paperwork paperwork;
    private final Clock clock;

    DeliverRepayment(Ledger ledger, RecoveryFacts facts, Letters letters, Paperwork paperwork, Clock clock) {
        this.ledger = ledger;
        this.facts = facts;
        this.letters = letters;
        this.paperwork = paperwork;
        this.clock = clock;
    }

    @Override
    public String taskKey() {
        return "Task_DeliverRepayment";
    }

    @Override
    public FormPage page(String number) {
        return new FormPage(
                "打印退款告知书和送达回证，送达后登记。告诉家庭：可以一次退清，也可以分期；确有困难的可以申请不再追回。",
                facts.of(number),
                fields(),
                paperwork.papers(number, LetterKind.REPAYMENT_NOTICE, LetterKind.DELIVERY));
    }

    @Override
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    @Override
    public LocalDate decidedOn(String number) {
        return ledger.find(number).enteredAt().toLocalDate();
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        letters.delivered(
                number,
                LetterKind.REPAYMENT_NOTICE,
                Objects.requireNonNull(form.way()).title(),
                Objects.requireNonNull(form.deliveredOn()),
                form.receiver() == null ? "" : form.receiver());
        return Map.of();
    }
}
