package org.jiuzhu.referral.process;

import static org.jiuzhu.referral.process.ReferralProcess.*;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.organisation.Areas;
import org.jiuzhu.organisation.Department;
import org.jiuzhu.referral.Referral;
import org.jiuzhu.referral.ReferralResult;
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

/** 裁定转办争议: the county's civil affairs say who is competent, in writing and by name. */
@Component
class SettleReferral implements StepForm<SettleReferral.Form> {

    private final Referrals referrals;
    private final ReferralFacts facts;
    private final Areas areas;
    private final Clock clock;

    SettleReferral(Referrals referrals, ReferralFacts facts, Areas areas, Clock clock) {
        this.referrals = referrals;
        this.facts = facts;
        this.areas = areas;
        this.clock = clock;
    }

    record Form(@Nullable Settled choice, @Nullable Department department, @AtMost(1000) @Nullable String reason) {}

    @Override
    public String taskKey() {
        return "Task_SettleReferral";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String number) {
        return new FormPage(
                "听取窗口和部门双方意见后裁定由哪个部门办理；裁定具名，出具裁定书，有关部门按裁定办理。",
                facts.course(number),
                List.of(
                        Field.choice(
                                        "choice",
                                        "裁定",
                                        new Field.Option("DEPARTMENT", "由指定的部门办理"),
                                        new Field.Option("NOBODY", "没有部门办理，由民政另行安排"))
                                .required(),
                        Field.choice(
                                        "department",
                                        "由哪个部门办理",
                                        Arrays.stream(Department.values())
                                                .map(one -> new Field.Option(one.name(), one.body()))
                                                .toArray(Field.Option[]::new))
                                .required()
                                .when("choice=DEPARTMENT"),
                        Field.of("reason", "事实、理由和依据", Field.Kind.LONG_TEXT).required()));
    }

    @Override
    public Form initial(String number) {
        return new Form(null, referrals.find(number).department(), null);
    }

    @Override
    public List<FieldProblem> check(String number, Form form) {
        return new Checks()
                .required("choice", form.choice(), "请选择裁定")
                .that(form.choice() != Settled.DEPARTMENT || form.department() != null, "department", "请选择由哪个部门办理")
                .required("reason", form.reason(), "请写明事实、理由和依据")
                .problems();
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        Referral one = referrals.find(number);
        Settled choice = Objects.requireNonNull(form.choice());
        String reason = Objects.requireNonNull(form.reason()).strip();
        if (choice == Settled.NOBODY) {
            referrals.ruled(number, "没有部门办理，由民政部门另行安排。" + reason, actor);
            referrals.answer(
                    new ReferralResult(
                            number,
                            ReferralResult.Outcome.NOBODY,
                            null,
                            null,
                            null,
                            reason,
                            actor.name(),
                            LocalDate.now(clock),
                            actor.id(),
                            LocalDateTime.now(clock)),
                    actor);
            return Map.of(SETTLED.name(), SETTLED.toEngine(choice));
        }
        Department department = Objects.requireNonNull(form.department());
        referrals.ruled(number, "由" + areas.name(one.countyCode()) + department.body() + "办理。" + reason, actor);
        return Map.of(
                SETTLED.name(), SETTLED.toEngine(choice),
                RULED.name(), RULED.toEngine(department));
    }
}
