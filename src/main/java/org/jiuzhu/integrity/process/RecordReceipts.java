package org.jiuzhu.integrity.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jiuzhu.casework.Paperwork;
import org.jiuzhu.document.LetterKind;
import org.jiuzhu.document.Letters;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 登记部门回执: each department says that it has got the listing. */
@Component
class RecordReceipts implements StepForm<RecordReceipts.Form> {

    private final PushReceipts receipts;
    private final IntegrityFacts facts;
    private final Paperwork paperwork;
    private final Letters letters;
    private final Clock clock;

    RecordReceipts(PushReceipts receipts, IntegrityFacts facts, Paperwork paperwork, Letters letters, Clock clock) {
        this.receipts = receipts;
        this.facts = facts;
        this.paperwork = paperwork;
        this.letters = letters;
        this.clock = clock;
    }

    record Form(@Nullable List<PushReceipts.Row> receipts) {}

    @Override
    public String taskKey() {
        return "Task_RecordReceipts";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String number) {
        return new FormPage(
                        "把推送函送给各部门，逐一登记回执；一个部门不回执，本任务就不能办结。可以先保存，收到一份填一份。",
                        facts.sanction(number),
                        List.of(PushReceipts.field()))
                .papers(paperwork.papers(number, LetterKind.LISTING_PUSH));
    }

    @Override
    public Form initial(String number) {
        return new Form(receipts.open(number));
    }

    @Override
    public Form refresh(String number, Form draft) {
        return new Form(receipts.refresh(number, draft.receipts()));
    }

    @Override
    public List<FieldProblem> check(String number, Form form) {
        Checks checks = new Checks();
        receipts.check(number, form.receipts(), checks);
        return checks.problems();
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        receipts.seal(number, form.receipts(), actor);
        letters.delivered(number, LetterKind.LISTING_PUSH, "逐部门送达，见回执", LocalDate.now(clock), "");
        return Map.of();
    }
}
