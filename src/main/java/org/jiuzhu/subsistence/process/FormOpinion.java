package org.jiuzhu.subsistence.process;

import static org.jiuzhu.subsistence.process.SubsistenceProcess.PROPOSAL;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jiuzhu.review.Calculation;
import org.jiuzhu.review.Category;
import org.jiuzhu.review.FirstOpinion;
import org.jiuzhu.review.Opinions;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.shared.Money;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 提出初审意见 of the township (第十九条). */
@Component
class FormOpinion implements StepForm<FormOpinion.Form> {

    private final Opinions opinions;
    private final CaseFacts facts;

    FormOpinion(Opinions opinions, CaseFacts facts) {
        this.opinions = opinions;
        this.facts = facts;
    }

    record Form(FirstOpinion.@Nullable Proposal proposal, @Nullable Money monthlyAmount, @Nullable String reason) {}

    @Override
    public String taskKey() {
        return "Task_FormOpinion";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String caseNumber) {
        List<FormPage.Fact> lines = new ArrayList<>(facts.with(caseNumber));
        lines.addAll(facts.calculation(caseNumber));
        return new FormPage(
                "看清计算和调查结果后提出初审意见；拟确认的进入公示，拟不予确认的直接送审核确认（民发〔2021〕57号 第十九条）。",
                lines,
                List.of(
                        Field.choice(
                                        "proposal",
                                        "初审意见",
                                        new Field.Option("CONFIRM", "拟予确认"),
                                        new Field.Option("REFUSE", "拟不予确认"))
                                .required(),
                        Field.of("monthlyAmount", "拟月保障金（元）", Field.Kind.MONEY)
                                .required()
                                .when("proposal=CONFIRM"),
                        Field.of("reason", "事实和理由", Field.Kind.LONG_TEXT)
                                .required()
                                .help("与测算金额不同的，须说明理由。")));
    }

    @Override
    public Form initial(String caseNumber) {
        Calculation calculation = facts.latest(caseNumber);
        boolean eligible = calculation.category() == Category.SUBSISTENCE;
        return new Form(
                eligible ? FirstOpinion.Proposal.CONFIRM : FirstOpinion.Proposal.REFUSE,
                calculation.monthlyAmount(),
                null);
    }

    @Override
    public List<FieldProblem> check(String caseNumber, Form form) {
        Calculation calculation = facts.latest(caseNumber);
        boolean confirms = form.proposal() == FirstOpinion.Proposal.CONFIRM;
        return new Checks()
                .required("proposal", form.proposal(), "请选择初审意见")
                .required("reason", form.reason(), "请写明事实和理由")
                .that(
                        !confirms || calculation.category() == Category.SUBSISTENCE,
                        "proposal",
                        "按决策表测算不符合低保，不能拟予确认；事实有误的请先复查重算")
                .that(
                        !confirms
                                || form.monthlyAmount() != null
                                        && form.monthlyAmount().fen() > 0,
                        "monthlyAmount",
                        "请填写拟月保障金")
                .problems();
    }

    @Override
    public Map<String, Object> seal(String caseNumber, Form form, Actor actor, String taskId) {
        Calculation calculation = facts.latest(caseNumber);
        boolean confirms = form.proposal() == FirstOpinion.Proposal.CONFIRM;
        opinions.give(
                caseNumber,
                confirms ? FirstOpinion.Proposal.CONFIRM : FirstOpinion.Proposal.REFUSE,
                calculation.category(),
                confirms && form.monthlyAmount() != null ? form.monthlyAmount() : Money.ZERO,
                calculation.monthlyAmount(),
                form.reason() == null ? "" : form.reason(),
                actor);
        return Map.of(PROPOSAL.name(), confirms ? "CONFIRM" : "REFUSE");
    }
}
