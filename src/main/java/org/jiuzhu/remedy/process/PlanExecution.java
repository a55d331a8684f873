package org.jiuzhu.remedy.process;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.benefit.AwardCorrections;
import org.jiuzhu.benefit.LedgerAccount;
import org.jiuzhu.remedy.Remedies;
import org.jiuzhu.remedy.Remedy;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.shared.Money;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 拟定履行（纠正）方案: right amounts from months on, the end, and what of the ledger falls away. */
@Component
class PlanExecution implements StepForm<PlanExecution.Form> {

    private final Remedies remedies;
    private final RemedyFacts facts;

    PlanExecution(Remedies remedies, RemedyFacts facts) {
        this.remedies = remedies;
        this.facts = facts;
    }

    private static final int MOST_STEPS = 40;

    record Row(@Nullable LocalDate fromMonth, @Nullable Money monthly) {}

    record Form(
            Remedy.@Nullable Course course,
            @Nullable List<Row> steps,
            @Nullable LocalDate lastMonth,
            @Nullable List<String> dropped,
            @AtMost(60) @Nullable String anew,
            @AtMost(1000) @Nullable String explanation) {}

    @Override
    public String taskKey() {
        return "Task_PlanExecution";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String number) {
        List<Field> fields = new ArrayList<>();
        fields.add(Field.choice(
                        "course",
                        "怎样履行、纠正",
                        Arrays.stream(Remedy.Course.values())
                                .map(one -> new Field.Option(one.name(), one.title()))
                                .toArray(Field.Option[]::new))
                .required());
        fields.add(Field.list(
                        "steps",
                        "更正后每月应发（不含增发），从哪个月起",
                        Field.of("fromMonth", "起始月份（填该月任一天）", Field.Kind.DATE).required(),
                        Field.of("monthly", "每月金额（元）", Field.Kind.MONEY).required())
                .when("course=RECOMPUTE")
                .help("由早到晚，一段一行；没有列出的以前月份不变。系统逐月对照已发的，算出多发、少发。"));
        fields.add(Field.of("lastMonth", "最后发放月份（填该月任一天）", Field.Kind.DATE)
                .when("course=RECOMPUTE")
                .help("还要继续发的不填：已经停发的将恢复。"));
        List<Field.Option> accounts = remedies.accounts(number).stream()
                .map(one -> new Field.Option(
                        one.ledgerNumber(),
                        one.ledgerNumber() + "，" + one.side().title() + one.amount() + "元，尚欠" + one.due() + "元，"
                                + one.origin().title() + one.reference()))
                .toList();
        if (!accounts.isEmpty()) {
            fields.add(Field.checklist("dropped", "随原决定一并撤销的补退台账", accounts)
                    .when("course=RECOMPUTE")
                    .help("因原决定追回的，撤销后未退的不再追回，已经退回、扣回的返还。"));
        }
        fields.add(Field.of("anew", "重新作出的决定（案号、变更编号）", Field.Kind.TEXT)
                .required()
                .when("course=ANEW")
                .help("先在待办里重新受理、重新提出变更，作出决定后把编号填在这里。"));
        fields.add(
                Field.of("explanation", "说明（事实、依据、怎样履行）", Field.Kind.LONG_TEXT).required());
        return new FormPage("按复议决定、判决或者查明的错误，写明应当怎样改。金额由系统逐月核算，多发、少发进入补退台账；由另一人签署后执行。", facts.of(number), fields);
    }

    @Override
    public Form initial(String number) {
        Remedy remedy = remedies.find(number);
        return new Form(
                null,
                List.of(),
                null,
                remedies.accounts(number).stream()
                        .filter(one ->
                                !one.reference().isEmpty() && one.reference().equals(remedy.attacked()))
                        .map(LedgerAccount::ledgerNumber)
                        .toList(),
                null,
                null);
    }

    @Override
    public List<FieldProblem> check(String number, Form form) {
        Checks checks = new Checks()
                .required("course", form.course(), "请选择怎样履行、纠正")
                .required("explanation", form.explanation(), "请写明事实、依据");
        if (form.course() == Remedy.Course.ANEW) {
            checks.required("anew", form.anew(), "请填写重新作出的决定的编号");
        }
        if (form.course() == Remedy.Course.RECOMPUTE) {
            List<Row> rows = rows(form);
            checks.that(rows.size() <= MOST_STEPS, "steps", "最多" + MOST_STEPS + "段");
            for (int i = 0; i < rows.size(); i++) {
                Money monthly = rows.get(i).monthly();
                checks.required("steps[" + i + "].fromMonth", rows.get(i).fromMonth(), "请填写起始月份")
                        .that(monthly != null && !monthly.isNegative(), "steps[" + i + "].monthly", "请填写每月金额，不小于零");
            }
            if (checks.problems().isEmpty()) {
                remedies.misfit(number, steps(form), month(form.lastMonth()), dropped(form))
                        .ifPresent(words -> checks.that(false, "course", words));
            }
        }
        return checks.problems();
    }

    private static List<Row> rows(Form form) {
        return form.steps() == null ? List.of() : form.steps();
    }

    private static List<AwardCorrections.Step> steps(Form form) {
        return rows(form).stream()
                .map(one -> new AwardCorrections.Step(
                        Objects.requireNonNull(one.fromMonth()).withDayOfMonth(1),
                        Objects.requireNonNull(one.monthly()).fen()))
                .toList();
    }

    private static @Nullable LocalDate month(@Nullable LocalDate day) {
        return day == null ? null : day.withDayOfMonth(1);
    }

    private static List<String> dropped(Form form) {
        return form.dropped() == null ? List.of() : form.dropped();
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        Remedy.Course course = Objects.requireNonNull(form.course());
        boolean recompute = course == Remedy.Course.RECOMPUTE;
        remedies.propose(
                number,
                course,
                recompute ? steps(form) : List.of(),
                recompute ? month(form.lastMonth()) : null,
                recompute ? dropped(form) : List.of(),
                course == Remedy.Course.ANEW ? form.anew() : null,
                Objects.requireNonNull(form.explanation()),
                actor);
        return Map.of();
    }
}
