package org.jiuzhu.subsistence.process;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.casework.Delivery;
import org.jiuzhu.document.Letters;
import org.jiuzhu.intake.Endings;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.springframework.stereotype.Component;

/** 送达不予受理或终止告知书: the same record of delivery as for a decision. */
@Component
class DeliverIntakeLetter implements StepForm<Delivery.Form> {

    private final DeliverLetter delivery;
    private final Letters letters;
    private final Endings endings;

    DeliverIntakeLetter(DeliverLetter delivery, Letters letters, Endings endings) {
        this.delivery = delivery;
        this.letters = letters;
        this.endings = endings;
    }

    @Override
    public String taskKey() {
        return "Task_DeliverIntakeLetter";
    }

    @Override
    public Class<Delivery.Form> type() {
        return Delivery.Form.class;
    }

    @Override
    public FormPage page(String caseNumber) {
        return delivery.page(caseNumber);
    }

    @Override
    public Delivery.Form initial(String caseNumber) {
        return delivery.initial(caseNumber);
    }

    @Override
    public List<FieldProblem> check(String caseNumber, Delivery.Form form) {
        return delivery.check(caseNumber, form);
    }

    @Override
    public Map<String, Object> seal(String caseNumber, Delivery.Form form, Actor actor, String taskId) {
        letters.delivered(
                caseNumber,
                IntakeLetters.kind(endings.latest(caseNumber)
                        .orElseThrow(() -> new IllegalStateException("nothing to deliver for " + caseNumber))
                        .ground()),
                Objects.requireNonNull(form.way()).title(),
                Objects.requireNonNull(form.deliveredOn()),
                form.receiver() == null ? "" : form.receiver());
        return Map.of();
    }
}
