package org.jiuzhu.destitution.process;

import static org.jiuzhu.destitution.process.DestitutionReviewProcess.PROPOSAL;
import static org.jiuzhu.destitution.process.DestitutionReviewProcess.Proposed;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.destitution.EndGround;
import org.jiuzhu.destitution.SupportReview;
import org.jiuzhu.destitution.SupportReviews;
import org.jiuzhu.review.ReviewRecord;
import org.jiuzhu.review.ReviewRecords;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 核实并提出终止意见: why support should end, with facts and evidence. */
@Component
class ProposeTermination implements StepForm<ProposeTermination.Form> {

    private final SupportReviews reviews;
    private final ReviewFacts facts;
    private final ReviewRecords records;
    private final Clock clock;

    ProposeTermination(SupportReviews reviews, ReviewFacts facts, ReviewRecords records, Clock clock) {
        this.reviews = reviews;
        this.facts = facts;
        this.records = records;
        this.clock = clock;
    }

    record Form(
            @Nullable Choice choice,
            @Nullable EndGround ground,
            @Nullable LocalDate happenedOn,
            @AtMost(1000) @Nullable String facts,
            @AtMost(1000) @Nullable String evidence,
            @AtMost(500) @Nullable String dropReason) {}

    enum Choice {
        END,
        DROP
    }

    @Override
    public String taskKey() {
        return "Task_ProposeTermination";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String number) {
        return new FormPage(
                "核实是否不再符合救助供养条件，写明理由、事实和证据。先告知本人、听取陈述申辩（死亡、自愿退出的除外），再公示7天，由另一人签署，次月起终止（民发〔2021〕43号 第二十三条至第二十六条）。",
                facts.award(number),
                List.of(
                        Field.choice(
                                        "choice",
                                        "意见",
                                        new Field.Option("END", "终止供养"),
                                        new Field.Option("DROP", "不用终止，继续供养"))
                                .required(),
                        Field.choice(
                                        "ground",
                                        "终止的理由",
                                        Arrays.stream(EndGround.values())
                                                .map(one -> new Field.Option(one.name(), one.text()))
                                                .toArray(Field.Option[]::new))
                                .required()
                                .when("choice=END"),
                        Field.of("happenedOn", "事实发生日期", Field.Kind.DATE)
                                .required()
                                .when("choice=END"),
                        Field.of("facts", "事实", Field.Kind.LONG_TEXT).required().when("choice=END"),
                        Field.of("evidence", "证据", Field.Kind.LONG_TEXT)
                                .required()
                                .when("choice=END"),
                        Field.files("evidenceFiles", "证据材料").when("choice=END"),
                        Field.of("dropReason", "不用终止的理由", Field.Kind.LONG_TEXT)
                                .required()
                                .when("choice=DROP")));
    }

    @Override
    public Form initial(String number) {
        return new Form(null, null, null, null, null, null);
    }

    @Override
    public List<FieldProblem> check(String number, Form form) {
        Checks checks = new Checks().required("choice", form.choice(), "请选择意见");
        if (form.choice() == Choice.DROP) {
            checks.required("dropReason", form.dropReason(), "请写明理由");
        } else if (form.choice() == Choice.END) {
            LocalDate day = form.happenedOn();
            checks.required("ground", form.ground(), "请选择终止的理由")
                    .required("happenedOn", day, "请填写事实发生日期")
                    .that(
                            day == null || !day.isAfter(LocalDate.now(clock)) || form.ground() == EndGround.MAJORITY,
                            "happenedOn",
                            "事实发生日期晚于今天")
                    .required("facts", form.facts(), "请写明事实")
                    .required("evidence", form.evidence(), "请写明证据");
        }
        return checks.problems();
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        if (form.choice() == Choice.DROP) {
            records.write(number, ReviewRecord.Kind.NOTE, "不用终止：" + Objects.requireNonNull(form.dropReason()), actor);
            return Map.of(PROPOSAL.name(), PROPOSAL.toEngine(Proposed.DROPPED));
        }
        SupportReview.Finding finding = reviews.propose(
                number,
                Objects.requireNonNull(form.ground()),
                Objects.requireNonNull(form.happenedOn()),
                Objects.requireNonNull(form.facts()),
                Objects.requireNonNull(form.evidence()),
                actor);
        return Map.of(PROPOSAL.name(), PROPOSAL.toEngine(finding.hearing() ? Proposed.HEARD : Proposed.DIRECT));
    }
}
