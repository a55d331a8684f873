package org.jiuzhu.report.process;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.report.MergedReports;
import org.jiuzhu.report.ReportCollection;
import org.jiuzhu.report.YearReports;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The city's own words over the reports of its counties and units. */
@Component
class WriteMerged implements StepForm<WriteMerged.Form> {

    private final YearReports reports;
    private final MergedReports merged;
    private final ReportFacts facts;

    WriteMerged(YearReports reports, MergedReports merged, ReportFacts facts) {
        this.reports = reports;
        this.merged = merged;
        this.facts = facts;
    }

    record Form(
            @AtMost(4000) @Nullable String overview,
            @AtMost(4000) @Nullable String problems,
            @AtMost(4000) @Nullable String plans) {}

    @Override
    public String taskKey() {
        return "Task_WriteMerged";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String number) {
        return new FormPage(
                        "写明全市总体情况、问题和打算；各单位的文字、指标和图表由系统汇入。送签时留存所汇总的各单位版本（通知三（七））。",
                        facts.collection(number),
                        List.of(
                                Field.of("overview", "总体情况", Field.Kind.LONG_TEXT)
                                        .required(),
                                Field.of("problems", "存在的问题", Field.Kind.LONG_TEXT)
                                        .required(),
                                Field.of("plans", "下一步打算", Field.Kind.LONG_TEXT).required()))
                .papers(facts.mergedPapers(number));
    }

    @Override
    public Form initial(String number) {
        ReportCollection collection = reports.collection(number);
        return new Form(collection.overview(), collection.problems(), collection.plans());
    }

    @Override
    public List<FieldProblem> check(String number, Form form) {
        return new Checks()
                .required("overview", form.overview(), "请写明总体情况")
                .required("problems", form.problems(), "请写明存在的问题，没有的写“无”")
                .required("plans", form.plans(), "请写明下一步打算")
                .problems();
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        merged.write(
                number,
                Objects.requireNonNull(form.overview()).strip(),
                Objects.requireNonNull(form.problems()).strip(),
                Objects.requireNonNull(form.plans()).strip(),
                actor);
        return Map.of();
    }
}
