package org.jiuzhu.subsistence.process;

import static org.jiuzhu.subsistence.process.SubsistenceProcess.COMPLAINT;
import static org.jiuzhu.subsistence.process.SubsistenceProcess.COUNTY_VISITED;
import static org.jiuzhu.subsistence.process.SubsistenceProcess.DECISION;
import static org.jiuzhu.subsistence.process.SubsistenceProcess.DETERMINATION;
import static org.jiuzhu.task.FormPage.fact;

import java.util.ArrayList;
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
import org.jiuzhu.review.ReviewRecord;
import org.jiuzhu.review.ReviewRecords;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Dates;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.shared.Money;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.verification.Findings;
import org.jiuzhu.verification.InformationChecks;
import org.springframework.stereotype.Component;

/**
 * Signing the decision, at the township or the county. What is confirmed is what was calculated and publicised; whoever
 * sees it otherwise sends the case back.
 */
@Component
class DecisionSigning {

    private final Determinations determinations;
    private final Opinions opinions;
    private final Publicities publicities;
    private final ReviewRecords records;
    private final Applications applications;
    private final CaseClocks clocks;
    private final CountyVisits visits;
    private final HeldAwards held;
    private final Returns returns;
    private final StaffDirectory staff;
    private final InformationChecks informationChecks;
    private final Findings findings;
    private final CaseFacts facts;

    DecisionSigning(
            Determinations determinations,
            Opinions opinions,
            Publicities publicities,
            ReviewRecords records,
            Applications applications,
            CaseClocks clocks,
            CountyVisits visits,
            HeldAwards held,
            Returns returns,
            StaffDirectory staff,
            InformationChecks informationChecks,
            Findings findings,
            CaseFacts facts) {
        this.determinations = determinations;
        this.opinions = opinions;
        this.publicities = publicities;
        this.records = records;
        this.applications = applications;
        this.clocks = clocks;
        this.visits = visits;
        this.held = held;
        this.returns = returns;
        this.staff = staff;
        this.informationChecks = informationChecks;
        this.findings = findings;
        this.facts = facts;
    }

    FormPage page(String caseNumber) {
        List<FormPage.Fact> lines = new ArrayList<>(facts.with(caseNumber));
        lines.addAll(facts.calculation(caseNumber));
        opinions.latest(caseNumber).ifPresent(opinion -> lines.addAll(words(opinion)));
        publicities
                .latest(caseNumber)
                .ifPresent(p -> lines.add(
                        fact("公示", Dates.chinese(p.fromDay()) + "至" + Dates.chinese(p.toDay()) + "，" + p.place())));
        held.of(caseNumber).forEach(award -> lines.add(fact("已享受的待遇", held.words(award))));
        lines.addAll(facts.objections(caseNumber));
        lines.addAll(facts.returns(caseNumber));
        records.of(caseNumber).stream()
                .filter(one ->
                        one.kind() == ReviewRecord.Kind.TERMINATION || one.kind() == ReviewRecord.Kind.COUNTY_VISIT)
                .forEach(one -> lines.add(fact(one.kind().title(), one.content())));
        List<Field.Option> outcomes = new ArrayList<>();
        outcomes.add(new Field.Option("CONFIRMED", "予以确认"));
        FirstOpinion opinion = opinion(caseNumber);
        if (opinion.proposal() == FirstOpinion.Proposal.RECOGNISE) {
            outcomes.add(new Field.Option(
                    "RECOGNISED",
                    (opinion.ground() == null ? "" : "不予确认低保，") + "认定为"
                            + opinion.category().title()));
        }
        outcomes.add(new Field.Option("REFUSED", "不予确认"));
        outcomes.add(new Field.Option("RETURN", "退回初审"));
        if (visits.owed(caseNumber)) {
            outcomes.add(new Field.Option("VISIT", "先行县级入户核查"));
        }
        return new FormPage(
                "复核全案后签署决定；不同意初审意见或金额的退回初审，写明理由。不予确认须写明事实和理由，3个工作日内书面告知（民发〔2021〕57号 第二十条、第二十一条）。",
                lines,
                List.of(
                        Field.choice("outcome", "决定", outcomes.toArray(Field.Option[]::new))
                                .required(),
                        Field.of("monthlyAmount", "月保障金（元）", Field.Kind.MONEY)
                                .required()
                                .when("outcome=CONFIRMED")
                                .help("须与初审公示的金额相同；金额不对的请退回初审。"),
                        Field.choice(
                                        "ground",
                                        "不予确认的理由",
                                        facts.grounds(
                                                caseNumber,
                                                Asked.of(applications
                                                        .find(caseNumber)
                                                        .declaration())))
                                .required()
                                .when("outcome=REFUSED"),
                        Field.of("reason", "事实和理由（决定的将写入文书）", Field.Kind.LONG_TEXT)
                                .required()));
    }

