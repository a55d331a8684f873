package org.jiuzhu.subsistence.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jiuzhu.casework.Supervision;
import org.jiuzhu.review.ReviewRecord;
import org.jiuzhu.review.ReviewRecords;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.task.FormPage;
import org.springframework.stereotype.Component;

/** 督办送达: a letter not delivered within three working days comes before the county (第二十一条). */
@Component
class SuperviseDelivery implements Supervision {

    private final ReviewRecords records;
    private final CaseFacts facts;
    private final Clock clock;

    SuperviseDelivery(ReviewRecords records, CaseFacts facts, Clock clock) {
        this.records = records;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public String taskKey() {
        return "Task_SuperviseDelivery";
    }

    @Override
    public String reasonTitle() {
        return "未送达的原因";
    }

    @Override
    public String demand() {
        return "送达";
    }

    @Override
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    @Override
    public FormPage page(String caseNumber) {
        return new FormPage("决定作出后3个工作日内没有登记送达，请查明原因并督促送达（民发〔2021〕57号 第二十一条）。", facts.with(caseNumber), fields());
    }

    @Override
    public Map<String, Object> seal(String caseNumber, Form form, Actor actor, String taskId) {
        records.write(caseNumber, ReviewRecord.Kind.DELIVERY_SUPERVISION, form.words("送达"), actor);
        return Map.of();
    }
}
