package org.jiuzhu.relief.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.casework.Delivery;
import org.jiuzhu.casework.Paperwork;
import org.jiuzhu.document.LetterKind;
import org.jiuzhu.document.Letters;
import org.jiuzhu.relief.ReliefDecision;
import org.jiuzhu.relief.ReliefDecisions;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.task.FormPage;
import org.springframework.stereotype.Component;

/** 送达不予救助或者终止告知书, with a record of delivery; who is refused learns why and where to go. */
@Component
class DeliverReliefRefusal implements Delivery {

    private final ReliefDecisions decisions;
    private final Letters letters;
    private final Paperwork paperwork;
    private final ReliefFacts facts;
    private final Clock clock;

    DeliverReliefRefusal(
            ReliefDecisions decisions, Letters letters, Paperwork paperwork, ReliefFacts facts, Clock clock) {
        this.decisions = decisions;
        this.letters = letters;
        this.paperwork = paperwork;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public String taskKey() {
        return "Task_DeliverReliefRefusal";
    }

    @Override
    public FormPage page(String caseNumber) {
        return new FormPage(
                "打印告知书，送达求助人后登记，并说明可以申请哪些其他救助；自决定之日起3个工作日内送达。",
                facts.head(caseNumber),
                fields(),
                paperwork.papers(
                        caseNumber, LetterKind.RELIEF_REFUSAL, LetterKind.TERMINATION, LetterKind.RELIEF_FORM));
    }

    @Override
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    @Override
    public LocalDate decidedOn(String caseNumber) {
        return decisions.find(caseNumber).orElseThrow().decidedOn();
    }

    @Override
    public Map<String, Object> seal(String caseNumber, Form form, Actor actor, String taskId) {
        letters.delivered(
                caseNumber,
                decisions.find(caseNumber).orElseThrow().outcome() == ReliefDecision.Outcome.TERMINATED
                        ? LetterKind.TERMINATION
                        : LetterKind.RELIEF_REFUSAL,
                Objects.requireNonNull(form.way()).title(),
                Objects.requireNonNull(form.deliveredOn()),
                form.receiver() == null ? "" : form.receiver());
        return Map.of();
    }
}
