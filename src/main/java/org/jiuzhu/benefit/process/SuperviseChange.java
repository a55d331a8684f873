package org.jiuzhu.benefit.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jiuzhu.casework.Supervision;
import org.jiuzhu.review.ReviewRecord;
import org.jiuzhu.review.ReviewRecords;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.task.FormPage;
import org.springframework.stereotype.Component;

/** 督办待遇变更: the county asks why nobody has proposed or decided in time. */
@Component
class SuperviseChange implements Supervision {

    private final ReviewRecords records;
    private final ChangeFacts facts;
    private final Clock clock;

    SuperviseChange(ReviewRecords records, ChangeFacts facts, Clock clock) {
        this.records = records;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public String taskKey() {
        return "Task_SuperviseChange";
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
    public FormPage page(String changeNumber) {
        return new FormPage(
                "这件待遇变更超过了应办的时间，请查明原因并督促办结；成员死亡的应当自死亡之日起3个月内办结（民发〔2022〕83号 一（三））。",
                facts.award(changeNumber),
                fields());
    }

    @Override
    public Map<String, Object> seal(String changeNumber, Form form, Actor actor, String taskId) {
        records.write(changeNumber, ReviewRecord.Kind.SUPERVISION, form.words("办结"), actor);
        return Map.of();
    }
}
