package org.jiuzhu.referral.process;

import static org.jiuzhu.referral.process.ReferralProcess.*;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.referral.Referral;
import org.jiuzhu.referral.ReferralKind;
import org.jiuzhu.referral.Referrals;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 研究部门退回意见: another department, or insist and let the county settle it. */
@Component
class WeighReferralReturn implements StepForm<WeighReferralReturn.Form> {

    private final Referrals referrals;
    private final ReferralFacts facts;

    WeighReferralReturn(Referrals referrals, ReferralFacts facts) {
        this.referrals = referrals;
        this.facts = facts;
    }

    record Form(@Nullable Weighed choice, @Nullable ReferralKind kind, @AtMost(500) @Nullable String reason) {}

    @Override
    public String taskKey() {
        return "Task_WeighReferralReturn";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String number) {
        return new FormPage(
                "部门认为不属其职责。改转别的部门，或者坚持由该部门办理、提请县级民政部门裁定。",
                facts.course(number),
                List.of(
                        Field.choice(
                                        "choice",
                                        "处理",
                                        new Field.Option("REROUTE", "按另一种救助改转"),
                                        new Field.Option("INSIST", "坚持由该部门办理，提请裁定"))
                                .required(),
                        Field.choice(
                                        "kind",
                                        "改为哪种救助",
                                        Arrays.stream(ReferralKind.values())
                                                .map(kind -> new Field.Option(kind.name(), kind.title()))
                                                .toArray(Field.Option[]::new))
                                .required()
                                .when("choice=REROUTE"),
                        Field.of("reason", "理由", Field.Kind.LONG_TEXT)
                                .required()
                                .when("choice=INSIST")));
    }

    @Override
    public Form initial(String number) {
        return new Form(null, null, null);
    }

    @Override
    public List<FieldProblem> check(String number, Form form) {
        Checks checks = new Checks().required("choice", form.choice(), "请选择如何处理");
        if (form.choice() == Weighed.REROUTE) {
            Referral one = referrals.find(number);
            checks.required("kind", form.kind(), "请选择改为哪种救助")
                    .that(
                            form.kind() == null || referrals.route(form.kind()).department() != one.department(),
                            "kind",
                            "这种救助仍归退回的部门，请选别的，或者提请裁定");
        }
        if (form.choice() == Weighed.INSIST) {
            checks.required("reason", form.reason(), "请写明为什么应由该部门办理");
        }
        return checks.problems();
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        Weighed choice = Objects.requireNonNull(form.choice());
        if (choice == Weighed.REROUTE) {
            referrals.rename(number, Objects.requireNonNull(form.kind()));
        } else {
            referrals.dispute(number, Objects.requireNonNull(form.reason()), actor);
        }
        return Map.of(WEIGHED.name(), WEIGHED.toEngine(choice));
    }
}
