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

/** 补充调查 after a return: two surveyors look again, mend the declaration, and the case is calculated anew (第十六条、第十八条). */
@Component
class SupplementSurvey implements StepForm<SecondSurvey.Form> {

    private final SecondSurvey survey;
    private final ReviewRecords records;
    private final CaseFacts facts;
    private final Publicities publicities;

    SupplementSurvey(SecondSurvey survey, ReviewRecords records, CaseFacts facts, Publicities publicities) {
        this.survey = survey;
        this.records = records;
        this.facts = facts;
        this.publicities = publicities;
    }

    @Override
    public String taskKey() {
        return "Task_SupplementSurvey";
    }

    @Override
    public Class<SecondSurvey.Form> type() {
        return SecondSurvey.Form.class;
    }

    @Override
    public FormPage page(String caseNumber) {
        List<FormPage.Fact> lines = new ArrayList<>(facts.with(caseNumber));
        lines.addAll(facts.returns(caseNumber));
        lines.addAll(facts.objections(caseNumber));
        List<Field> fields = new ArrayList<>(survey.fields(caseNumber));
        if (publicities.state(caseNumber).open() > 0) {
            fields.add(Field.of("answer", "对异议人的答复", Field.Kind.LONG_TEXT).required());
        }
        return new FormPage(
                "按退回的要求两人补充调查；申报有误的先在“更正申报”页更正。提交后重新计算、重提初审意见（民发〔2021〕57号 第十六条、第十八条）。",
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
                .that(
                        publicities.state(caseNumber).open() == 0
                                || form.answer() != null && !form.answer().isBlank(),
                        "answer",
                        "有未答复的异议，请填写对异议人的答复")
                .problems();
    }

    @Override
    public Map<String, Object> seal(String caseNumber, SecondSurvey.Form form, Actor actor, String taskId) {
        boolean answers = publicities.state(caseNumber).open() > 0;
        records.write(
                caseNumber,
                ReviewRecord.Kind.SUPPLEMENT,
                survey.words(form, actor) + (answers ? "。答复异议人：" + form.answer() : ""),
                actor);
        if (answers) {
            publicities.answer(caseNumber, form.answer() == null ? "" : form.answer(), actor);
        }
        return Map.of();
    }
}
