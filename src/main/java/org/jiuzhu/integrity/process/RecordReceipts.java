package org.jiuzhu.integrity.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.casework.Paperwork;
import org.jiuzhu.document.LetterKind;
import org.jiuzhu.document.Letters;
import org.jiuzhu.integrity.Listings;
import org.jiuzhu.integrity.Push;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 登记部门回执: each department says that it has got the listing. */
@Component
class RecordReceipts implements StepForm<RecordReceipts.Form> {

    private final Listings listings;
    private final IntegrityFacts facts;
    private final Paperwork paperwork;
    private final Letters letters;
    private final Clock clock;

    RecordReceipts(Listings listings, IntegrityFacts facts, Paperwork paperwork, Letters letters, Clock clock) {
        this.listings = listings;
        this.facts = facts;
        this.paperwork = paperwork;
        this.letters = letters;
        this.clock = clock;
    }

    record Row(
            @Nullable Long id,
            @Nullable String department,
            @Nullable String kind,
            @Nullable LocalDate receivedOn,
            @AtMost(100) @Nullable String receipt) {}

    record Form(@Nullable List<Row> receipts) {}

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
                        List.of(Field.rows(
                                "receipts",
                                "部门回执",
                                Field.of("department", "部门", Field.Kind.FIXED),
                                Field.of("kind", "推送", Field.Kind.FIXED),
                                Field.of("receivedOn", "回执日期", Field.Kind.DATE).required(),
                                Field.of("receipt", "回执号或者签收人", Field.Kind.TEXT).required())))
                .papers(paperwork.papers(number, LetterKind.LISTING_PUSH));
    }

    @Override
    public Form initial(String number) {
        return new Form(open(number).stream()
                .map(push -> new Row(
                        push.id(), push.department().title(), push.kind().title(), null, null))
                .toList());
    }

    /** The rows that are open now; what was typed of them stays. */
    @Override
    public Form refresh(String number, Form draft) {
        List<Row> typed = draft.receipts() == null ? List.of() : draft.receipts();
        Form fresh = initial(number);
        return new Form(Objects.requireNonNull(fresh.receipts()).stream()
                .map(row -> typed.stream()
                        .filter(one -> Objects.equals(one.id(), row.id()))
                        .findFirst()
                        .orElse(row))
                .toList());
    }

    private List<Push> open(String number) {
        return listings.pushes(number).stream()
                .filter(push -> push.state() != Push.State.RECEIVED)
                .toList();
    }

    @Override
    public List<FieldProblem> check(String number, Form form) {
        Checks checks = new Checks();
        List<Row> rows = form.receipts() == null ? List.of() : form.receipts();
        LocalDate today = LocalDate.now(clock);
        List<Long> given = rows.stream().map(Row::id).filter(Objects::nonNull).toList();
        checks.that(
                given.size() == rows.size()
                        && given.containsAll(open(number).stream().map(Push::id).toList()),
                "receipts",
                "推送有变化，请重新打开表单，逐个部门登记回执");
        for (int i = 0; i < rows.size(); i++) {
            LocalDate day = rows.get(i).receivedOn();
            checks.required("receipts[" + i + "].receivedOn", day, "请填写回执日期")
                    .that(day == null || !day.isAfter(today), "receipts[" + i + "].receivedOn", "回执日期晚于今天")
                    .required("receipts[" + i + "].receipt", rows.get(i).receipt(), "请填写回执号或者签收人");
        }
        return checks.problems();
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        List<Long> open = open(number).stream().map(Push::id).toList();
        for (Row row : form.receipts() == null ? List.<Row>of() : form.receipts()) {
            if (open.contains(row.id())) {
                listings.received(
                        number,
                        Objects.requireNonNull(row.id()),
                        Objects.requireNonNull(row.receivedOn()),
                        Objects.requireNonNull(row.receipt()),
                        actor);
            }
        }
        letters.delivered(number, LetterKind.LISTING_PUSH, "逐部门送达，见回执", LocalDate.now(clock), "");
        return Map.of();
    }
}
