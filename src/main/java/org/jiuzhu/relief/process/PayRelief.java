package org.jiuzhu.relief.process;

import static org.jiuzhu.relief.process.ReliefProcess.*;
import static org.jiuzhu.task.FormPage.fact;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.casework.Paperwork;
import org.jiuzhu.deadline.CaseClocks;
import org.jiuzhu.deadline.ClockState;
import org.jiuzhu.document.LetterKind;
import org.jiuzhu.document.Letters;
import org.jiuzhu.intake.Application;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.intake.Declaration;
import org.jiuzhu.privacy.Masks;
import org.jiuzhu.relief.ReliefCase;
import org.jiuzhu.relief.ReliefCases;
import org.jiuzhu.relief.ReliefDecision;
import org.jiuzhu.relief.ReliefDecisions;
import org.jiuzhu.relief.ReliefPayment;
import org.jiuzhu.relief.Track;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.AtMost;
import org.jiuzhu.shared.Dates;
import org.jiuzhu.shared.FieldProblem;
import org.jiuzhu.standard.Parameters;
import org.jiuzhu.task.Checks;
import org.jiuzhu.task.Field;
import org.jiuzhu.task.FormPage;
import org.jiuzhu.task.StepForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 发放救助, one instalment at a time, with the letter handed over at the first. From the first payment of an aid paid
 * first runs the clock of the papers (民发〔2018〕23号).
 */
@Component
class PayRelief implements StepForm<PayRelief.Form> {

    private final ReliefCases cases;
    private final ReliefDecisions decisions;
    private final Applications applications;
    private final Letters letters;
    private final Paperwork paperwork;
    private final CaseClocks clocks;
    private final ReliefDeadlines deadlines;
    private final Parameters parameters;
    private final ReliefFacts facts;
    private final Clock clock;

    PayRelief(
            ReliefCases cases,
            ReliefDecisions decisions,
            Applications applications,
            Letters letters,
            Paperwork paperwork,
            CaseClocks clocks,
            ReliefDeadlines deadlines,
            Parameters parameters,
            ReliefFacts facts,
            Clock clock) {
        this.cases = cases;
        this.decisions = decisions;
        this.applications = applications;
        this.letters = letters;
        this.paperwork = paperwork;
        this.clocks = clocks;
        this.deadlines = deadlines;
        this.parameters = parameters;
        this.facts = facts;
        this.clock = clock;
    }

    enum Action {
        PAID,
        CANCELLED
    }

    record Form(
            @Nullable Action action,
            ReliefPayment.@Nullable Way way,
            @Nullable LocalDate paidOn,
            @AtMost(60) @Nullable String receiver,
            @AtMost(200) @Nullable String voucher,
            @Nullable Boolean letterHanded,
            @AtMost(500) @Nullable String why) {}

    @Override
    public String taskKey() {
        return "Task_PayRelief";
    }

    @Override
    public Class<Form> type() {
        return Form.class;
    }

    @Override
    public FormPage page(String caseNumber) {
        ReliefDecision decision = decisions.find(caseNumber).orElseThrow();
        ReliefPayment next = next(caseNumber);
        List<FormPage.Fact> lines = new ArrayList<>(facts.request(caseNumber));
        lines.add(fact(
                "决定",
                decision.amount() + "元，" + decision.form().title() + "，"
                        + decision.level().title()));
        lines.add(fact(
                "本期",
                "第" + next.instalment() + "期（共" + decision.instalments() + "期），" + next.amount() + "元，计划"
                        + Dates.chinese(next.plannedOn())));
        Declaration.BankAccount account =
                applications.find(caseNumber).declaration().bankAccount();
        if (account != null && account.number() != null) {
            lines.add(fact("领款账户", account.bank() + "，" + Masks.bankAccount(account.number())));
        }
        List<Field> fields = new ArrayList<>();
        fields.add(Field.choice(
                        "action",
                        "办理",
                        new Field.Option("PAID", "已发放"),
                        new Field.Option("CANCELLED", "本期不再发放（对象死亡、找不到人、本人放弃等）"))
                .required());
        fields.add(Field.choice(
                        "way",
                        "发放方式",
                        new Field.Option("CASH", "现金"),
                        new Field.Option("TRANSFER", "银行转账"),
                        new Field.Option("GOODS", "实物"))
                .required()
                .when("action=PAID"));
        fields.add(Field.of("paidOn", "发放日期", Field.Kind.DATE).required().when("action=PAID"));
        fields.add(Field.of("receiver", "领取人", Field.Kind.TEXT).required().when("action=PAID"));
        fields.add(Field.of("voucher", "凭证号或者物品清单", Field.Kind.TEXT).when("action=PAID"));
        if (next.instalment() == 1) {
            fields.add(Field.of("letterHanded", "确认通知书已当面交给领取人", Field.Kind.FLAG)
                    .required()
                    .when("action=PAID"));
        }
        fields.add(Field.of("why", "不再发放的原因", Field.Kind.LONG_TEXT).required().when("action=CANCELLED"));
        return new FormPage("发放本期救助并登记；领取人在签收单上签字。每期只能发放一次。", lines, fields)
                .papers(paperwork.papers(
                        caseNumber, LetterKind.RELIEF_CONFIRMATION, LetterKind.RELIEF_RECEIPT, LetterKind.RELIEF_FORM));
    }

