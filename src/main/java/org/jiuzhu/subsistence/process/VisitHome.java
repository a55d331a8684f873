package org.jiuzhu.subsistence.process;

import static org.jiuzhu.subsistence.process.SubsistenceProcess.COUNTY_VISITED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jiuzhu.review.Publicities;
import org.jiuzhu.review.ReviewRecord;
import org.jiuzhu.review.ReviewRecords;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.CurrentActor;
import org.jiuzhu.shared.Dates;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 县级入户核查 of registered kin and complaints (第二十条); what it finds otherwise goes back to the township. */
@Component
class VisitHome implements StepForm<VisitHome.Form> {

    private final ReviewRecords records;
    private final CaseFacts facts;
    private final Publicities publicities;
    private final SecondSurvey survey;
    private final CurrentActor currentActor;

    VisitHome(
            ReviewRecords records,
            CaseFacts facts,
            Publicities publicities,
            SecondSurvey survey,
            CurrentActor currentActor) {
        this.records = records;
        this.facts = facts;
        this.publicities = publicities;
        this.survey = survey;
        this.currentActor = currentActor;
    }

    record Form(
            @Nullable LocalDate visitedOn,
            @Nullable String companion,
            @Nullable String findings,
            @Nullable Boolean agrees,
            @Nullable String answer) {}

    @Override
    public String taskKey() {
        return "Task_VisitHome";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String caseNumber) {
        List<FormPage.Fact> lines = new ArrayList<>(facts.with(caseNumber));
        lines.addAll(facts.calculation(caseNumber));
        lines.addAll(facts.objections(caseNumber));
        List<Field> fields = new ArrayList<>(List.of(
                Field.of("visitedOn", "入户日期", Field.Kind.DATE).required(),
                Field.of("companion", "同行核查人员", Field.Kind.TEXT).required().help("您本人以外至少一人，写姓名。"),
                Field.of("findings", "核查情况", Field.Kind.LONG_TEXT).required(),
                Field.files("evidence", "照片和证明材料"),
                Field.of("agrees", "与乡镇（街道）调查结果一致", Field.Kind.FLAG).help("不一致的不勾，提交后退回乡镇（街道）补充调查。")));
        if (publicities.state(caseNumber).open() > 0) {
            fields.add(Field.of("answer", "对异议、投诉人的答复", Field.Kind.LONG_TEXT).required());
        }
        return new FormPage("近亲属备案和有投诉举报的案件，审核确认前县级必须入户（民发〔2021〕57号 第二十条）。", lines, fields);
    }

    @Override
    public Form initial(String caseNumber) {
        return new Form(null, null, null, false, null);
    }

    @Override
    public List<FieldProblem> check(String caseNumber, Form form) {
        String own = currentActor.get().name();
        return new Checks()
                .required("visitedOn", form.visitedOn(), "请填写入户日期")
                .that(!survey.future(form.visitedOn()), "visitedOn", "入户日期晚于今天")
                .that(!survey.beforeAcceptance(caseNumber, form.visitedOn()), "visitedOn", "入户日期早于受理日期")
                .required("companion", form.companion(), "入户须两人以上，请填写同行核查人员")
                .that(
                        !own.equals(
                                form.companion() == null
                                        ? null
                                        : form.companion().strip()),
                        "companion",
                        "同行核查人员须是另一人")
                .required("findings", form.findings(), "请填写核查情况")
                .that(
                        publicities.state(caseNumber).open() == 0
                                || form.answer() != null && !form.answer().isBlank(),
                        "answer",
                        "有未答复的异议或投诉，请填写答复")
                .problems();
    }

    @Override
    public Map<String, Object> seal(String caseNumber, Form form, Actor actor, String taskId) {
        boolean agrees = Boolean.TRUE.equals(form.agrees());
        boolean answers = publicities.state(caseNumber).open() > 0;
        records.write(
                caseNumber,
                ReviewRecord.Kind.COUNTY_VISIT,
                CountyVisits.opening(agrees)
                        + (form.visitedOn() == null ? "" : Dates.chinese(form.visitedOn())) + "，" + actor.name() + "、"
                        + form.companion() + "入户。核查情况：" + form.findings()
                        + (answers ? "。答复异议、投诉人：" + form.answer() : ""),
                actor);
        if (answers) {
            publicities.answer(caseNumber, form.answer() == null ? "" : form.answer(), actor);
        }
        return Map.of(COUNTY_VISITED.name(), agrees);
    }
}
