package org.jiuzhu.capacity.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.capacity.CapacityCheck;
import org.jiuzhu.capacity.CapacityChecks;
import org.jiuzhu.capacity.Gap;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How each gap will be filled, by whom and until when; what is written once holds for every gap that says nothing else. */
@Component
class PlanCapacity implements StepForm<PlanCapacity.Form> {

    private static final int MOST_DAYS = 400;

    private final CapacityChecks checks;
    private final CapacityFacts facts;
    private final Clock clock;

    PlanCapacity(CapacityChecks checks, CapacityFacts facts, Clock clock) {
        this.checks = checks;
        this.facts = facts;
        this.clock = clock;
    }

    /** A gap; its key is not shown. */
    record Row(
            @AtMost(40) @Nullable String key,
            @AtMost(300) @Nullable String gap,
            @AtMost(500) @Nullable String measure,
            @AtMost(100) @Nullable String owner,
            @Nullable LocalDate dueOn) {}

    record Form(
            @AtMost(500) @Nullable String measure,
            @AtMost(100) @Nullable String owner,
            @Nullable LocalDate dueOn,
            @Nullable List<@Nullable Row> gaps) {

        List<@Nullable Row> rows() {
            return Objects.requireNonNullElse(gaps, List.of());
        }
    }

    @Override
    public String taskKey() {
        return "Task_PlanCapacity";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String number) {
        CapacityCheck check = checks.find(number);
        return new FormPage(
                        "按核查结果制定补齐计划。缺口随登记的人口、人员和经费变化，已经补齐的先到“经办力量和经费”登记，再打开本表。计划日期过后自动复核。",
                        facts.of(check),
                        List.of(
                                Field.of("measure", "统一的措施", Field.Kind.LONG_TEXT)
                                        .help("下面没有另写的，都按这里。"),
                                Field.of("owner", "统一的责任单位（人）", Field.Kind.TEXT),
                                Field.of("dueOn", "统一的完成日期", Field.Kind.DATE),
                                Field.rows(
                                        "gaps",
                                        "缺口",
                                        Field.of("gap", "缺口", Field.Kind.FIXED),
                                        Field.of("measure", "措施", Field.Kind.TEXT),
                                        Field.of("owner", "责任单位（人）", Field.Kind.TEXT),
                                        Field.of("dueOn", "完成日期", Field.Kind.DATE)),
                                Field.files("planPaper", "计划文件（扫描件）")))
                .papers(facts.papers(check));
    }

    @Override
    public Form initial(String number) {
        return new Form(null, null, null, rows(number, List.of()));
    }

    @Override
    public Form refresh(String number, Form draft) {
        return new Form(draft.measure(), draft.owner(), draft.dueOn(), rows(number, draft.rows()));
    }

    private List<@Nullable Row> rows(String number, List<@Nullable Row> typed) {
        List<@Nullable Row> rows = new ArrayList<>();
        for (Gap gap : checks.gaps(checks.find(number))) {
            Row before = typed.stream()
                    .filter(row -> row != null && key(gap).equals(row.key()))
                    .findFirst()
                    .orElse(null);
            rows.add(new Row(
                    key(gap),
                    gap.words(),
                    before == null ? null : before.measure(),
                    before == null ? null : before.owner(),
                    before == null ? null : before.dueOn()));
        }
        return rows;
    }

    private static String key(Gap gap) {
        return gap.kind().name() + "-" + gap.areaCode();
    }

    private static @Nullable String text(@Nullable String own, @Nullable String common) {
        return own != null && !own.isBlank() ? own.strip() : common == null || common.isBlank() ? null : common.strip();
    }

    private static @Nullable LocalDate day(@Nullable Row row, Form form) {
        return row != null && row.dueOn() != null ? row.dueOn() : form.dueOn();
    }

    @Override
    public List<FieldProblem> check(String number, Form form) {
        LocalDate today = LocalDate.now(clock);
        Checks problems = new Checks();
        List<@Nullable Row> rows = form.rows();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            String at = "gaps[" + i + "].";
            LocalDate day = day(row, form);
            problems.required(
                            at + "measure", text(row == null ? null : row.measure(), form.measure()), "请写明措施，或者填写统一的措施")
                    .required(at + "owner", text(row == null ? null : row.owner(), form.owner()), "请填写责任单位（人）")
                    .required(at + "dueOn", day, "请填写完成日期")
                    .that(day == null || day.isAfter(today), at + "dueOn", "完成日期应在今天之后")
                    .that(
                            day == null || day.isBefore(today.plusDays(MOST_DAYS)),
                            at + "dueOn",
                            "完成日期不超过" + MOST_DAYS + "天");
        }
        List<Gap> now = checks.gaps(checks.find(number));
        problems.that(
                now.stream().allMatch(gap -> rows.stream().anyMatch(row -> row != null && key(gap).equals(row.key()))),
                "gaps",
                "缺口有变化，请重新打开本表");
        return problems.problems();
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        List<CapacityChecks.Filling> fillings = new ArrayList<>();
        for (Gap gap : checks.gaps(checks.find(number))) {
            form.rows().stream()
                    .filter(row -> row != null && key(gap).equals(row.key()))
                    .findFirst()
                    .ifPresent(row -> fillings.add(new CapacityChecks.Filling(
                            gap,
                            Objects.requireNonNull(text(row == null ? null : row.measure(), form.measure())),
                            Objects.requireNonNull(text(row == null ? null : row.owner(), form.owner())),
                            Objects.requireNonNull(day(row, form)))));
        }
        checks.plan(number, fillings);
        return Map.of();
    }
}
