package org.jiuzhu.subsistence.process;

import static org.jiuzhu.task.FormPage.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jiuzhu.calendar.WorkingDays;
import org.jiuzhu.intake.Application;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.Dates;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.shared.Money;
import org.jiuzhu.standard.Parameters;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jiuzhu.verification.CheckRequest;
import org.jiuzhu.verification.Fact;
import org.jiuzhu.verification.FactKind;
import org.jiuzhu.verification.InformationChecks;
import org.jiuzhu.verification.PaperAnswer;
import org.jiuzhu.verification.Source;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 汇总信息核对: each source has answered, by wire or on paper, or is given up by name after its own term (第十七条). What
 * the sources said is the server's to tell: of the rows that come back only what was typed counts.
 */
@Component
class CheckInformation implements StepForm<CheckInformation.Form> {

    private final InformationChecks checks;
    private final Parameters parameters;
    private final Applications applications;
    private final WorkingDays workingDays;
    private final CaseFacts facts;

    CheckInformation(
            InformationChecks checks,
            Parameters parameters,
            Applications applications,
            WorkingDays workingDays,
            CaseFacts facts) {
        this.checks = checks;
        this.parameters = parameters;
        this.applications = applications;
        this.workingDays = workingDays;
        this.facts = facts;
    }

    /** One source; code, source, state, found and retry are shown only. */
    record SourceRow(
            @Nullable String code,
            @Nullable String source,
            @Nullable String state,
            @Nullable String found,
            @Nullable String retry,
            @AtMost(100) @Nullable String paperNumber,
            @Nullable LocalDate paperOn,
            @Nullable Boolean giveUp) {

        boolean answeredOnPaper() {
            return paperNumber != null && !paperNumber.isBlank() || paperOn != null;
        }

        boolean givenUp() {
            return Boolean.TRUE.equals(giveUp);
        }
    }

    /**
     * What the paper of one open source says of one member; code, position, kind and the words are shown only.
     *
     * @param amount yuan, or a number of things
     */
    record PaperRow(
            @Nullable String code,
            @Nullable Integer position,
            @Nullable FactKind kind,
            @Nullable String source,
            @Nullable String member,
            @Nullable String what,
            @Nullable Money amount,
            @Nullable Integer area,
            @Nullable String detail) {}

    record Form(
            @Nullable List<SourceRow> sources, @Nullable List<PaperRow> papers, @AtMost(300) @Nullable String note) {}

    @Override
    public String taskKey() {
        return "Task_CheckInformation";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String caseNumber) {
        Application application = applications.find(caseNumber);
        List<FormPage.Fact> lines = new ArrayList<>(facts.with(caseNumber));
        LocalDate accepted = application.acceptedOn();
        if (accepted != null) {
            int days = parameters.number("check-start-days", application.townshipCode());
            lines.add(fact(
                    "开始核对",
                    "应在受理后" + days + "个工作日内，至" + Dates.chinese(workingDays.plus(accepted, days))
                            + checks.requests(caseNumber).stream()
                                    .map(CheckRequest::requestedAt)
                                    .min(java.time.LocalDateTime::compareTo)
                                    .map(at -> "；已于" + Dates.chinese(at.toLocalDate()) + "发出")
                                    .orElse("")));
        }
        List<Field> fields = new ArrayList<>();
        fields.add(Field.rows(
                "sources",
                "核对来源",
                Field.of("source", "来源", Field.Kind.FIXED),
                Field.of("state", "状态", Field.Kind.FIXED),
                Field.of("found", "发现", Field.Kind.FIXED),
                Field.action("retry", "重新查询"),
                Field.of("paperNumber", "书面答复编号", Field.Kind.TEXT),
                Field.of("paperOn", "书面答复日期", Field.Kind.DATE),
                Field.of("giveUp", "标记未答复", Field.Kind.FLAG)));
        if (checks.requests(caseNumber).stream()
                .anyMatch(request -> request.open() && !request.source().kinds().isEmpty())) {
            fields.add(Field.rows(
                            "papers",
                            "书面答复的内容",
                            Field.of("source", "来源", Field.Kind.FIXED),
                            Field.of("member", "成员", Field.Kind.FIXED),
                            Field.of("what", "项目", Field.Kind.FIXED),
                            Field.of("amount", "金额（元）或数量", Field.Kind.MONEY),
                            Field.of("area", "面积（平方米）", Field.Kind.NUMBER),
                            Field.of("detail", "说明", Field.Kind.TEXT))
                    .help("只填上面登记了书面答复的来源；没有发现的留空。"));
        }
        fields.add(Field.of("note", "核对说明", Field.Kind.LONG_TEXT));
        return new FormPage(
                "逐个来源核对答复情况：失败的重新查询，收到函件的登记书面答复，过了该来源的答复期限仍不答复的标记未答复，案件凭部分报告继续（民发〔2021〕57号 第十七条）。结果仅供参考。",
                lines,
                fields);
    }

    @Override
    public Form initial(String caseNumber) {
        return refresh(caseNumber, new Form(null, null, null));
    }

