package org.jiuzhu.remedy.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jiuzhu.casework.Supervision;
import org.jiuzhu.review.ReviewRecord;
import org.jiuzhu.review.ReviewRecords;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.task.FormPage;
import org.springframework.stereotype.Component;

/** 督办复议诉讼纠正: the county asks why the defence or the execution is late. */
@Component
class SuperviseRemedy implements Supervision {

    private final ReviewRecords records;
    private final RemedyFacts facts;
    private final Clock clock;

    SuperviseRemedy(ReviewRecords records, RemedyFacts facts, Clock clock) {
        this.records = records;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public String taskKey() {
        return "Task_SuperviseRemedy";
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
    public FormPage page(String number) {
        return new FormPage(
                "答复、履行或者纠正超过了期限，请查明原因并督促办结。逾期不答复的，视为决定没有证据、依据；拒不履行复议决定的，依法追究责任。", facts.of(number), fields());
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        records.write(number, ReviewRecord.Kind.SUPERVISION, form.words("办结"), actor);
        return Map.of();
    }
}
