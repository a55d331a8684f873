package org.jiuzhu.benefit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jiuzhu.audit.Journal;
import org.jiuzhu.policy.Decisions;
import org.jiuzhu.policy.Rules;
import org.jiuzhu.standard.Parameters;
import org.jiuzhu.verification.FactKind;
import org.jiuzhu.verification.FollowUpChecks;
import org.jiuzhu.verification.RegisterRecord;
import org.jiuzhu.verification.Source;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds the awards that are due and puts what the sources say now beside what they said last time, some hundred awards at
 * a time, each batch a transaction of its own that remembers how far it came. However many awards are due, one batch is in
 * memory; a server that stops goes on where it was, and an award has one open check by the key of {@code open_award}.
 */
@Component
class RecheckScreening {

    static final String DIFFERENCE = "benefit-reverification-difference";

    /** Awards compared, or planned, in one transaction. */
    private static final int BATCH = 200;

    /** Visits started in one transaction: each is an instance of a procedure. */
    private static final int VISITS = 50;

    private static final int MOST_TOWNSHIPS = 2000;
    private static final int MOST_WORDS = 400;

    private final RecheckMapper mapper;
    private final RecheckDraws draws;
    private final FollowUpChecks checks;
    private final Decisions decisions;
    private final Parameters parameters;
    private final ObjectProvider<RecheckProcedure> procedure;
    private final Journal journal;
    private final Clock clock;
    private final TransactionTemplate batch;

    RecheckScreening(
            RecheckMapper mapper,
            RecheckDraws draws,
            FollowUpChecks checks,
            Decisions decisions,
            Parameters parameters,
            ObjectProvider<RecheckProcedure> procedure,
            Journal journal,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.mapper = mapper;
        this.draws = draws;
        this.checks = checks;
        this.decisions = decisions;
        this.parameters = parameters;
        this.procedure = procedure;
        this.journal = journal;
        this.clock = clock;
        this.batch = new TransactionTemplate(transactions);
    }

    /** Gives awards that have none yet the date of their next check; true while there is more. */
    boolean planNext() {
        return Boolean.TRUE.equals(batch.execute(status -> {
            List<RecheckMapper.Plan> plans = mapper.unplanned(BATCH).stream()
                    .map(one -> new RecheckMapper.Plan(
                            one.awardNumber(), one.fromMonth().plusMonths(one.reviewMonths())))
                    .toList();
            if (plans.isEmpty()) {
                return false;
            }
            mapper.insertPlans(plans);
            return true;
        }));
    }

