package org.jiuzhu.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jiuzhu.audit.Journal;
import org.jiuzhu.engine.EngineCases;
import org.jiuzhu.organisation.Department;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Conflict;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.Missing;
import org.jiuzhu.shared.Refused;
import org.jiuzhu.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Messages to the systems of departments and their answers. */
@Service
public class Exchange {

    private static final String PROCESS = "exchange";
    private static final int MOST_SHOWN = 200;
    private static final int MOST_WORDS = 300;

    private final ExchangeSettings settings;
    private final List<Carrier> carriers;
    private final ObjectProvider<AnswerReader> readers;
    private final ExchangeMapper mapper;
    private final EngineCases cases;
    private final TransactionTemplate each;
    private final ObjectMapper json;
    private final Journal journal;
    private final Clock clock;

    Exchange(
            ExchangeSettings settings,
            List<Carrier> carriers,
            ObjectProvider<AnswerReader> readers,
            ExchangeMapper mapper,
            EngineCases cases,
            PlatformTransactionManager transactions,
            ObjectMapper json,
            Journal journal,
            Clock clock) {
        List<String> faults = settings.faults(false);
        if (!faults.isEmpty()) {
            throw new IllegalStateException(String.join("；", faults));
        }
        this.settings = settings;
        this.carriers = carriers;
        this.readers = readers;
        this.mapper = mapper;
        this.cases = cases;
        this.each = new TransactionTemplate(transactions);
        this.json = json;
        this.journal = journal;
        this.clock = clock;
    }

    /** Whether a department of a county is reached by a system of its own. */
    public boolean reaches(Department department, String county) {
        return settings.line(department, county).isPresent();
    }

    /**
     * Hands over what is to be sent to a department's system, in the transaction of the caller; the engine sends it
     * afterwards, and again until it has arrived.
     *
     * @param reference number of the referral or case
     * @param round counts the messages of a kind about it, from 1
     * @param items what is told, by Chinese title
     * @return number of the message; empty when the department works in Tasklist, or the same has been handed over before
     */
    @Transactional
    public Optional<String> hand(
            Department department,
            String county,
            MessageKind kind,
            String reference,
            long round,
            Map<String, String> items) {
        if (!reaches(department, county)) {
            return Optional.empty();
        }
        String number = reference + "-X" + kind.mark() + department.ordinal() + "-" + round;
        if (mapper.find(number) != null) {
            return Optional.empty();
        }
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("number", number);
        content.put("kind", kind.name());
        content.put("reference", reference);
        content.put("county", county);
        content.put("department", department.name());
        content.put("items", items);
        mapper.insert(new Message(
                number, department, county, kind, reference, write(content), LocalDateTime.now(clock), null));
        journal.record("送部门系统", reference, department.body() + "，" + kind.title());
        cases.startInCounty(PROCESS, number, county);
        return Optional.of(number);
    }

