package org.jiuzhu.subsistence.process;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jiuzhu.review.Publicities;
import org.jiuzhu.review.ReviewRecord;
import org.jiuzhu.review.ReviewRecords;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 异议复查: a new survey answers the objection (第十九条). */
@Component
class ResurveyObjection implements StepForm<ResurveyObjection.Form> {

    private final ReviewRecords records;
    private final CaseFacts facts;
    private final ObjectMapper json;
    private final Publicities publicities;

    ResurveyObjection(ReviewRecords records, CaseFacts facts, ObjectMapper json, Publicities publicities) {
        this.records = records;
        this.facts = facts;
        this.json = json;
        this.publicities = publicities;
    }

    record Form(@Nullable LocalDate surveyedOn, @Nullable String facts, @Nullable String answer) {}

    @Override
    public String taskKey() {
        return "Task_ResurveyObjection";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String caseNumber) {
        return new FormPage(
                "就异议内容重新调查并答复异议人；提交后重新计算（民发〔2021〕57号 第十九条）。",
                facts.with(caseNumber),
                List.of(
                        Field.of("surveyedOn", "复查日期", Field.Kind.DATE).required(),
                        Field.of("facts", "复查查明的事实", Field.Kind.LONG_TEXT).required(),
                        Field.of("answer", "对异议人的答复", Field.Kind.LONG_TEXT).required()));
    }

    @Override
    public Form initial(String caseNumber) {
        return new Form(null, null, null);
    }

    @Override
    public List<FieldProblem> check(String caseNumber, Form form) {
        return new Checks()
                .required("surveyedOn", form.surveyedOn(), "请填写复查日期")
                .required("facts", form.facts(), "请填写复查查明的事实")
                .required("answer", form.answer(), "请填写对异议人的答复")
                .problems();
    }

    @Override
    public Map<String, Object> seal(String caseNumber, Form form, Actor actor, String taskId) {
        records.write(
                caseNumber, ReviewRecord.Kind.RESURVEY, json.valueToTree(form).toString(), actor);
        publicities.answer(caseNumber, form.answer() == null ? "" : form.answer(), actor);
        return Map.of();
    }
}
