package org.jiuzhu.subsistence.process;

import static org.jiuzhu.subsistence.process.SubsistenceProcess.PROPOSAL;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.intake.Declaration;
import org.jiuzhu.review.Calculation;
import org.jiuzhu.review.Category;
import org.jiuzhu.review.Determination;
import org.jiuzhu.review.FirstOpinion;
import org.jiuzhu.review.Opinions;
import org.jiuzhu.review.Publicities;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.shared.Money;
import org.jiuzhu.standard.Parameters;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jiuzhu.verification.Findings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 提出初审意见 of the township, by the calculation, or back to a further survey where the facts are in doubt (第十九条). */
@Component
class FormOpinion implements StepForm<FormOpinion.Form> {

    private final Opinions opinions;
    private final Publicities publicities;
    private final Applications applications;
    private final Parameters parameters;
    private final CountyVisits visits;
    private final Findings findings;
    private final Returns returns;
    private final CaseFacts facts;

    FormOpinion(
            Opinions opinions,
            Publicities publicities,
            Applications applications,
            Parameters parameters,
            CountyVisits visits,
            Findings findings,
            Returns returns,
            CaseFacts facts) {
        this.opinions = opinions;
        this.publicities = publicities;
        this.applications = applications;
        this.parameters = parameters;
        this.visits = visits;
        this.findings = findings;
        this.returns = returns;
        this.facts = facts;
    }

    enum Choice {
        CONFIRM,
        /** No 低保, but recognised as the calculation has it. */
        RECOGNISE,
        REFUSE,
        RETURN
    }

