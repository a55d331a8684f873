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

/** 送达失信决定书, with the order to pay back where there is one. */
@Component
class DeliverSanction implements Delivery {

    private final Dishonesties cases;
    private final Letters letters;
    private final Paperwork paperwork;
    private final IntegrityFacts facts;
    private final Clock clock;

    DeliverSanction(Dishonesties cases, Letters letters, Paperwork paperwork, IntegrityFacts facts, Clock clock) {
        this.cases = cases;
        this.letters = letters;
        this.paperwork = paperwork;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public String taskKey() {
        return "Task_DeliverSanction";
    }

    @Override
    public FormPage page(String caseNumber) {
        return new FormPage("把决定书（和退回通知书）送达当事人，说明期满日、异议、修复和救济；自决定之日起3个工作日内送达。", facts.sanction(caseNumber), fields())
                .papers(paperwork.papers(caseNumber, LetterKind.DISHONESTY_DECISION, LetterKind.RECOVERY_ORDER));
    }

    @Override
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    @Override
    public @Nullable LocalDate decidedOn(String caseNumber) {
        return cases.find(caseNumber).signedOn();
    }

    @Override
    public Map<String, Object> seal(String caseNumber, Form form, Actor actor, String taskId) {
        LocalDate day = Objects.requireNonNull(form.deliveredOn());
        String way = Objects.requireNonNull(form.way()).title();
        String receiver = form.receiver() == null ? "" : form.receiver();
        letters.delivered(caseNumber, LetterKind.DISHONESTY_DECISION, way, day, receiver);
        letters.delivered(caseNumber, LetterKind.RECOVERY_ORDER, way, day, receiver);
        return Map.of();
    }
}
