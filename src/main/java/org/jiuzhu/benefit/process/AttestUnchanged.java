package org.jiuzhu.benefit.process;

import static org.jiuzhu.benefit.process.BenefitReverificationProcess.CONFIRMATION;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.benefit.Rechecks;
import org.jiuzhu.benefit.process.BenefitReverificationProcess.Confirmation;
import org.jiuzhu.review.ReviewRecord;
import org.jiuzhu.review.ReviewRecords;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.CurrentActor;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.shared.Texts;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 成批确认: one named person confirms the families of whom nothing new was told, after those drawn have been visited. */
@Component
class AttestUnchanged implements StepForm<AttestUnchanged.Form> {

    private final Rechecks rechecks;
    private final RecheckFacts facts;
    private final ReviewRecords records;
    private final CurrentActor currentActor;

    AttestUnchanged(Rechecks rechecks, RecheckFacts facts, ReviewRecords records, CurrentActor currentActor) {
        this.rechecks = rechecks;
        this.facts = facts;
        this.records = records;
        this.currentActor = currentActor;
    }

    record Form(@Nullable Confirmation confirmation, @AtMost(500) @Nullable String note) {}

    @Override
    public String taskKey() {
        return "Task_AttestUnchanged";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String roundNumber) {
        return new FormPage(
                "核查期内没有明显变化的家庭，不调整金额，由您具名成批确认；抽中的家庭全部入户以后才能确认，入户发现变化的须说明其余家庭为什么仍可以确认，或者扩大抽查（民发〔2021〕57号 第三十一条）。",
                facts.round(roundNumber),
                List.of(
                        Field.choice(
                                        "confirmation",
                                        "处理",
                                        new Field.Option("CONFIRM", "确认没有明显变化，待遇不变"),
                                        new Field.Option("ENLARGE", "扩大抽查，再抽一批入户"))
                                .required(),
                        Field.of("note", "说明", Field.Kind.LONG_TEXT).help("抽查没有发现变化的可以不填；扩大抽查的，或者抽查发现变化仍然确认的，写明理由。")));
    }

    @Override
    public Form initial(String roundNumber) {
        return new Form(null, null);
    }

    @Override
    public List<FieldProblem> check(String roundNumber, Form form) {
        Rechecks.Standing standing =
                Objects.requireNonNull(rechecks.standings(List.of(roundNumber)).get(roundNumber));
        Checks checks = new Checks().required("confirmation", form.confirmation(), "请选择处理");
        if (form.confirmation() == Confirmation.CONFIRM) {
            checks.that(standing.open() == 0, "confirmation", "抽中的家庭还有" + standing.open() + "户没有入户，不能确认")
                    .that(
                            !rechecks.visitedBy(roundNumber, currentActor.get().id()),
                            "confirmation",
                            "您参加了抽查的入户，须由另一人确认");
            if (standing.found() > 0) {
                checks.required("note", form.note(), "抽查发现" + standing.found() + "户有变化，请说明其余家庭为什么仍可以确认");
            }
        }
        if (form.confirmation() == Confirmation.ENLARGE) {
            checks.that(standing.unchanged() > 0, "confirmation", "没有可以再抽的家庭")
                    .required("note", form.note(), "请写明扩大抽查的理由");
        }
        return checks.problems();
    }

    @Override
    public Map<String, Object> seal(String roundNumber, Form form, Actor actor, String taskId) {
        Confirmation confirmation = Objects.requireNonNull(form.confirmation());
        records.write(
                roundNumber,
                ReviewRecord.Kind.NOTE,
                (confirmation == Confirmation.CONFIRM ? "确认没有明显变化。" : "扩大抽查。") + Texts.orEmpty(form.note()),
                actor);
        return Map.of(CONFIRMATION.name(), CONFIRMATION.toEngine(confirmation));
    }
}
