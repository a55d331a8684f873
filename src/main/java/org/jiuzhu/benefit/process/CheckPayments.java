package org.jiuzhu.benefit.process;

import static org.jiuzhu.benefit.process.BenefitPaymentProcess.CHECK_OUTCOME;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.benefit.PaymentRuns;
import org.jiuzhu.benefit.process.BenefitPaymentProcess.CheckOutcome;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The checker looks at the list, decides on what is flagged, and signs. */
@Component
class CheckPayments implements StepForm<CheckPayments.Form> {

    private static final int MOST = 300;

    private final PaymentRuns runs;
    private final ListFacts facts;

    CheckPayments(PaymentRuns runs, ListFacts facts) {
        this.runs = runs;
        this.facts = facts;
    }

    /** @param note why the list is given up */
    record Form(@Nullable CheckOutcome outcome, @Nullable String note) {}

    @Override
    public String taskKey() {
        return "Task_CheckPayments";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String runNumber) {
        return new FormPage(
                        "逐户核对本月发放清册：打开清册，对每一户有疑问的作出决定并写明理由，再签名提交审签。系统只提示，不自动停发（民发〔2021〕57号 第二十六条、第三十二条）。",
                        facts.facts(runNumber),
                        List.of(
                                Field.choice(
                                                "outcome",
                                                "核对结果",
                                                new Field.Option("CONFIRMED", "已核对，提交审签"),
                                                new Field.Option("RECOMPUTE", "登记册已更正，重新计算"),
                                                new Field.Option("CANCELLED", "作废这份清册"))
                                        .help("重新计算后，已作的决定须重新作出。")
                                        .required(),
                                Field.of("note", "作废原因", Field.Kind.LONG_TEXT)
                                        .when("outcome=CANCELLED")
                                        .required()))
                .papers(facts.papers(runNumber));
    }

    @Override
    public Form initial(String runNumber) {
        return new Form(null, null);
    }

    @Override
    public List<FieldProblem> check(String runNumber, Form form) {
        Checks checks = new Checks().required("outcome", form.outcome(), "请选择核对结果");
        if (form.outcome() == CheckOutcome.CONFIRMED) {
            int undecided = runs.undecided(runNumber);
            checks.that(undecided == 0, "outcome", "还有" + undecided + "户待决定，请先打开清册逐户决定");
            int stale = runs.stale(runNumber);
            checks.that(stale == 0, "outcome", "清册编制后有" + stale + "份待遇已经变更，请选“重新计算”");
        }
        if (form.outcome() == CheckOutcome.CANCELLED) {
            checks.required("note", form.note(), "请写明作废原因");
            checks.that(form.note() == null || form.note().length() <= MOST, "note", "作废原因最多" + MOST + "字");
        }
        return checks.problems();
    }

    @Override
    public Map<String, Object> seal(String runNumber, Form form, Actor actor, String taskId) {
        CheckOutcome outcome = Objects.requireNonNull(form.outcome());
        switch (outcome) {
            case CONFIRMED -> runs.check(runNumber, actor);
            case CANCELLED -> runs.cancel(runNumber, Objects.requireNonNull(form.note()));
            case RECOMPUTE -> {
                // the next step begins anew
            }
        }
        return Map.of(CHECK_OUTCOME.name(), CHECK_OUTCOME.toEngine(outcome));
    }
}
