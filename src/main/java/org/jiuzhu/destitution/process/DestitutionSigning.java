package org.jiuzhu.destitution.process;

import static org.jiuzhu.destitution.process.DestitutionProcess.DECISION;
import static org.jiuzhu.destitution.process.DestitutionProcess.OPINION_BY;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.deadline.CaseClocks;
import org.jiuzhu.destitution.Conditions;
import org.jiuzhu.destitution.DestitutionAssessment;
import org.jiuzhu.destitution.DestitutionDecision;
import org.jiuzhu.destitution.DestitutionOpinion;
import org.jiuzhu.destitution.Destitutions;
import org.jiuzhu.destitution.Ground;
import org.jiuzhu.destitution.Outcome;
import org.jiuzhu.destitution.SpotDraw;
import org.jiuzhu.destitution.SpotDraws;
import org.jiuzhu.destitution.SupportPlace;
import org.jiuzhu.destitution.process.DestitutionProcess.Choice;
import org.jiuzhu.intake.Application;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.intake.AwardHoldings;
import org.jiuzhu.review.ReviewRecord;
import org.jiuzhu.review.ReviewRecords;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Signing a confirmation, a refusal or a termination, by the township or by the county (第十六条至第十八条). */
@Component
class DestitutionSigning {

    private static final String BASIS = "社会救助暂行办法 第十四条；特困人员认定办法 第四条、第十六条、第十七条";

    private final Destitutions destitutions;
    private final SpotDraws draws;
    private final Applications applications;
    private final AwardHoldings holdings;
    private final CaseClocks clocks;
    private final DestitutionDeadlines deadlines;
    private final ReviewRecords records;
    private final DestitutionFacts facts;
    private final Clock clock;

    DestitutionSigning(
            Destitutions destitutions,
            SpotDraws draws,
            Applications applications,
            AwardHoldings holdings,
            CaseClocks clocks,
            DestitutionDeadlines deadlines,
            ReviewRecords records,
            DestitutionFacts facts,
            Clock clock) {
        this.destitutions = destitutions;
        this.draws = draws;
        this.applications = applications;
        this.holdings = holdings;
        this.clocks = clocks;
        this.deadlines = deadlines;
        this.records = records;
        this.facts = facts;
        this.clock = clock;
    }

    record Form(
            @Nullable Choice decision,
            @Nullable SupportPlace place,
            @Nullable Ground ground,
            @Nullable Ground ending,
            @AtMost(1000) @Nullable String reason) {}

    FormPage page(String caseNumber) {
        List<FormPage.Fact> lines = new ArrayList<>(facts.request(caseNumber));
        lines.addAll(facts.examination(caseNumber));
        lines.addAll(facts.course(caseNumber));
        return new FormPage(
                "复核调查、三项条件、公示和抽查情况后署名。不予确认须写明事实和理由，3个工作日内书面告知；确认的自次月起供养（特困人员认定办法 第十六条至第十八条）。",
                lines,
                List.of(
                        Field.choice(
                                        "decision",
                                        "决定",
                                        new Field.Option("APPROVED", "确认为特困人员"),
                                        new Field.Option("REFUSED", "不予确认"),
                                        new Field.Option("TERMINATED", "终止（书面撤回、死亡、拒不配合）"),
                                        new Field.Option("RETURN", "退回补充调查"))
                                .required(),
                        Field.choice(
                                        "place",
                                        "供养形式（本人选择）",
                                        Arrays.stream(SupportPlace.values())
                                                .map(place -> new Field.Option(place.name(), place.title()))
                                                .toArray(Field.Option[]::new))
                                .required()
                                .when("decision=APPROVED"),
                        Field.choice("ground", "不予确认的理由", ProposeDestitution.refusals())
                                .required()
                                .when("decision=REFUSED"),
                        Field.choice("ending", "终止的理由", ProposeDestitution.endings())
                                .required()
                                .when("decision=TERMINATED"),
                        Field.of("reason", "事实和理由（决定的将写入文书）", Field.Kind.LONG_TEXT)
                                .required()));
    }

