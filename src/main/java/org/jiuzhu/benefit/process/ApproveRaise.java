package org.jiuzhu.benefit.process;

import static org.jiuzhu.benefit.process.BenefitRaiseProcess.APPROVAL;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.benefit.Raises;
import org.jiuzhu.benefit.process.BenefitRaiseProcess.Approval;
import org.jiuzhu.review.ReviewRecord;
import org.jiuzhu.review.ReviewRecords;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.shared.Texts;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Another person approves, in the own name; the standard must stand in the settings as it was simulated. */
@Component
class ApproveRaise implements StepForm<ApproveRaise.Form> {

    private final Raises raises;
    private final RaiseFacts facts;
    private final ReviewRecords records;

    ApproveRaise(Raises raises, RaiseFacts facts, ReviewRecords records) {
        this.raises = raises;
        this.facts = facts;
        this.records = records;
    }

    record Form(@Nullable Approval approval, @AtMost(500) @Nullable String reason) {}

    @Override
    public String taskKey() {
        return "Task_ApproveRaise";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String raiseNumber) {
        return new FormPage(
                "核对文件、标准和模拟结果，具名批准。批准后系统成批执行，可以在“提高标准”页暂停；抽查确认以前不能审签发放清册（社会救助暂行办法 第十条）。",
                facts.of(raiseNumber),
                List.of(
                        Field.choice(
                                        "approval",
                                        "决定",
                                        new Field.Option("APPROVE", "批准执行"),
                                        new Field.Option("RETURN", "退回核对"))
                                .required(),
                        Field.of("reason", "理由", Field.Kind.LONG_TEXT)
                                .required()
                                .when("approval=RETURN")));
    }

    @Override
    public Form initial(String raiseNumber) {
        return new Form(null, null);
    }

    @Override
    public List<FieldProblem> check(String raiseNumber, Form form) {
        Checks checks = new Checks().required("approval", form.approval(), "请选择决定");
        if (form.approval() == Approval.RETURN) {
            checks.required("reason", form.reason(), "请写明退回的理由");
        }
        if (form.approval() == Approval.APPROVE) {
            raises.obstacle(raiseNumber).ifPresent(words -> checks.that(false, "approval", words));
        }
        return checks.problems();
    }

    @Override
    public Map<String, Object> seal(String raiseNumber, Form form, Actor actor, String taskId) {
        Approval approval = Objects.requireNonNull(form.approval());
        if (approval == Approval.RETURN) {
            raises.sendBack(raiseNumber);
            records.write(raiseNumber, ReviewRecord.Kind.RETURN, Texts.orEmpty(form.reason()), actor);
        }
        return Map.of(APPROVAL.name(), APPROVAL.toEngine(approval));
    }
}
