package org.jiuzhu.subsistence.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jiuzhu.review.ReviewRecord;
import org.jiuzhu.review.ReviewRecords;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Dates;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 督办超期案件: the county asks why and sets what happens next (第二十二条). */
@Component
class SuperviseOverdue implements StepForm<SuperviseOverdue.Form> {

    private final ReviewRecords records;
    private final CaseFacts facts;
    private final Clock clock;

    SuperviseOverdue(ReviewRecords records, CaseFacts facts, Clock clock) {
        this.records = records;
        this.facts = facts;
        this.clock = clock;
    }

    record Form(@Nullable String reason, @Nullable String measure, @Nullable LocalDate expectedOn) {}

    @Override
    public String taskKey() {
        return "Task_SuperviseOverdue";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String caseNumber) {
        return new FormPage("案件已超过法定期限，请查明原因并督促办结。", facts.with(caseNumber), fields("超期原因", "责令办结日期"));
    }

    static List<Field> fields(String reason, String expected) {
        return List.of(
                Field.of("reason", reason, Field.Kind.LONG_TEXT).required(),
                Field.of("measure", "督办措施", Field.Kind.LONG_TEXT).required(),
                Field.of("expectedOn", expected, Field.Kind.DATE).required());
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
                .required("expectedOn", day, "请填写责令完成的日期")
                .that(day == null || !day.isBefore(LocalDate.now(clock)), "expectedOn", "责令完成的日期早于今天")
                .problems();
    }

    static String words(Form form, String what, @Nullable LocalDate day) {
        return "原因：" + form.reason() + "。措施：" + form.measure() + "。责令" + (day == null ? "" : Dates.chinese(day)) + "前"
                + what + "。";
    }

    @Override
    public Map<String, Object> seal(String caseNumber, Form form, Actor actor, String taskId) {
        records.write(caseNumber, ReviewRecord.Kind.SUPERVISION, words(form, "办结", form.expectedOn()), actor);
        return Map.of();
    }
}
