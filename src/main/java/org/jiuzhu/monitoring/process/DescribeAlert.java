package org.jiuzhu.monitoring.process;

import static org.jiuzhu.monitoring.process.MonitoringAlertProcess.*;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.monitoring.Alert;
import org.jiuzhu.monitoring.Alerts;
import org.jiuzhu.monitoring.Report;
import org.jiuzhu.monitoring.Signal;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.CitizenId;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 登记预警内容: who is in hardship, who says so, and the figures that the level depends on. */
@Component
class DescribeAlert implements StepForm<DescribeAlert.Form> {

    private static final long MOST_YUAN = 10_000_000;
    private static final int MOST_YEARS = 10;

    private final Alerts alerts;
    private final AlertFacts facts;
    private final Clock clock;

    DescribeAlert(Alerts alerts, AlertFacts facts, Clock clock) {
        this.alerts = alerts;
        this.facts = facts;
        this.clock = clock;
    }

    record Form(
            @AtMost(60) @Nullable String personName,
            @AtMost(30) @Nullable String idNumber,
            @AtMost(30) @Nullable String phone,
            @AtMost(200) @Nullable String address,
            @AtMost(1000) @Nullable String content,
            @Nullable LocalDate remindOn,
            @Nullable Boolean danger,
            @Nullable Long medical,
            @Nullable Long rigidShare,
            @Nullable Long incomeFall,
            @Nullable Long disabilityGrade,
            @Nullable Boolean lowIncome,
            @Nullable Boolean soleEarner,
            @AtMost(100) @Nullable String reporter) {}

    @Override
    public String taskKey() {
        return "Task_DescribeAlert";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String number) {
        Signal signal = alerts.find(number).signal();
        List<Field> fields = new ArrayList<>();
        Field name = Field.of("personName", "对象姓名", Field.Kind.TEXT);
        Field id = Field.of("idNumber", "身份证号码", Field.Kind.TEXT).help("还不知道的可以不填，走访时补。");
        fields.add(name.required());
        fields.add(signal.exit() ? id.help("退出核查须写明是谁。").required() : id);
        fields.add(Field.of("phone", "电话", Field.Kind.TEXT));
        fields.add(Field.of("address", "住址", Field.Kind.TEXT).required());
        fields.add(Field.of("content", "发现的情况", Field.Kind.LONG_TEXT).required());
        if (!signal.exit()) {
            fields.add(Field.of("danger", "基本生活现在就有危险（没有饭吃、没有住处、没有人照料等）", Field.Kind.FLAG)
                    .help("红色预警：24小时内联系，先行救助。"));
        }
        switch (signal) {
            case MEDICAL ->
                fields.add(
                        Field.of("medical", "近12个月医疗自付（元）", Field.Kind.NUMBER).required());
            case RIGID -> {
                fields.add(Field.of("rigidShare", "刚性支出占家庭收入（%）", Field.Kind.NUMBER)
                        .required());
                fields.add(Field.of("lowIncome", "人均收入低于低保标准的1.5倍", Field.Kind.FLAG));
            }
            case INCOME_FALL ->
                fields.add(Field.of("incomeFall", "家庭人均收入比上年下降（%）", Field.Kind.NUMBER)
                        .required());
            case DISABILITY ->
                fields.add(Field.of("disabilityGrade", "新评定的残疾等级（1至4）", Field.Kind.NUMBER)
                        .required());
            case REMINDER ->
                fields.add(Field.of("remindOn", "哪一天要再看", Field.Kind.DATE)
                        .help("例如毕业、刑满、合同到期；到那天才成为预警，交乡镇（街道）走访。")
                        .required());
            case JOB_LOSS -> fields.add(Field.of("soleEarner", "是家庭唯一的劳动力", Field.Kind.FLAG));
            default -> {
                // the kind says enough
            }
        }
        fields.add(Field.of("reporter", "谁报告的", Field.Kind.TEXT)
                .help("村级协理员、邻居、本人等；本人走访发现的写自己。")
                .required());
        fields.add(Field.files("alertFiles", "照片、材料"));
        return new FormPage("写明发现的困难情况，系统按决策表定级，乡镇（街道）在期限内走访（南平市2021年通知 三（六））。", facts.head(number), fields);
    }

