package org.jiuzhu.monitoring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiuzhu.audit.Journal;
import org.jiuzhu.casework.Offices;
import org.jiuzhu.policy.Decisions;
import org.jiuzhu.privacy.Fingerprint;
import org.jiuzhu.shared.CitizenId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Screens some thousand awards at a time. A batch is one transaction: its alerts, what was seen and how far it came are
 * there together or not at all, so a server that is killed goes on where it was and neither loses nor doubles an alert;
 * however many persons there are, one batch is in memory.
 */
@Component
class ScreeningWork {

    static final int BATCH = 2000;

    private static final int ATTEMPTS = 5;
    private static final int MONTHS = 12;

    private final ScreeningMapper mapper;
    private final AlertMapper alertMapper;
    private final Alerts alerts;
    private final AlertClocks clocks;
    private final Decisions decisions;
    private final Offices offices;
    private final Fingerprint fingerprint;
    private final ObjectProvider<AlertProcedure> alertProcedure;
    private final ObjectProvider<ScreeningProcedure> procedure;
    private final Journal journal;
    private final Clock clock;
    private final TransactionTemplate batch;

    ScreeningWork(
            ScreeningMapper mapper,
            AlertMapper alertMapper,
            Alerts alerts,
            AlertClocks clocks,
            Decisions decisions,
            Offices offices,
            Fingerprint fingerprint,
            ObjectProvider<AlertProcedure> alertProcedure,
            ObjectProvider<ScreeningProcedure> procedure,
            Journal journal,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.mapper = mapper;
        this.alertMapper = alertMapper;
        this.alerts = alerts;
        this.clocks = clocks;
        this.decisions = decisions;
        this.offices = offices;
        this.fingerprint = fingerprint;
        this.alertProcedure = alertProcedure;
        this.procedure = procedure;
        this.journal = journal;
        this.clock = clock;
        this.batch = new TransactionTemplate(transactions);
    }