    private String write(Map<String, Object> content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Sends a message; one that has been sent is not sent again.
     *
     * @throws Undelivered when it has not arrived
     */
    @Transactional
    public void transmit(String number) {
        Message message = Optional.ofNullable(mapper.find(number)).orElseThrow(() -> new Missing("没有这条消息。"));
        if (message.sentAt() != null) {
            return;
        }
        ExchangeSettings.Line line = settings.line(message.department(), message.countyCode())
                .orElseThrow(() -> new Undelivered(message.department().body() + "的对接设置已经取消，请恢复设置或者改送纸质"));
        carrier(line).send(line, message);
        mapper.sent(number, LocalDateTime.now(clock));
    }

    private Carrier carrier(ExchangeSettings.Line line) {
        return carriers.stream()
                .filter(one -> one.way() == line.way())
                .findFirst()
                .orElseThrow();
    }

    /** Fetches what the systems have answered; what one of them has done wrong does not keep the others waiting. */
    public void collect() {
        for (ExchangeSettings.Line line : settings.all()) {
            collect(line);
        }
    }

    private void collect(ExchangeSettings.Line line) {
        String county = line.county() == null ? "" : line.county();
        ExchangeMapper.Position before = mapper.position(line.department(), county);
        String last = before == null ? null : before.lastId();
        String problem = null;
        try {
            for (Carrier.Incoming incoming : carrier(line).fetch(line, last)) {
                boolean taken = read(line, county, incoming);
                carrier(line).done(line, incoming, taken);
                last = incoming.id();
            }
        } catch (Undelivered e) {
            problem = e.getMessage();
        }
        ExchangeMapper.Position after =
                new ExchangeMapper.Position(line.department(), county, last, problem, LocalDateTime.now(clock));
        each.executeWithoutResult(status -> {
            if (mapper.updatePosition(after) == 0) {
                mapper.insertPosition(after);
            }
        });
    }

    /** Whether an answer was taken; one that was looked at before stays as it was found then. */
    private boolean read(ExchangeSettings.Line line, String county, Carrier.Incoming incoming) {
        if (mapper.arrived(line.department(), county, incoming.id())) {
            return true;
        }
        Answer answer = null;
        String problem = incoming.problem();
        if (incoming.json() != null) {
            try {
                answer = json.readValue(incoming.json(), Answer.class);
            } catch (JsonProcessingException e) {
                problem = "答复的格式无法识别";
            }
        }
        if (answer != null) {
            Answer known = answer;
            try {
                each.executeWithoutResult(status -> {
                    String refused = take(line, known).orElse(null);
                    keep(line, county, incoming.id(), known, refused);
                });
                return !refusedBefore(line, county, incoming.id());
            } catch (Conflict | Missing | Refused | InvalidInput e) {
                problem = e.getMessage();
            }
        }
        Answer found = answer;
        String why = problem;
        each.executeWithoutResult(status -> keep(line, county, incoming.id(), found, why == null ? "答复无法识别" : why));
        return false;
    }

    private boolean refusedBefore(ExchangeSettings.Line line, String county, String id) {
        return mapper.refused(county, MOST_SHOWN).stream()
                .anyMatch(one ->
                        one.department() == line.department() && one.answerId().equals(id));
    }

    private Optional<String> take(ExchangeSettings.Line line, Answer answer) {
        String number = answer.message();
        Message message = number == null ? null : mapper.find(number);
        boolean own = message != null
                && message.department() == line.department()
                && (line.county() == null || line.county().equals(message.countyCode()));
        if (message == null || !own) {
            return Optional.of("答复的不是发给这个部门的消息");
        }
        if (answer.kind() == null) {
            return Optional.of("答复没有写明是签收、退回还是结果");
        }
        if (message.sentAt() == null) {
            // it has arrived, whatever the line said when it was sent
            mapper.sent(message.messageNumber(), LocalDateTime.now(clock));
        }
        Actor department =
                new Actor("system", line.department().body() + "系统", java.util.Set.of(), message.countyCode(), null);
        AnswerReader reader = readers.stream()
                .filter(one -> one.reads(message.kind()))
                .findFirst()
                .orElseThrow();
        return reader.take(message, answer, department);
    }

    private void keep(
            ExchangeSettings.Line line, String county, String id, @Nullable Answer answer, @Nullable String refused) {
        String number = answer == null ? null : answer.message();
        Message message = number == null || number.length() > 60 ? null : mapper.find(number);
        mapper.insertAnswer(new ExchangeMapper.Arrival(
                line.department(),
                county,
                id,
                message == null ? null : message.messageNumber(),
                answer == null ? null : answer.kind(),
                refused == null,
                refused == null ? null : refused.substring(0, Math.min(refused.length(), MOST_WORDS)),
                LocalDateTime.now(clock)));
        if (message != null) {
            journal.record(
                    refused == null ? "部门系统答复" : "部门系统答复未采用",
                    message.reference(),
                    line.department().body() + (refused == null ? "" : "：" + refused));
        }
    }

    /**
     * A message as the county sees it, without what it says.
     *
     * @param problem why it has not arrived, or null
     * @param stuck the engine has given up: somebody sends it again
     */
    public record Line(
            String number,
            String department,
            String kind,
            String reference,
            LocalDateTime writtenAt,
            @Nullable LocalDateTime sentAt,
            @Nullable String problem,
            boolean stuck) {}

    /** An answer that was not taken. */
    public record RefusedAnswer(String department, @Nullable String number, String problem, LocalDateTime arrivedAt) {}

    /** A system that is configured. */
    public record System(
            String department,
            @Nullable String county,
            String way,
            @Nullable String problem,
            @Nullable LocalDateTime askedAt) {}

    /** What is sent and answered in a person's area. */
    public record Overview(List<System> systems, List<Line> messages, List<RefusedAnswer> refused) {}

    @Transactional
    public Overview overview(Actor reader) {
        String county = reader.county();
        String area = county == null ? "" : county;
        List<ExchangeMapper.Position> positions = mapper.positions();
        List<System> systems = settings.all().stream()
                .filter(line -> line.county() == null || line.county().startsWith(area))
                .map(line -> {
                    ExchangeMapper.Position position = positions.stream()
                            .filter(one -> one.department() == line.department()
                                    && one.countyCode().equals(Objects.requireNonNullElse(line.county(), "")))
                            .findFirst()
                            .orElse(null);
                    return new System(
                            line.department().body(),
                            line.county(),
                            line.way().title(),
                            position == null ? null : position.problem(),
                            position == null ? null : position.askedAt());
                })
                .toList();
        List<Message> newest = mapper.newest(area, MOST_SHOWN);
        Map<String, EngineCases.Stuck> stuck = cases.stuck(PROCESS);
        List<Line> lines = newest.stream()
                .map(one -> {
                    EngineCases.Stuck held = one.sentAt() == null ? stuck.get(one.messageNumber()) : null;
                    return new Line(
                            one.messageNumber(),
                            one.department().body(),
                            one.kind().title(),
                            one.reference(),
                            one.writtenAt(),
                            one.sentAt(),
                            held == null ? null : held.problem(),
                            held != null && held.givenUp());
                })
                .toList();
        List<RefusedAnswer> refused = mapper.refused(area, MOST_SHOWN).stream()
                .map(one -> new RefusedAnswer(
                        one.department().body(),
                        one.messageNumber(),
                        Objects.requireNonNullElse(one.problem(), ""),
                        one.arrivedAt()))
                .toList();
        journal.record("查阅", null, "部门对接");
        return new Overview(systems, lines, refused);
    }

    /**
     * Sends a message again that the engine has given up.
     *
     * @throws Missing when there is none in the county
     * @throws Conflict when it has arrived
     */
    @Transactional
    public void resend(String number, Actor supervisor) {
        Message message = mapper.find(number);
        if (message == null || !message.countyCode().equals(supervisor.county())) {
            throw new Missing("没有这条消息，或不在您的辖区。");
        }
        if (!supervisor.holds(Role.COUNTY_SUPERVISOR)) {
            throw new Refused("重新传送由县级监管岗办理。");
        }
        if (message.sentAt() != null) {
            throw new Conflict("这条消息已经送达。");
        }
        cases.retry(number);
        journal.record("重新传送", message.reference(), number);
    }
}
