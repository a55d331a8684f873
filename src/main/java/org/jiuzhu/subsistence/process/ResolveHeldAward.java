package org.jiuzhu.subsistence.process;

import com.fasterxml.jackson.databind.ObjectMapper;
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

/** 处理重复享受: nobody holds two exclusive awards at once (民发〔2022〕83号 三（一）). */
@Component
class ResolveHeldAward implements StepForm<ResolveHeldAward.Form> {

    private final ReviewRecords records;
    private final CaseFacts facts;
    private final ObjectMapper json;

    ResolveHeldAward(ReviewRecords records, CaseFacts facts, ObjectMapper json) {
        this.records = records;
        this.facts = facts;
        this.json = json;
    }

    record Form(@Nullable String note) {}

    @Override
    public String taskKey() {
        return "Task_ResolveHeldAward";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String caseNumber) {
        return new FormPage(
                "有成员已在他处享受排他待遇。请先办理原待遇终止，再提交，系统重新登记。",
                facts.with(caseNumber),
                List.of(Field.of("note", "处理情况", Field.Kind.LONG_TEXT).required()));
    }

    @Override
    public Form initial(String caseNumber) {
        return new Form(null);
    }

    @Override
    public List<FieldProblem> check(String caseNumber, Form form) {
        return new Checks().required("note", form.note(), "请填写处理情况").problems();
    }

    @Override
    public Map<String, Object> seal(String caseNumber, Form form, Actor actor, String taskId) {
        records.write(
                caseNumber, ReviewRecord.Kind.HELD_AWARD, json.valueToTree(form).toString(), actor);
        return Map.of();
    }
}