    /** Opens this month's round of each township in which awards fall due and that has none yet. */
    int openRounds() {
        LocalDate today = LocalDate.now(clock);
        LocalDate month = today.withDayOfMonth(1);
        int opened = 0;
        for (String township : mapper.dueTownships(today.plusDays(366), MOST_TOWNSHIPS)) {
            LocalDate dueBy = today.plusDays(parameters.number("recheck-lead-days", township));
            RecheckRound round = new RecheckRound(
                    "HC-" + township + "-" + month.getYear() + String.format("%02d", month.getMonthValue()),
                    township,
                    month,
                    dueBy,
                    RecheckRound.State.SCREENING,
                    null,
                    0,
                    LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS),
                    null,
                    null,
                    null,
                    null);
            if (mapper.round(round.roundNumber()) == null
                    && !mapper.due(township, dueBy, null, 1).isEmpty()
                    && insert(round)) {
                opened++;
            }
        }
        return opened;
    }

    private boolean insert(RecheckRound round) {
        try {
            batch.executeWithoutResult(status -> {
                mapper.insertRound(round);
                journal.record("定期核查：开始", round.roundNumber(), round.month());
            });
            return true;
        } catch (DuplicateKeyException e) {
            // another server was faster
            return false;
        }
    }

    List<String> screening() {
        return mapper.screening();
    }

    /** Compares the next awards of a round; true while there is more. */
    boolean screenNext(String roundNumber) {
        return Boolean.TRUE.equals(batch.execute(status -> nextBatch(roundNumber)));
    }

    private boolean nextBatch(String roundNumber) {
        RecheckRound round = mapper.lockRound(roundNumber);
        if (round == null || round.state() != RecheckRound.State.SCREENING) {
            return false;
        }
        List<RecheckMapper.Due> due = mapper.due(round.townshipCode(), round.dueBy(), round.afterAward(), BATCH);
        if (due.isEmpty()) {
            finish(round);
            return false;
        }
        compare(round, due);
        mapper.progress(
                roundNumber,
                round.screened() + due.size(),
                due.get(due.size() - 1).awardNumber());
        return true;
    }

    private void finish(RecheckRound round) {
        boolean nothing = draws.draw(round, "system") == 0;
        mapper.screened(
                round.roundNumber(),
                nothing ? RecheckRound.State.CONFIRMED : RecheckRound.State.CONFIRMING,
                LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS));
        journal.record("定期核查：比对完成", round.roundNumber(), round.screened() + "份待遇");
        if (!nothing) {
            procedure.getObject().begin(round);
        }
    }

    private record Key(String idDigest, FactKind kind) {}

    private record Sum(long amountFen, LocalDate asOf, TreeSet<Source> sources) {}

    private void compare(RecheckRound round, List<RecheckMapper.Due> due) {
        List<String> awards = due.stream().map(RecheckMapper.Due::awardNumber).toList();
        Map<String, List<String>> members = mapper.members(awards).stream()
                .collect(Collectors.groupingBy(
                        RecheckMapper.Member::awardNumber,
                        LinkedHashMap::new,
                        Collectors.mapping(RecheckMapper.Member::idDigest, Collectors.toList())));
        Map<String, List<RecheckMapper.Known>> known =
                mapper.known(awards).stream().collect(Collectors.groupingBy(RecheckMapper.Known::awardNumber));
        Map<String, List<String>> asked = new LinkedHashMap<>();
        due.forEach(one -> asked.put(number(one), members.getOrDefault(one.awardNumber(), List.of())));
        Map<String, FollowUpChecks.Answers> answers = checks.ask(asked);
        Rules rules = decisions.on(LocalDate.now(clock));
        long tolerance = parameters.number("recheck-tolerance-percent", round.townshipCode());
        LocalDateTime now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
        List<Recheck> rechecks = new ArrayList<>();
        List<RecheckDifference> all = new ArrayList<>();
        for (RecheckMapper.Due one : due) {
            String number = number(one);
            FollowUpChecks.Answers answer = Objects.requireNonNull(answers.get(number));
            List<RecheckDifference> differences =
                    differences(number, answer, known.getOrDefault(one.awardNumber(), List.of()), rules, tolerance);
            all.addAll(differences);
            boolean visit =
                    !answer.unanswered().isEmpty() || differences.stream().anyMatch(RecheckDifference::material);
            rechecks.add(new Recheck(
                    number,
                    one.awardNumber(),
                    round.townshipCode(),
                    round.roundNumber(),
                    one.nextOn(),
                    visit ? Recheck.Course.CHANGED : Recheck.Course.UNCHANGED,
                    Recheck.State.OPEN,
                    0,
                    unanswered(answer),
                    null,
                    null,
                    "system",
                    now,
                    null,
                    null));
        }
        mapper.insert(rechecks);
        if (!all.isEmpty()) {
            mapper.insertDifferences(all);
        }
    }

    static String unanswered(FollowUpChecks.Answers answer) {
        String words = answer.unanswered().stream().map(Source::title).collect(Collectors.joining("、"));
        return words.length() > MOST_WORDS ? words.substring(0, MOST_WORDS - 1) + "…" : words;
    }

    /** What one award's sources say now beside what they said; also used when a person asks for a check. */
    List<RecheckDifference> differences(
            String number,
            FollowUpChecks.Answers answer,
            List<RecheckMapper.Known> known,
            Rules rules,
            long tolerance) {
        Map<Key, Sum> now = new LinkedHashMap<>();
        answer.records()
                .forEach(record ->
                        now.merge(key(record), sum(record), (one, other) -> plus(one, other, addsUp(record.kind()))));
        Map<Key, RecheckMapper.Known> before = known.stream()
                .collect(Collectors.toMap(
                        one -> new Key(one.idDigest(), one.kind()),
                        one -> one,
                        (one, other) -> one,
                        LinkedHashMap::new));
        // a kind of which nobody has answered has not fallen to nothing
        EnumMap<FactKind, Boolean> open = new EnumMap<>(FactKind.class);
        answer.unanswered().forEach(source -> source.kinds().forEach(kind -> open.put(kind, true)));
        before.keySet().stream()
                .filter(key -> !open.containsKey(key.kind()))
                .forEach(key -> now.putIfAbsent(key, new Sum(0, LocalDate.now(clock), new TreeSet<>())));
        List<RecheckDifference> differences = new ArrayList<>();
        now.forEach((key, sum) -> {
            RecheckMapper.Known then = before.get(key);
            long past = then == null ? 0 : then.amountFen();
            if (past != sum.amountFen()) {
                long change = Math.abs(sum.amountFen() - past);
                boolean material = rules.ask(
                                DIFFERENCE,
                                Map.of(
                                        "kind",
                                        key.kind().name(),
                                        "difference",
                                        sum.amountFen() - past,
                                        "changePercent",
                                        past == 0 ? 100L : Math.min(1_000_000L, (change * 100 + past - 1) / past),
                                        "tolerance",
                                        tolerance))
                        .flag("material");
                differences.add(new RecheckDifference(
                        number,
                        key.idDigest(),
                        key.kind(),
                        past,
                        sum.amountFen(),
                        then != null,
                        sum.asOf(),
                        sum.sources().isEmpty()
                                ? "现在没有记录"
                                : sum.sources().stream().map(Source::title).collect(Collectors.joining("、")),
                        material));
            }
        });
        return differences;
    }

    private static Key key(RegisterRecord record) {
        return new Key(record.idDigest(), record.kind());
    }

    private static Sum sum(RegisterRecord record) {
        TreeSet<Source> sources = new TreeSet<>();
        sources.add(record.source());
        return new Sum(record.amountFen(), record.asOf(), sources);
    }

    /** Two registers that know of the same death know of one; two accounts add up. */
    static boolean addsUp(FactKind kind) {
        return kind.measure() != FactKind.Measure.STATE && !kind.ofMembership();
    }

    private static Sum plus(Sum one, Sum other, boolean adds) {
        TreeSet<Source> sources = new TreeSet<>(one.sources());
        sources.addAll(other.sources());
        return new Sum(
                adds ? one.amountFen() + other.amountFen() : Math.max(one.amountFen(), other.amountFen()),
                one.asOf().isBefore(other.asOf()) ? other.asOf() : one.asOf(),
                sources);
    }

    static String number(String awardNumber, int before) {
        return "HC" + awardNumber.substring(Math.max(0, awardNumber.indexOf('-'))) + "-" + (before + 1);
    }

    private static String number(RecheckMapper.Due due) {
        return number(due.awardNumber(), due.checks());
    }

    /** Starts the next visits; true while there is more. */
    boolean startNext() {
        return Boolean.TRUE.equals(batch.execute(status -> {
            List<Recheck> waiting = mapper.unstarted(VISITS);
            if (waiting.isEmpty()) {
                return false;
            }
            waiting.forEach(procedure.getObject()::begin);
            mapper.started(waiting.stream().map(Recheck::recheckNumber).toList());
            return true;
        }));
    }
}
