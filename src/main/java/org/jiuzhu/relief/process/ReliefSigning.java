package org.jiuzhu.relief.process;

import static org.jiuzhu.relief.process.ReliefProcess.*;
import static org.jiuzhu.task.FormPage.fact;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.deadline.CaseClocks;
import org.jiuzhu.relief.Assessment;
import org.jiuzhu.relief.Assessments;
import org.jiuzhu.relief.Ground;
import org.jiuzhu.relief.ReliefCase;
import org.jiuzhu.relief.ReliefCases;
import org.jiuzhu.relief.ReliefDecision;
import org.jiuzhu.relief.ReliefDecision.Level;
import org.jiuzhu.relief.ReliefDecisions;
import org.jiuzhu.relief.ReliefExaminations;
import org.jiuzhu.relief.ReliefProposal;
import org.jiuzhu.relief.ReserveFunds;
import org.jiuzhu.relief.Track;
import org.jiuzhu.relief.process.ReliefProcess.Choice;
import org.jiuzhu.review.ReviewRecord;
import org.jiuzhu.review.ReviewRecords;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.shared.Money;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Signing a decision on temporary aid: the township within its limit and from its reserve fund, the county above it
 * (社会救助暂行办法 第四十八条、第四十九条).
 */
@Component
class ReliefSigning {

    private static final int MOST_INSTALMENTS = 6;

    private final ReliefCases cases;
    private final Assessments assessments;
    private final ReliefDecisions decisions;
    private final ReliefExaminations examinations;
    private final ReserveFunds funds;
    private final CaseClocks clocks;
    private final ReviewRecords records;
    private final ReliefFacts facts;
    private final Clock clock;

    ReliefSigning(
            ReliefCases cases,
            Assessments assessments,
            ReliefDecisions decisions,
            ReliefExaminations examinations,
            ReserveFunds funds,
            CaseClocks clocks,
            ReviewRecords records,
            ReliefFacts facts,
            Clock clock) {
        this.cases = cases;
        this.assessments = assessments;
        this.decisions = decisions;
        this.examinations = examinations;
        this.funds = funds;
        this.clocks = clocks;
        this.records = records;
        this.facts = facts;
        this.clock = clock;
    }

    /** @param beyond why the county goes beyond the highest limit without a conclusion of the coordination mechanism */
    record Form(
            @Nullable Choice decision,
            @Nullable Money amount,
            ReliefDecision.@Nullable Form form,
            @AtMost(200) @Nullable String referTo,
            @Nullable Integer instalments,
            @Nullable Ground ground,
            @Nullable Ground ending,
            @AtMost(500) @Nullable String beyond,
            @AtMost(1000) @Nullable String reason) {}

