package org.jiuzhu.benefit.process;

import static org.jiuzhu.benefit.process.BenefitRecoveryProcess.WAIVER;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.benefit.Ledger;
import org.jiuzhu.benefit.LedgerEntry;
import org.jiuzhu.benefit.process.BenefitRecoveryProcess.Waiver;
import org.jiuzhu.review.ReviewRecord;
import org.jiuzhu.review.ReviewRecords;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 决定是否不再追回: the county signs, another person than who proposed it. */
@Component
class SignWaiver implements StepForm<SignWaiver.Form> {

    private final Ledger ledger;
    private final RecoveryFacts facts;
    private final ReviewRecords records;

    SignWaiver(Ledger ledger, RecoveryFacts facts, ReviewRecords records) {
        this.ledger = ledger;
        this.facts = facts;
        this.records = records;
    }

    record Form(@Nullable Waiver waiver, @AtMost(60) @Nullable String document, @AtMost(300) @Nullable String reason) {}

    @Override
    public String taskKey() {
        return "Task_SignWaiver";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String number) {
        return new FormPage(
                "核对家庭的困难和证据，具名决定。不再追回的写明文号和理由，记入台账，不能再改；证据不足或者还能分期的，退回继续追回。",
                facts.of(number),
                List.of(
                        Field.choice(
                                        "waiver",
                                        "决定",
                                        new Field.Option("WAIVED", "核销：确有困难，不再追回"),
                                        new Field.Option("UNCOLLECTABLE", "无法追回：死亡无遗产、下落不明等"),
                                        new Field.Option("REFUSED", "不同意，继续追回"))
                                .required(),
                        Field.of("document", "决定文号", Field.Kind.TEXT).required().when("waiver=WAIVED|UNCOLLECTABLE"),
                        Field.of("reason", "理由", Field.Kind.LONG_TEXT).required()));
    }

    @Override
    public Form initial(String number) {
        return new Form(null, null, null);
    }

    @Override
    public List<FieldProblem> check(String number, Form form) {
        Checks checks =
                new Checks().required("waiver", form.waiver(), "请选择决定").required("reason", form.reason(), "请写明理由");
        if (form.waiver() != null && form.waiver() != Waiver.REFUSED) {
            checks.required("document", form.document(), "请填写决定文号");
        }
        return checks.problems();
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        Waiver waiver = Objects.requireNonNull(form.waiver());
        String reason = Objects.requireNonNull(form.reason());
        if (waiver == Waiver.REFUSED) {
            records.write(number, ReviewRecord.Kind.NOTE, "不同意不再追回：" + reason, actor);
        } else if (!ledger.find(number).settled()) {
            ledger.giveUp(
                    number,
                    waiver == Waiver.WAIVED ? LedgerEntry.Kind.WAIVER : LedgerEntry.Kind.UNCOLLECTABLE,
                    Objects.requireNonNull(form.document()),
                    reason,
                    actor);
        }
        return Map.of(WAIVER.name(), WAIVER.toEngine(waiver));
    }
}
