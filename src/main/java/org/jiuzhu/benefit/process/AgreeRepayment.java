package org.jiuzhu.benefit.process;

import static org.jiuzhu.benefit.process.BenefitRecoveryProcess.DUE_AT;
import static org.jiuzhu.benefit.process.BenefitRecoveryProcess.LATE_AT;
import static org.jiuzhu.benefit.process.BenefitRecoveryProcess.REPAYMENT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.benefit.Ledger;
import org.jiuzhu.benefit.LedgerAccount;
import org.jiuzhu.benefit.process.BenefitRecoveryProcess.Course;
import org.jiuzhu.casework.Paperwork;
import org.jiuzhu.document.LetterKind;
import org.jiuzhu.review.ReviewRecord;
import org.jiuzhu.review.ReviewRecords;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.Dates;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.shared.Money;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 约定退款办法: at once, in instalments, or not at all as the family cannot. */
@Component
class AgreeRepayment implements StepForm<AgreeRepayment.Form> {

    private final Ledger ledger;
    private final RecoveryFacts facts;
    private final RecoveryDeadlines deadlines;
    private final ReviewRecords records;
    private final Paperwork paperwork;
    private final Clock clock;

    AgreeRepayment(
            Ledger ledger,
            RecoveryFacts facts,
            RecoveryDeadlines deadlines,
            ReviewRecords records,
            Paperwork paperwork,
            Clock clock) {
        this.ledger = ledger;
        this.facts = facts;
        this.deadlines = deadlines;
        this.records = records;
        this.paperwork = paperwork;
        this.clock = clock;
    }

    /** What the family can do. */
    enum Manner {
        ONCE,
        INSTALMENTS,
        HARDSHIP
    }

    record Form(
            @Nullable Manner manner,
            @Nullable Money instalment,
            @Nullable LocalDate firstDay,
            @AtMost(1000) @Nullable String words) {}

    @Override
    public String taskKey() {
        return "Task_AgreeRepayment";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String number) {
        LedgerAccount account = ledger.find(number);
        if (account.settled()) {
            return new FormPage("这一户已经结清，直接办结本任务，系统制作结清告知书。", facts.of(number), List.of());
        }
        return new FormPage(
                "与家庭约定怎样退。退款不能影响基本生活，可以分期；确有困难、无力退款的，写明情况，报县级决定是否不再追回。",
                facts.of(number),
                List.of(
                        Field.choice(
                                        "manner",
                                        "约定",
                                        new Field.Option("ONCE", "一次退清"),
                                        new Field.Option("INSTALMENTS", "分期退"),
                                        new Field.Option("HARDSHIP", "无力退款，报县级决定是否不再追回"))
                                .required(),
                        Field.of("instalment", "每月退（元）", Field.Kind.MONEY)
                                .required()
                                .when("manner=INSTALMENTS")
                                .help("最多分" + deadlines.mostInstalments(account) + "个月"),
                        Field.of("firstDay", "退清日期、第一期日期", Field.Kind.DATE)
                                .required()
                                .help("不晚于" + Dates.chinese(deadlines.latestStart(account))),
                        Field.of("words", "家庭的意见和生活情况", Field.Kind.LONG_TEXT).required()),
                paperwork.papers(number, LetterKind.REPAYMENT_NOTICE));
    }

    @Override
    public Form initial(String number) {
        return new Form(null, null, null, null);
    }

    @Override
    public List<FieldProblem> check(String number, Form form) {
        LedgerAccount account = ledger.find(number);
        Checks checks = new Checks();
        if (account.settled()) {
            return checks.problems();
        }
        checks.required("manner", form.manner(), "请选择如何退款").required("words", form.words(), "请写明家庭的意见和生活情况");
        LocalDate day = form.firstDay();
        if (form.manner() != null && form.manner() != Manner.HARDSHIP) {
            checks.required("firstDay", day, "请填写日期")
                    .that(day == null || !day.isBefore(LocalDate.now(clock)), "firstDay", "日期早于今天")
                    .that(
                            day == null || !day.isAfter(deadlines.latestStart(account)),
                            "firstDay",
                            "不能晚于" + Dates.chinese(deadlines.latestStart(account)));
        }
        if (form.manner() == Manner.INSTALMENTS) {
            Money part = form.instalment();
            int most = deadlines.mostInstalments(account);
            checks.that(
                            part != null && part.fen() > 0 && part.fen() < account.dueFen(),
                            "instalment",
                            "每月退的金额应大于0、小于尚欠的" + account.due() + "元")
                    .that(
                            part == null || part.fen() * most >= account.dueFen(),
                            "instalment",
                            "最多分" + most + "个月，每月至少退" + Money.ofFen((account.dueFen() + most - 1) / most) + "元");
        }
        return checks.problems();
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        if (ledger.find(number).settled()) {
            return Map.of(REPAYMENT.name(), REPAYMENT.toEngine(Course.SETTLED));
        }
        Manner manner = Objects.requireNonNull(form.manner());
        records.write(number, ReviewRecord.Kind.NOTE, Objects.requireNonNullElse(form.words(), ""), actor);
        if (manner == Manner.HARDSHIP) {
            return Map.of(REPAYMENT.name(), REPAYMENT.toEngine(Course.HARDSHIP));
        }
        ledger.plan(
                number,
                manner == Manner.INSTALMENTS ? Objects.requireNonNull(form.instalment()) : Money.ZERO,
                form.firstDay());
        LedgerAccount planned = ledger.find(number);
        return Map.of(
                REPAYMENT.name(), REPAYMENT.toEngine(Course.NEXT),
                DUE_AT.name(), DUE_AT.toEngine(deadlines.dueAt(planned)),
                LATE_AT.name(), LATE_AT.toEngine(deadlines.lateAt(planned)));
    }
}
