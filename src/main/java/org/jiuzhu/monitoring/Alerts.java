package org.jiuzhu.monitoring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jiuzhu.audit.Journal;
import org.jiuzhu.benefit.Award;
import org.jiuzhu.benefit.Awards;
import org.jiuzhu.hotline.DueWords;
import org.jiuzhu.organisation.Area;
import org.jiuzhu.organisation.Areas;
import org.jiuzhu.policy.CaseContext;
import org.jiuzhu.policy.Decisions;
import org.jiuzhu.policy.Ruling;
import org.jiuzhu.policy.UsesDecisions;
import org.jiuzhu.privacy.Fingerprint;
import org.jiuzhu.privacy.Masks;
import org.jiuzhu.review.Category;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.CaseLocator;
import org.jiuzhu.shared.CitizenId;
import org.jiuzhu.shared.Conflict;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.Missing;
import org.jiuzhu.shared.Refused;
import org.jiuzhu.shared.WorkCards;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Alerts: opened by a report, an order or a screening, graded by the table, visited, dealt with in one of four ways.
 *
 * @see "南平市2021年通知 三（六）"
 */
@Service
public class Alerts implements CaseLocator, WorkCards, CaseContext, UsesDecisions {

    /** Marks the number of an alert. */
    private static final String MARK = "YJ-";

    private static final String ROUTE_DECISION = "monitoring-route";
    private static final String HOUSE = "system";
    private static final int TOWNSHIP_DIGITS = 9;
    private static final int BASIS = 400;

    private final AlertMapper mapper;
    private final AlertClocks clocks;
    private final Decisions decisions;
    private final Awards awards;
    private final Areas areas;
    private final Fingerprint fingerprint;
    private final ObjectProvider<AlertProcedure> procedure;
    private final ObjectMapper json;
    private final Journal journal;
    private final Clock clock;