    FormPage page(String caseNumber, Level level) {
        ReliefCase one = cases.find(caseNumber);
        List<FormPage.Fact> lines = new ArrayList<>(facts.request(caseNumber));
        lines.addAll(facts.examination(caseNumber));
        lines.addAll(facts.proposal(caseNumber));
        records.of(caseNumber).stream()
                .filter(record -> record.kind() == ReviewRecord.Kind.RETURN)
                .forEach(record -> lines.add(fact("经过", record.content())));
        boolean township = level == Level.TOWNSHIP;
        List<Field.Option> choices = new ArrayList<>();
        choices.add(new Field.Option("APPROVED", "予以救助"));
        choices.add(new Field.Option("REFUSED", "不予救助"));
        if (township) {
            choices.add(new Field.Option("UP", "报县级审批（超过限额或者备用金不足）"));
        }
        choices.add(new Field.Option("TERMINATED", "终止办理（书面撤回、死亡）"));
        choices.add(new Field.Option("RETURN", one.track() == Track.EMERGENCY ? "退回补充登记" : "退回重新提出意见"));
        List<Field> fields = new ArrayList<>();
        fields.add(Field.choice("decision", "决定", choices.toArray(Field.Option[]::new))
                .required());
        fields.add(Field.of("amount", "救助金额（元，实物按价值）", Field.Kind.MONEY)
                .required()
                .when("decision=APPROVED")
                .help(township ? "不超过乡镇（街道）限额和备用金余额；签署即从备用金列支。" : "超过最高限额的，应有一事一议的结论，或者写明理由。"));
        fields.add(Field.choice(
                        "form",
                        "救助方式",
                        new Field.Option("CASH", "发给救助金"),
                        new Field.Option("GOODS", "发放实物"),
                        new Field.Option("REFERRAL", "发给救助金，并转介其他救助"))
                .required()
                .when("decision=APPROVED"));
        fields.add(Field.of("referTo", "转介到哪个部门、哪项救助或者哪个慈善组织", Field.Kind.TEXT)
                .required()
                .when("form=REFERRAL"));
        fields.add(Field.of("instalments", "分几期发放（每月一期）", Field.Kind.NUMBER)
                .required()
                .when("decision=APPROVED")
                .help("一次发清的填1。"));
        if (!township) {
            fields.add(Field.of("beyond", "超过最高限额又没有一事一议结论的理由", Field.Kind.LONG_TEXT)
                    .when("decision=APPROVED"));
        }
        fields.add(Field.choice(
                        "ground",
                        "不予救助的理由",
                        Ground.of(one.track()).stream()
                                .map(ground ->
                                        new Field.Option(ground.name(), ground.text() + "（" + ground.basis() + "）"))
                                .toArray(Field.Option[]::new))
                .required()
                .when("decision=REFUSED"));
        fields.add(Field.choice("ending", "终止的理由", endings()).required().when("decision=TERMINATED"));
        fields.add(Field.of("reason", "事实和理由（决定的将写入文书）", Field.Kind.LONG_TEXT).required());
        return new FormPage(
                (one.track() == Track.EMERGENCY ? "急难型先行救助：情况紧急的先救助，不因材料不全、没有核对、没有公示而等待。" : "支出型临时救助：复核申请、调查和意见后签署。")
                        + "不予救助须写明事实和理由，3个工作日内书面告知（社会救助暂行办法 第四十七条至第四十九条）。",
                lines,
                fields);
    }

    static Field.Option[] endings() {
        return Ground.ending().stream()
                .map(ground -> new Field.Option(ground.name(), ground.text()))
                .toArray(Field.Option[]::new);
    }

    Form initial(String caseNumber) {
        Assessment assessment = assessment(caseNumber);
        ReliefProposal proposal = examinations.proposal(caseNumber).orElse(null);
        if (proposal != null) {
            boolean approves = proposal.outcome() == ReliefDecision.Outcome.APPROVED;
            boolean ends = proposal.outcome() == ReliefDecision.Outcome.TERMINATED;
            return new Form(
                    Choice.valueOf(proposal.outcome().name()),
                    approves ? proposal.amount() : null,
                    ReliefDecision.Form.CASH,
                    null,
                    proposal.instalments(),
                    ends ? null : proposal.ground(),
                    ends ? proposal.ground() : null,
                    null,
                    proposal.reason());
        }
        boolean refuses = assessment.ground() != null;
        return new Form(
                refuses ? Choice.REFUSED : Choice.APPROVED,
                assessment.amount(),
                ReliefDecision.Form.CASH,
                null,
                1,
                assessment.ground(),
                null,
                null,
                null);
    }

    List<FieldProblem> check(String caseNumber, Form form, Level level) {
        ReliefCase one = cases.find(caseNumber);
        Checks checks = new Checks()
                .required("decision", form.decision(), "请选择决定")
                .required("reason", form.reason(), "请写明事实和理由");
        if (form.decision() == Choice.REFUSED) {
            checks.required("ground", form.ground(), "请选择不予救助的理由")
                    .that(
                            form.ground() == null || Ground.of(one.track()).contains(form.ground()),
                            "ground",
                            "这个理由不适用于" + one.track().title());
        }
        if (form.decision() == Choice.TERMINATED) {
            checks.that(form.ending() != null && Ground.ending().contains(form.ending()), "ending", "请选择终止的理由");
        }
        if (form.decision() == Choice.APPROVED) {
            approval(checks, one, form, level);
        }
        return checks.problems();
    }

