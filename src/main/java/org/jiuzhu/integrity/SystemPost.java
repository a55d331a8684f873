package org.jiuzhu.integrity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jiuzhu.exchange.Answer;
import org.jiuzhu.exchange.AnswerReader;
import org.jiuzhu.exchange.Exchange;
import org.jiuzhu.exchange.Message;
import org.jiuzhu.exchange.MessageKind;
import org.jiuzhu.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/**
 * Sends a push to the department's own system where it has one, and reads its receipt back; all others get it on paper.
 * The number of the push says that it is the same.
 */
@Component
@Primary
class SystemPost implements DepartmentPost, AnswerReader {

    private final Dishonesties cases;
    private final ObjectProvider<Listings> listings;
    private final Exchange exchange;
    private final PaperPost paper;
    private final Clock clock;

    SystemPost(Dishonesties cases, ObjectProvider<Listings> listings, Exchange exchange, PaperPost paper, Clock clock) {
        this.cases = cases;
        this.listings = listings;
        this.exchange = exchange;
        this.paper = paper;
        this.clock = clock;
    }

    private static org.jiuzhu.organisation.Department department(Push.Department one) {
        return switch (one) {
            case EDUCATION -> org.jiuzhu.organisation.Department.EDUCATION;
            case LABOUR -> org.jiuzhu.organisation.Department.EMPLOYMENT;
            case HOUSING -> org.jiuzhu.organisation.Department.HOUSING;
            case HEALTH -> org.jiuzhu.organisation.Department.HEALTH;
            case EMERGENCY -> org.jiuzhu.organisation.Department.EMERGENCY;
            case INSURANCE -> org.jiuzhu.organisation.Department.MEDICAL;
        };
    }

    @Override
    public void hand(Push push) {
        DishonestyCase one = cases.find(push.caseNumber());
        if (!exchange.reaches(department(push.department()), one.countyCode())) {
            paper.hand(push);
            return;
        }
        Map<String, String> items = new LinkedHashMap<>();
        items.put("推送", push.kind().title());
        items.put("姓名", one.personName());
        items.put("身份证号码", one.idNumber());
        items.put("失信行为", one.actWords());
        items.put("决定", Objects.requireNonNullElse(one.decisionNumber(), ""));
        items.put("期限", day(one.banFrom()) + "至" + day(one.banUntil()));
        exchange.hand(
                department(push.department()),
                one.countyCode(),
                MessageKind.LISTING,
                push.caseNumber(),
                push.id(),
                items);
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    @Override
    public boolean reads(MessageKind kind) {
        return kind == MessageKind.LISTING;
    }

    @Override
    public Optional<String> take(Message message, Answer answer, Actor system) {
        if (answer.kind() != Answer.Kind.RECEIVED) {
            return Optional.of("失信推送只要回执");
        }
        long id = Long.parseLong(
                message.messageNumber().substring(message.messageNumber().lastIndexOf('-') + 1));
        boolean open = listings.getObject().pushes(message.reference()).stream()
                .anyMatch(push -> push.id() == id && push.state() == Push.State.SENT);
        if (!open) {
            return Optional.of("这条推送没有发出，或者回执已经登记");
        }
        LocalDate on = answer.on();
        LocalDate today = LocalDate.now(clock);
        listings.getObject()
                .received(
                        message.reference(),
                        id,
                        on == null || on.isAfter(today) ? today : on,
                        "部门系统回执" + Objects.requireNonNullElse(answer.id(), ""),
                        system);
        return Optional.empty();
    }
}
