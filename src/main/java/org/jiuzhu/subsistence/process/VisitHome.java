package org.jiuzhu.subsistence.process;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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

/** 县级入户核查 of registered kin and complaints (第二十条). */
@Component
class VisitHome implements StepForm<VisitHome.Form> {

    private final ReviewRecords records;
    private final CaseFacts facts;
    private final ObjectMapper json;

    VisitHome(ReviewRecords records, CaseFacts facts, ObjectMapper json) {
        this.records = records;
        this.facts = facts;
        this.json = json;
    }

    record Form(
            @Nullable LocalDate visitedOn,
            @Nullable String visitors,
            @Nullable String findings,
            @Nullable Boolean agrees) {}

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
        return new FormPage(
                "近亲属备案和有投诉举报的案件，审核确认前县级必须入户（民发〔2021〕57号 第二十条）。",
                facts.with(caseNumber),
                List.of(
                        Field.of("visitedOn", "入户日期", Field.Kind.DATE).required(),
                        Field.of("visitors", "核查人员", Field.Kind.TEXT).required(),
                        Field.of("findings", "核查情况", Field.Kind.LONG_TEXT).required(),
                        Field.of("agrees", "与乡镇（街道）调查结果一致", Field.Kind.FLAG)));
    }

    @Override
    public Form initial(String caseNumber) {
        return new Form(null, null, null, false);
    }

    @Override
    public List<FieldProblem> check(String caseNumber, Form form) {
        return new Checks()
                .required("visitedOn", form.visitedOn(), "请填写入户日期")
                .required("visitors", form.visitors(), "请填写核查人员")
                .required("findings", form.findings(), "请填写核查情况")
                .problems();
    }

    @Override
    public Map<String, Object> seal(String caseNumber, Form form, Actor actor, String taskId) {
        records.write(
                caseNumber,
                ReviewRecord.Kind.COUNTY_VISIT,
                json.valueToTree(form).toString(),
                actor);
        return Map.of();
    }
}