    @Override
    public Form initial(String number) {
        Alert one = alerts.find(number);
        return new Form(
                one.personName(),
                one.idNumber(),
                one.phone(),
                one.address(),
                one.content(),
                one.remindOn(),
                one.signal() == Signal.DANGER ? Boolean.TRUE : null,
                null,
                null,
                null,
                null,
                null,
                null,
                one.reporter());
    }

    @Override
    public List<FieldProblem> check(String number, Form form) {
        Signal signal = alerts.find(number).signal();
        Checks checks = new Checks()
                .required("personName", form.personName(), "请填写对象姓名；不知道姓名的写怎样找到")
                .required("address", form.address(), "请填写住址，走访要找得到")
                .required("content", form.content(), "请写明发现的情况")
                .required("reporter", form.reporter(), "请填写谁报告的");
        String id = form.idNumber();
        boolean typed = id != null && !id.isBlank();
        String wrong = typed ? CitizenId.problemOf(Objects.requireNonNull(id)).orElse(null) : null;
        checks.that(wrong == null, "idNumber", wrong == null ? "" : wrong);
        if (signal.exit()) {
            checks.that(typed, "idNumber", "请填写身份证号码");
            if (typed && wrong == null) {
                checks.that(alerts.aided(Objects.requireNonNull(id)), "idNumber", "这个人不在待遇登记册里，不需要退出核查");
            }
        }
        switch (signal) {
            case MEDICAL -> range(checks, "medical", form.medical(), 1, MOST_YUAN, "请填写近12个月医疗自付的金额（元）");
            case RIGID -> range(checks, "rigidShare", form.rigidShare(), 1, 1000, "请填写刚性支出占收入的百分比");
            case INCOME_FALL -> range(checks, "incomeFall", form.incomeFall(), 1, 100, "请填写收入下降的百分比");
            case DISABILITY -> range(checks, "disabilityGrade", form.disabilityGrade(), 1, 4, "残疾等级为1至4");
            case REMINDER -> {
                LocalDate day = form.remindOn();
                LocalDate today = LocalDate.now(clock);
                checks.required("remindOn", day, "请填写哪一天要再看")
                        .that(day == null || day.isAfter(today), "remindOn", "应晚于今天；今天就要看的，选别的情况报告")
                        .that(
                                day == null || day.isBefore(today.plusYears(MOST_YEARS)),
                                "remindOn",
                                "最多提前" + MOST_YEARS + "年");
            }
            default -> {
                // no figure is asked
            }
        }
        return checks.problems();
    }

    private static void range(Checks checks, String field, @Nullable Long value, long min, long max, String message) {
        checks.that(value != null && value >= min && value <= max, field, message);
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        alerts.describe(
                number,
                new Report(
                        form.personName(),
                        form.idNumber(),
                        form.phone(),
                        form.address(),
                        form.reporter(),
                        Objects.requireNonNull(form.content()),
                        Boolean.TRUE.equals(form.danger()),
                        new Report.Figures(
                                figure(form.medical()),
                                figure(form.rigidShare()),
                                figure(form.incomeFall()),
                                figure(form.disabilityGrade()),
                                Boolean.TRUE.equals(form.lowIncome()),
                                Boolean.TRUE.equals(form.soleEarner()))),
                form.remindOn());
        LocalDate day = form.remindOn();
        return day == null
                ? Map.of()
                : Map.of(
                        DAY_AWAITED.name(), DAY_AWAITED.toEngine(true),
                        REMIND_AT.name(), REMIND_AT.toEngine(day));
    }

    private static long figure(@Nullable Long value) {
        return value == null ? 0 : value;
    }
}