    @Override
    public Form refresh(String caseNumber, Form draft) {
        Application application = applications.find(caseNumber);
        List<String> names = CaseFacts.names(application);
        Map<Source, List<Fact>> found = checks.facts(caseNumber).stream().collect(Collectors.groupingBy(Fact::source));
        Map<String, SourceRow> typed = typed(draft);
        Map<String, PaperRow> written = written(draft);
        List<SourceRow> rows = new ArrayList<>();
        List<PaperRow> papers = new ArrayList<>();
        for (CheckRequest request : checks.requests(caseNumber)) {
            Source source = request.source();
            SourceRow before = typed.get(source.name());
            boolean open = request.open();
            rows.add(new SourceRow(
                    source.name(),
                    source.title(),
                    state(request),
                    words(found.getOrDefault(source, List.of()), names),
                    "/api/cases/" + caseNumber + "/checks/" + source.name() + "/retry",
                    open && before != null ? before.paperNumber() : null,
                    open && before != null ? before.paperOn() : null,
                    open && before != null && before.givenUp()));
            for (int member = 0; open && member < names.size(); member++) {
                for (FactKind kind : source.kinds()) {
                    PaperRow row = written.get(source.name() + member + kind);
                    papers.add(new PaperRow(
                            source.name(),
                            member,
                            kind,
                            source.title(),
                            names.get(member),
                            kind.title(),
                            row == null ? null : row.amount(),
                            row == null ? null : row.area(),
                            row == null ? null : row.detail()));
                }
            }
        }
        return new Form(rows, papers, draft.note());
    }

    private static Map<String, SourceRow> typed(Form form) {
        Map<String, SourceRow> typed = new HashMap<>();
        for (SourceRow row : form.sources() == null ? List.<SourceRow>of() : form.sources()) {
            if (row.code() != null) {
                typed.put(row.code(), row);
            }
        }
        return typed;
    }

    private static Map<String, PaperRow> written(Form form) {
        Map<String, PaperRow> written = new HashMap<>();
        for (PaperRow row : form.papers() == null ? List.<PaperRow>of() : form.papers()) {
            if (row.code() != null && row.position() != null && row.kind() != null) {
                written.put(row.code() + row.position() + row.kind(), row);
            }
        }
        return written;
    }

    private static String state(CheckRequest request) {
        StringBuilder text = new StringBuilder(request.state().title());
        if (request.answeredAt() != null) {
            text.append("，").append(Dates.chinese(request.answeredAt().toLocalDate()));
            if (request.paperOn() != null) {
                text.append("，函件").append(Objects.requireNonNullElse(request.reference(), ""));
            }
        } else {
            text.append("，期限").append(Dates.chinese(request.dueOn()));
        }
        return request.note() == null || request.note().isBlank()
                ? text.toString()
                : text.append("。").append(request.note()).toString();
    }

    private static String words(List<Fact> facts, List<String> names) {
        return facts.stream()
                .map(fact -> (fact.position() < names.size() ? names.get(fact.position()) : "")
                        + "：" + fact.kind().title() + fact.kind().words(fact.amountFen())
                        + (fact.area() == null ? "" : "，" + fact.area() + "平方米")
                        + (fact.detail().isBlank() ? "" : "（" + fact.detail() + "）"))
                .collect(Collectors.joining("；"));
    }

    @Override
    public List<FieldProblem> check(String caseNumber, Form form) {
        Checks result = new Checks();
        List<SourceRow> rows = form.sources() == null ? List.of() : form.sources();
        int members = applications.find(caseNumber).declaration().members().size();
        for (CheckRequest request : checks.requests(caseNumber)) {
            if (!request.open()) {
                continue;
            }
            int at = at(rows, request.source());
            SourceRow row = at < 0 ? null : rows.get(at);
            String field = "sources[" + Math.max(at, 0) + "].";
            if (row == null || !row.answeredOnPaper() && !row.givenUp()) {
                result.that(
                        false,
                        field + "giveUp",
                        request.source().title()
                                + (checks.mayGiveUp(request)
                                        ? "尚未答复：请重新查询、登记书面答复或标记未答复"
                                        : "尚未答复，答复期限至" + Dates.chinese(request.dueOn()) + "：请重新查询或登记书面答复"));
            } else if (row.answeredOnPaper()) {
                result.that(!row.givenUp(), field + "giveUp", "已登记书面答复，不能又标记未答复");
                for (FieldProblem problem : checks.problems(request.source(), paper(row, form), members)) {
                    result.that(
                            false,
                            problem.field().startsWith("entries") ? "papers" : field + problem.field(),
                            problem.field().startsWith("entries")
                                    ? request.source().title() + "：" + problem.message()
                                    : problem.message());
                }
            } else {
                result.that(
                        checks.mayGiveUp(request),
                        field + "giveUp",
                        "答复期限至" + Dates.chinese(request.dueOn()) + "，期满以前不能标记未答复");
            }
        }
        return result.problems();
    }

    private static int at(List<SourceRow> rows, Source source) {
        for (int i = 0; i < rows.size(); i++) {
            if (source.name().equals(rows.get(i).code())) {
                return i;
            }
        }
        return -1;
    }

    private static PaperAnswer paper(SourceRow source, Form form) {
        List<PaperAnswer.Entry> entries = new ArrayList<>();
        for (PaperRow row : form.papers() == null ? List.<PaperRow>of() : form.papers()) {
            FactKind kind = row.kind();
            if (Objects.equals(row.code(), source.code())
                    && kind != null
                    && row.position() != null
                    && row.amount() != null) {
                entries.add(new PaperAnswer.Entry(
                        row.position(), kind, CaseFacts.figure(kind, row.amount()), row.area(), row.detail()));
            }
        }
        return new PaperAnswer(source.paperNumber(), source.paperOn(), entries);
    }

    @Override
    public Map<String, Object> seal(String caseNumber, Form form, Actor actor, String taskId) {
        Map<String, SourceRow> typed = typed(form);
        for (Source source : checks.open(caseNumber)) {
            SourceRow row = Objects.requireNonNull(typed.get(source.name()));
            if (row.answeredOnPaper()) {
                checks.answer(caseNumber, source, paper(row, form));
            } else {
                checks.giveUp(caseNumber, source, form.note() == null ? "" : form.note(), actor);
            }
        }
        return Map.of();
    }
}
