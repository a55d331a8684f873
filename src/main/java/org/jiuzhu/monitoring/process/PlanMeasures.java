package org.jiuzhu.monitoring.process;

import static org.jiuzhu.monitoring.process.MonitoringAlertProcess.GROUP_NEEDED;
import static org.jiuzhu.task.FormPage.fact;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jiuzhu.monitoring.Alert;
import org.jiuzhu.monitoring.Alerts;
import org.jiuzhu.monitoring.DisposalRoute;
import org.jiuzhu.monitoring.MeasureKind;
import org.jiuzhu.monitoring.Signal;
import org.jiuzhu.monitoring.Visit;
import org.jiuzhu.referral.ReferralKind;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 制定一站式帮扶方案: one of the four ways, and every measure with its owner and day; referrals start from here. */
@Component
class PlanMeasures implements StepForm<PlanMeasures.Form> {

    private static final int MOST = 10;

    private final Alerts alerts;
    private final AlertFacts facts;
    private final Clock clock;

    PlanMeasures(Alerts alerts, AlertFacts facts, Clock clock) {
        this.alerts = alerts;
        this.facts = facts;
        this.clock = clock;
    }

    record Row(
            @Nullable MeasureKind kind,
            @Nullable ReferralKind referral,
            @AtMost(300) @Nullable String content,
            @AtMost(60) @Nullable String owner,
            @Nullable LocalDate dueOn) {}

    record Form(
            @Nullable DisposalRoute route,
            @AtMost(500) @Nullable String reason,
            @Nullable List<Row> measures,
            @Nullable Boolean told) {

        List<Row> rows() {
            return measures == null ? List.of() : measures;
        }
    }

    @Override
    public String taskKey() {
        return "Task_PlanMeasures";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String number) {
        List<FormPage.Fact> lines = new ArrayList<>(facts.course(number));
        Visit visit = last(number);
        lines.add(fact("建议的处置", visit.route().title() + "（" + visit.routeBasis() + "）"));
        return new FormPage(
                "一次列全这个人需要的帮助，各项措施从这里启动、结果回到这里。可能不再符合条件的提出待遇变更，另走听取意见和签署的程序，不自动停发。",
                lines,
                List.of(
                        Field.choice(
                                        "route",
                                        "处置方式",
                                        Stream.of(DisposalRoute.values())
                                                .filter(route -> route != DisposalRoute.NONE)
                                                .map(route -> new Field.Option(route.name(), route.title()))
                                                .toArray(Field.Option[]::new))
                                .help("与建议不同的，请写明理由。")
                                .required(),
                        Field.of("reason", "理由和需要说明的情况", Field.Kind.LONG_TEXT),
                        Field.list(
                                        "measures",
                                        "措施",
                                        Field.choice(
                                                "kind",
                                                "办什么",
                                                Arrays.stream(MeasureKind.values())
                                                        .map(kind -> new Field.Option(kind.name(), kind.title()))
                                                        .toArray(Field.Option[]::new)),
                                        Field.choice(
                                                "referral",
                                                "转办哪种救助",
                                                Arrays.stream(ReferralKind.values())
                                                        .map(kind -> new Field.Option(kind.name(), kind.title()))
                                                        .toArray(Field.Option[]::new)),
                                        Field.of("content", "具体内容", Field.Kind.LONG_TEXT),
                                        Field.of("owner", "责任人（单位）", Field.Kind.TEXT),
                                        Field.of("dueOn", "完成日期", Field.Kind.DATE))
                                .required(),
                        Field.of("told", "已告诉本人（家属）方案内容，转办的已告知哪些信息提供给部门", Field.Kind.FLAG)
                                .required()));
    }

    private Visit last(String number) {
        List<Visit> visits = alerts.visits(number);
        return visits.get(visits.size() - 1);
    }

