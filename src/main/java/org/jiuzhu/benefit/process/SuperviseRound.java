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

/** 督办本批核查: the county asks why a round has not been confirmed. */
@Component
class SuperviseRound implements Supervision {

    private final ReviewRecords records;
    private final RecheckFacts facts;
    private final Clock clock;

    SuperviseRound(ReviewRecords records, RecheckFacts facts, Clock clock) {
        this.records = records;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public String taskKey() {
        return "Task_SuperviseRound";
    }

    @Override
    public String reasonTitle() {
        return "超期原因";
    }

    @Override
    public String demand() {
        return "确认";
    }

    @Override
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    @Override
    public FormPage page(String number) {
        return new FormPage(
                "这批定期核查超过了应确认的时间，请查明原因并督促办结；到期不核查的，待遇的金额就没有依据（民发〔2021〕57号 第三十一条）。", facts.round(number), fields());
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        records.write(number, ReviewRecord.Kind.SUPERVISION, form.words("确认"), actor);
        return Map.of();
    }
}
