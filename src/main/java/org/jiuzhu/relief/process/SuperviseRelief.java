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

/** 督办超期救助: the county asks why somebody still waits for registration, survey, decision or payment. */
@Component
class SuperviseRelief implements Supervision {

    private final ReviewRecords records;
    private final ReliefFacts facts;
    private final Clock clock;

    SuperviseRelief(ReviewRecords records, ReliefFacts facts, Clock clock) {
        this.records = records;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public String taskKey() {
        return "Task_SuperviseRelief";
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
        return new FormPage(
                "本案的登记、调查、审批或者发放超过了应办的时间，求助人还在等待，请查明卡在哪里并督促办结；急难型的当日解决。", facts.request(caseNumber), fields());
    }

    @Override
    public Map<String, Object> seal(String caseNumber, Form form, Actor actor, String taskId) {
        records.write(caseNumber, ReviewRecord.Kind.SUPERVISION, form.words("办结"), actor);
        return Map.of();
    }
}
