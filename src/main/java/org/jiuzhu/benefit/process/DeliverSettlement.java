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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 送达结清告知书 or 不再追回告知书. */
@Component
class DeliverSettlement implements Delivery {

    private final Ledger ledger;
    private final RecoveryFacts facts;
    private final Letters letters;
    private final Paperwork paperwork;
    private final Clock clock;

    DeliverSettlement(Ledger ledger, RecoveryFacts facts, Letters letters, Paperwork paperwork, Clock clock) {
        this.ledger = ledger;
        this.facts = facts;
        this.letters = letters;
        this.paperwork = paperwork;
        this.clock = clock;
    }

    @Override
    public String taskKey() {
        return "Task_DeliverSettlement";
    }

    @Override
    public FormPage page(String number) {
        return new FormPage(
                "这一户多发款项已经结清或者决定不再追回，打印告知书送达家庭后登记。",
                facts.of(number),
                fields(),
                paperwork.papers(number, kind(number)));
    }

    private LetterKind kind(String number) {
        return RecoveryLetters.closing(ledger.entries(number));
    }

    @Override
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    @Override
    public @Nullable LocalDate decidedOn(String number) {
        return null;
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        letters.delivered(
                number,
                kind(number),
                Objects.requireNonNull(form.way()).title(),
                Objects.requireNonNull(form.deliveredOn()),
                form.receiver() == null ? "" : form.receiver());
        return Map.of();
    }
}