    private List<FormPage.Fact> words(FirstOpinion opinion) {
        String author = staff.names(List.of(opinion.author())).getOrDefault(opinion.author(), opinion.author());
        boolean confirms = opinion.proposal() == FirstOpinion.Proposal.CONFIRM;
        List<FormPage.Fact> lines = new ArrayList<>();
        lines.add(fact(
                "初审意见",
                opinion.words()
                        + (opinion.ground() == null
                                ? ""
                                : "，" + opinion.ground().text())
                        + "（" + author + "）：" + opinion.reason()));
        if (confirms && opinion.deviation() != null) {
            lines.add(fact(
                    "偏离测算",
                    "测算" + opinion.calculated() + "元，初审拟" + opinion.monthlyAmount() + "元。理由：" + opinion.deviation()));
        }
        return lines;
    }

    ConfirmDecision.Form initial(String caseNumber) {
        FirstOpinion opinion = opinion(caseNumber);
        boolean confirms = opinion.proposal() == FirstOpinion.Proposal.CONFIRM;
        return new ConfirmDecision.Form(
                switch (opinion.proposal()) {
                    case CONFIRM -> ConfirmDecision.Choice.CONFIRMED;
                    case RECOGNISE -> ConfirmDecision.Choice.RECOGNISED;
                    case REFUSE -> ConfirmDecision.Choice.REFUSED;
                },
                opinion.proposal() == FirstOpinion.Proposal.REFUSE ? opinion.ground() : null,
                confirms ? opinion.monthlyAmount() : Money.ZERO,
                opinion.reason());
    }

