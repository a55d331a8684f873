package org.jiuzhu.integrity.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.casework.Delivery;
import org.jiuzhu.casework.Paperwork;
import org.jiuzhu.document.LetterKind;
import org.jiuzhu.document.Letters;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.task.FormPage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 送达异议、修复处理书. */
@Component
class DeliverRequestAnswer implements Delivery {

    private final Letters letters;
    private final Paperwork paperwork;
    private final IntegrityFacts facts;
    private final Clock clock;

    DeliverRequestAnswer(Letters letters, Paperwork paperwork, IntegrityFacts facts, Clock clock) {
        this.letters = letters;
        this.paperwork = paperwork;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public String taskKey() {
        return "Task_DeliverRequestAnswer";
    }

    @Override
    public FormPage page(String caseNumber) {
        return new FormPage("把处理书送达申请人。", facts.sanction(caseNumber), fields())
                .papers(paperwork.papers(caseNumber, LetterKind.INTEGRITY_ANSWER));
    }

    @Override
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    @Override
    public @Nullable LocalDate decidedOn(String caseNumber) {
        return facts.lastRequest(caseNumber).decidedOn();
    }

    @Override
    public Map<String, Object> seal(String caseNumber, Form form, Actor actor, String taskId) {
        LocalDate day = Objects.requireNonNull(form.deliveredOn());
        String way = Objects.requireNonNull(form.way()).title();
        String receiver = form.receiver() == null ? "" : form.receiver();
        letters.delivered(caseNumber, LetterKind.INTEGRITY_ANSWER, way, day, receiver);
        return Map.of();
    }
}
