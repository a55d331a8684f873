package org.jiuzhu.inspection.process;

import static org.jiuzhu.inspection.process.InspectionSheetProcess.SHEET_STEP;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jiuzhu.document.Attachments;
import org.jiuzhu.inspection.InspectionPlans;
import org.jiuzhu.inspection.InspectionSheet;
import org.jiuzhu.inspection.InspectionSheets;
import org.jiuzhu.inspection.SheetCheck;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The first inspector looks at the object, item by item; or keeps apart. */
@Component
class CheckObject implements StepForm<CheckObject.Form> {

    private final InspectionPlans plans;
    private final InspectionSheets sheets;
    private final InspectionFacts facts;
    private final Attachments attachments;
    private final Clock clock;

    CheckObject(
            InspectionPlans plans,
            InspectionSheets sheets,
            InspectionFacts facts,
            Attachments attachments,
            Clock clock) {
        this.plans = plans;
        this.sheets = sheets;
        this.facts = facts;
        this.attachments = attachments;
        this.clock = clock;
    }

    enum Action {
        CHECKED,
        RECUSED
    }

    record Row(
            @Nullable String code,
            @Nullable String item,
            InspectionSheet.@Nullable Result result,
            InspectionSheet.@Nullable Nature nature,
            @Nullable Boolean harmed,
            @AtMost(1000) @Nullable String words) {}

    record Form(
            @Nullable Action action,
            @Nullable LocalDate checkedOn,
            InspectionSheet.@Nullable Way way,
            @AtMost(100) @Nullable String present,
            @Nullable List<Row> items,
            @AtMost(2000) @Nullable String summary,
            @AtMost(200) @Nullable String noPhotoReason,
            @AtMost(500) @Nullable String reason) {}

    @Override
    public String taskKey() {
        return "Task_CheckObject";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String number) {
        return new FormPage(
                        "由抽中的两名检查人员一起检查，逐项写明结果。与对象有近亲属或者其他利害关系、经办过本案的，应当回避。",
                        facts.sheet(number),
                        List.of(
                                Field.choice(
                                                "action",
                                                "办理",
                                                new Field.Option("CHECKED", "已经检查"),
                                                new Field.Option("RECUSED", "我应当回避"))
                                        .required(),
                                Field.of("reason", "回避的理由", Field.Kind.LONG_TEXT)
                                        .when("action=RECUSED")
                                        .required(),
                                Field.of("checkedOn", "检查日期", Field.Kind.DATE)
                                        .when("action=CHECKED")
                                        .required(),
                                Field.choice("way", "检查方式", options(InspectionSheet.Way.values()))
                                        .when("action=CHECKED")
                                        .required(),
                                Field.of("present", "在场人员", Field.Kind.TEXT).when("action=CHECKED"),
                                Field.rows(
                                                "items",
                                                "检查项目",
                                                Field.of("item", "项目", Field.Kind.FIXED),
                                                Field.choice("result", "结果", options(InspectionSheet.Result.values()))
                                                        .required(),
                                                Field.choice(
                                                        "nature", "问题性质", options(InspectionSheet.Nature.values())),
                                                Field.of("harmed", "影响应得救助", Field.Kind.FLAG),
                                                Field.of("words", "问题情况", Field.Kind.LONG_TEXT))
                                        .when("action=CHECKED")
                                        .required(),
                                Field.of("summary", "检查情况", Field.Kind.LONG_TEXT)
                                        .when("action=CHECKED")
                                        .required(),
                                Field.files("photos", "现场照片、复印件").when("action=CHECKED"),
                                Field.of("noPhotoReason", "入户没有照片的原因", Field.Kind.TEXT)
                                        .when("action=CHECKED")))
                .papers(facts.papersOfSheet(number));
    }

    private static Field.Option[] options(InspectionSheet.Way[] values) {
        return Arrays.stream(values)
                .map(one -> new Field.Option(one.name(), one.title()))
                .toArray(Field.Option[]::new);
    }

    private static Field.Option[] options(InspectionSheet.Result[] values) {
        return Arrays.stream(values)
                .map(one -> new Field.Option(one.name(), one.title()))
                .toArray(Field.Option[]::new);
    }

    private static Field.Option[] options(InspectionSheet.Nature[] values) {
        return Arrays.stream(values)
                .map(one -> new Field.Option(one.name(), one.title()))
                .toArray(Field.Option[]::new);
    }

