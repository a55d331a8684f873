package org.jiuzhu.subsistence.process;

import static org.jiuzhu.subsistence.process.SubsistenceProcess.DETERMINATION;
import static org.jiuzhu.task.FormPage.fact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.deadline.CaseClocks;
import org.jiuzhu.intake.Application;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.organisation.StaffDirectory;
import org.jiuzhu.review.Calculation;
import org.jiuzhu.review.Category;
import org.jiuzhu.review.Determination;
import org.jiuzhu.review.Determinations;
import org.jiuzhu.review.FirstOpinion;
import org.jiuzhu.review.Opinions;
import org.jiuzhu.review.Publicities;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.shared.Money;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.springframework.stereotype.Component;

/** Signing the decision, at the township or the county. */
@Component
class DecisionSigning {

    private final Determinations determinations;
    private final Opinions opinions;
    private final Publicities publicities;
    private final Applications applications;
    private final CaseClocks clocks;
    private final StaffDirectory staff;
    private final CaseFacts facts;

    DecisionSigning(
            Determinations determinations,
            Opinions opinions,
            Publicities publicities,
            Applications applications,
            CaseClocks clocks,
            StaffDirectory staff,
            CaseFacts facts) {
        this.determinations = determinations;
        this.opinions = opinions;
        this.publicities = publicities;
        this.applications = applications;
        this.clocks = clocks;
        this.staff = staff;
        this.facts = facts;
    }

    FormPage page(String caseNumber) {
        List<FormPage.Fact> lines = new ArrayList<>(facts.with(caseNumber));
        lines.addAll(facts.calculation(caseNumber));
        opinions.latest(caseNumber).ifPresent(opinion -> {
            String author = staff.names(List.of(opinion.author())).getOrDefault(opinion.author(), opinion.author());
            lines.add(fact(
                    "初审意见",
                    (opinion.proposal() == FirstOpinion.Proposal.CONFIRM
                                    ? "拟予确认，每月" + opinion.monthlyAmount() + "元"
                                    : "拟不予确认")
                            + "（" + author + "）：" + opinion.reason()));
        });
        publicities
                .latest(caseNumber)
                .ifPresent(p -> lines.add(fact("公示", p.fromDay() + "至" + p.toDay() + "，" + p.place())));
        return new FormPage(
                "复核全案后签署决定。不予确认须写明事实和理由，3个工作日内书面告知（民发〔2021〕57号 第二十条、第二十一条）。",
                lines,
                List.of(
                        Field.choice(
                                        "outcome",
                                        "决定",
                                        new Field.Option("CONFIRMED", "予以确认"),
                                        new Field.Option("REFUSED", "不予确认"))
                                .required(),
                        Field.of("monthlyAmount", "月保障金（元）", Field.Kind.MONEY)
                                .required()
                                .when("outcome=CONFIRMED"),
                        Field.choice(
                                        "ground",
                                        "不予确认的理由",
                                        Arrays.stream(Determination.Ground.values())
                                                .filter(g -> g.outcome() == Determination.Outcome.REFUSED)
                                                .map(g -> new Field.Option(g.name(), g.text() + "（" + g.basis() + "）"))
                                                .toArray(Field.Option[]::new))
                                .required()
                                .when("outcome=REFUSED"),
                        Field.of("reason", "事实和理由（将写入文书）", Field.Kind.LONG_TEXT).required()));
    }

    ConfirmDecision.Form initial(String caseNumber) {
        FirstOpinion opinion = opinion(caseNumber);
        boolean confirms = opinion.proposal() == FirstOpinion.Proposal.CONFIRM;
        Calculation calculation = facts.latest(caseNumber);
        Determination.Ground ground =
                "PROPERTY".equals(calculation.reason()) ? Determination.Ground.PROPERTY : Determination.Ground.INCOME;
        return new ConfirmDecision.Form(
                confirms ? Determination.Outcome.CONFIRMED : Determination.Outcome.REFUSED,
                confirms ? null : ground,
                confirms ? opinion.monthlyAmount() : Money.ZERO,
                opinion.reason());
    }

    List<FieldProblem> check(String caseNumber, ConfirmDecision.Form form) {
        boolean confirms = form.outcome() == Determination.Outcome.CONFIRMED;
        boolean refuses = form.outcome() == Determination.Outcome.REFUSED;
        Category category = facts.latest(caseNumber).category();
        return new Checks()
                .required("outcome", form.outcome(), "请选择决定")
                .that(form.outcome() != Determination.Outcome.TERMINATED, "outcome", "终止审核须先提请终止，由另一任务签署")
                .required("reason", form.reason(), "请写明事实和理由")
                .that(!confirms || category == Category.SUBSISTENCE, "outcome", "按决策表测算不符合低保，不能确认")
                .that(
                        !confirms || opinion(caseNumber).proposal() == FirstOpinion.Proposal.CONFIRM,
                        "outcome",
                        "初审拟不予确认、未经公示的，不能直接确认")
                .that(
                        !confirms
                                || form.monthlyAmount() != null
                                        && form.monthlyAmount().fen() > 0,
                        "monthlyAmount",
                        "请填写月保障金")
                .that(!refuses || form.ground() != null, "ground", "请选择不予确认的理由")
                .that(
                        !refuses || form.ground() == null || form.ground().outcome() == Determination.Outcome.REFUSED,
                        "ground",
                        "这是终止审核的理由，不能用于不予确认")
                .problems();
    }

    Map<String, Object> sign(String caseNumber, ConfirmDecision.Form form, Actor signer) {
        Category category = facts.latest(caseNumber).category();
        String reason = form.reason() == null ? "" : form.reason();
        boolean confirms = form.outcome() == Determination.Outcome.CONFIRMED;
        if (confirms) {
            determinations.confirm(caseNumber, category, Objects.requireNonNull(form.monthlyAmount()), reason, signer);
        } else {
            determinations.decline(caseNumber, category, Objects.requireNonNull(form.ground()), reason, signer);
        }
        applications.changeStatus(
                caseNumber,
                Application.Status.ACCEPTED,
                confirms ? Application.Status.CONFIRMED : Application.Status.REFUSED);
        clocks.close(caseNumber, signer);
        return Map.of(
                DETERMINATION.name(),
                confirms ? Determination.Outcome.CONFIRMED.name() : Determination.Outcome.REFUSED.name());
    }

    private FirstOpinion opinion(String caseNumber) {
        return opinions.latest(caseNumber).orElseThrow(() -> new IllegalStateException("no opinion for " + caseNumber));
    }
}
