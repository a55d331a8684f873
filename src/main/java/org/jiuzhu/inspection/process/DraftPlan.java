package org.jiuzhu.inspection.process;

import static org.jiuzhu.inspection.process.InspectionProcess.PLAN_PROPOSED;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jiuzhu.inspection.InspectionPlan;
import org.jiuzhu.inspection.InspectionPlans;
import org.jiuzhu.inspection.ObjectKind;
import org.jiuzhu.inspection.PlanDraft;
import org.jiuzhu.organisation.Areas;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.shared.Role;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the county wants to look at, in which period, by whom. */
@Component
class DraftPlan implements StepForm<DraftPlan.Form> {

    private static final int FEWEST = 2;

    private final InspectionPlans plans;
    private final InspectionFacts facts;
    private final Areas areas;
    private final Clock clock;

    DraftPlan(InspectionPlans plans, InspectionFacts facts, Areas areas, Clock clock) {
        this.plans = plans;
        this.facts = facts;
        this.areas = areas;
        this.clock = clock;
    }

    enum Action {
        SUBMIT,
        DROP
    }

    record Form(
            @Nullable Action action,
            @AtMost(60) @Nullable String title,
            @Nullable LocalDate periodFrom,
            @Nullable LocalDate periodTo,
            @Nullable List<ObjectKind> kinds,
            @Nullable Boolean inForce,
            @Nullable LocalDate checkBy,
            @Nullable List<String> inspectors,
            @AtMost(1000) @Nullable String note,
            @AtMost(500) @Nullable String reason) {}

    @Override
    public String taskKey() {
        return "Task_DraftPlan";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String number) {
        return new FormPage(
                "拟定检查计划：查哪个期间办结的哪些类别，由谁检查。近亲属备案的、被投诉或者被提出异议的全部检查，特困人员不低于30%，其余按参数；"
                        + "检查人员不查本乡镇（街道）、本人经办和近亲属的案件（南平市2021年通知三（七））。",
                facts.plan(number),
                List.of(
                        Field.choice(
                                        "action",
                                        "办理",
                                        new Field.Option("SUBMIT", "报市级审批"),
                                        new Field.Option("DROP", "不再检查"))
                                .required(),
                        Field.of("title", "计划名称", Field.Kind.TEXT)
                                .when("action=SUBMIT")
                                .required(),
                        Field.of("periodFrom", "办结期间自", Field.Kind.DATE)
                                .when("action=SUBMIT")
                                .required(),
                        Field.of("periodTo", "至", Field.Kind.DATE)
                                .when("action=SUBMIT")
                                .required(),
                        Field.checklist(
                                        "kinds",
                                        "检查类别",
                                        Arrays.stream(ObjectKind.values())
                                                .map(one -> new Field.Option(one.name(), one.title()))
                                                .toList())
                                .when("action=SUBMIT")
                                .required(),
                        Field.of("inForce", "现在享受待遇的（以前办结的、开办时导入的）也列入", Field.Kind.FLAG)
                                .when("action=SUBMIT"),
                        Field.of("checkBy", "检查完成期限", Field.Kind.DATE)
                                .when("action=SUBMIT")
                                .required(),
                        Field.checklist(
                                        "inspectors",
                                        "检查人员名单",
                                        plans.candidates(number).stream()
                                                .map(one -> new Field.Option(one.id(), shown(one)))
                                                .toList())
                                .when("action=SUBMIT")
                                .required(),
                        Field.of("note", "说明", Field.Kind.LONG_TEXT).when("action=SUBMIT"),
                        Field.of("reason", "不再检查的理由", Field.Kind.LONG_TEXT)
                                .when("action=DROP")
                                .required()));
    }

    private String shown(Actor actor) {
        String place = actor.township() != null ? areas.name(actor.township()) : "县级";
        return actor.name() + "（" + place + "，"
                + actor.roles().stream().map(Role::title).sorted().collect(Collectors.joining("、")) + "）";
    }

    @Override
    public Form initial(String number) {
        InspectionPlan plan = plans.find(number);
        LocalDate today = LocalDate.now(clock);
        return new Form(
                null,
                plan.title(),
                Objects.requireNonNullElse(plan.periodFrom(), LocalDate.of(today.getYear(), 1, 1)),
                Objects.requireNonNullElse(plan.periodTo(), today),
                plan.kindSet().isEmpty() ? List.of(ObjectKind.values()) : List.copyOf(plan.kindSet()),
                plan.inForce(),
                plan.checkBy(),
                plan.inspectorIds(),
                plan.note(),
                null);
    }

    @Override
    public List<FieldProblem> check(String number, Form form) {
        Checks checks = new Checks().required("action", form.action(), "请选择报批还是不再检查");
        if (form.action() == Action.DROP) {
            return checks.required("reason", form.reason(), "请写明不再检查的理由").problems();
        }
        LocalDate today = LocalDate.now(clock);
        LocalDate from = form.periodFrom();
        LocalDate to = form.periodTo();
        List<String> people = form.inspectors();
        checks.required("title", form.title(), "请填写计划名称")
                .required("periodFrom", from, "请填写期间的第一天")
                .required("periodTo", to, "请填写期间的最后一天")
                .that(from == null || to == null || !to.isBefore(from), "periodTo", "最后一天早于第一天")
                .that(to == null || !to.isAfter(today), "periodTo", "只能检查已经办结的，最后一天不能晚于今天")
                .that(form.kinds() != null && !form.kinds().isEmpty(), "kinds", "请选择检查类别")
                .required("checkBy", form.checkBy(), "请填写检查完成期限")
                .that(form.checkBy() == null || form.checkBy().isAfter(today), "checkBy", "检查完成期限应晚于今天")
                .that(people != null && people.size() >= FEWEST, "inspectors", "检查人员至少两名");
        if (checks.problems().isEmpty() && form.action() == Action.SUBMIT) {
            plans.preview(number, draft(form))
                    .problems()
                    .forEach(problem -> checks.that(false, problem.contains("检查人员") ? "inspectors" : "kinds", problem));
        }
        return checks.problems();
    }

    private static PlanDraft draft(Form form) {
        return new PlanDraft(
                Objects.requireNonNull(form.title()).strip(),
                Objects.requireNonNull(form.periodFrom()),
                Objects.requireNonNull(form.periodTo()),
                Objects.requireNonNull(form.kinds()).stream()
                        .distinct()
                        .sorted()
                        .map(Enum::name)
                        .collect(Collectors.joining(",")),
                Boolean.TRUE.equals(form.inForce()),
                Objects.requireNonNull(form.checkBy()),
                form.note(),
                Objects.requireNonNull(form.inspectors()).stream()
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(",")));
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        boolean submitted = form.action() == Action.SUBMIT;
        if (submitted) {
            plans.propose(number, draft(form), actor);
        } else {
            plans.drop(number, Objects.requireNonNull(form.reason()).strip());
        }
        return Map.of(PLAN_PROPOSED.name(), PLAN_PROPOSED.toEngine(submitted));
    }
}
