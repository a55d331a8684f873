package org.jiuzhu.destitution.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jiuzhu.casework.Supervision;
import org.jiuzhu.review.ReviewRecord;
import org.jiuzhu.review.ReviewRecords;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.task.FormPage;
import org.springframework.stereotype.Component;

/** 督办超期特困案件. */
@Component
class SuperviseDestitution implements Supervision {

    private final ReviewRecords records;
    private final DestitutionFacts facts;
    private final Clock clock;

    SuperviseDestitution(ReviewRecords records, DestitutionFacts facts, Clock clock) {
        this.records = records;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public String taskKey() {
        return "Task_SuperviseDestitution";
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
        return new FormPage("本案的核对、调查、初审、抽查、确认或者送达超过了期限，请查明卡在哪里并督促办结。", facts.request(caseNumber), fields());
    }

    @Override
    public Map<String, Object> seal(String caseNumber, Form form, Actor actor, String taskId) {
        records.write(caseNumber, ReviewRecord.Kind.SUPERVISION, form.words("办结"), actor);
        return Map.of();
    }
}
