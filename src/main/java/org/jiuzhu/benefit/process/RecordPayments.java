package org.jiuzhu.benefit.process;

import static org.jiuzhu.benefit.process.BenefitPaymentProcess.PAYMENT_FAILED;

import java.util.List;
import java.util.Map;
import org.jiuzhu.benefit.PaymentRuns;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.shared.Money;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.springframework.stereotype.Component;

/** The list goes to the bank, its results come back; what has failed goes into a supplementary list. */
@Component
class RecordPayments implements StepForm<RecordPayments.Form> {

    private final PaymentRuns runs;
    private final ListFacts facts;

    RecordPayments(PaymentRuns runs, ListFacts facts) {
        this.runs = runs;
        this.facts = facts;
    }

    record Form(boolean complete) {}

    @Override
    public String taskKey() {
        return "Task_RecordPayments";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String runNumber) {
        List<FormPage.Fact> shown = new java.util.ArrayList<>(facts.facts(runNumber));
        PaymentRuns.Totals totals = runs.totals(runNumber, null);
        shown.add(FormPage.fact(
                "发放结果",
                "已发放" + totals.paid() + "户" + Money.ofFen(totals.paidFen()) + "元，失败" + totals.failed() + "户"
                        + Money.ofFen(totals.failedFen()) + "元，待登记" + runs.unanswered(runNumber) + "户"));
        return new FormPage(
                        "在清册页导出银行代发文件，送银行发放；把银行的结果文件上传后办结。发放失败的自动转入补发清册。",
                        shown,
                        List.of(Field.of("complete", "发放结果已全部登记，金额相符", Field.Kind.FLAG)
                                .required()))
                .papers(facts.papers(runNumber));
    }

    @Override
    public Form initial(String runNumber) {
        return new Form(false);
    }

    @Override
    public List<FieldProblem> check(String runNumber, Form form) {
        int missing = runs.unanswered(runNumber);
        return new Checks()
                .that(missing == 0, "complete", "还有" + missing + "户没有登记发放结果，请先上传银行结果文件")
                .that(form.complete(), "complete", "请确认发放结果已全部登记")
                .problems();
    }

    @Override
    public Map<String, Object> seal(String runNumber, Form form, Actor actor, String taskId) {
        return Map.of(PAYMENT_FAILED.name(), PAYMENT_FAILED.toEngine(runs.close(runNumber) > 0));
    }
}