    @Override
    public Form initial(String caseNumber) {
        Application application = applications.find(caseNumber);
        boolean goods = decisions.find(caseNumber).orElseThrow().form() == ReliefDecision.Form.GOODS;
        boolean transfer = application.declaration().bankAccount() != null;
        return new Form(
                Action.PAID,
                goods ? ReliefPayment.Way.GOODS : transfer ? ReliefPayment.Way.TRANSFER : ReliefPayment.Way.CASH,
                LocalDate.now(clock),
                application.applicantName(),
                null,
                null,
                null);
    }

    @Override
    public List<FieldProblem> check(String caseNumber, Form form) {
        Checks checks = new Checks().required("action", form.action(), "请选择如何办理");
        if (form.action() == Action.CANCELLED) {
            return checks.required("why", form.why(), "请写明不再发放的原因").problems();
        }
        LocalDate day = form.paidOn();
        LocalDate decided = decisions.find(caseNumber).orElseThrow().decidedOn();
        boolean account = applications.find(caseNumber).declaration().bankAccount() != null;
        ReliefPayment next = next(caseNumber);
        return checks.required("way", form.way(), "请选择发放方式")
                .that(
                        !LocalDate.now(clock).isBefore(next.plannedOn()),
                        "action",
                        "本期计划" + Dates.chinese(next.plannedOn()) + "发放，没有到期")
                .that(form.way() != ReliefPayment.Way.TRANSFER || account, "way", "没有登记领款账户，不能转账")
                .required("paidOn", day, "请填写发放日期")
                .that(day == null || !day.isAfter(LocalDate.now(clock)), "paidOn", "发放日期晚于今天")
                .that(day == null || !day.isBefore(decided), "paidOn", "发放日期早于决定日期")
                .required("receiver", form.receiver(), "请填写领取人")
                .that(
                        next.instalment() > 1 || Boolean.TRUE.equals(form.letterHanded()),
                        "letterHanded",
                        "请把确认通知书一并交给领取人")
                .problems();
    }

    @Override
    public Map<String, Object> seal(String caseNumber, Form form, Actor actor, String taskId) {
        ReliefPayment next = next(caseNumber);
        Map<String, Object> variables = new HashMap<>();
        if (form.action() == Action.CANCELLED) {
            decisions.cancel(next, form.why() == null ? "" : form.why(), actor);
        } else {
            String receiver = form.receiver() == null ? "" : form.receiver();
            decisions.pay(
                    next,
                    Objects.requireNonNull(form.way()),
                    Objects.requireNonNull(form.paidOn()),
                    receiver,
                    form.voucher() == null ? "" : form.voucher(),
                    actor);
            if (next.instalment() == 1) {
                letters.delivered(caseNumber, LetterKind.RELIEF_CONFIRMATION, "直接送达", form.paidOn(), receiver);
            }
            startPaperClock(caseNumber, actor, variables);
        }
        boolean paid = decisions.payments(caseNumber).stream().anyMatch(one -> one.state() == ReliefPayment.State.PAID);
        if (!paid) {
            // nothing was paid out, nothing has to be proved afterwards
            variables.put(PAPERS_OWED.name(), PAPERS_OWED.toEngine(false));
        }
        decisions
                .next(caseNumber)
                .ifPresent(left -> variables.put(
                        PAY_BY.name(), PAY_BY.toEngine(deadlines.paymentEnd(cases.find(caseNumber), left))));
        variables.put(
                INSTALMENTS_LEFT.name(),
                INSTALMENTS_LEFT.toEngine(decisions.next(caseNumber).isPresent()));
        return variables;
    }

    private void startPaperClock(String caseNumber, Actor actor, Map<String, Object> variables) {
        ReliefCase one = cases.find(caseNumber);
        if (one.track() != Track.EMERGENCY || clocks.state(caseNumber).isPresent()) {
            return;
        }
        ClockState state = clocks.start(
                caseNumber,
                one.townshipCode(),
                LocalDate.now(clock),
                parameters.number("relief-paper-days", one.townshipCode()),
                "先行救助后补齐手续（民发〔2018〕23号）",
                actor);
        variables.put(WARN_AT.name(), WARN_AT.toEngine(clocks.redDay(state, one.townshipCode())));
        variables.put(OVERDUE_AT.name(), OVERDUE_AT.toEngine(deadlines.overdueDay(state)));
    }

    private ReliefPayment next(String caseNumber) {
        return decisions
                .next(caseNumber)
                .orElseThrow(() -> new IllegalStateException("nothing left to pay: " + caseNumber));
    }
}