    Form initial(String caseNumber) {
        DestitutionOpinion opinion = destitutions.opinion(caseNumber).orElseThrow();
        boolean ends = opinion.outcome() == Outcome.TERMINATED;
        return new Form(
                Choice.valueOf(opinion.outcome().name()),
                destitutions.survey(caseNumber).map(survey -> survey.place()).orElse(null),
                ends ? null : opinion.ground(),
                ends ? opinion.ground() : null,
                opinion.reason());
    }

    List<FieldProblem> check(String caseNumber, Form form) {
        Checks checks = new Checks()
                .required("decision", form.decision(), "请选择决定")
                .required("reason", form.reason(), "请写明事实和理由");
        ProposeDestitution.grounds(
                checks,
                form.decision() == Choice.REFUSED,
                form.ground(),
                form.decision() == Choice.TERMINATED,
                form.ending());
        if (form.decision() == Choice.APPROVED) {
            Application application = applications.find(caseNumber);
            List<String> held = applications
                    .digest(Conditions.person(application))
                    .map(digest -> holdings.heldBy(List.of(digest)))
                    .orElse(List.of());
            boolean opined = destitutions
                    .opinion(caseNumber)
                    .filter(one -> one.outcome() == Outcome.APPROVED)
                    .isPresent();
            checks.required("place", form.place(), "请选择供养形式")
                    .that(held.isEmpty(), "decision", "申请人正在享受待遇" + String.join("、", held) + "，请先终止该待遇再确认，不重复享受")
                    .that(opined, "decision", "初审意见不是拟予确认，没有公示过，不能直接确认；请退回补充调查")
                    .that(application.declaration().bankAccount() != null, "decision", "申报中没有领款账户，请退回补充");
        }
        return checks.problems();
    }

    Map<String, Object> sign(String caseNumber, Form form, Actor signer) {
        String reason = form.reason() == null ? "" : form.reason().strip();
        Choice choice = Objects.requireNonNull(form.decision());
        Map<String, Object> variables = new HashMap<>();
        variables.put(DECISION.name(), DECISION.toEngine(choice));
        if (choice == Choice.RETURN) {
            records.write(caseNumber, ReviewRecord.Kind.RETURN, "退回补充调查：" + reason, signer);
            variables.put(
                    OPINION_BY.name(),
                    OPINION_BY.toEngine(deadlines.again(
                            caseNumber, applications.find(caseNumber).townshipCode(), "退回补充调查和初审意见", signer)));
            return variables;
        }
        decide(caseNumber, Outcome.valueOf(choice.name()), form, reason, signer);
        return variables;
    }

    private void decide(String caseNumber, Outcome outcome, Form form, String reason, Actor signer) {
        boolean approved = outcome == Outcome.APPROVED;
        Ground ground =
                switch (outcome) {
                    case APPROVED -> null;
                    case REFUSED -> Objects.requireNonNull(form.ground());
                    case TERMINATED -> Objects.requireNonNull(form.ending());
                };
        if (draws.find(caseNumber).filter(SpotDraw::drawn).isPresent()
                && destitutions.spotCheck(caseNumber).isEmpty()) {
            throw new IllegalStateException("drawn and not checked: " + caseNumber);
        }
        DestitutionAssessment assessment = destitutions.assessment(caseNumber).orElseThrow();
        LocalDate today = LocalDate.now(clock);
        destitutions.sign(new DestitutionDecision(
                caseNumber,
                outcome,
                ground,
                reason,
                ground == null ? BASIS : ground.basis(),
                approved ? assessment.grade() : null,
                approved ? form.place() : null,
                approved ? assessment.basicFen() : 0,
                approved ? assessment.careFen() : 0,
                approved ? Destitutions.monthAfter(today) : null,
                signer.id(),
                today));
        clocks.close(caseNumber, signer);
    }
}
