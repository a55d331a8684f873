package org.jiuzhu.benefit.process;

import static org.jiuzhu.benefit.process.BenefitRecoveryProcess.DUE_AT;
import static org.jiuzhu.benefit.process.BenefitRecoveryProcess.LATE_AT;
import static org.jiuzhu.benefit.process.BenefitRecoveryProcess.REPAYMENT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jiuzhu.benefit.Ledger;
import org.jiuzhu.benefit.LedgerAccount;
import org.jiuzhu.benefit.process.BenefitRecoveryProcess.Course;
import org.jiuzhu.casework.Paperwork;
import org.jiuzhu.document.LetterKind;
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

/** 督促退款: each payment with its voucher and receipt, until nothing is owed. */
@Component
class FollowRepayment implements StepForm<FollowRepayment.Form> {

    private final Ledger ledger;
    private final RecoveryFacts facts;
    private final RecoveryDeadlines deadlines;
    private final RecoveryLetters letters;
    private final ReviewRecords records;
    private final Paperwork paperwork;
    private final Clock clock;

    FollowRepayment(
            Ledger ledger,
            RecoveryFacts facts,
            RecoveryDeadlines deadlines,
            RecoveryLetters letters,
            ReviewRecords records,
            Paperwork paperwork,
            Clock clock) {
        this.ledger = ledger;
        this.facts = facts;
        this.deadlines = deadlines;
        this.letters = letters;
        this.records = records;
        this.paperwork = paperwork;
        this.clock = clock;
    }

    /** What has happened. */
    enum Outcome {
        RECEIVED,
        REPLAN,
        HARDSHIP
    }

    record Form(
            @Nullable Outcome outcome,
            @Nullable Money paid,
            @Nullable LocalDate day,
            @AtMost(60) @Nullable String voucher,
            @AtMost(1000) @Nullable String words) {}

    @Override
    public String taskKey() {
        return "Task_FollowRepayment";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String number) {
        if (ledger.find(number).settled()) {
            return new FormPage("这一户已经结清，直接办结本任务，系统制作结清告知书。", facts.of(number), List.of());
        }
        return new FormPage(
                        "收到退款后登记并打印收据；还没有收到的，到期由系统制作催告书，再逾期由县级督办。经催告仍不履行的，可以依法申请人民法院强制执行。",
                        facts.of(number),
                        List.of(
                                Field.choice(
                                                "outcome",
                                                "情况",
                                                new Field.Option("RECEIVED", "收到退款"),
                                                new Field.Option("REPLAN", "家庭情况有变，另行约定"),
                                                new Field.Option("HARDSHIP", "无力退款，报县级决定是否不再追回"))
                                        .required(),
                                Field.of("paid", "收到的金额（元）", Field.Kind.MONEY)
                                        .required()
                                        .when("outcome=RECEIVED"),
                                Field.of("day", "收到日期", Field.Kind.DATE)
                                        .required()
                                        .when("outcome=RECEIVED"),
                                Field.of("voucher", "缴款凭证号", Field.Kind.TEXT)
                                        .required()
                                        .when("outcome=RECEIVED"),
                                Field.of("words", "情况说明", Field.Kind.LONG_TEXT)))
                .papers(Stream.concat(
                                paperwork
                                        .papers(number, LetterKind.REPAYMENT_REMINDER, LetterKind.REPAYMENT_RECEIPT)
                                        .stream(),
                                Stream.of(new FormPage.Paper("打开补退台账", "/ledger/" + number)))
                        .toList());
    }

    @Override
    public Form initial(String number) {
        LedgerAccount account = ledger.find(number);
        long part =
                account.instalmentFen() == 0 ? account.dueFen() : Math.min(account.instalmentFen(), account.dueFen());
        return new Form(null, Money.ofFen(part), LocalDate.now(clock), null, null);
    }

    @Override
    public List<FieldProblem> check(String number, Form form) {
        LedgerAccount account = ledger.find(number);
        Checks checks = new Checks();
        if (account.settled()) {
            return checks.problems();
        }
        checks.required("outcome", form.outcome(), "请选择情况");
        if (form.outcome() == Outcome.RECEIVED) {
            Money paid = form.paid();
            LocalDate day = form.day();
            checks.that(
                            paid != null && paid.fen() > 0 && paid.fen() <= account.dueFen(),
                            "paid",
                            "金额应大于0、不超过尚欠的" + account.due() + "元")
                    .required("day", day, "请填写收到日期")
                    .that(day == null || !day.isAfter(LocalDate.now(clock)), "day", "收到日期晚于今天")
                    .required("voucher", form.voucher(), "请填写缴款凭证号");
        } else if (form.outcome() != null) {
            checks.required("words", form.words(), "请写明情况");
        }
        return checks.problems();
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        LedgerAccount before = ledger.find(number);
        if (before.settled()) {
            return course(Course.SETTLED);
        }
        Outcome outcome = Objects.requireNonNull(form.outcome());
        if (form.words() != null && !form.words().isBlank()) {
            records.write(number, ReviewRecord.Kind.NOTE, form.words(), actor);
        }
        if (outcome != Outcome.RECEIVED) {
            return course(outcome == Outcome.REPLAN ? Course.REPLAN : Course.HARDSHIP);
        }
        Money paid = Objects.requireNonNull(form.paid());
        String voucher = Objects.requireNonNull(form.voucher());
        ledger.paid(number, paid, voucher, Objects.requireNonNull(form.day()), actor);
        LedgerAccount after = ledger.find(number);
        letters.receipt(after, paid, voucher, form.day(), actor);
        if (after.settled()) {
            return course(Course.SETTLED);
        }
        LocalDate due = Objects.requireNonNullElse(before.nextDue(), LocalDate.now(clock));
        // a part of what was agreed for this day leaves the day as it is
        if (before.instalmentFen() > 0 && paid.fen() >= before.instalmentFen()) {
            ledger.plan(number, Money.ofFen(before.instalmentFen()), due.plusMonths(1));
        }
        LedgerAccount planned = ledger.find(number);
        Map<String, Object> next = new HashMap<>(course(Course.NEXT));
        next.put(DUE_AT.name(), DUE_AT.toEngine(deadlines.dueAt(planned)));
        next.put(LATE_AT.name(), LATE_AT.toEngine(deadlines.lateAt(planned)));
        return next;
    }

    private static Map<String, Object> course(Course course) {
        return Map.of(REPAYMENT.name(), REPAYMENT.toEngine(course));
    }
}