    @Override
    public Form initial(String number) {
        InspectionSheet sheet = sheets.find(number);
        List<InspectionSheet.Finding> before = sheets.findings(number);
        List<Row> rows = before.isEmpty()
                ? sheets.items(number).stream()
                        .map(one -> new Row(one.code(), shown(one.title(), one.cite()), null, null, false, null))
                        .toList()
                : before.stream()
                        .map(one -> new Row(
                                one.code(),
                                shown(one.title(), one.cite()),
                                one.result(),
                                one.nature(),
                                one.harmed(),
                                one.words()))
                        .toList();
        return new Form(
                null,
                Objects.requireNonNullElse(sheet.checkedOn(), LocalDate.now(clock)),
                sheet.way(),
                sheet.present(),
                rows,
                sheet.summary(),
                sheet.noPhotoReason(),
                null);
    }

    private static String shown(String title, String cite) {
        return title + "（" + cite + "）";
    }

    @Override
    public List<FieldProblem> check(String number, Form form) {
        Checks checks = new Checks().required("action", form.action(), "请选择已经检查还是回避");
        if (form.action() == Action.RECUSED) {
            return checks.required("reason", form.reason(), "请写明回避的理由")
                    .that(sheets.replaceable(number), "action", "名单上没有可以替换的人，请报告县级监管岗")
                    .problems();
        }
        LocalDate day = form.checkedOn();
        LocalDate drawn = Objects.requireNonNull(
                        plans.find(sheets.find(number).planNumber()).drawnAt())
                .toLocalDate();
        checks.required("checkedOn", day, "请填写检查日期")
                .that(day == null || !day.isAfter(LocalDate.now(clock)), "checkedOn", "检查日期晚于今天")
                .that(day == null || !day.isBefore(drawn), "checkedOn", "检查日期早于抽取的日期")
                .required("way", form.way(), "请选择检查方式")
                .required("summary", form.summary(), "请填写检查情况");
        List<InspectionSheets.Item> items = sheets.items(number);
        List<Row> rows = Objects.requireNonNullElse(form.items(), List.of());
        checks.that(rows.size() == items.size(), "items", "检查项目不全，请重新打开表单");
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            String at = "items[" + i + "].";
            checks.required(at + "result", row.result(), "请选择结果");
            if (row.result() == InspectionSheet.Result.PROBLEM) {
                checks.required(at + "nature", row.nature(), "请选择问题性质").required(at + "words", row.words(), "请写明问题情况");
            }
        }
        if (form.way() != null && form.way() != InspectionSheet.Way.FILE) {
            checks.that(
                    form.noPhotoReason() != null && !form.noPhotoReason().isBlank()
                            || attachments.brought(number, "photos") > 0,
                    "noPhotoReason",
                    "入户核查请上传照片，没有照片的写明原因");
        }
        return checks.problems();
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        sheets.requireDrawn(sheets.find(number).firstInspector(), actor);
        if (form.action() == Action.RECUSED) {
            sheets.leave(
                    number, actor.id(), Objects.requireNonNull(form.reason()).strip(), actor);
            return Map.of(SHEET_STEP.name(), SHEET_STEP.toEngine(InspectionSheetProcess.Step.RECUSED));
        }
        List<InspectionSheets.Item> items = sheets.items(number);
        List<Row> rows = Objects.requireNonNull(form.items());
        List<InspectionSheet.Finding> findings = new ArrayList<>(IntStream.range(0, items.size())
                .mapToObj(i -> finding(number, i, items.get(i), rows.get(i)))
                .toList());
        sheets.check(
                number,
                new SheetCheck(
                        Objects.requireNonNull(form.checkedOn()),
                        Objects.requireNonNull(form.way()),
                        form.present(),
                        Objects.requireNonNull(form.summary()).strip(),
                        form.noPhotoReason()),
                findings);
        return Map.of(SHEET_STEP.name(), SHEET_STEP.toEngine(InspectionSheetProcess.Step.CHECKED));
    }

    /** Nature and words belong to a problem and to nothing else. */
    private static InspectionSheet.Finding finding(String number, int position, InspectionSheets.Item item, Row row) {
        boolean problem = row.result() == InspectionSheet.Result.PROBLEM;
        return new InspectionSheet.Finding(
                number,
                position,
                item.code(),
                item.title(),
                item.cite(),
                Objects.requireNonNull(row.result()),
                problem ? row.nature() : null,
                problem && Boolean.TRUE.equals(row.harmed()),
                problem ? row.words() : null,
                null,
                false);
    }
}
