package org.jiuzhu.relief.process;

import static org.jiuzhu.relief.process.ReliefProcess.*;
import static org.jiuzhu.task.FormPage.fact;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.relief.Assessment;
import org.jiuzhu.relief.Assessments;
import org.jiuzhu.relief.Ground;
import org.jiuzhu.relief.ReliefDecision;
import org.jiuzhu.relief.ReliefExaminations;
import org.jiuzhu.relief.ReliefProposal;
import org.jiuzhu.relief.Track;
import org.jiuzhu.review.ReviewRecord;
import org.jiuzhu.review.ReviewRecords;
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

/** 提出救助意见: what the tables propose, weighed by who has seen the family; where it differs, the reason says why. */
@Component
class ProposeRelief implements StepForm<ProposeRelief.Form> {

    private static final int MOST_INSTALMENTS = 6;

    private final Assessments assessments;
    private final ReliefExaminations examinations;
    private final ReviewRecords records;
    private final ReliefLetters letters;
    private final ReliefFacts facts;
    private final Clock clock;

    ProposeRelief(
            Assessments assessments,
            ReliefExaminations examinations,
            ReviewRecords records,
            ReliefLetters letters,
            ReliefFacts facts,
            Clock clock) {
        this.assessments = assessments;
        this.examinations = examinations;
        this.records = records;
        this.letters = letters;
        this.facts = facts;
        this.clock = clock;
    }

    record Form(
            ReliefDecision.@Nullable Outcome outcome,
            @Nullable Money amount,
            @Nullable Integer instalments,
            @Nullable Ground ground,
            @Nullable Ground ending,
            @AtMost(1000) @Nullable String reason) {}

    @Override
    public String taskKey() {
        return "Task_ProposeRelief";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String caseNumber) {
        List<FormPage.Fact> lines = new ArrayList<>(facts.request(caseNumber));
        lines.addAll(facts.examination(caseNumber));
        lines.addAll(facts.proposal(caseNumber));
        records.of(caseNumber).stream()
                .filter(record -> record.kind() == ReviewRecord.Kind.RETURN)
                .forEach(record -> lines.add(fact("退回", record.content())));
        return new FormPage(
                "按调查情况和测算提出意见；金额与测算不同的，在理由中写明。不利的结论只是建议，由审批人签署（社会救助暂行办法 第四十八条）。",
                lines,
                List.of(
                        Field.choice(
                                        "outcome",
                                        "意见",
                                        new Field.Option("APPROVED", "拟予救助"),
                                        new Field.Option("REFUSED", "拟不予救助"),
                                        new Field.Option("TERMINATED", "拟终止办理（书面撤回、死亡）"))
                                .required(),
                        Field.of("amount", "拟救助金额（元）", Field.Kind.MONEY)
                                .required()
                                .when("outcome=APPROVED"),
                        Field.of("instalments", "分几期发放（每月一期）", Field.Kind.NUMBER)
                                .required()
                                .when("outcome=APPROVED")
                                .help("一次发清的填1；支出分月发生的可以分期。"),
                        Field.choice(
                                        "ground",
                                        "拟不予救助的理由",
                                        Ground.of(Track.EXPENDITURE).stream()
                                                .map(ground -> new Field.Option(
                                                        ground.name(), ground.text() + "（" + ground.basis() + "）"))
                                                .toArray(Field.Option[]::new))
                                .required()
                                .when("outcome=REFUSED"),
                        Field.choice("ending", "拟终止的理由", ReliefSigning.endings())
                                .required()
                                .when("outcome=TERMINATED"),
                        Field.of("reason", "事实和理由", Field.Kind.LONG_TEXT).required()));
    }

    @Override
    public Form initial(String caseNumber) {
        Assessment assessment = assessment(caseNumber);
        boolean refuses = assessment.ground() != null;
        return new Form(
                refuses ? ReliefDecision.Outcome.REFUSED : ReliefDecision.Outcome.APPROVED,
                assessment.amount(),
                1,
                assessment.ground(),
                null,
                null);
    }

    @Override
    public List<FieldProblem> check(String caseNumber, Form form) {
        Checks checks =
                new Checks().required("outcome", form.outcome(), "请选择意见").required("reason", form.reason(), "请写明事实和理由");
        if (form.outcome() == ReliefDecision.Outcome.APPROVED) {
            Integer instalments = form.instalments();
            checks.required("amount", form.amount(), "请填写拟救助金额")
                    .that(form.amount() == null || form.amount().fen() > 0, "amount", "救助金额应大于0元")
                    .that(
                            instalments != null && instalments >= 1 && instalments <= MOST_INSTALMENTS,
                            "instalments",
                            "分期为1至" + MOST_INSTALMENTS + "期");
        }
        if (form.outcome() == ReliefDecision.Outcome.REFUSED) {
            checks.required("ground", form.ground(), "请选择理由")
                    .that(
                            form.ground() == null
                                    || Ground.of(Track.EXPENDITURE).contains(form.ground()),
                            "ground",
                            "这个理由不适用于支出型");
        }
        if (form.outcome() == ReliefDecision.Outcome.TERMINATED) {
            checks.that(form.ending() != null && Ground.ending().contains(form.ending()), "ending", "请选择终止的理由");
        }
        return checks.problems();
    }

    @Override
    public Map<String, Object> seal(String caseNumber, Form form, Actor actor, String taskId) {
        boolean approves = form.outcome() == ReliefDecision.Outcome.APPROVED;
        Money amount = form.amount();
        Assessment assessment = assessment(caseNumber);
        ReliefProposal proposal = new ReliefProposal(
                caseNumber,
                Objects.requireNonNull(form.outcome()),
                approves && amount != null ? amount.fen() : 0,
                approves && form.instalments() != null ? form.instalments() : 1,
                approves ? null : form.outcome() == ReliefDecision.Outcome.TERMINATED ? form.ending() : form.ground(),
                form.reason() == null ? "" : form.reason().strip(),
                actor.id(),
                LocalDateTime.now(clock));
        examinations.propose(proposal);
        boolean publicity = approves && assessment.publicity();
        if (publicity) {
            letters.publicity(caseNumber, proposal, actor);
        }
        boolean township = proposal.amountFen() <= assessment.townshipLimitFen();
        return Map.of(
                LEVEL.name(), LEVEL.toEngine(township ? ReliefDecision.Level.TOWNSHIP : ReliefDecision.Level.COUNTY),
                PUBLICITY_REQUIRED.name(), PUBLICITY_REQUIRED.toEngine(publicity));
    }

    private Assessment assessment(String caseNumber) {
        return assessments.find(caseNumber).orElseThrow().assessment();
    }
}
