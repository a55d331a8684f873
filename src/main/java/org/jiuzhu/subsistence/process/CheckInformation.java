package org.jiuzhu.subsistence.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jiuzhu.calendar.WorkingDays;
import org.jiuzhu.intake.Application;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.shared.Money;
import org.jiuzhu.standard.Parameters;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jiuzhu.verification.Fact;
import org.jiuzhu.verification.InformationChecks;
import org.jiuzhu.verification.Source;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 汇总信息核对: each source has answered, or is given up by name after the set time (第十七条). */
@Component
class CheckInformation implements StepForm<CheckInformation.Form> {

    private final InformationChecks checks;
    private final Parameters parameters;
    private final Applications applications;
    private final WorkingDays workingDays;
    private final CaseFacts facts;
    private final Clock clock;

    CheckInformation(
            InformationChecks checks,
            Parameters parameters,
            Applications applications,
            WorkingDays workingDays,
            CaseFacts facts,
            Clock clock) {
        this.checks = checks;
        this.parameters = parameters;
        this.applications = applications;
        this.workingDays = workingDays;
        this.facts = facts;
        this.clock = clock;
    }

    /** One source; code, source, state and found are shown only. */
    record SourceRow(
            @Nullable String code,
            @Nullable String source,
            @Nullable String state,
            @Nullable String found,
            @Nullable Boolean retry,
            @Nullable Boolean giveUp) {}

    record Form(@Nullable List<SourceRow> sources, @Nullable String note) {}

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
        return new FormPage(
                "逐个来源核对答复情况；失败的可重查，到期仍不答复的标记未答复，案件凭部分报告继续（民发〔2021〕57号 第十七条）。结果仅供参考。",
                facts.with(caseNumber),
                List.of(
                        Field.rows(
                                "sources",
                                "核对来源",
                                Field.of("source", "来源", Field.Kind.FIXED),
                                Field.of("state", "状态", Field.Kind.FIXED),
                                Field.of("found", "发现", Field.Kind.FIXED),
                                Field.of("retry", "重新查询", Field.Kind.FLAG),
                                Field.of("giveUp", "标记未答复", Field.Kind.FLAG)),
                        Field.of("note", "核对说明", Field.Kind.LONG_TEXT)));
    }

    @Override
    public Form initial(String caseNumber) {
        List<Fact> found = checks.facts(caseNumber);
        return new Form(
                checks.requests(caseNumber).stream()
                        .map(request -> new SourceRow(
                                request.source().name(),
                                request.source().title(),
                                request.state().title() + "，期限" + request.dueOn(),
                                found.stream()
                                        .filter(fact -> fact.source() == request.source())
                                        .map(CheckInformation::words)
                                        .collect(Collectors.joining("；")),
                                false,
                                false))
                        .toList(),
                null);
    }

    @Override
    public List<FieldProblem> check(String caseNumber, Form form) {
        Checks result = new Checks();
        List<SourceRow> rows = form.sources() == null ? List.of() : form.sources();
        boolean partialAllowed = partialAllowed(caseNumber);
        List<Source> open = checks.open(caseNumber);
        for (int i = 0; i < rows.size(); i++) {
            SourceRow row = rows.get(i);
            if (row.code() == null || !open.contains(Source.valueOf(row.code()))) {
                continue;
            }
            boolean handled = Boolean.TRUE.equals(row.giveUp()) || Boolean.TRUE.equals(row.retry());
            result.that(handled, "sources[" + i + "].giveUp", "该来源尚未答复：请重新查询，或到期后标记未答复");
            result.that(
                    !Boolean.TRUE.equals(row.giveUp()) || partialAllowed,
                    "sources[" + i + "].giveUp",
                    "未满规定的工作日，还不能标记未答复");
        }
        return result.problems();
    }

    @Override
    public Map<String, Object> seal(String caseNumber, Form form, Actor actor, String taskId) {
        for (SourceRow row : form.sources() == null ? List.<SourceRow>of() : form.sources()) {
            if (row.code() == null) {
                continue;
            }
            Source source = Source.valueOf(row.code());
            if (Boolean.TRUE.equals(row.retry())) {
                checks.retry(caseNumber, source);
            } else if (Boolean.TRUE.equals(row.giveUp())) {
                checks.giveUp(caseNumber, source, form.note() == null ? "" : form.note(), actor);
            }
        }
        return Map.of();
    }

    private boolean partialAllowed(String caseNumber) {
        Application application = applications.find(caseNumber);
        LocalDate accepted = application.acceptedOn();
        return accepted != null
                && workingDays.covers(accepted, LocalDate.now(clock))
                && workingDays.between(accepted, LocalDate.now(clock))
                        >= parameters.number("check-partial-days", application.townshipCode());
    }

    private static String words(Fact fact) {
        return "第" + (fact.position() + 1) + "位：" + fact.kind().title()
                + (fact.kind().hasAmount() ? Money.ofFen(fact.amountFen()) + "元" : fact.amountFen() + "项");
    }
}
