package org.jiuzhu.subsistence.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jiuzhu.document.LetterKind;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.review.ReviewRecord;
import org.jiuzhu.review.ReviewRecords;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.shared.Money;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jiuzhu.verification.DeclaredVersusFound;
import org.jiuzhu.verification.FactKind;
import org.jiuzhu.verification.Findings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 核对结果告知与复查: the family is told each difference, of the check and of the home survey, and may bring proof (第十八条).
 * The differences are the server's; of the rows that come back only what was typed counts.
 */
@Component
class ReviewConflicts implements StepForm<ReviewConflicts.Form> {

    private final Findings findings;
    private final Applications applications;
    private final ReviewRecords records;
    private final CaseLetters letters;
    private final CaseFacts facts;

    ReviewConflicts(
            Findings findings, Applications applications, ReviewRecords records, CaseLetters letters, CaseFacts facts) {
        this.findings = findings;
        this.records = records;
        this.applications = applications;
        this.letters = letters;
        this.facts = facts;
    }

    /**
     * One difference; all but result, agreed, area and explanation are shown only.
     *
     * @param agreed yuan, or a number of things, with {@code AGREED}
     * @param area square metres of all real estate, when the register does not tell
     */
    record ConflictRow(
            @Nullable Integer position,
            @Nullable FactKind code,
            DeclaredVersusFound.@Nullable Origin origin,
            @Nullable String member,
            @Nullable String kind,
            @Nullable String declared,
            @Nullable String found,
            @Nullable String source,
            DeclaredVersusFound.@Nullable Result result,
            @Nullable Money agreed,
            @Nullable Integer area,
            @Nullable String explanation) {

        boolean about(DeclaredVersusFound one) {
            return Objects.equals(position, one.position())
                    && code == one.kind()
                    && Objects.requireNonNullElse(origin, DeclaredVersusFound.Origin.CHECK) == one.origin();
        }
    }

    record Form(@Nullable List<ConflictRow> conflicts) {}

    @Override
    public String taskKey() {
        return "Task_ReviewConflicts";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String caseNumber) {
        return new FormPage(
                "逐项告知申报与核对、入户所见的差异，听取说明、收取证明，再定以哪个为准；提交后自动重算（民发〔2021〕57号 第十八条）。需要重新查询的来源，由县级核对岗在案卷中办理，新的答复会出现在本表。",
                facts.with(caseNumber),
                List.of(
                        Field.rows(
                                "conflicts",
                                "申报与核对不一致",
                                Field.of("member", "成员", Field.Kind.FIXED),
                                Field.of("kind", "项目", Field.Kind.FIXED),
                                Field.of("declared", "申报", Field.Kind.FIXED),
                                Field.of("found", "核对", Field.Kind.FIXED),
                                Field.of("source", "来源", Field.Kind.FIXED),
                                Field.choice(
                                                "result",
                                                "复查结果",
                                                new Field.Option("FOUND", "以核对为准"),
                                                new Field.Option("DECLARED", "以申报为准（证明属实）"),
                                                new Field.Option("AGREED", "按双方认可的数额"))
                                        .required(),
                                Field.of("agreed", "认可的金额（元）或数量", Field.Kind.MONEY),
                                Field.of("area", "房产总面积（平方米）", Field.Kind.NUMBER),
                                Field.of("explanation", "说明和证明", Field.Kind.TEXT)
                                        .required()),
                        Field.files("proof", "证明材料").help("家庭带来的证明，拍照或扫描。")),
                letters.papers(caseNumber, LetterKind.CHECK_RESULT, LetterKind.CHECK_REPORT));
    }

    @Override
    public Form initial(String caseNumber) {
        return refresh(caseNumber, new Form(null));
    }

    @Override
    public Form refresh(String caseNumber, Form draft) {
        List<String> names = CaseFacts.names(applications.find(caseNumber));
        Map<DeclaredVersusFound, String> details = findings.details(caseNumber);
        List<ConflictRow> typed = rows(draft);
        return new Form(findings.open(caseNumber).stream()
                .map(one -> {
                    ConflictRow before = typed.stream()
                            .filter(row -> row.about(one))
                            .findFirst()
                            .orElse(null);
                    return new ConflictRow(
                            one.position(),
                            one.kind(),
                            one.origin(),
                            names.get(one.position()),
                            one.kind().title(),
                            one.kind().words(one.declaredFen()),
                            one.kind().words(one.foundFen())
                                    + (one.foundArea() == null ? "" : "，共" + one.foundArea() + "平方米"),
                            details.getOrDefault(one, one.origin().title()),
                            before == null ? null : before.result(),
                            before == null ? null : before.agreed(),
                            before == null ? null : before.area(),
                            before == null ? null : before.explanation());
                })
                .toList());
    }

