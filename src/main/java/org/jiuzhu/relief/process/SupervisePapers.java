package org.jiuzhu.relief.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jiuzhu.review.ReviewRecord;
import org.jiuzhu.review.ReviewRecords;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.Dates;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 督办补齐手续: the county asks why the papers of an aid paid first are late. */
@Component
class SupervisePapers implements StepForm<SupervisePapers.Form> {

    private final ReviewRecords records;
    private final ReliefFacts facts;
    private final Clock clock;

    SupervisePapers(ReviewRecords records, ReliefFacts facts, Clock clock) {
        this.records = records;
        this.facts = facts;
        this.clock = clock;
    }

    record Form(
            @AtMost(500) @Nullable String reason,
            @AtMost(500) @Nullable String measure,
            @Nullable LocalDate expectedOn) {}

    @Override
    public String taskKey() {
        return "Task_SupervisePapers";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String caseNumber) {
        return new FormPage(
                "先行救助的手续逾期没有补齐，请查明原因并督促补齐。",
                facts.request(caseNumber),
                List.of(
                        Field.of("reason", "逾期原因", Field.Kind.LONG_TEXT).required(),
                        Field.of("measure", "督办措施", Field.Kind.LONG_TEXT).required(),
                        Field.of("expectedOn", "责令补齐日期", Field.Kind.DATE).required()));
    }

    @Override
    public Form initial(String caseNumber) {
        return new Form(null, null, null);
    }

    @Override
    public List<FieldProblem> check(String caseNumber, Form form) {
        LocalDate day = form.expectedOn();
        return new Checks()
                .required("reason", form.reason(), "请填写原因")
                .required("measure", form.measure(), "请填写督办措施")
                .required("expectedOn", day, "请填写责令补齐的日期")
                .that(day == null || !day.isBefore(LocalDate.now(clock)), "expectedOn", "责令补齐的日期早于今天")
                .problems();
    }

    @Override
    public Map<String, Object> seal(String caseNumber, Form form, Actor actor, String taskId) {
        LocalDate day = form.expectedOn();
        records.write(
                caseNumber,
                ReviewRecord.Kind.SUPERVISION,
                "原因：" + form.reason() + "。措施：" + form.measure() + "。责令" + (day == null ? "" : Dates.chinese(day))
                        + "前补齐先行救助手续。",
                actor);
        return Map.of();
    }
}
