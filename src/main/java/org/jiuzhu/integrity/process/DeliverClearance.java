package org.jiuzhu.integrity.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.casework.Delivery;
import org.jiuzhu.casework.Paperwork;
import org.jiuzhu.document.LetterKind;
import org.jiuzhu.document.Letters;
import org.jiuzhu.integrity.Dishonesties;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.task.FormPage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 送达不予认定通知书. */
@Component
class DeliverClearance implements Delivery {

    private final Dishonesties cases;
    private final Letters letters;
    private final Paperwork paperwork;
    private final IntegrityFacts facts;
    private final Clock clock;

    DeliverClearance(Dishonesties cases, Letters letters, Paperwork paperwork, IntegrityFacts facts, Clock clock) {
        this.cases = cases;
        this.letters = letters;
        this.paperwork = paperwork;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public String taskKey() {
        return "Task_DeliverClearance";
    }

    @Override
    public FormPage page(String caseNumber) {
        return new FormPage("把不予认定通知书送达当事人。", facts.of(caseNumber), fields())
                .papers(paperwork.papers(caseNumber, LetterKind.FINDING_DROPPED));
    }

    @Override
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    @Override
    public @Nullable LocalDate decidedOn(String caseNumber) {
        return cases.find(caseNumber).foundOn();
    }

    @Override
    public Map<String, Object> seal(String caseNumber, Form form, Actor actor, String taskId) {
        LocalDate day = Objects.requireNonNull(form.deliveredOn());
        String way = Objects.requireNonNull(form.way()).title();
        String receiver = form.receiver() == null ? "" : form.receiver();
        letters.delivered(caseNumber, LetterKind.FINDING_DROPPED, way, day, receiver);
        return Map.of();
    }
}
