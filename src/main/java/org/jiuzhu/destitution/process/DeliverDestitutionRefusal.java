package org.jiuzhu.destitution.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.casework.Delivery;
import org.jiuzhu.casework.Paperwork;
import org.jiuzhu.destitution.Destitutions;
import org.jiuzhu.destitution.Outcome;
import org.jiuzhu.document.LetterKind;
import org.jiuzhu.document.Letters;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.task.FormPage;
import org.springframework.stereotype.Component;

/** 送达不予确认或者终止告知书 within three working days; who is refused learns why and where to go (第十八条). */
@Component
class DeliverDestitutionRefusal implements Delivery {

    private final Destitutions destitutions;
    private final Letters letters;
    private final Paperwork paperwork;
    private final DestitutionFacts facts;
    private final Clock clock;

    DeliverDestitutionRefusal(
            Destitutions destitutions, Letters letters, Paperwork paperwork, DestitutionFacts facts, Clock clock) {
        this.destitutions = destitutions;
        this.letters = letters;
        this.paperwork = paperwork;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public String taskKey() {
        return "Task_DeliverDestitutionRefusal";
    }

    @Override
    public FormPage page(String caseNumber) {
        return new FormPage(
                "打印告知书，自决定之日起3个工作日内送达申请人或者其监护人后登记，并说明可以申请低保、低保边缘、临时救助等其他救助（特困人员认定办法 第十八条）。",
                facts.request(caseNumber),
                fields(),
                paperwork.papers(caseNumber, LetterKind.SUPPORT_REFUSAL, LetterKind.TERMINATION));
    }

    @Override
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    @Override
    public LocalDate decidedOn(String caseNumber) {
        return destitutions.decision(caseNumber).orElseThrow().decidedOn();
    }

    @Override
    public Map<String, Object> seal(String caseNumber, Form form, Actor actor, String taskId) {
        letters.delivered(
                caseNumber,
                destitutions.decision(caseNumber).orElseThrow().outcome() == Outcome.TERMINATED
                        ? LetterKind.TERMINATION
                        : LetterKind.SUPPORT_REFUSAL,
                Objects.requireNonNull(form.way()).title(),
                Objects.requireNonNull(form.deliveredOn()),
                form.receiver() == null ? "" : form.receiver());
        return Map.of();
    }
}
