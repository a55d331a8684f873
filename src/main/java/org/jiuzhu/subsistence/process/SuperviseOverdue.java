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

/** 督办超期案件: the county asks why and sets what happens next (第二十二条). */
@Component
class SuperviseOverdue implements Supervision {

    private final ReviewRecords records;
    private final CaseFacts facts;
    private final Clock clock;

    SuperviseOverdue(ReviewRecords records, CaseFacts facts, Clock clock) {
        this.records = records;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public String taskKey() {
        return "Task_SuperviseOverdue";
    }

    @Override
    public String reasonTitle() {
        return "超期原因";
    }

    @Override
    public String demand() {
        return "办结";
    }

    @Override
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    @Override
    public FormPage page(String caseNumber) {
        return new FormPage("案件已超过法定期限，请查明原因并督促办结。", facts.with(caseNumber), fields());
    }

    @Override
    public Map<String, Object> seal(String caseNumber, Form form, Actor actor, String taskId) {
        records.write(caseNumber, ReviewRecord.Kind.SUPERVISION, form.words("办结"), actor);
        return Map.of();
    }
}