    List<FieldProblem> check(String caseNumber, ConfirmDecision.Form form) {
        boolean confirms = form.outcome() == ConfirmDecision.Choice.CONFIRMED;
        boolean recognises = form.outcome() == ConfirmDecision.Choice.RECOGNISED;
        boolean refuses = form.outcome() == ConfirmDecision.Choice.REFUSED;
        Calculation calculation = facts.latest(caseNumber);
        FirstOpinion opinion = opinion(caseNumber);
        Checks checks =
                new Checks().required("outcome", form.outcome(), "请选择决定").required("reason", form.reason(), "请写明事实和理由");
        if (confirms || recognises || refuses) {
            checks.that(publicities.state(caseNumber).open() == 0, "outcome", "有未答复的异议或投诉，请退回初审处理")
                    .that(!visits.owed(caseNumber), "outcome", "近亲属备案或有投诉举报的，须先行县级入户核查");
        }
        if (confirms) {
            checks.that(calculation.category() == Category.SUBSISTENCE, "outcome", "按决策表测算不符合低保，不能确认")
                    .that(
                            opinion.proposal() == FirstOpinion.Proposal.CONFIRM,
                            "outcome",
                            "初审没有拟予确认、没有按此公示，不能直接确认；不同意的请退回初审")
                    .that(
                            opinion.monthlyAmount().equals(form.monthlyAmount()),
                            "monthlyAmount",
                            "与初审公示的" + opinion.monthlyAmount() + "元不同，请退回初审");
        }
        if (recognises) {
            checks.that(calculation.category().recognition(), "outcome", "按决策表测算不符合低保边缘家庭、刚性支出困难家庭，不能认定")
                    .that(
                            opinion.proposal() == FirstOpinion.Proposal.RECOGNISE,
                            "outcome",
                            "初审没有拟予认定、没有按此公示，不能直接认定；不同意的请退回初审");
        }
        if (confirms || recognises) {
            checks.that(!informationChecks.expired(caseNumber), "outcome", "核对报告已过期，请县级核对岗重新查询后再确认")
                    .that(findings.open(caseNumber).isEmpty(), "outcome", "有新到的核对答复与申报不一致、尚未复查，请退回初审")
                    .that(
                            opinion.category() == calculation.category()
                                    && opinion.calculatedFen()
                                            == calculation.monthlyAmount().fen(),
                            "outcome",
                            "初审之后重新测算过，结果与初审时不同，请退回初审")
                    .that(held.of(caseNumber).isEmpty(), "outcome", "有成员已在他处享受待遇，不能确认；可以“已在他处享受同类救助”为由不予确认，或先终止原待遇");
        }
        if (refuses) {
            checks.required("ground", form.ground(), "请选择不予确认的理由")
                    .that(
                            form.ground() == null
                                    || Determination.groundsFor(
                                                    calculation,
                                                    Asked.of(applications
                                                            .find(caseNumber)
                                                            .declaration()))
                                            .contains(form.ground()),
                            "ground",
                            "这个理由与测算结果不符，不能用于不予确认")
                    .that(
                            !calculation.category().recognition()
                                    || form.ground() != Determination.Ground.INCOME
                                            && form.ground() != Determination.Ground.PROPERTY,
                            "outcome",
                            "按决策表测算符合" + calculation.category().title() + "，应当一并认定，请退回初审");
        }
        return checks.problems();
    }

    Map<String, Object> sign(String caseNumber, ConfirmDecision.Form form, Actor signer) {
        String reason = form.reason() == null ? "" : form.reason();
        if (form.outcome() == ConfirmDecision.Choice.RETURN) {
            returns.write(caseNumber, "审核确认退回初审", reason, signer);
            return Map.of(DECISION.name(), "RETURN");
        }
        if (form.outcome() == ConfirmDecision.Choice.VISIT) {
            returns.write(caseNumber, "先行县级入户核查", reason, signer);
            return Map.of(
                    DECISION.name(),
                    "VISIT",
                    COMPLAINT.name(),
                    publicities.state(caseNumber).complaint(),
                    COUNTY_VISITED.name(),
                    false);
        }
        Calculation calculation = facts.latest(caseNumber);
        Category category = calculation.category();
        boolean confirms = form.outcome() == ConfirmDecision.Choice.CONFIRMED;
        boolean recognises = form.outcome() == ConfirmDecision.Choice.RECOGNISED;
        if (confirms) {
            determinations.confirm(caseNumber, category, Objects.requireNonNull(form.monthlyAmount()), reason, signer);
        } else if (recognises) {
            Determination.Ground ground =
                    Asked.notSubsistence(applications.find(caseNumber).declaration(), calculation);
            determinations.recognise(caseNumber, category, ground, reason, signer);
        } else {
            determinations.decline(caseNumber, category, Objects.requireNonNull(form.ground()), reason, signer);
        }
        applications.changeStatus(
                caseNumber,
                Application.Status.ACCEPTED,
                confirms || recognises ? Application.Status.CONFIRMED : Application.Status.REFUSED);
        clocks.close(caseNumber, signer);
        return Map.of(
                DECISION.name(),
                "DETERMINED",
                DETERMINATION.name(),
                (confirms
                                ? Determination.Outcome.CONFIRMED
                                : recognises ? Determination.Outcome.RECOGNISED : Determination.Outcome.REFUSED)
                        .name());
    }

    private FirstOpinion opinion(String caseNumber) {
        return opinions.latest(caseNumber).orElseThrow(() -> new IllegalStateException("no opinion for " + caseNumber));
    }
}