    private static List<ConflictRow> rows(Form form) {
        return form.conflicts() == null ? List.of() : form.conflicts();
    }

    @Override
    public List<FieldProblem> check(String caseNumber, Form form) {
        Checks checks = new Checks();
        List<ConflictRow> rows = rows(form);
        for (DeclaredVersusFound one : findings.open(caseNumber)) {
            int at = at(rows, one);
            if (at < 0) {
                checks.that(false, "conflicts", "还有差异没有复查，请刷新表单");
                continue;
            }
            ConflictRow row = rows.get(at);
            String field = "conflicts[" + at + "].";
            boolean agreed = row.result() == DeclaredVersusFound.Result.AGREED;
            boolean membership = one.kind().ofMembership();
            boolean moreHouses = one.kind() == FactKind.HOUSE
                    && row.result() != null
                    && row.result() != DeclaredVersusFound.Result.DECLARED;
            checks.required(field + "result", row.result(), "请选择复查结果")
                    .required(field + "explanation", row.explanation(), "请填写家庭的说明或证明")
                    .that(
                            !membership || row.result() != DeclaredVersusFound.Result.FOUND,
                            field + "result",
                            "家庭成员有出入的，请先在“申报修改”中改正成员，改正后本项自动消除；查明不属于共同生活的家庭成员的，选“以申报为准”")
                    .that(
                            !agreed || one.kind().measure() != FactKind.Measure.STATE && !membership,
                            field + "result",
                            "这一项只能选以核对为准或者以申报为准")
                    .that(!agreed || row.agreed() != null, field + "agreed", "请填写双方认可的金额或数量")
                    .that(row.agreed() == null || !row.agreed().isNegative(), field + "agreed", "不能为负数")
                    .that(
                            row.agreed() == null
                                    || one.kind().hasAmount()
                                    || row.agreed().fen() % 100 == 0,
                            field + "agreed",
                            "数量应为整数")
                    .that(
                            !moreHouses || one.foundArea() != null || row.area() != null,
                            field + "area",
                            "登记机关没有给出面积，请填写该成员名下房产的总面积")
                    .that(
                            row.area() == null || row.area() > 0 && row.area() <= 100_000,
                            field + "area",
                            "面积应为1至10万平方米");
        }
        return checks.problems();
    }

    private static int at(List<ConflictRow> rows, DeclaredVersusFound one) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).about(one)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public Map<String, Object> seal(String caseNumber, Form form, Actor actor, String taskId) {
        List<ConflictRow> rows = rows(form);
        Map<DeclaredVersusFound, ConflictRow> answers = new LinkedHashMap<>();
        for (DeclaredVersusFound one : findings.open(caseNumber)) {
            answers.put(one, rows.get(at(rows, one)));
        }
        answers.forEach((one, row) -> findings.resolve(
                new DeclaredVersusFound(
                        caseNumber,
                        one.position(),
                        one.kind(),
                        one.origin(),
                        one.turn(),
                        one.declaredFen(),
                        one.foundFen(),
                        one.foundArea(),
                        row.result(),
                        row.result() == DeclaredVersusFound.Result.AGREED && row.agreed() != null
                                ? CaseFacts.figure(one.kind(), row.agreed())
                                : null,
                        one.kind() == FactKind.HOUSE ? row.area() : null,
                        row.explanation(),
                        null),
                actor));
        if (!answers.isEmpty()) {
            records.write(caseNumber, ReviewRecord.Kind.CONFLICT_REVIEW, words(caseNumber, answers), actor);
        }
        return Map.of();
    }

    /** What was settled, difference by difference, for the case file. */
    private String words(String caseNumber, Map<DeclaredVersusFound, ConflictRow> answers) {
        List<String> names = CaseFacts.names(applications.find(caseNumber));
        return answers.entrySet().stream()
                .map(settled -> names.get(settled.getKey().position())
                        + settled.getKey().kind().title() + "：" + result(settled.getKey(), settled.getValue())
                        + "；说明：" + settled.getValue().explanation())
                .collect(Collectors.joining("。"));
    }

    private static String result(DeclaredVersusFound one, ConflictRow row) {
        if (row.result() == null) {
            return "";
        }
        return row.result() == DeclaredVersusFound.Result.AGREED && row.agreed() != null
                ? row.result().title() + "（" + one.kind().words(CaseFacts.figure(one.kind(), row.agreed())) + "）"
                : row.result().title();
    }
}
