package org.jiuzhu.destitution.process;

import static org.jiuzhu.destitution.process.DestitutionProcess.CONFIRM_BY;
import static org.jiuzhu.destitution.process.DestitutionProcess.PROPOSAL;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.casework.Paperwork;
import org.jiuzhu.destitution.DestitutionAssessment;
import org.jiuzhu.destitution.DestitutionOpinion;
import org.jiuzhu.destitution.Destitutions;
import org.jiuzhu.destitution.Ground;
import org.jiuzhu.destitution.Outcome;
import org.jiuzhu.document.LetterKind;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 提出初审意见: what the tables find, weighed by who has seen the person; where it differs, the reason says why. */
@Component
class ProposeDestitution implements StepForm<ProposeDestitution.Form> {

    private final Destitutions destitutions;
    private final Applications applications;
    private final DestitutionDeadlines deadlines;
    private final DestitutionLetters letters;
    private final Paperwork paperwork;
    private final DestitutionFacts facts;
    private final Clock clock;

    ProposeDestitution(
            Destitutions destitutions,
            Applications applications,
            DestitutionDeadlines deadlines,
            DestitutionLetters letters,
            Paperwork paperwork,
            DestitutionFacts facts,
            Clock clock) {
        this.destitutions = destitutions;
        this.applications = applications;
        this.deadlines = deadlines;
        this.letters = letters;
        this.paperwork = paperwork;
        this.facts = facts;
        this.clock = clock;
    }

    record Form(
            @Nullable Outcome outcome,
            @Nullable Ground ground,
            @Nullable Ground ending,
            @AtMost(1000) @Nullable String reason) {}

    @Override
    public String taskKey() {
        return "Task_ProposeDestitution";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String caseNumber) {
        List<FormPage.Fact> lines = new ArrayList<>(facts.request(caseNumber));
        lines.addAll(facts.examination(caseNumber));
        lines.addAll(facts.course(caseNumber));
        return new FormPage(
                        "对照三项条件提出初审意见：拟予确认的公示后报确认，不利的结论只是建议，由有权的人署名决定。与系统审核结果不同的，在理由中写明（特困人员认定办法 第四条、第十三条）。",
                        lines,
                        List.of(
                                Field.choice(
                                                "outcome",
                                                "初审意见",
                                                new Field.Option("APPROVED", "拟确认为特困人员"),
                                                new Field.Option("REFUSED", "拟不予确认"),
                                                new Field.Option("TERMINATED", "拟终止（书面撤回、死亡、拒不配合）"))
                                        .required(),
                                Field.choice("ground", "拟不予确认的理由", refusals())
                                        .required()
                                        .when("outcome=REFUSED"),
                                Field.choice("ending", "拟终止的理由", endings())
                                        .required()
                                        .when("outcome=TERMINATED"),
                                Field.of("reason", "事实和理由", Field.Kind.LONG_TEXT)
                                        .required()))
                .papers(paperwork.papers(caseNumber, LetterKind.CARE_ASSESSMENT));
    }

    static Field.Option[] refusals() {
        return Ground.refusing().stream()
                .map(ground -> new Field.Option(ground.name(), ground.text() + "（" + ground.basis() + "）"))
                .toArray(Field.Option[]::new);
    }

    static Field.Option[] endings() {
        return Ground.ending().stream()
                .map(ground -> new Field.Option(ground.name(), ground.text()))
                .toArray(Field.Option[]::new);
    }

    @Override
    public Form initial(String caseNumber) {
        Ground found = destitutions
                .assessment(caseNumber)
                .map(DestitutionAssessment::ground)
                .orElse(null);
        return new Form(found == null ? Outcome.APPROVED : Outcome.REFUSED, found, null, null);
    }

    @Override
    public List<FieldProblem> check(String caseNumber, Form form) {
        return grounds(
                        new Checks()
                                .required("outcome", form.outcome(), "请选择意见")
                                .required("reason", form.reason(), "请写明事实和理由"),
                        form.outcome() == Outcome.REFUSED,
                        form.ground(),
                        form.outcome() == Outcome.TERMINATED,
                        form.ending())
                .problems();
    }

    static Checks grounds(
            Checks checks, boolean refuses, @Nullable Ground ground, boolean ends, @Nullable Ground ending) {
        return checks.that(!refuses || ground != null && Ground.refusing().contains(ground), "ground", "请选择不予确认的理由")
                .that(!ends || ending != null && Ground.ending().contains(ending), "ending", "请选择终止的理由");
    }

    @Override
    public Map<String, Object> seal(String caseNumber, Form form, Actor actor, String taskId) {
        Outcome outcome = Objects.requireNonNull(form.outcome());
        destitutions.propose(new DestitutionOpinion(
                caseNumber,
                outcome,
                switch (outcome) {
                    case APPROVED -> null;
                    case REFUSED -> form.ground();
                    case TERMINATED -> form.ending();
                },
                form.reason() == null ? "" : form.reason().strip(),
                actor.id(),
                LocalDateTime.now(clock)));
        String township = applications.find(caseNumber).townshipCode();
        boolean publicity = outcome == Outcome.APPROVED;
        if (publicity) {
            letters.publicity(caseNumber, actor);
        }
        return Map.of(
                PROPOSAL.name(),
                PROPOSAL.toEngine(outcome),
                CONFIRM_BY.name(),
                CONFIRM_BY.toEngine(deadlines.confirm(
                        caseNumber, township, publicity ? deadlines.publicityDays(township) : 0, actor)));
    }
}
