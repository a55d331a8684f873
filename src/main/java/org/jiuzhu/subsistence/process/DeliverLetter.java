package org.jiuzhu.subsistence.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.casework.Delivery;
import org.jiuzhu.document.LetterKind;
import org.jiuzhu.review.Determination;
import org.jiuzhu.review.Determinations;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.task.FormPage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 送达文书 with a record of delivery (第二十一条). */
@Component
class DeliverLetter implements Delivery {

    private final CaseLetters letters;
    private final CaseFacts facts;
    private final Determinations determinations;
    private final Clock clock;

    DeliverLetter(CaseLetters letters, CaseFacts facts, Determinations determinations, Clock clock) {
        this.letters = letters;
        this.facts = facts;
        this.determinations = determinations;
        this.clock = clock;
    }

    @Override
    public String taskKey() {
        return "Task_DeliverLetter";
    }

    @Override
    public FormPage page(String caseNumber) {
        return new FormPage(
                "打印决定文书，送达申请人后登记；自决定之日起3个工作日内送达（民发〔2021〕57号 第二十一条）。",
                facts.with(caseNumber),
                fields(),
                letters.papers(
                        caseNumber,
                        LetterKind.CONFIRMATION,
                        LetterKind.REFUSAL,
                        LetterKind.RECOGNITION,
                        LetterKind.RECOGNITION_REFUSAL,
                        LetterKind.TERMINATION,
                        LetterKind.DELIVERY,
                        LetterKind.DETERMINATION_FORM,
                        LetterKind.OBJECTION_FORM));
    }

    @Override
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    @Override
    public @Nullable LocalDate decidedOn(String caseNumber) {
        return determinations.find(caseNumber).map(Determination::decidedOn).orElse(null);
    }

    @Override
    public Map<String, Object> seal(String caseNumber, Form form, Actor actor, String taskId) {
        letters.delivered(
                caseNumber,
                Objects.requireNonNull(form.way()).title(),
                Objects.requireNonNull(form.deliveredOn()),
                form.receiver() == null ? "" : form.receiver(),
                actor);
        return Map.of();
    }
}