    Alerts(
            AlertMapper mapper,
            AlertClocks clocks,
            Decisions decisions,
            Awards awards,
            Areas areas,
            Fingerprint fingerprint,
            ObjectProvider<AlertProcedure> procedure,
            ObjectMapper json,
            Journal journal,
            Clock clock) {
        this.mapper = mapper;
        this.clocks = clocks;
        this.decisions = decisions;
        this.awards = awards;
        this.areas = areas;
        this.fingerprint = fingerprint;
        this.procedure = procedure;
        this.json = json;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> townshipOf(String number) {
        return known(number).map(Alert::townshipCode);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Facts> of(String number) {
        return known(number).map(one -> new Facts(one.openedAt().toLocalDate(), one.countyCode()));
    }

    @Override
    public List<Use> uses() {
        return List.of(new Use(LevelFacts.DECISION, "监测预警：判定等级，每月筛查"), new Use(ROUTE_DECISION, "监测预警：走访核实"));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Card> cards(Collection<String> numbers) {
        List<String> own =
                numbers.stream().filter(number -> number.startsWith(MARK)).toList();
        return own.isEmpty()
                ? List.of()
                : mapper.ofNumbers(own).stream().map(this::card).toList();
    }

    private Card card(Alert one) {
        Level level = one.level();
        String title = (level == null ? "预警" : level.title() + (level == Level.EXIT ? "" : "预警")) + "："
                + one.signal().title() + (one.personName() == null ? "" : " " + Masks.name(one.personName()));
        LocalDateTime due = due(one);
        if (due == null) {
            return new Card(one.alertNumber(), title, one.townshipCode());
        }
        LocalDateTime now = LocalDateTime.now(clock);
        boolean late = !now.isBefore(due);
        boolean soon = now.plusDays(1).isAfter(due);
        return new Card(
                one.alertNumber(),
                title,
                one.townshipCode(),
                due.minusSeconds(1).toLocalDate(),
                clockWords(one),
                late ? "OVERDUE" : soon ? "RED" : "GREEN");
    }

    /** The clock that runs now: to the first contact, then to the end. */
    public @Nullable LocalDateTime due(Alert one) {
        return !one.state().open() ? null : one.contactedAt() == null ? one.contactDue() : one.closeDue();
    }

    /** What the clock asks for, in words; empty when none runs. */
    public String clockWords(Alert one) {
        LocalDateTime due = due(one);
        if (due == null) {
            return "";
        }
        String what = one.contactedAt() == null ? "首次联系" : "办结";
        boolean late = !LocalDateTime.now(clock).isBefore(due);
        return late ? what + "已超期" : DueWords.until(due) + what;
    }

    @Transactional(readOnly = true)
    public Optional<Alert> known(String number) {
        return number.startsWith(MARK) ? Optional.ofNullable(mapper.find(number)) : Optional.empty();
    }

    /** @throws Missing when there is no such alert */
    @Transactional(readOnly = true)
    public Alert find(String number) {
        return known(number).orElseThrow(() -> new Missing("没有这件预警。"));
    }

    /** @throws Missing when there is no such alert within the reader's reach */
    @Transactional
    public Alert visible(String number, Actor reader) {
        Alert one = known(number)
                .filter(alert -> reader.sees(alert.townshipCode()))
                .orElseThrow(() -> new Missing("没有这件预警，或不在您的辖区。"));
        journal.read(number, "监测预警");
        return one;
    }

    @Transactional(readOnly = true)
    public List<Visit> visits(String number) {
        return mapper.visits(number);
    }

    @Transactional(readOnly = true)
    public List<Measure> measures(String number) {
        return mapper.measures(number);
    }

    @Transactional(readOnly = true)
    public List<AlertEvent> events(String number) {
        return mapper.events(number);
    }

    /** The alerts that something was started from: a referral, a change, a matter. */
    @Transactional(readOnly = true)
    public List<String> ofTarget(String target) {
        return mapper.ofTarget(target);
    }

    /** Which alerts are wanted; null for all. */
    public record Wanted(
            @Nullable String township,
            @Nullable Level level,
            @Nullable Signal signal,
            @Nullable Origin origin,
            boolean open,
            boolean late) {}

    /** Alerts within a person's reach, the newest first. */
    @Transactional
    public List<Alert> page(Wanted wanted, @Nullable String before, int limit, Actor reader) {
        String township = reader.township() != null ? reader.township() : wanted.township();
        String county = reader.county() != null ? reader.county() : null;
        if (township != null && !reader.sees(township)) {
            return List.of();
        }
        List<Alert> found = mapper.page(
                county,
                township,
                wanted.level(),
                wanted.signal(),
                wanted.origin(),
                wanted.open(),
                wanted.late() ? now() : null,
                before,
                limit);
        journal.record("查阅", null, "监测预警，" + found.size() + "件");
        return found;
    }

    /**
     * The alerts of one level.
     *
     * @param contactLate how many missed the first contact
     * @param closeLate how many missed the end
     */
    public record Figure(Level level, int open, int closed, int unfounded, int contactLate, int closeLate) {}

    /** How many alerts there are of each level, and how the clocks were kept. */
    @Transactional(readOnly = true)
    public List<Figure> figures(@Nullable String area, Actor reader) {
        String township = reader.township() != null
                ? reader.township()
                : area != null && area.length() == TOWNSHIP_DIGITS ? area : null;
        String county = reader.county() != null ? reader.county() : area == null ? null : area.substring(0, 6);
        List<AlertMapper.Count> counts = mapper.counts(county, township, now());
        return java.util.Arrays.stream(Level.values())
                .map(level -> {
                    List<AlertMapper.Count> own =
                            counts.stream().filter(one -> one.level() == level).toList();
                    return new Figure(
                            level,
                            sum(own, Alert.State::open),
                            sum(own, state -> state == Alert.State.CLOSED),
                            sum(own, state -> state == Alert.State.UNFOUNDED),
                            own.stream()
                                    .mapToInt(AlertMapper.Count::contactLate)
                                    .sum(),
                            own.stream().mapToInt(AlertMapper.Count::closeLate).sum());
                })
                .toList();
    }

    /** The alerts of a place, all levels together. */
    public record Sum(int open, int closed, int unfounded, int contactLate, int closeLate) {

        public static final Sum NONE = new Sum(0, 0, 0, 0, 0);
    }

    /**
     * The alerts of each county, or of each township of a county, in one statement.
     *
     * @param county null for every county
     */
    @Transactional(readOnly = true)
    public Map<String, Sum> sums(@Nullable String county, Actor reader) {
        if (reader.county() != null && !reader.county().equals(county)) {
            return Map.of();
        }
        return mapper.placeCounts(county, now()).stream()
                .collect(java.util.stream.Collectors.toMap(
                        AlertMapper.PlaceCount::place,
                        one -> new Sum(
                                one.openAlerts(),
                                one.closedAlerts(),
                                one.unfoundedAlerts(),
                                one.contactLate(),
                                one.closeLate())));
    }

    private static int sum(List<AlertMapper.Count> counts, java.util.function.Predicate<Alert.State> which) {
        return counts.stream()
                .filter(one -> which.test(one.state()))
                .mapToInt(AlertMapper.Count::alerts)
                .sum();
    }

    /** Opens an alert at the window or in a village; whom it is about is written down in the next step. */
    @Transactional
    public Alert open(Signal signal, Actor reporter) {
        String township = reporter.township();
        if (township == null) {
            throw new Refused("困难情况由乡镇（街道）和村（居）报告。");
        }
        Alert one = fresh(Origin.REPORT, signal, township, null, reporter.id());
        mapper.insert(one, null);
        note(one.alertNumber(), AlertEvent.Kind.OPENED, Origin.REPORT.title() + "：" + signal.title(), reporter.id());
        journal.record("监测预警：登记", one.alertNumber(), signal.title());
        return one;
    }

    /**
     * Hands an alert in from another part of the house; the township looks into it.
     *
     * @param reference number of the order that it comes from
     * @return its number
     */
    @Transactional
    public String handIn(
            Origin origin, Signal signal, String township, Report report, @Nullable String reference, Actor giver) {
        if (township.length() != TOWNSHIP_DIGITS
                || areas.find(township)
                        .filter(area -> area.level() == Area.Level.TOWNSHIP)
                        .isEmpty()) {
            throw new InvalidInput("township", "没有这个乡镇（街道）");
        }
        Alert one = fresh(origin, signal, township, reference, giver.id());
        mapper.insert(one, null);
        note(one.alertNumber(), AlertEvent.Kind.OPENED, origin.title() + "：" + signal.title(), giver.id());
        journal.record("监测预警：登记", one.alertNumber(), origin.title());
        describe(one.alertNumber(), report);
        procedure.getObject().begin(find(one.alertNumber()));
        return one.alertNumber();
    }

    private Alert fresh(Origin origin, Signal signal, String township, @Nullable String reference, String by) {
        return new Alert(
                next(township, 1),
                township,
                origin,
                signal,
                Alert.State.OPEN,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                reference,
                null,
                null,
                by,
                now(),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** The next numbers of a township; the first of them is given back, the others follow it. */
    String next(String township, int count) {
        int year = LocalDate.now(clock).getYear();
        Integer last = mapper.lockCounter(township, year);
        if (last == null) {
            try {
                mapper.insertCounter(township, year);
            } catch (DuplicateKeyException e) {
                // a colleague was faster to open the year
            }
            last = Objects.requireNonNull(mapper.lockCounter(township, year));
        }
        mapper.setCounter(township, year, last + count);
        return number(township, year, last + 1);
    }

    private static String number(String township, int year, int number) {
        return "%s%s-%04d-%06d".formatted(MARK, township, year, number);
    }

    /** The number that follows another. */
    static String following(String number, int by) {
        int dash = number.lastIndexOf('-') + 1;
        return "%s%06d".formatted(number.substring(0, dash), Integer.parseInt(number.substring(dash)) + by);
    }

    /** Writes down whom an alert is about and what is known. */
    @Transactional
    public void describe(String number, Report report) {
        describe(number, report, null);
    }

    /**
     * The same for a reminder: it becomes an alert on its day.
     *
     * @param remindOn or null for now
     */
    @Transactional
    public void describe(String number, Report report, @Nullable LocalDate remindOn) {
        Alert one = find(number);
        String id = report.idNumber() == null || report.idNumber().isBlank()
                ? null
                : CitizenId.of(report.idNumber()).number();
        String digest = id == null ? null : fingerprint.of(id);
        Award award = award(digest);
        took(mapper.describe(
                number,
                new Report(
                        report.personName(),
                        id,
                        report.phone(),
                        report.address(),
                        report.reporter(),
                        report.content(),
                        report.danger(),
                        report.figures()),
                digest,
                award == null ? null : award.awardNumber(),
                write(LevelFacts.of(one.signal(), report, category(award))),
                remindOn));
    }

    /** The award or recognition that a person lives on now, whether somebody is on the register at all. */
    @Transactional(readOnly = true)
    public boolean aided(String idNumber) {
        return award(fingerprint.of(CitizenId.of(idNumber).number())) != null;
    }

    private @Nullable Award award(@Nullable String digest) {
        return digest == null
                ? null
                : awards.heldBy(List.of(digest)).stream()
                        .filter(one -> one.state() == Award.State.ACTIVE)
                        .min(Comparator.comparing(Award::recognition))
                        .orElse(null);
    }

    private static @Nullable Category category(@Nullable Award award) {
        return award == null ? null : Category.valueOf(award.category());
    }

    /**
     * Gives an alert its level and its clocks. One of a person with an open alert of the same signal goes into that one.
     *
     * @return false when it went into another
     */
    @Transactional
    public boolean grade(String number) {
        Alert one = Objects.requireNonNull(mapper.lock(number), number);
        if (one.level() != null) {
            return one.joinedTo() == null;
        }
        Map<String, Object> facts = read(Objects.requireNonNullElse(one.facts(), "{}"));
        Ruling ruling = decisions.decide(number, LevelFacts.DECISION, facts);
        if (ruling.rows().isEmpty()) {
            ruling = decisions.decide(number, LevelFacts.DECISION, LevelFacts.atLeastOther(facts));
        }
        Level level = pressing(ruling);
        String basis = limit(ruling.basis());
        LocalDateTime now = now();
        String digest = one.idDigest();
        if (digest != null) {
            Alert other = mapper.openOf(List.of(openKey(one.signal(), digest))).stream()
                    .findFirst()
                    .orElse(null);
            if (other != null) {
                join(one, other, level, basis);
                return false;
            }
        }
        try {
            took(mapper.grade(
                    number,
                    level,
                    basis,
                    now,
                    clocks.contact(level, one.townshipCode(), now),
                    clocks.close(level, one.townshipCode(), now),
                    digest == null ? null : openKey(one.signal(), digest)));
        } catch (DuplicateKeyException e) {
            // opened between the look and the write
            join(
                    one,
                    mapper.openOf(List.of(openKey(one.signal(), Objects.requireNonNull(digest))))
                            .get(0),
                    level,
                    basis);
            return false;
        }
        note(number, AlertEvent.Kind.GRADED, level.title() + "。" + basis, HOUSE);
        journal.record("监测预警：定级", number, level.title());
        return true;
    }

    private void join(Alert one, Alert other, Level level, String basis) {
        took(mapper.join(one.alertNumber(), level, basis, other.alertNumber(), now()));
        note(one.alertNumber(), AlertEvent.Kind.JOINED, "并入在办的预警" + other.alertNumber(), HOUSE);
        note(
                other.alertNumber(),
                AlertEvent.Kind.JOINED,
                "又有报告（" + one.alertNumber() + "）：" + Objects.requireNonNullElse(one.content(), ""),
                HOUSE);
        journal.record("监测预警：并入", one.alertNumber(), other.alertNumber());
        raise(other, level, basis);
    }

    /** A new fact makes an open alert more pressing: its clocks run anew from now. */
    void raise(Alert open, Level level, String basis) {
        Level before = Objects.requireNonNull(open.level());
        if (level.priority() <= before.priority()) {
            return;
        }
        LocalDateTime now = now();
        took(mapper.raise(
                open.alertNumber(),
                level,
                basis,
                now,
                clocks.contact(level, open.townshipCode(), now),
                clocks.close(level, open.townshipCode(), now)));
        note(open.alertNumber(), AlertEvent.Kind.RAISED, "由" + before.title() + "升为" + level.title(), HOUSE);
        journal.record("监测预警：升级", open.alertNumber(), level.title());
        procedure.getObject().raised(find(open.alertNumber()));
    }

    /** Of all that the table finds, the most pressing. */
    static Level pressing(Ruling ruling) {
        return ruling.rows().stream()
                .map(row -> Level.valueOf(LevelFacts.text(row, "level")))
                .max(Comparator.comparingInt(Level::priority))
                .orElseThrow();
    }

    static String openKey(Signal signal, String digest) {
        return signal + ":" + digest;
    }

    static String limit(String basis) {
        return basis.length() <= BASIS ? basis : basis.substring(0, BASIS - 1) + "…";
    }

    /**
     * What a visit has found.
     *
     * @param idNumber of the person, where it was not known before
     */
    public record Finding(
            LocalDate visitedOn,
            Visit.Way way,
            String companion,
            String present,
            String record,
            boolean proven,
            boolean undelivered,
            boolean uncovered,
            boolean entangled,
            boolean unqualified,
            boolean reliefGiven,
            boolean holdProposed,
            @Nullable String personName,
            @Nullable String idNumber) {}

    /**
     * Keeps the record of a visit; the table proposes how to go on.
     *
     * @throws Conflict when the person turns out to have another open alert of the same signal
     */
    @Transactional
    public Visit visit(String number, Finding finding, Actor visitor) {
        Alert one = Objects.requireNonNull(mapper.lock(number), number);
        identify(one, finding);
        Ruling ruling = decisions.decide(
                number,
                ROUTE_DECISION,
                Map.of(
                        "proven", finding.proven(),
                        "unqualified", finding.unqualified(),
                        "entangled", finding.entangled(),
                        "undelivered", finding.undelivered(),
                        "uncovered", finding.uncovered()));
        LocalDateTime now = now();
        Visit visit = new Visit(
                number,
                mapper.visits(number).size() + 1,
                finding.visitedOn(),
                finding.way(),
                finding.companion(),
                finding.present(),
                finding.record(),
                finding.proven(),
                finding.undelivered(),
                finding.uncovered(),
                finding.entangled(),
                finding.unqualified(),
                finding.reliefGiven(),
                finding.holdProposed(),
                DisposalRoute.valueOf(ruling.text("route")),
                limit(ruling.basis()),
                visitor.id(),
                now);
        mapper.insertVisit(visit);
        mapper.contacted(number, now);
        mapper.route(number, visit.route());
        Alert.State next = finding.proven()
                ? Alert.State.PLANNING
                : one.level() == Level.RED ? Alert.State.CHECKING : Alert.State.UNFOUNDED;
        if (next != Alert.State.UNFOUNDED) {
            took(mapper.move(number, Alert.State.VISITING, next));
        }
        note(
                number,
                AlertEvent.Kind.VISITED,
                visit.way().title() + "，" + (visit.proven() ? "情况属实" : "情况不属实") + "。" + finding.record(),
                visitor.id());
        journal.record("监测预警：走访", number, visit.proven() ? "属实" : "不属实");
        return visit;
    }

    private void identify(Alert one, Finding finding) {
        String typed = finding.idNumber();
        if (one.idDigest() != null || typed == null || typed.isBlank()) {
            return;
        }
        String id = CitizenId.of(typed).number();
        String digest = fingerprint.of(id);
        Award award = award(digest);
        try {
            mapper.identify(
                    one.alertNumber(),
                    digest,
                    award == null ? null : award.awardNumber(),
                    openKey(one.signal(), digest),
                    Objects.requireNonNullElse(finding.personName(), Objects.requireNonNullElse(one.personName(), "")),
                    id);
        } catch (DuplicateKeyException e) {
            throw new Conflict("这个人的“" + one.signal().title() + "”已有一件预警在办，请在那一件里办理；本件判为不属实并写明并入哪一件。");
        }
    }

    /** What a plan consists of. */
    public record Step(
            MeasureKind kind,
            org.jiuzhu.referral.@Nullable ReferralKind referral,
            String content,
            String owner,
            LocalDate dueOn) {}

    /** Keeps the joint plan: one way of dealing with the alert, and all that is done for the person. */
    @Transactional
    public void plan(String number, DisposalRoute route, String reason, List<Step> steps, Actor planner) {
        mapper.route(number, route);
        int position = 1;
        for (Step step : steps) {
            mapper.insertMeasure(new Measure(
                    number,
                    position++,
                    step.kind(),
                    step.referral(),
                    step.content(),
                    step.owner(),
                    step.dueOn(),
                    null,
                    null,
                    null));
        }
        took(mapper.move(number, Alert.State.PLANNING, Alert.State.HELPING));
        note(number, AlertEvent.Kind.PLANNED, route.title() + "，" + steps.size() + "项措施。" + reason, planner.id());
        journal.record("监测预警：制定方案", number, route.title());
    }

    /** Notes what was started for a measure. */
    @Transactional
    public void aim(Measure measure, String target, String words, String actor) {
        mapper.aim(measure.alertNumber(), measure.position(), target);
        note(measure.alertNumber(), AlertEvent.Kind.STARTED, measure.title() + "：" + words, actor);
    }

    /** What became of one measure. */
    public record Settled(int position, Measure.Outcome outcome, String result) {}

    /** Keeps what became of the measures, and that the person was told. */
    @Transactional
    public void answer(String number, List<Settled> settled, String told, Actor actor) {
        settled.forEach(one -> mapper.settle(number, one.position(), one.outcome(), one.result()));
        note(number, AlertEvent.Kind.ANSWERED, told, actor.id());
        journal.record("监测预警：反馈", number, settled.size() + "项措施");
    }

    /** The county agrees that a red alert is not borne out, or sends it back to be looked into again. */
    @Transactional
    public void check(String number, boolean agreed, String note, Actor supervisor) {
        if (!agreed) {
            took(mapper.move(number, Alert.State.CHECKING, Alert.State.VISITING));
        }
        note(number, agreed ? AlertEvent.Kind.CHECKED : AlertEvent.Kind.RETURNED, note, supervisor.id());
        journal.record("监测预警：复核", number, agreed ? "同意不属实" : "退回重新走访");
    }

    /** Closes an alert: from now on its facts do not come again. */
    @Transactional
    public void close(String number) {
        Alert one = find(number);
        boolean helped = one.state() == Alert.State.HELPING;
        took(mapper.close(number, helped ? Alert.State.CLOSED : Alert.State.UNFOUNDED, now()));
        note(number, AlertEvent.Kind.CLOSED, helped ? "办结" : "不属实，办结", HOUSE);
        journal.record("监测预警：办结", number, helped ? "" : "不属实");
    }

    @Transactional
    public void remind(String number) {
        note(number, AlertEvent.Kind.REMINDED, "快到办结期限", HOUSE);
        journal.record("监测预警：提醒", number, "");
    }

    @Transactional
    public void supervise(String number, String words, Actor supervisor) {
        note(number, AlertEvent.Kind.SUPERVISED, words, supervisor.id());
        journal.record("监测预警：督办", number, "");
    }

    /** Graded alerts that go on, by number. */
    @Transactional(readOnly = true)
    public List<Alert> running(@Nullable String after, int limit) {
        return mapper.running(after, limit);
    }

    /** Counts the clocks of an alert anew, because the calendar has changed; false when nothing moved. */
    @Transactional
    public boolean recount(String number) {
        Alert one = Objects.requireNonNull(mapper.lock(number), number);
        Level level = one.level();
        LocalDateTime from = one.gradedAt();
        if (level == null || from == null || !one.state().open()) {
            return false;
        }
        LocalDateTime contact = clocks.contact(level, one.townshipCode(), from);
        LocalDateTime close = clocks.close(level, one.townshipCode(), from);
        if (contact.equals(one.contactDue()) && close.equals(one.closeDue())) {
            return false;
        }
        mapper.recount(number, contact, close);
        return true;
    }

    void note(String number, AlertEvent.Kind kind, String content, String actor) {
        mapper.insertEvent(new AlertEvent(number, kind, content, actor, now()));
    }

    private static void took(int rows) {
        if (rows == 0) {
            throw new Conflict("预警已由他人办理，请刷新。");
        }
    }

    String write(Map<String, Object> facts) {
        try {
            return Objects.requireNonNull(json.writeValueAsString(facts));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Object> read(String facts) {
        try {
            return json.readValue(facts, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }
}
