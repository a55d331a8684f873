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

/** 查询审理进展: the limit is over and no ruling has come. */
@Component
class InquireRuling implements Supervision {

    private final ReviewRecords records;
    private final RemedyFacts facts;
    private final Clock clock;

    InquireRuling(ReviewRecords records, RemedyFacts facts, Clock clock) {
        this.records = records;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public String taskKey() {
        return "Task_InquireRuling";
    }

    @Override
    public String reasonTitle() {
        return "查询的情况";
    }

    @Override
    public String demand() {
        return "再查询";
    }

    @Override
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    @Override
    public FormPage page(String number) {
        return new FormPage("审理期限已满，还没有登记结果。请向行政复议机关、人民法院查询：是否延长（复议可以延长30日）、是否已经作出而没有收到。", facts.of(number), fields());
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        records.write(number, ReviewRecord.Kind.SUPERVISION, form.words("再查询"), actor);
        return Map.of();
    }
}