    record Form(
            @Nullable Choice proposal,
            @Nullable Money monthlyAmount,
            @Nullable String deviation,
            Determination.@Nullable Ground ground,
            @Nullable String reason,
            @Nullable String answer) {}

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
        lines.addAll(facts.returns(caseNumber));
        lines.addAll(facts.objections(caseNumber));
        List<Field.Option> proposals = new ArrayList<>();
        proposals.add(new Field.Option("CONFIRM", "拟予确认"));
        recognition(caseNumber).ifPresent(words -> proposals.add(new Field.Option("RECOGNISE", words)));
        proposals.add(new Field.Option("REFUSE", "拟不予确认"));
        proposals.add(new Field.Option("RETURN", "退回补充调查"));
        List<Field> fields = new ArrayList<>(List.of(
                Field.choice("proposal", "初审意见", proposals.toArray(Field.Option[]::new))
                        .required(),
                Field.of("monthlyAmount", "拟月保障金（元）", Field.Kind.MONEY)
                        .required()
                        .when("proposal=CONFIRM")
                        .help("应等于测算金额；确需不同的，在下一栏写明偏离理由。"),
                Field.of("deviation", "与测算金额不同的理由", Field.Kind.LONG_TEXT)
                        .when("proposal=CONFIRM")
                        .help("与测算金额相同的不填。"),
                Field.choice("ground", "不予确认的理由", facts.grounds(caseNumber, asked(caseNumber)))
                        .required()
                        .when("proposal=REFUSE"),
                Field.of("reason", "事实和理由", Field.Kind.LONG_TEXT).required().help("退回的，写明要补充调查什么。")));
        if (publicities.state(caseNumber).open() > 0) {
            fields.add(Field.of("answer", "对异议、投诉人的答复", Field.Kind.LONG_TEXT).help("有未答复的异议：提出意见前须先答复；须再调查的请退回补充调查。"));
        }
        return new FormPage(
                "看清计算和调查结果后提出初审意见；拟确认、拟认定的进入公示，拟不予确认的直接送审核确认，事实有误的退回补充调查后重算（民发〔2021〕57号 第十九条）。", lines, fields);
    }

    /** What the family may be recognised as, in the words of the choice. */
    private Optional<String> recognition(String caseNumber) {
        Calculation calculation = facts.latest(caseNumber);
        if (!calculation.category().recognition()) {
            return Optional.empty();
        }
        boolean subsistence = Asked.notSubsistence(applications.find(caseNumber).declaration(), calculation) != null;
        return Optional.of(
                (subsistence ? "不予确认低保，" : "") + "拟认定为" + calculation.category().title());
    }

    private Category asked(String caseNumber) {
        return Asked.of(applications.find(caseNumber).declaration());
    }

    @Override
    public Form initial(String caseNumber) {
        Calculation calculation = facts.latest(caseNumber);
        boolean refused = calculation.category() == Category.NONE;
        return new Form(
                switch (calculation.category()) {
                    case SUBSISTENCE -> Choice.CONFIRM;
                    case EDGE, RIGID -> Choice.RECOGNISE;
                    case DESTITUTE, NONE -> Choice.REFUSE;
                },
                calculation.monthlyAmount(),
                null,
                refused ? Determination.groundOf(calculation, asked(caseNumber)) : null,
                null,
                null);
    }

    @Override
    public List<FieldProblem> check(String caseNumber, Form form) {
        Calculation calculation = facts.latest(caseNumber);
        boolean confirms = form.proposal() == Choice.CONFIRM;
        boolean refuses = form.proposal() == Choice.REFUSE;
        boolean recognises = form.proposal() == Choice.RECOGNISE;
        boolean decides = confirms || refuses || recognises;
        Checks checks = new Checks()
                .required("proposal", form.proposal(), "请选择初审意见")
                .required("reason", form.reason(), "请写明事实和理由")
                .that(
                        !confirms || calculation.category() == Category.SUBSISTENCE,
                        "proposal",
                        "按决策表测算不符合低保，不能拟予确认；事实有误的请退回补充调查后重算")
                .that(
                        !recognises || calculation.category().recognition(),
                        "proposal",
                        "按决策表测算不符合低保边缘家庭、刚性支出困难家庭，不能拟予认定")
                .that(!decides || !differs(caseNumber), "proposal", "申报与核对还有待核实的差异，请先退回补充调查")
                .that(!decides || !visits.disagreed(caseNumber), "proposal", "县级入户核查与调查结果不一致，请先退回补充调查")
                .that(
                        !decides
                                || publicities.state(caseNumber).open() == 0
                                || form.answer() != null && !form.answer().isBlank(),
                        "answer",
                        "有未答复的异议或投诉，请先答复，或者退回补充调查");
        if (confirms) {
            Declaration.BankAccount account =
                    applications.find(caseNumber).declaration().bankAccount();
            checks.that(
                    account != null
                            && account.number() != null
                            && !account.number().isBlank(),
                    "proposal",
                    "家庭只申请认定、没有登记发放账户；符合低保的，请先告知家庭并在申报中补填账户");
            amount(caseNumber, form, calculation.monthlyAmount(), checks);
        }
        if (refuses) {
            checks.required("ground", form.ground(), "请选择不予确认的理由")
                    .that(
                            form.ground() == null
                                    || Determination.groundsFor(calculation, asked(caseNumber))
                                            .contains(form.ground()),
                            "ground",
                            "这个理由与测算结果不符")
                    .that(
                            !calculation.category().recognition()
                                    || form.ground() != Determination.Ground.INCOME
                                            && form.ground() != Determination.Ground.PROPERTY,
                            "proposal",
                            "按决策表测算符合" + calculation.category().title() + "，应当一并拟予认定（国办发〔2023〕39号 五(一)）");
        }
        return checks.problems();
    }

    /** After an amendment there may be differences again that nobody has put to the family. */
    private boolean differs(String caseNumber) {
        return findings.of(caseNumber).stream().anyMatch(one -> one.result() == null);
    }

    private void amount(String caseNumber, Form form, Money calculated, Checks checks) {
        Money proposed = form.monthlyAmount();
        if (proposed == null || proposed.fen() <= 0) {
            checks.that(false, "monthlyAmount", "请填写拟月保障金");
            return;
        }
        long difference = Math.abs(proposed.fen() - calculated.fen());
        if (difference == 0) {
            return;
        }
        int percent = parameters.number(
                "deviation-percent", applications.find(caseNumber).townshipCode());
        checks.that(
                        difference * 100 <= calculated.fen() * percent,
                        "monthlyAmount",
                        "与测算金额" + calculated + "元相差超过" + percent + "%，事实有误的请退回补充调查后重算")
                .required("deviation", form.deviation(), "与测算金额" + calculated + "元不同，请写明理由");
    }

    @Override
    public Map<String, Object> seal(String caseNumber, Form form, Actor actor, String taskId) {
        String reason = form.reason() == null ? "" : form.reason();
        if (form.proposal() == Choice.RETURN) {
            returns.write(caseNumber, "初审退回补充调查", reason, actor);
            return Map.of(PROPOSAL.name(), "RETURN");
        }
        Calculation calculation = facts.latest(caseNumber);
        boolean confirms = form.proposal() == Choice.CONFIRM;
        boolean recognises = form.proposal() == Choice.RECOGNISE;
        Money proposed = confirms && form.monthlyAmount() != null ? form.monthlyAmount() : Money.ZERO;
        boolean deviates = confirms && !proposed.equals(calculation.monthlyAmount());
        opinions.give(
                caseNumber,
                confirms
                        ? FirstOpinion.Proposal.CONFIRM
                        : recognises ? FirstOpinion.Proposal.RECOGNISE : FirstOpinion.Proposal.REFUSE,
                calculation.category(),
                proposed,
                calculation.monthlyAmount(),
                confirms
                        ? null
                        : recognises
                                ? Asked.notSubsistence(
                                        applications.find(caseNumber).declaration(), calculation)
                                : form.ground(),
                deviates ? form.deviation() : null,
                reason,
                actor);
        if (publicities.state(caseNumber).open() > 0) {
            publicities.answer(caseNumber, form.answer() == null ? "" : form.answer(), actor);
        }
        // what is to be recognised is publicised like what is to be confirmed
        return Map.of(PROPOSAL.name(), confirms || recognises ? "CONFIRM" : "REFUSE");
    }
}
