package org.jiuzhu.relief.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jiuzhu.casework.Supervision;
import org.jiuzhu.review.ReviewRecord;
import org.jiuzhu.review.ReviewRecords;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.task.FormPage;
import org.springframework.stereotype.Component;

/** 督办补齐手续: the county asks why the papers of an aid paid first are late. */
@Component
class SupervisePapers implements Supervision {

    private final ReviewRecords records;
    private final ReliefFacts facts;
    private final Clock clock;

    SupervisePapers(ReviewRecords records, ReliefFacts facts, Clock clock) {
        this.records = records;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public String taskKey() {
        return "Task_SupervisePapers";
    }

    @Override
    public String reasonTitle() {
        return "逾期原因";
    }

    @Override
    public String demand() {
        return "补齐";
    }

    @Override
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    @Override
    public FormPage page(String caseNumber) {
        return new FormPage("先行救助的手续逾期没有补齐，请查明原因并督促补齐。", facts.request(caseNumber), fields());
    }

    @Override
    public Map<String, Object> seal(String caseNumber, Form form, Actor actor, String taskId) {
        records.write(caseNumber, ReviewRecord.Kind.SUPERVISION, form.words("补齐先行救助手续"), actor);
        return Map.of();
    }
}
