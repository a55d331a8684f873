package org.jiuzhu.subsistence.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jiuzhu.review.ReviewRecord;
import org.jiuzhu.review.ReviewRecords;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.springframework.stereotype.Component;

/** 督办送达: a letter not delivered within three working days comes before the county (第二十一条). */
@Component
class SuperviseDelivery implements StepForm<SuperviseOverdue.Form> {

    private final SuperviseOverdue overdue;
    private final ReviewRecords records;
    private final CaseFacts facts;

    SuperviseDelivery(SuperviseOverdue overdue, ReviewRecords records, CaseFacts facts) {
        this.overdue = overdue;
        this.records = records;
        this.facts = facts;
    }

    @Override
    public String taskKey() {
        return "Task_SuperviseDelivery";
    }

    @Override
    public Class<SuperviseOverdue.Form> type() {
        return SuperviseOverdue.Form.class;
    }

    @Override
    public FormPage page(String caseNumber) {
        return new FormPage(
                "决定作出后3个工作日内没有登记送达，请查明原因并督促送达（民发〔2021〕57号 第二十一条）。",
                facts.with(caseNumber),
                SuperviseOverdue.fields("未送达的原因", "责令送达日期"));
    }

    @Override
    public SuperviseOverdue.Form initial(String caseNumber) {
        return overdue.initial(caseNumber);
    }

    @Override
    public List<FieldProblem> check(String caseNumber, SuperviseOverdue.Form form) {
        return overdue.check(caseNumber, form);
    }

    @Override
    public Map<String, Object> seal(String caseNumber, SuperviseOverdue.Form form, Actor actor, String taskId) {
        LocalDate day = form.expectedOn();
        records.write(
                caseNumber, ReviewRecord.Kind.DELIVERY_SUPERVISION, SuperviseOverdue.words(form, "送达", day), actor);
        return Map.of();
    }
}
