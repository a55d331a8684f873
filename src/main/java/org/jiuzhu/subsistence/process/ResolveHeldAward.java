package org.jiuzhu.subsistence.process;

import static org.jiuzhu.subsistence.process.SubsistenceProcess.DETERMINATION;
import static org.jiuzhu.task.FormPage.fact;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jiuzhu.benefit.Award;
import org.jiuzhu.benefit.AwardChanges;
import org.jiuzhu.benefit.ChangeGround;
import org.jiuzhu.benefit.ChangeKind;
import org.jiuzhu.intake.Application;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.review.Determination;
import org.jiuzhu.review.Determinations;
import org.jiuzhu.review.ReviewRecord;
import org.jiuzhu.review.ReviewRecords;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.CurrentActor;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 处理重复享受: nobody holds two exclusive awards at once (民发〔2022〕83号 三（一）). The county has the older award ended, or
 * takes the confirmation back; either is signed. The older award ends like any other: a change is begun, its
 * family is heard and another person signs; this step comes back until that is done.
 */
@Component
class ResolveHeldAward implements StepForm<ResolveHeldAward.Form> {

    private static final int MOST_REASON = 300;

    private final ReviewRecords records;
    private final HeldAwards held;
    private final AwardChanges changes;
    private final Determinations determinations;
    private final Applications applications;
    private final CaseFacts facts;
    private final CurrentActor currentActor;
    private final Clock clock;

    ResolveHeldAward(
            ReviewRecords records,
            HeldAwards held,
            AwardChanges changes,
            Determinations determinations,
            Applications applications,
            CaseFacts facts,
            CurrentActor currentActor,
            Clock clock) {
        this.records = records;
        this.held = held;
        this.changes = changes;
        this.determinations = determinations;
        this.applications = applications;
        this.facts = facts;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    enum Choice {
        END_OTHER,
        REVOKE
    }

    record Form(@Nullable Choice outcome, @Nullable String reason) {}

    @Override
    public String taskKey() {
        return "Task_ResolveHeldAward";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String caseNumber) {
        List<FormPage.Fact> lines = new ArrayList<>(facts.with(caseNumber));
        held.of(caseNumber)
                .forEach(award -> lines.add(fact(
                        "已享受的待遇",
                        held.words(award)
                                + changes.openOf(award.awardNumber())
                                        .map(change -> "；停发正在办理（" + change + "）")
                                        .orElse(""))));
        return new FormPage(
                "有成员已在他处享受排他待遇。或者先停发原待遇，由待遇变更告知家庭、听取意见、另一人签署，停发以后回到本环节登记本案待遇；或者撤销本案的确认。均须写明理由，由您具名（民发〔2022〕83号 三（一）；民发〔2021〕57号 第三十二条）。",
                lines,
                List.of(
                        Field.choice(
                                        "outcome",
                                        "处理方式",
                                        new Field.Option("END_OTHER", "停发原待遇，停发后登记本案待遇"),
                                        new Field.Option("REVOKE", "撤销确认，本案不予确认"))
                                .required(),
                        Field.of("reason", "事实和理由", Field.Kind.LONG_TEXT)
                                .required()
                                .help("撤销确认的将写入文书。")));
    }

    @Override
    public Form initial(String caseNumber) {
        return new Form(null, null);
    }

    @Override
    public List<FieldProblem> check(String caseNumber, Form form) {
        Checks checks = new Checks()
                .required("outcome", form.outcome(), "请选择处理方式")
                .required("reason", form.reason(), "请写明事实和理由")
                .that(form.reason() == null || form.reason().length() <= MOST_REASON, "reason", "不超过300字");
        if (form.outcome() == Choice.END_OTHER) {
            Actor actor = currentActor.get();
            List<Award> running = held.of(caseNumber);
            List<Award> elsewhere = running.stream()
                    .filter(award -> !actor.sees(award.townshipCode()))
                    .toList();
            List<String> going = running.stream()
                    .flatMap(award -> changes.openOf(award.awardNumber()).stream())
                    .toList();
            checks.that(
                            elsewhere.isEmpty(),
                            "outcome",
                            "原待遇不在本县（市、区），须由该县先停发："
                                    + elsewhere.stream().map(held::words).collect(Collectors.joining("；")))
                    .that(going.isEmpty(), "outcome", "原待遇的变更正在办理（" + String.join("、", going) + "），停发以后再办结本环节");
        }
        return checks.problems();
    }

    @Override
    public Map<String, Object> seal(String caseNumber, Form form, Actor actor, String taskId) {
        String reason = form.reason() == null ? "" : form.reason();
        if (form.outcome() == Choice.REVOKE) {
            determinations.revoke(caseNumber, reason, actor);
            applications.changeStatus(caseNumber, Application.Status.CONFIRMED, Application.Status.REFUSED);
            records.write(caseNumber, ReviewRecord.Kind.REVOCATION, "撤销确认，改为不予确认。理由：" + reason, actor);
            return Map.of(DETERMINATION.name(), Determination.Outcome.REFUSED.name());
        }
        List<Award> running = held.of(caseNumber);
        running.forEach(award -> changes.begin(
                award.awardNumber(),
                new AwardChanges.Lead(
                        ChangeKind.END,
                        ChangeGround.DOUBLE_AWARD,
                        LocalDate.now(clock),
                        null,
                        reason,
                        "案件" + caseNumber + "审核确认时查明的重复享受"),
                actor));
        records.write(
                caseNumber,
                ReviewRecord.Kind.HELD_AWARD,
                (running.isEmpty()
                                ? "原待遇已经停发。"
                                : "提出停发原待遇"
                                        + running.stream()
                                                .map(Award::awardNumber)
                                                .collect(Collectors.joining("、")) + "。")
                        + "理由：" + reason,
                actor);
        return Map.of();
    }
}
