package org.jiuzhu.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jiuzhu.engine.EngineCases;
import org.jiuzhu.exchange.Answer;
import org.jiuzhu.exchange.AnswerReader;
import org.jiuzhu.exchange.Exchange;
import org.jiuzhu.exchange.Message;
import org.jiuzhu.exchange.MessageKind;
import org.jiuzhu.organisation.Department;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Dates;
import org.jiuzhu.shared.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends referrals and notices to departments with systems of their own, and does with their answers what their liaisons
 * would do in Tasklist. The task stays there meanwhile: the county may write down an answer that comes by telephone.
 */
@Component
public class ReferralPost implements AnswerReader {

    private static final String NOT_NOW = "这件转办现在不等这样的答复";

    private final Referrals referrals;
    private final Exchange exchange;
    private final EngineCases cases;
    private final Clock clock;

    ReferralPost(Referrals referrals, Exchange exchange, EngineCases cases, Clock clock) {
        this.referrals = referrals;
        this.exchange = exchange;
        this.cases = cases;
        this.clock = clock;
    }

    /** Hands over a referral or a notice that has been sent; nothing when its department works in Tasklist. */
    @Transactional
    public void send(String number) {
        Referral one = referrals.find(number);
        Department department = Objects.requireNonNull(one.department());
        Map<String, String> items = new LinkedHashMap<>();
        items.put("事项", one.kind().title());
        items.put("姓名", Objects.requireNonNullElse(one.personName(), ""));
        referrals.items(number).forEach((item, content) -> items.put(item.title(), content));
        LocalDate by = one.receiveBy();
        if (by != null) {
            items.put("签收期限", by.toString());
        }
        exchange.hand(
                department,
                one.countyCode(),
                one.nature() == Referral.Nature.NOTICE ? MessageKind.NOTICE : MessageKind.REFERRAL,
                number,
                count(number, ReferralStep.Kind.SENT),
                items);
    }

    /** Hands over the papers that the department has asked for. */
    @Transactional
    public void supplement(String number, String supplied) {
        Referral one = referrals.find(number);
        exchange.hand(
                Objects.requireNonNull(one.department()),
                one.countyCode(),
                MessageKind.SUPPLEMENT,
                number,
                count(number, ReferralStep.Kind.SUPPLIED),
                Map.of("补充", supplied));
    }

    private long count(String number, ReferralStep.Kind kind) {
        return referrals.steps(number).stream()
                .filter(step -> step.kind() == kind)
                .count();
    }

    @Override
    public boolean reads(MessageKind kind) {
        return kind == MessageKind.REFERRAL || kind == MessageKind.SUPPLEMENT || kind == MessageKind.NOTICE;
    }

    @Override
    @Transactional
    public Optional<String> take(Message message, Answer answer, Actor department) {
        Referral one = referrals.find(message.reference());
        if (one.department() != message.department()) {
            return Optional.of("这件转办已经不在这个部门");
        }
        String by = answer.by() == null ? "" : "（" + answer.by() + "）";
        if (one.nature() == Referral.Nature.NOTICE) {
            if (answer.kind() != Answer.Kind.RECEIVED || one.state() != Referral.State.SENT) {
                return Optional.of(NOT_NOW);
            }
            referrals.note(one.referralNumber(), "部门系统签收" + by, department);
            cases.tell(one.referralNumber(), "referral-notice-received", NOT_NOW);
            return Optional.empty();
        }
        return switch (Objects.requireNonNull(answer.kind())) {
            case RECEIVED -> receive(one, department);
            case RETURNED -> sendBack(one, answer.reason(), department);
            case PAPERS -> papers(one, answer.asked(), department);
            case RESULT -> result(one, answer, department);
        };
    }

    private Optional<String> receive(Referral one, Actor department) {
        if (one.state() != Referral.State.SENT) {
            return Optional.of(NOT_NOW);
        }
        referrals.receive(one.referralNumber(), department);
        cases.set(one.referralNumber(), Map.of("received", true, "answer", "RESULT"));
        cases.tell(one.referralNumber(), "referral-received", NOT_NOW);
        return Optional.empty();
    }

    private Optional<String> sendBack(Referral one, @Nullable String reason, Actor department) {
        LocalDate by = one.receiveBy();
        if (one.state() != Referral.State.SENT) {
            return Optional.of(NOT_NOW);
        }
        if (reason == null || reason.isBlank()) {
            return Optional.of("退回没有写明原因");
        }
        if (by != null && LocalDate.now(clock).isAfter(by)) {
            return Optional.of("已过退回期限（" + Dates.chinese(by) + "），应先签收，再提请县级民政部门裁定");
        }
        if (count(one.referralNumber(), ReferralStep.Kind.RULED) > 0) {
            return Optional.of("县级民政部门已裁定由该部门办理，不能退回");
        }
        referrals.sendBack(one.referralNumber(), reason, department);
        cases.set(one.referralNumber(), Map.of("answer", "RETURNED"));
        cases.tell(one.referralNumber(), "referral-received", NOT_NOW);
        return Optional.empty();
    }

    private Optional<String> papers(Referral one, @Nullable String asked, Actor department) {
        if (one.state() != Referral.State.RECEIVED) {
            return Optional.of(NOT_NOW);
        }
        if (asked == null || asked.isBlank()) {
            return Optional.of("没有写明还缺什么材料");
        }
        referrals.askPapers(one.referralNumber(), asked, department);
        cases.set(one.referralNumber(), Map.of("answer", "PAPERS"));
        cases.tell(one.referralNumber(), "referral-answered", NOT_NOW);
        return Optional.empty();
    }

    private Optional<String> result(Referral one, Answer answer, Actor department) {
        if (one.state() != Referral.State.RECEIVED) {
            return Optional.of(one.state() == Referral.State.SENT ? "还没有签收就答复结果" : NOT_NOW);
        }
        Answer.Outcome outcome = answer.outcome();
        String by = answer.by();
        LocalDate on = answer.on();
        LocalDateTime sent = one.sentAt();
        if (outcome == null || by == null || by.isBlank() || on == null) {
            return Optional.of("结果没有写明给不给、谁决定、哪天决定");
        }
        if (on.isAfter(LocalDate.now(clock)) || sent != null && on.isBefore(sent.toLocalDate())) {
            return Optional.of("决定日期早于转出或者晚于今天");
        }
        boolean granted = outcome == Answer.Outcome.GRANTED;
        String said = granted ? answer.granted() : answer.reason();
        if (said == null || said.isBlank()) {
            return Optional.of(granted ? "没有写明给予什么" : "没有写明事实、理由和依据");
        }
        Money amount = answer.amount();
        if (amount != null && amount.fen() <= 0) {
            return Optional.of("金额应大于0元");
        }
        referrals.answer(
                new ReferralResult(
                        one.referralNumber(),
                        ReferralResult.Outcome.valueOf(outcome.name()),
                        granted ? said : null,
                        granted && amount != null ? amount.fen() : null,
                        granted ? answer.fromDay() : null,
                        granted ? null : said,
                        by.strip(),
                        on,
                        department.id(),
                        LocalDateTime.now(clock)),
                department);
        cases.set(one.referralNumber(), Map.of("answer", "RESULT"));
        cases.tell(one.referralNumber(), "referral-answered", NOT_NOW);
        return Optional.empty();
    }
}