    private void approval(Checks checks, ReliefCase one, Form form, Level level) {
        Assessment assessment = assessment(one.caseNumber());
        Money amount = form.amount();
        Integer instalments = form.instalments();
        checks.required("amount", amount, "请填写救助金额")
                .that(amount == null || amount.fen() > 0, "amount", "救助金额应大于0元")
                .required("form", form.form(), "请选择救助方式")
                .that(
                        form.form() != ReliefDecision.Form.REFERRAL
                                || form.referTo() != null && !form.referTo().isBlank(),
                        "referTo",
                        "请写明转介到哪里")
                .that(
                        instalments != null && instalments >= 1 && instalments <= MOST_INSTALMENTS,
                        "instalments",
                        "分期为1至" + MOST_INSTALMENTS + "期");
        if (amount == null) {
            return;
        }
        if (level == Level.TOWNSHIP) {
            Money balance = funds.balance(one.townshipCode());
            checks.that(
                            amount.compareTo(assessment.townshipLimit()) <= 0,
                            "amount",
                            "超过乡镇（街道）限额" + assessment.townshipLimit() + "元，请报县级审批")
                    .that(amount.compareTo(balance) <= 0, "amount", "备用金余额只有" + balance + "元，请报县级审批");
        } else {
            boolean explained = form.beyond() != null && !form.beyond().isBlank();
            checks.that(
                    amount.compareTo(assessment.topLimit()) <= 0
                            || explained
                            || decisions
                                    .conference(one.caseNumber())
                                    .filter(conference -> amount.compareTo(conference.amount()) <= 0)
                                    .isPresent(),
                    "beyond",
                    "超过最高限额" + assessment.topLimit() + "元和一事一议同意的金额：应先一事一议，或者写明理由");
        }
    }

    Map<String, Object> sign(String caseNumber, Form form, Level level, Actor signer) {
        String reason = form.reason() == null ? "" : form.reason().strip();
        Choice choice = Objects.requireNonNull(form.decision());
        switch (choice) {
            case RETURN -> records.write(caseNumber, ReviewRecord.Kind.RETURN, "临时救助退回：" + reason, signer);
            case UP -> records.write(caseNumber, ReviewRecord.Kind.RETURN, "报县级审批：" + reason, signer);
            case APPROVED, REFUSED, TERMINATED -> decide(caseNumber, form, level, reason, signer);
        }
        return Map.of(DECISION.name(), DECISION.toEngine(choice));
    }

    private void decide(String caseNumber, Form form, Level level, String reason, Actor signer) {
        boolean approved = form.decision() == Choice.APPROVED;
        Ground ground = approved
                ? null
                : Objects.requireNonNull(form.decision() == Choice.TERMINATED ? form.ending() : form.ground());
        Money amount = form.amount();
        StringBuilder text = new StringBuilder(reason);
        if (approved && form.form() == ReliefDecision.Form.REFERRAL) {
            text.append("；转介：").append(form.referTo());
        }
        if (approved && form.beyond() != null && !form.beyond().isBlank()) {
            text.append("；超过最高限额的理由：").append(form.beyond());
        }
        decisions.sign(
                new ReliefDecision(
                        caseNumber,
                        ReliefDecision.Outcome.valueOf(
                                Objects.requireNonNull(form.decision()).name()),
                        level,
                        approved && amount != null ? amount.fen() : 0,
                        form.form() == null ? ReliefDecision.Form.CASH : form.form(),
                        approved && form.instalments() != null ? form.instalments() : 1,
                        ground,
                        text.toString(),
                        ground == null ? "社会救助暂行办法 第四十七条、第四十八条" : ground.basis(),
                        signer.id(),
                        LocalDate.now(clock)),
                signer);
        if (clocks.state(caseNumber).isPresent()) {
            clocks.close(caseNumber, signer);
        }
    }

    private Assessment assessment(String caseNumber) {
        return assessments
                .find(caseNumber)
                .map(Assessment.Detailed::assessment)
                .orElseThrow(() -> new IllegalStateException("not assessed: " + caseNumber));
    }
}
