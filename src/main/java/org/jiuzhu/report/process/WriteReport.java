package org.jiuzhu.report.process;

import static org.jiuzhu.report.process.YearEndReportProcess.REPORT_WRITTEN;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jiuzhu.organisation.Areas;
import org.jiuzhu.report.YearReport;
import org.jiuzhu.report.YearReport.Part;
import org.jiuzhu.report.YearReports;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.standard.Parameters;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The text of a year's report: by the chapters of the notice for a county, in one piece for a member unit. */
@Component
class WriteReport implements StepForm<WriteReport.Form> {

    private final YearReports reports;
    private final ReportFacts facts;
    private final Parameters parameters;
    private final Areas areas;
    private final Clock clock;

    WriteReport(YearReports reports, ReportFacts facts, Parameters parameters, Areas areas, Clock clock) {
        this.reports = reports;
        this.facts = facts;
        this.parameters = parameters;
        this.areas = areas;
        this.clock = clock;
    }

    enum Action {
        SIGN,
        REFRESH
    }

    record Form(
            @Nullable Action action,
            @AtMost(4000) @Nullable String coordination,
            @AtMost(4000) @Nullable String schemes,
            @AtMost(4000) @Nullable String capacity,
            @AtMost(4000) @Nullable String service,
            @AtMost(4000) @Nullable String integrity,
            @AtMost(4000) @Nullable String monitoring,
            @AtMost(4000) @Nullable String supervision,
            @AtMost(4000) @Nullable String duties,
            @AtMost(4000) @Nullable String problems,
            @AtMost(4000) @Nullable String plans,
            @AtMost(60) @Nullable String signer) {

        @Nullable
        String of(Part part) {
            return switch (part) {
                case COORDINATION -> coordination;
                case SCHEMES -> schemes;
                case CAPACITY -> capacity;
                case SERVICE -> service;
                case INTEGRITY -> integrity;
                case MONITORING -> monitoring;
                case SUPERVISION -> supervision;
                case DUTIES -> duties;
                case PROBLEMS -> problems;
                case PLANS -> plans;
            };
        }
    }

    @Override
    public String taskKey() {
        return "Task_WriteReport";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    /** The parts that a unit writes. */
    private static List<Part> parts(YearReport report) {
        return java.util.Arrays.stream(Part.values())
                .filter(part ->
                        part == Part.PROBLEMS || part == Part.PLANS || report.ofCounty() != (part == Part.DUTIES))
                .toList();
    }

    private static String field(Part part) {
        return part.name().toLowerCase(java.util.Locale.ROOT);
    }

    @Override
    public FormPage page(String number) {
        YearReport report = reports.find(number);
        List<Field> fields = new ArrayList<>();
        if (report.ofCounty()) {
            fields.add(Field.choice(
                            "action",
                            "办理",
                            new Field.Option("SIGN", "写好了，送签"),
                            new Field.Option("REFRESH", "重新取指标数据，再写"))
                    .required());
        }
        for (Part part : parts(report)) {
            Field field = Field.of(field(part), part.title(), Field.Kind.LONG_TEXT);
            fields.add(report.ofCounty() ? field.when("action=SIGN").required() : field.required());
        }
        if (!report.ofCounty()) {
            fields.add(Field.of("signer", "该单位的签发人", Field.Kind.TEXT).required());
            fields.add(Field.files("reportPaper", "该单位盖章的报告（扫描件）"));
        }
        return new FormPage(
                        report.ofCounty()
                                ? "按通知各部分写明本年度工作执行情况；指标由系统取数，不用抄写。送签后由另一人签署报送（通知三（七））。"
                                : "成员单位没有系统账号的，由市级管理岗按其盖章的报告代为登记，另一人核对签署（通知三（七））。",
                        facts.report(number),
                        fields)
                .papers(facts.papers(number));
    }

    @Override
    public Form initial(String number) {
        Map<Part, String> texts = reports.texts(number, reports.current(number).version());
        return new Form(
                reports.find(number).ofCounty() ? null : Action.SIGN,
                texts.get(Part.COORDINATION),
                texts.get(Part.SCHEMES),
                texts.get(Part.CAPACITY),
                texts.get(Part.SERVICE),
                texts.get(Part.INTEGRITY),
                texts.get(Part.MONITORING),
                texts.get(Part.SUPERVISION),
                texts.get(Part.DUTIES),
                texts.get(Part.PROBLEMS),
                texts.get(Part.PLANS),
                reports.current(number).signer());
    }

    @Override
    public List<FieldProblem> check(String number, Form form) {
        YearReport report = reports.find(number);
        Checks checks = new Checks();
        if (report.ofCounty()) {
            checks.required("action", form.action(), "请选择送签还是重新取数");
        } else {
            checks.required("signer", form.signer(), "请填写该单位的签发人");
        }
        if (form.action() == Action.SIGN || !report.ofCounty()) {
            parts(report)
                    .forEach(part -> checks.required(field(part), form.of(part), "请写明“" + part.title() + "”，没有的写“无”"));
        }
        if (form.action() == Action.SIGN && report.ofCounty()) {
            int days = parameters.number("report-fresh-days", areas.city().code());
            var gathered = reports.current(number).gatheredAt();
            LocalDate oldest = LocalDate.now(clock).minusDays(days);
            checks.that(
                    gathered != null && !gathered.toLocalDate().isBefore(oldest),
                    "action",
                    "指标数据是" + days + "天以前取的，请先选“重新取指标数据”");
        }
        return checks.problems();
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        boolean written = form.action() != Action.REFRESH;
        if (written) {
            Map<Part, String> texts = new EnumMap<>(Part.class);
            for (Part part : parts(reports.find(number))) {
                String text = form.of(part);
                if (text != null && !text.isBlank()) {
                    texts.put(part, text.strip());
                }
            }
            reports.write(
                    number, texts, form.signer() == null ? null : form.signer().strip(), actor);
        }
        return Map.of(REPORT_WRITTEN.name(), REPORT_WRITTEN.toEngine(written));
    }
}
