package org.jiuzhu.subsistence.process;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jiuzhu.review.Publicities;
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

/** 民主评议: only where an objection stays in dispute; villagers are at least two thirds (第十九条). */
@Component
class RecordAppraisal implements StepForm<RecordAppraisal.Form> {

    private final ReviewRecords records;
    private final CaseFacts facts;
    private final Publicities publicities;
    private final SecondSurvey survey;

    RecordAppraisal(ReviewRecords records, CaseFacts facts, Publicities publicities, SecondSurvey survey) {
        this.records = records;
        this.facts = facts;
        this.publicities = publicities;
        this.survey = survey;
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
        List<FormPage.Fact> lines = new ArrayList<>(facts.with(caseNumber));
        lines.addAll(facts.objections(caseNumber));
        return new FormPage(
                "争议较大的才评议。村（居）民代表不少于参加人数三分之二；提交后重提初审意见。",
                lines,
                List.of(
                        Field.of("heldOn", "评议日期", Field.Kind.DATE).required(),
                        Field.of("participants", "参加人数", Field.Kind.NUMBER).required(),
                        Field.of("villagers", "其中村（居）民代表人数", Field.Kind.NUMBER).required(),
                        Field.of("inFavour", "同意人数", Field.Kind.NUMBER).required(),
                        Field.of("conclusion", "评议结论", Field.Kind.LONG_TEXT).required(),
                        Field.files("evidence", "签到表和评议记录"),
                        Field.of("answer", "对异议人的答复", Field.Kind.LONG_TEXT).required()),
                facts.amendment(caseNumber));
    }

    @Override
    public Form initial(String caseNumber) {
        return new Form(null, null, null, null, null, null);
    }

    @Override
    public List<FieldProblem> check(String caseNumber, Form form) {
        Integer all = form.participants();
        Integer villagers = form.villagers();
        Integer favour = form.inFavour();
        return new Checks()
                .required("heldOn", form.heldOn(), "请填写评议日期")
                .that(!survey.future(form.heldOn()), "heldOn", "评议日期晚于今天")
                .that(!survey.beforeAcceptance(caseNumber, form.heldOn()), "heldOn", "评议日期早于受理日期")
                .required("participants", all, "请填写参加人数")
                .that(all == null || all > 0, "participants", "参加人数应大于0")
                .required("villagers", villagers, "请填写其中村（居）民代表人数")
                .that(villagers == null || villagers >= 0, "villagers", "人数不能小于0")
                .that(all == null || villagers == null || villagers <= all, "villagers", "村（居）民代表不能多于参加人数")
                .that(all == null || villagers == null || villagers * 3 >= all * 2, "villagers", "村（居）民代表不得少于参加人数的三分之二")
                .required("inFavour", favour, "请填写同意人数")
                .that(favour == null || favour >= 0, "inFavour", "人数不能小于0")
                .that(all == null || favour == null || favour <= all, "inFavour", "同意人数不能多于参加人数")
                .required("conclusion", form.conclusion(), "请填写评议结论")
                .required("answer", form.answer(), "请填写对异议人的答复")
                .problems();
    }

    @Override
    public Map<String, Object> seal(String caseNumber, Form form, Actor actor, String taskId) {
        records.write(
                caseNumber,
                ReviewRecord.Kind.APPRAISAL,
                (form.heldOn() == null ? "" : Dates.chinese(form.heldOn())) + "评议，参加" + form.participants()
                        + "人，其中村（居）民代表" + form.villagers() + "人，同意" + form.inFavour() + "人。结论：" + form.conclusion()
                        + "。答复异议人：" + form.answer(),
                actor);
        publicities.answer(caseNumber, form.answer() == null ? "" : form.answer(), actor);
        return Map.of();
    }
}
