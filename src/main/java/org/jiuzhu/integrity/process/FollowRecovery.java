package org.jiuzhu.integrity.process;

import static org.jiuzhu.task.FormPage.fact;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jiuzhu.benefit.LedgerEntry;
import org.jiuzhu.casework.Paperwork;
import org.jiuzhu.document.LetterKind;
import org.jiuzhu.integrity.Recoveries;
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

/** 追回款物: done when nothing is owed. */
@Component
class FollowRecovery implements StepForm<FollowRecovery.Form> {

    private final Recoveries recoveries;
    private final IntegrityFacts facts;
    private final Paperwork paperwork;
    private final Clock clock;

    FollowRecovery(Recoveries recoveries, IntegrityFacts facts, Paperwork paperwork, Clock clock) {
        this.recoveries = recoveries;
        this.facts = facts;
        this.paperwork = paperwork;
        this.clock = clock;
    }

    record Form(@Nullable Money paid, @Nullable LocalDate day, @AtMost(60) @Nullable String voucher) {}

    @Override
    public String taskKey() {
        return "Task_FollowRecovery";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String number) {
        List<FormPage.Fact> lines = new ArrayList<>(facts.sanction(number));
        for (LedgerEntry entry : recoveries.entries(number)) {
            lines.add(fact(
                    entry.kind().title(),
                    Dates.chinese(entry.entryDay()) + "，" + entry.amount() + "元，凭证" + entry.voucher() + "，尚欠"
                            + Money.ofFen(entry.dueFen()) + "元"));
        }
        List<Field> fields = new ArrayList<>();
        Money due = recoveries.due(number);
        if (due.fen() > 0) {
            fields.add(Field.of("paid", "本次退回的金额（元）", Field.Kind.MONEY)
                    .help("尚欠" + due + "元。分次退回的、核销的，在失信案件页面逐笔登记，全部结清后办结本任务。")
                    .required());
            fields.add(Field.of("day", "退回日期", Field.Kind.DATE).required());
            fields.add(Field.of("voucher", "缴款凭证号", Field.Kind.TEXT).required());
        }
        return new FormPage("督促退回骗取的款物，全部结清才能办结；到期拒不退回的，是新的失信行为（第8项），可以依法申请强制执行。", lines, fields)
                .papers(Stream.concat(
                                paperwork.papers(number, LetterKind.RECOVERY_ORDER).stream(),
                                Stream.of(new FormPage.Paper("打开失信案件，逐笔登记", "/integrity/" + number)))
                        .toList());
    }

    @Override
    public Form initial(String number) {
        Money due = recoveries.due(number);
        return new Form(due.fen() == 0 ? null : due, LocalDate.now(clock), null);
    }

    @Override
    public List<FieldProblem> check(String number, Form form) {
        Money due = recoveries.due(number);
        Checks checks = new Checks();
        if (due.fen() > 0) {
            LocalDate day = form.day();
            checks.that(
                            form.paid() != null && form.paid().equals(due),
                            "paid",
                            "还欠" + due + "元：分次退回的先在失信案件页面逐笔登记，全部结清才能办结")
                    .required("day", day, "请填写退回日期")
                    .that(day == null || !day.isAfter(LocalDate.now(clock)), "day", "退回日期晚于今天")
                    .required("voucher", form.voucher(), "请填写缴款凭证号");
        }
        return checks.problems();
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        if (recoveries.due(number).fen() > 0) {
            recoveries.paid(
                    number,
                    Objects.requireNonNull(form.paid()),
                    Objects.requireNonNull(form.voucher()),
                    Objects.requireNonNull(form.day()),
                    actor);
        }
        return Map.of();
    }
}
