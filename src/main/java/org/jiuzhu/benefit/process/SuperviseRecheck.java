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

/** 督办家庭核查: the county asks why a family has not been visited. */
@Component
class SuperviseRecheck implements Supervision {

    private final ReviewRecords records;
    private final RecheckFacts facts;
    private final Clock clock;

    SuperviseRecheck(ReviewRecords records, RecheckFacts facts, Clock clock) {
        this.records = records;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public String taskKey() {
        return "Task_SuperviseRecheck";
    }

    @Override
    public String reasonTitle() {
        return "超期原因";
    }

    @Override
    public String demand() {
        return "核查";
    }

    @Override
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    @Override
    public FormPage page(String number) {
        return new FormPage("这户的核查超过了应办的时间，请查明原因并督促入户（民发〔2021〕57号 第三十一条）。", facts.family(number), fields());
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        records.write(number, ReviewRecord.Kind.SUPERVISION, form.words("核查"), actor);
        return Map.of();
    }
}
