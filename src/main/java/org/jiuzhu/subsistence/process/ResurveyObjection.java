package org.jiuzhu.subsistence.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jiuzhu.review.Publicities;
import org.jiuzhu.review.ReviewRecord;
import org.jiuzhu.review.ReviewRecords;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.springframework.stereotype.Component;

/** 异议复查: a new survey by two surveyors answers the objection (第十六条、第十九条). */
@Component
class ResurveyObjection implements StepForm<SecondSurvey.Form> {

    private final SecondSurvey survey;
    private final ReviewRecords records;
    private final CaseFacts facts;
    private final Publicities publicities;

    ResurveyObjection(SecondSurvey survey, ReviewRecords records, CaseFacts facts, Publicities publicities) {
        this.survey = survey;
        this.records = records;
        this.facts = facts;
        this.publicities = publicities;
    }

    @Override
    public String taskKey() {
        return "Task_ResurveyObjection";
    }

    @Override
    public Class<SecondSurvey.Form> type() {
        return SecondSurvey.Form.class;
    }

    @Override
    public FormPage page(String caseNumber) {
        List<FormPage.Fact> lines = new ArrayList<>(facts.with(caseNumber));
        lines.addAll(facts.objections(caseNumber));
        List<Field> fields = new ArrayList<>(survey.fields(caseNumber));
        fields.add(Field.of("answer", "对异议人的答复", Field.Kind.LONG_TEXT).required());
        return new FormPage(
                "就异议内容重新调查并答复异议人；申报有误的先在“更正申报”页更正。提交后重新计算、重提初审意见（民发〔2021〕57号 第十九条）。",
                lines,
                fields,
                facts.amendment(caseNumber));
    }

    @Override
    public SecondSurvey.Form initial(String caseNumber) {
        return survey.initial();
    }

    @Override
    public List<FieldProblem> check(String caseNumber, SecondSurvey.Form form) {
        return survey.check(caseNumber, form)
                .required("answer", form.answer(), "请填写对异议人的答复")
                .problems();
    }

    @Override
    public Map<String, Object> seal(String caseNumber, SecondSurvey.Form form, Actor actor, String taskId) {
        records.write(
                caseNumber, ReviewRecord.Kind.RESURVEY, survey.words(form, actor) + "。答复异议人：" + form.answer(), actor);
        publicities.answer(caseNumber, form.answer() == null ? "" : form.answer(), actor);
        return Map.of();
    }
}
