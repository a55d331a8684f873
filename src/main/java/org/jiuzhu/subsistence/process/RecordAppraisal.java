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

/** 民主评议: only where an objection stays in dispute; villagers are at least two thirds (第十九条). */
@Component
class RecordAppraisal implements StepForm<RecordAppraisal.Form> {

    private final ReviewRecords records;
    private final CaseFacts facts;
    private final ObjectMapper json;
    private final Publicities publicities;

    RecordAppraisal(ReviewRecords records, CaseFacts facts, ObjectMapper json, Publicities publicities) {
        this.records = records;
        this.facts = facts;
        this.json = json;
        this.publicities = publicities;
    }

    record Form(
            @Nullable LocalDate heldOn,
            @Nullable Integer participants,
            @Nullable Integer villagers,
            @Nullable Integer inFavour,
            @Nullable String conclusion,
            @Nullable String answer) {}

    @Override
    public String taskKey() {
        return "Task_RecordAppraisal";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String caseNumber) {
        return new FormPage(
                "争议较大的才评议。村（居）民代表不少于参加人数三分之二；提交后重提初审意见。",
                facts.with(caseNumber),
                List.of(
                        Field.of("heldOn", "评议日期", Field.Kind.DATE).required(),
                        Field.of("participants", "参加人数", Field.Kind.NUMBER).required(),
                        Field.of("villagers", "其中村（居）民代表人数", Field.Kind.NUMBER).required(),
                        Field.of("inFavour", "同意人数", Field.Kind.NUMBER).required(),
                        Field.of("conclusion", "评议结论", Field.Kind.LONG_TEXT).required(),
                        Field.of("answer", "对异议人的答复", Field.Kind.LONG_TEXT).required()));
    }

    @Override
    public Form initial(String caseNumber) {
        return new Form(null, null, null, null, null, null);
    }

    @Override
    public List<FieldProblem> check(String caseNumber, Form form) {
        return new Checks()
                .required("heldOn", form.heldOn(), "请填写评议日期")
                .required("participants", form.participants(), "请填写参加人数")
                .required("villagers", form.villagers(), "请填写其中村（居）民代表人数")
                .required("inFavour", form.inFavour(), "请填写同意人数")
                .required("conclusion", form.conclusion(), "请填写评议结论")
                .required("answer", form.answer(), "请填写对异议人的答复")
                .that(
                        form.participants() == null
                                || form.villagers() == null
                                || form.villagers() * 3 >= form.participants() * 2,
                        "villagers",
                        "村（居）民代表不得少于参加人数的三分之二")
                .that(
                        form.participants() == null
                                || form.inFavour() == null
                                || form.inFavour() <= form.participants(),
                        "inFavour",
                        "同意人数不能多于参加人数")
                .problems();
    }

    @Override
    public Map<String, Object> seal(String caseNumber, Form form, Actor actor, String taskId) {
        records.write(
                caseNumber, ReviewRecord.Kind.APPRAISAL, json.valueToTree(form).toString(), actor);
        publicities.answer(caseNumber, form.answer() == null ? "" : form.answer(), actor);
        return Map.of();
    }
}
