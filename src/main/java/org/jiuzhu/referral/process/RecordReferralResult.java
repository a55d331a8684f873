package org.jiuzhu.referral.process;

import static org.jiuzhu.referral.process.ReferralProcess.*;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.casework.Paperwork;
import org.jiuzhu.document.LetterKind;
import org.jiuzhu.referral.Referral;
import org.jiuzhu.referral.ReferralResult;
import org.jiuzhu.referral.ReferralStep;
import org.jiuzhu.referral.Referrals;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.shared.Money;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 登记办理结果: what is given, why not, or what is missing; a refusal names who decided it. */
@Component
class RecordReferralResult implements StepForm<RecordReferralResult.Form> {

    private final Referrals referrals;
    private final ReferralFacts facts;
    private final Paperwork paperwork;
    private final Clock clock;

    RecordReferralResult(Referrals referrals, ReferralFacts facts, Paperwork paperwork, Clock clock) {
        this.referrals = referrals;
        this.facts = facts;
        this.paperwork = paperwork;
        this.clock = clock;
    }

    enum Choice {
        GRANTED,
        NOT_GRANTED,
        GIVEN_UP,
        PAPERS,
        DISPUTE
    }

    record Form(
            @Nullable Choice outcome,
            @AtMost(500) @Nullable String granted,
            @Nullable Money amount,
            @Nullable LocalDate fromDay,
            @AtMost(500) @Nullable String reason,
            @AtMost(500) @Nullable String asked,
            @AtMost(60) @Nullable String decidedBy,
            @Nullable LocalDate decidedOn) {}

    @Override
    public String taskKey() {
        return "Task_RecordReferralResult";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String number) {
        List<Field> fields = new ArrayList<>();
        fields.add(Field.choice(
                        "outcome",
                        "结果",
                        new Field.Option("GRANTED", "给予救助（服务）"),
                        new Field.Option("NOT_GRANTED", "不予救助"),
                        new Field.Option("GIVEN_UP", "求助人放弃或者联系不上"),
                        new Field.Option("PAPERS", "还需要补充材料"),
                        new Field.Option("DISPUTE", "办理中发现不属本部门，提请县级民政部门裁定"))
                .required());
        fields.add(Field.of("granted", "给予什么", Field.Kind.LONG_TEXT).required().when("outcome=GRANTED"));
        fields.add(
                Field.of("amount", "金额（元）", Field.Kind.MONEY).help("不是资金救助的不填。").when("outcome=GRANTED"));
        fields.add(Field.of("fromDay", "自哪一天起", Field.Kind.DATE).when("outcome=GRANTED"));
        fields.add(Field.of("reason", "事实、理由和依据", Field.Kind.LONG_TEXT)
                .required()
                .help("会写进告知求助人的结果告知单。")
                .when("outcome=NOT_GRANTED|GIVEN_UP|DISPUTE"));
        fields.add(Field.of("asked", "还缺什么材料（一次列全）", Field.Kind.LONG_TEXT)
                .required()
                .when("outcome=PAPERS"));
        fields.add(Field.of("decidedBy", "作出决定的人", Field.Kind.TEXT)
                .required()
                .when("outcome=GRANTED|NOT_GRANTED|GIVEN_UP"));
        fields.add(
                Field.of("decidedOn", "决定日期", Field.Kind.DATE).required().when("outcome=GRANTED|NOT_GRANTED|GIVEN_UP"));
        return new FormPage(
                "办理后登记结果，由窗口告知求助人；不予救助的写明事实、理由和作出决定的人。",
                facts.course(number),
                fields,
                paperwork.papers(number, LetterKind.REFERRAL_SLIP, LetterKind.REFERRAL_RULING));
    }

    @Override
    public Form initial(String number) {
        return new Form(null, null, null, null, null, null, null, LocalDate.now(clock));
    }

    @Override
    public List<FieldProblem> check(String number, Form form) {
        Checks checks = new Checks().required("outcome", form.outcome(), "请选择结果");
        Choice outcome = form.outcome();
        if (outcome == null) {
            return checks.problems();
        }
        switch (outcome) {
            case GRANTED ->
                checks.required("granted", form.granted(), "请写明给予什么")
                        .that(form.amount() == null || form.amount().fen() > 0, "amount", "金额应大于0元");
            case NOT_GRANTED, GIVEN_UP -> checks.required("reason", form.reason(), "请写明事实、理由和依据");
            case DISPUTE ->
                checks.required("reason", form.reason(), "请写明为什么不属本部门、应由哪个部门办理")
                        .that(
                                referrals.steps(number).stream()
                                        .noneMatch(step -> step.kind() == ReferralStep.Kind.RULED),
                                "outcome",
                                "县级民政部门已裁定由本部门办理，不能再提请裁定");
            case PAPERS -> checks.required("asked", form.asked(), "请一次列全还缺的材料");
        }
        if (outcome != Choice.PAPERS && outcome != Choice.DISPUTE) {
            LocalDate day = form.decidedOn();
            Referral one = referrals.find(number);
            LocalDate sent = one.sentAt() == null ? null : one.sentAt().toLocalDate();
            checks.required("decidedBy", form.decidedBy(), "请填写作出决定的人的姓名")
                    .required("decidedOn", day, "请填写决定日期")
                    .that(day == null || !day.isAfter(LocalDate.now(clock)), "decidedOn", "决定日期晚于今天")
                    .that(day == null || sent == null || !day.isBefore(sent), "decidedOn", "决定日期早于转出日期");
        }
        return checks.problems();
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        Choice outcome = Objects.requireNonNull(form.outcome());
        Answer answer =
                switch (outcome) {
                    case PAPERS -> {
                        referrals.askPapers(number, Objects.requireNonNull(form.asked()), actor);
                        yield Answer.PAPERS;
                    }
                    case DISPUTE -> {
                        referrals.dispute(number, Objects.requireNonNull(form.reason()), actor);
                        yield Answer.DISPUTED;
                    }
                    case GRANTED, NOT_GRANTED, GIVEN_UP -> {
                        Money amount = form.amount();
                        referrals.answer(
                                new ReferralResult(
                                        number,
                                        ReferralResult.Outcome.valueOf(outcome.name()),
                                        form.granted(),
                                        amount == null ? null : amount.fen(),
                                        form.fromDay(),
                                        form.reason(),
                                        Objects.requireNonNull(form.decidedBy()).strip(),
                                        Objects.requireNonNull(form.decidedOn()),
                                        actor.id(),
                                        LocalDateTime.now(clock)),
                                actor);
                        yield Answer.RESULT;
                    }
                };
        return Map.of(ANSWER.name(), ANSWER.toEngine(answer));
    }
}
