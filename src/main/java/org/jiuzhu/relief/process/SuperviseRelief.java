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

/** 督办超期救助: the county asks why somebody still waits for registration, survey, decision or payment. */
@Component
class SuperviseRelief implements StepForm<SuperviseRelief.Form> {

    private final ReviewRecords records;
    private final ReliefFacts facts;
    private final Clock clock;

    SuperviseRelief(ReviewRecords records, ReliefFacts facts, Clock clock) {
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
        return "Task_SuperviseRelief";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String caseNumber) {
        return new FormPage(
                "本案的登记、调查、审批或者发放超过了应办的时间，求助人还在等待，请查明卡在哪里并督促办结；急难型的当日解决。",
                facts.request(caseNumber),
                List.of(
                        Field.of("reason", "超期原因", Field.Kind.LONG_TEXT).required(),
                        Field.of("measure", "督办措施", Field.Kind.LONG_TEXT).required(),
                        Field.of("expectedOn", "责令办结日期", Field.Kind.DATE).required()));
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
                .required("expectedOn", day, "请填写责令办结的日期")
                .that(day == null || !day.isBefore(LocalDate.now(clock)), "expectedOn", "责令办结的日期早于今天")
                .problems();
    }

    @Override
    public Map<String, Object> seal(String caseNumber, Form form, Actor actor, String taskId) {
        LocalDate day = form.expectedOn();
        records.write(
                caseNumber,
                ReviewRecord.Kind.SUPERVISION,
                "原因：" + form.reason() + "。措施：" + form.measure() + "。责令" + (day == null ? "" : Dates.chinese(day))
                        + "前办结。",
                actor);
        return Map.of();
    }
}
