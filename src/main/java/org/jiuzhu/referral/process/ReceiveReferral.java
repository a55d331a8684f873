package org.jiuzhu.referral.process;

import static org.jiuzhu.referral.process.ReferralProcess.*;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.casework.Paperwork;
import org.jiuzhu.document.LetterKind;
import org.jiuzhu.referral.Referral;
import org.jiuzhu.referral.Referrals;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.Dates;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 签收转办单: the liaison takes it, or sends it back in time as not his department's. */
@Component
class ReceiveReferral implements StepForm<ReceiveReferral.Form> {

    private static final String RECEIVE = "RECEIVE";
    private static final String RETURN = "RETURN";

    private final Referrals referrals;
    private final ReferralFacts facts;
    private final Paperwork paperwork;
    private final Clock clock;

    ReceiveReferral(Referrals referrals, ReferralFacts facts, Paperwork paperwork, Clock clock) {
        this.referrals = referrals;
        this.facts = facts;
        this.paperwork = paperwork;
        this.clock = clock;
    }

    record Form(@Nullable String action, @AtMost(500) @Nullable String reason) {}

    @Override
    public String taskKey() {
        return "Task_ReceiveReferral";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String number) {
        return new FormPage(
                "请在签收期限内签收；不属本部门职责的，在同一期限内退回并说明应由哪个部门办理。",
                facts.course(number),
                List.of(
                        Field.choice(
                                        "action",
                                        "办理",
                                        new Field.Option(RECEIVE, "签收，由本部门办理"),
                                        new Field.Option(RETURN, "不属本部门，退回"))
                                .required(),
                        Field.of("reason", "为什么不属本部门，应由哪个部门办理", Field.Kind.LONG_TEXT)
                                .required()
                                .when("action=" + RETURN)),
                paperwork.papers(number, LetterKind.REFERRAL_SLIP, LetterKind.REFERRAL_RULING));
    }

    @Override
    public Form initial(String number) {
        return new Form(RECEIVE, null);
    }

    @Override
    public List<FieldProblem> check(String number, Form form) {
        Referral one = referrals.find(number);
        LocalDate by = one.receiveBy();
        boolean back = RETURN.equals(form.action());
        Checks checks = new Checks()
                .that(back || RECEIVE.equals(form.action()), "action", "请选择签收或者退回")
                .that(
                        !back || by == null || !LocalDate.now(clock).isAfter(by),
                        "action",
                        "已过退回期限" + (by == null ? "" : "（" + Dates.chinese(by) + "）") + "，请先签收；仍认为不属本部门的，签收后提请县级民政部门裁定")
                .that(
                        !back || referrals.steps(number).stream().noneMatch(ReceiveReferral::ruled),
                        "action",
                        "县级民政部门已裁定由本部门办理，不能退回");
        return back ? checks.required("reason", form.reason(), "请写明原因和应由哪个部门办理").problems() : checks.problems();
    }

    private static boolean ruled(org.jiuzhu.referral.ReferralStep step) {
        return step.kind() == org.jiuzhu.referral.ReferralStep.Kind.RULED;
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        if (RETURN.equals(form.action())) {
            referrals.sendBack(number, Objects.requireNonNull(form.reason()), actor);
            return Map.of(ANSWER.name(), ANSWER.toEngine(Answer.RETURNED));
        }
        referrals.receive(number, actor);
        return Map.of(
                RECEIVED.name(), RECEIVED.toEngine(true),
                ANSWER.name(), ANSWER.toEngine(Answer.RESULT));
    }
}
