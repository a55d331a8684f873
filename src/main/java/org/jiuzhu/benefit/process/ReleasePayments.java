package org.jiuzhu.benefit.process;

import static org.jiuzhu.benefit.process.BenefitPaymentProcess.RELEASE_OUTCOME;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.benefit.PaymentRuns;
import org.jiuzhu.benefit.process.BenefitPaymentProcess.ReleaseOutcome;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The county's supervisor releases the list: another person than the one who checked it. */
@Component
class ReleasePayments implements StepForm<ReleasePayments.Form> {

    private static final int MOST = 300;

    private final PaymentRuns runs;
    private final ListFacts facts;

    ReleasePayments(PaymentRuns runs, ListFacts facts) {
        this.runs = runs;
        this.facts = facts;
    }

    /** @param note why it is sent back or given up */
    record Form(@Nullable ReleaseOutcome outcome, @Nullable String note) {}

    @Override
    public String taskKey() {
        return "Task_ReleasePayments";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String runNumber) {
        return new FormPage(
                        "审签本月发放清册。审签人须不是核对人；审签后清册固定，暂缓和不发的由您具名负责（民发〔2021〕57号 第二十六条、第三十二条）。",
                        facts.facts(runNumber),
                        List.of(
                                Field.choice(
                                                "outcome",
                                                "审签意见",
                                                new Field.Option("RELEASED", "同意发放"),
                                                new Field.Option("RETURNED", "退回核对"),
                                                new Field.Option("CANCELLED", "作废这份清册"))
                                        .required(),
                                Field.of("note", "退回或作废的原因", Field.Kind.LONG_TEXT)
                                        .help("退回或作废时填写。")))
                .papers(facts.papers(runNumber));
    }

    @Override
    public Form initial(String runNumber) {
        return new Form(null, null);
    }

    @Override
    public List<FieldProblem> check(String runNumber, Form form) {
        Checks checks = new Checks().required("outcome", form.outcome(), "请选择审签意见");
        if (form.outcome() == ReleaseOutcome.RELEASED) {
            int stale = runs.stale(runNumber);
            checks.that(stale == 0, "outcome", "清册编制后有" + stale + "份待遇已经变更，请退回核对，重新计算");
        }
        if (form.outcome() == ReleaseOutcome.RETURNED || form.outcome() == ReleaseOutcome.CANCELLED) {
            checks.required("note", form.note(), "请写明原因");
        }
        checks.that(form.note() == null || form.note().length() <= MOST, "note", "原因最多" + MOST + "字");
        return checks.problems();
    }

    @Override
    public Map<String, Object> seal(String runNumber, Form form, Actor actor, String taskId) {
        ReleaseOutcome outcome = Objects.requireNonNull(form.outcome());
        switch (outcome) {
            case RELEASED -> runs.release(runNumber, actor);
            case RETURNED -> runs.sendBack(runNumber, Objects.requireNonNull(form.note()));
            case CANCELLED -> runs.cancel(runNumber, Objects.requireNonNull(form.note()));
        }
        return Map.of(RELEASE_OUTCOME.name(), RELEASE_OUTCOME.toEngine(outcome));
    }
}