    @Override
    public Form initial(String number) {
        Alert one = alerts.find(number);
        Visit visit = last(number);
        LocalDate due = one.closeDue() == null
                ? LocalDate.now(clock)
                : one.closeDue().minusSeconds(1).toLocalDate();
        List<Row> rows = new ArrayList<>();
        switch (visit.route()) {
            case PROPOSE -> rows.add(new Row(MeasureKind.APPLICATION, null, null, null, due));
            case COORDINATE -> rows.add(new Row(MeasureKind.COORDINATION, null, null, null, due));
            case END -> rows.add(new Row(MeasureKind.CHANGE, null, null, null, due));
            case DELIVER, NONE -> {
                ReferralKind kind = referral(one.signal());
                rows.add(new Row(kind == null ? MeasureKind.DELIVER : MeasureKind.REFERRAL, kind, null, null, due));
            }
        }
        return new Form(visit.route() == DisposalRoute.NONE ? null : visit.route(), null, rows, null);
    }

    /** Whose help a signal most likely asks for. */
    private static @Nullable ReferralKind referral(Signal signal) {
        return switch (signal) {
            case MEDICAL -> ReferralKind.MEDICAL;
            case DISASTER -> ReferralKind.DISASTER;
            case DISABILITY -> ReferralKind.DISABILITY;
            case JOB_LOSS -> ReferralKind.EMPLOYMENT;
            case SCHOOLING -> ReferralKind.EDUCATION;
            default -> null;
        };
    }

    @Override
    public List<FieldProblem> check(String number, Form form) {
        Alert one = alerts.find(number);
        DisposalRoute route = form.route();
        List<Row> rows = form.rows();
        LocalDate today = LocalDate.now(clock);
        Checks checks = new Checks()
                .required("route", route, "请选择处置方式")
                .that(route != DisposalRoute.NONE, "route", "情况属实的，请选择处置方式")
                .that(
                        route == null || route == last(number).route() || filled(form.reason()),
                        "reason",
                        "处置方式与建议不同，请写明理由")
                .that(!rows.isEmpty(), "measures", "请至少写一项措施")
                .that(rows.size() <= MOST, "measures", "最多" + MOST + "项措施，请合并")
                .that(Boolean.TRUE.equals(form.told()), "told", "请先把方案告诉本人或者家属");
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            String at = "measures[" + i + "].";
            LocalDate due = row.dueOn();
            checks.required(at + "kind", row.kind(), "请选择办什么")
                    .required(at + "content", row.content(), "请写明具体内容")
                    .required(at + "owner", row.owner(), "请填写责任人（单位）")
                    .required(at + "dueOn", due, "请填写完成日期")
                    .that(due == null || !due.isBefore(today), at + "dueOn", "完成日期早于今天")
                    .that(row.kind() != MeasureKind.REFERRAL || row.referral() != null, at + "referral", "请选择转办哪种救助")
                    .that(
                            row.kind() != MeasureKind.CHANGE || one.awardNumber() != null,
                            at + "kind",
                            "这个人没有在享的待遇，不能提出待遇变更");
        }
        if (route != null) {
            checks.that(
                    rows.isEmpty()
                            || rows.stream()
                                    .anyMatch(row ->
                                            row.kind() != null && row.kind().route() == route),
                    "measures",
                    "没有一项措施属于“" + route.title() + "”");
        }
        List<String> once = rows.stream()
                .filter(row ->
                        row.kind() != null && row.kind() != MeasureKind.DELIVER && row.kind() != MeasureKind.CARE)
                .map(row -> row.kind() + ":" + row.referral())
                .toList();
        checks.that(once.size() == once.stream().distinct().count(), "measures", "同一种措施只列一项");
        return checks.problems();
    }

    private static boolean filled(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        List<Alerts.Step> steps = form.rows().stream()
                .map(row -> new Alerts.Step(
                        Objects.requireNonNull(row.kind()),
                        row.kind() == MeasureKind.REFERRAL ? row.referral() : null,
                        Objects.requireNonNull(row.content()),
                        Objects.requireNonNull(row.owner()),
                        Objects.requireNonNull(row.dueOn())))
                .toList();
        alerts.plan(
                number,
                Objects.requireNonNull(form.route()),
                Objects.requireNonNullElse(form.reason(), ""),
                steps,
                actor);
        return Map.of(
                GROUP_NEEDED.name(),
                GROUP_NEEDED.toEngine(steps.stream().anyMatch(step -> step.kind() == MeasureKind.COORDINATION)));
    }
}
