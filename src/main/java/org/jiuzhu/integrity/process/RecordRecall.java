package org.jiuzhu.integrity.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.casework.Paperwork;
import org.jiuzhu.document.LetterKind;
import org.jiuzhu.document.Letters;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 登记撤回回执: each department says that it has taken the record back, and the person is told. */
@Component
class RecordRecall implements StepForm<RecordRecall.Form> {

    private final PushReceipts receipts;
    private final IntegrityFacts facts;
    private final Paperwork paperwork;
    private final Letters letters;
    private final Clock clock;

    RecordRecall(PushReceipts receipts, IntegrityFacts facts, Paperwork paperwork, Letters letters, Clock clock) {
        this.receipts = receipts;
        this.facts = facts;
        this.paperwork = paperwork;
        this.letters = letters;
        this.clock = clock;
    }

    record Form(
            @Nullable List<PushReceipts.Row> receipts,
            @Nullable LocalDate deliveredOn,
            @AtMost(60) @Nullable String receiver) {}

    @Override
    public String taskKey() {
        return "Task_RecordRecall";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String number) {
        return new FormPage(
                        "名单已移出：通知各部门撤回记录、解除措施，逐一登记回执；把移出通知书送给当事人。",
                        facts.sanction(number),
                        List.of(
                                PushReceipts.field(),
                                Field.of("deliveredOn", "移出通知书送达当事人的日期", Field.Kind.DATE)
                                        .required(),
                                Field.of("receiver", "签收人", Field.Kind.TEXT).required()))
                .papers(paperwork.papers(number, LetterKind.LISTING_RECALL));
    }

    @Override
    public Form initial(String number) {
        return new Form(receipts.open(number), LocalDate.now(clock), null);
    }

    @Override
    public Form refresh(String number, Form draft) {
        return new Form(receipts.refresh(number, draft.receipts()), draft.deliveredOn(), draft.receiver());
    }

    @Override
    public List<FieldProblem> check(String number, Form form) {
        Checks checks = new Checks();
        receipts.check(number, form.receipts(), checks);
        LocalDate delivered = form.deliveredOn();
        checks.required("deliveredOn", delivered, "请填写送达日期")
                .that(delivered == null || !delivered.isAfter(LocalDate.now(clock)), "deliveredOn", "送达日期晚于今天")
                .required("receiver", form.receiver(), "请填写签收人");
        return checks.problems();
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        receipts.seal(number, form.receipts(), actor);
        letters.delivered(
                number,
                LetterKind.LISTING_RECALL,
                "直接送达",
                Objects.requireNonNull(form.deliveredOn()),
                form.receiver() == null ? "" : form.receiver());
        return Map.of();
    }
}