    /** Does the next batch; true while there is more to do. */
    boolean next(String screeningNumber, int awards) {
        for (int attempt = 1; ; attempt++) {
            try {
                return Boolean.TRUE.equals(batch.execute(status -> nextBatch(screeningNumber, awards)));
            } catch (DuplicateKeyException | PessimisticLockingFailureException e) {
                // a report of the same person at the same moment: look again
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private boolean nextBatch(String screeningNumber, int awards) {
        Screening run = mapper.lock(screeningNumber);
        if (run == null || run.state() != Screening.State.RUNNING) {
            return false;
        }
        LocalDate today = LocalDate.now(clock);
        LocalDate since = today.minusMonths(Integer.parseInt(
                offices.parameter("monitoring-fact-months", run.countyCode(), String.valueOf(MONTHS))));
        String township = run.afterTownship();
        List<ScreeningMapper.Line> lines =
                township.isEmpty() ? List.of() : mapper.lines(township, run.afterAward(), since, awards);
        while (lines.isEmpty()) {
            township = mapper.nextTownship(
                    township.isEmpty() ? run.countyCode() : township, RegisterFacts.next(run.countyCode()));
            if (township == null) {
                finish(run);
                return false;
            }
            lines = mapper.lines(township, "", since, awards);
        }
        List<SignalFinder.Found> found = new SignalFinder(decisions.on(today), today).find(lines, ages(lines));
        Written written = found.isEmpty() ? new Written(0, 0, 0) : write(run, township, found);
        mapper.advance(
                screeningNumber,
                SignalFinder.persons(lines),
                written.opened(),
                written.joined(),
                written.known(),
                township,
                lines.get(lines.size() - 1).awardNumber());
        return true;
    }

    private void finish(Screening run) {
        mapper.end(run.screeningNumber(), Screening.State.FINISHED, null, alerts.now());
        journal.record("监测预警：筛查完成", run.screeningNumber(), run.done() + "人，新预警" + run.alerts() + "件");
        procedure.getObject().finished(run);
    }

    private Map<String, Map<String, CitizenId>> ages(List<ScreeningMapper.Line> lines) {
        List<String> wanted = SignalFinder.agesWanted(lines);
        if (wanted.isEmpty()) {
            return Map.of();
        }
        Map<String, Map<String, CitizenId>> ages = new HashMap<>();
        mapper.persons(wanted).forEach(person -> Objects.requireNonNull(
                        ages.computeIfAbsent(person.awardNumber(), award -> new HashMap<>()))
                .put(fingerprint.of(person.idNumber()), CitizenId.of(person.idNumber())));
        return ages;
    }

    private record Written(int opened, int joined, int known) {}

    /** Opens what is new, in a fixed number of statements to find out what is. */
    private Written write(Screening run, String township, List<SignalFinder.Found> found) {
        List<String> digests = SignalFinder.digests(found);
        Set<String> seen = alertMapper.seen(digests).stream()
                .map(one -> key(one.idDigest(), one.signalKind(), one.factKey()))
                .collect(Collectors.toCollection(HashSet::new));
        Map<String, Alert> open = alertMapper
                .openOf(found.stream()
                        .map(one -> Alerts.openKey(one.signal(), one.idDigest()))
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(
                        one -> Alerts.openKey(one.signal(), Objects.requireNonNull(one.idDigest())),
                        Function.identity()));
        List<SignalFinder.Found> fresh = new ArrayList<>();
        List<SignalFinder.Found> joining = new ArrayList<>();
        int known = 0;
        for (SignalFinder.Found one : found) {
            if (!seen.add(key(one.idDigest(), one.signal(), one.factKey()))) {
                known++;
            } else if (open.containsKey(Alerts.openKey(one.signal(), one.idDigest()))) {
                joining.add(one);
            } else {
                fresh.add(one);
            }
        }
        if (fresh.isEmpty() && joining.isEmpty()) {
            return new Written(0, 0, known);
        }
        Map<String, List<RegisterFact>> facts =
                mapper.facts(digests).stream().collect(Collectors.groupingBy(RegisterFact::idDigest));
        List<AlertMapper.Seen> taken = new ArrayList<>();
        for (SignalFinder.Found one : joining) {
            Alert into = Objects.requireNonNull(open.get(Alerts.openKey(one.signal(), one.idDigest())));
            taken.add(new AlertMapper.Seen(one.idDigest(), one.signal(), one.factKey(), into.alertNumber()));
            alerts.note(
                    into.alertNumber(), AlertEvent.Kind.JOINED, run.words() + "筛查又有新情况：" + words(one, facts), "system");
            alerts.raise(into, one.level(), Alerts.limit(one.basis()));
        }
        if (!fresh.isEmpty()) {
            open(run, township, fresh, facts, taken);
        }
        alertMapper.see(taken, alerts.now());
        return new Written(fresh.size(), joining.size(), known);
    }

    private static String key(String digest, Signal signal, String factKey) {
        return digest + signal + factKey;
    }

    private void open(
            Screening run,
            String township,
            List<SignalFinder.Found> fresh,
            Map<String, List<RegisterFact>> facts,
            List<AlertMapper.Seen> taken) {
        Map<String, ScreeningMapper.Person> persons =
                mapper
                        .persons(fresh.stream()
                                .map(SignalFinder.Found::awardNumber)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(
                                one -> fingerprint.of(one.idNumber()), Function.identity(), (one, other) -> one));
        String number = alerts.next(township, fresh.size());
        int position = 0;
        for (SignalFinder.Found one : fresh) {
            ScreeningMapper.Person person = persons.get(one.idDigest());
            var now = alerts.now();
            Alert alert = new Alert(
                    Alerts.following(number, position++),
                    township,
                    Origin.SCREENING,
                    one.signal(),
                    Alert.State.VISITING,
                    one.level(),
                    Alerts.limit(one.basis()),
                    null,
                    one.idDigest(),
                    one.awardNumber(),
                    person == null ? null : person.name(),
                    person == null ? null : person.idNumber(),
                    null,
                    null,
                    null,
                    words(one, facts),
                    alerts.write(one.facts()),
                    null,
                    run.screeningNumber(),
                    null,
                    "system",
                    now,
                    now,
                    clocks.contact(one.level(), township, now),
                    clocks.close(one.level(), township, now),
                    null,
                    null,
                    null);
            alertMapper.insert(alert, Alerts.openKey(one.signal(), one.idDigest()));
            taken.add(new AlertMapper.Seen(one.idDigest(), one.signal(), one.factKey(), alert.alertNumber()));
            alerts.note(
                    alert.alertNumber(),
                    AlertEvent.Kind.OPENED,
                    run.words() + "筛查：" + one.signal().title() + "，"
                            + one.level().title(),
                    "system");
            decisions.decide(alert.alertNumber(), LevelFacts.DECISION, one.facts());
            journal.record("监测预警：筛查发现", alert.alertNumber(), one.signal().title());
            alertProcedure.getObject().begin(alert);
        }
    }

    private static String words(SignalFinder.Found one, Map<String, List<RegisterFact>> facts) {
        if (one.signal() == Signal.DATA_GAP) {
            return "登记册上的人数与有身份信息的人数不一致（" + one.factKey() + "）";
        }
        RegisterKind kind = one.signal() == Signal.EARNER_DEAD
                ? RegisterKind.DEATH
                : RegisterKind.of(one.signal()).orElse(null);
        return facts.getOrDefault(one.idDigest(), List.of()).stream()
                .filter(fact -> fact.kind() == kind)
                .reduce((earlier, later) -> later)
                .map(RegisterFact::words)
                .orElse(one.signal().title());
    }
}
