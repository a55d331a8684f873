package org.jiuzhu.benefit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiuzhu.audit.Journal;
import org.jiuzhu.privacy.Fingerprint;
import org.jiuzhu.shared.Dates;
import org.jiuzhu.standard.Parameters;
import org.jiuzhu.verification.FactKind;
import org.jiuzhu.verification.RegisterRecord;
import org.jiuzhu.verification.RegisterTables;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works a payment list out, some hundred awards at a time, each batch a transaction of its own that remembers how far it
 * came: a server that stops goes on where it was, and however many awards there are, one batch is in memory.
 */
@Component
class PaymentComputation {

    static final int BATCH = 500;

    /** Two lists that want the same month meet at its key; the later one looks again. */
    private static final int ATTEMPTS = 5;

    private final PaymentMapper mapper;
    private final AwardChangeMapper changes;
    private final RegisterTables registers;
    private final Fingerprint fingerprint;
    private final Parameters parameters;
    private final ObjectProvider<HoldProposals> holdProposals;
    private final ObjectProvider<PaymentProcedure> procedure;
    private final Journal journal;
    private final Clock clock;
    private final TransactionTemplate batch;

    PaymentComputation(
            PaymentMapper mapper,
            AwardChangeMapper changes,
            RegisterTables registers,
            Fingerprint fingerprint,
            Parameters parameters,
            ObjectProvider<HoldProposals> holdProposals,
            ObjectProvider<PaymentProcedure> procedure,
            Journal journal,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.mapper = mapper;
        this.changes = changes;
        this.registers = registers;
        this.fingerprint = fingerprint;
        this.parameters = parameters;
        this.holdProposals = holdProposals;
        this.procedure = procedure;
        this.journal = journal;
        this.clock = clock;
        this.batch = new TransactionTemplate(transactions);
    }

    /** Does the next batch; true while there is more to do. */
    boolean next(String runNumber) {
        for (int attempt = 1; ; attempt++) {
            try {
                return Boolean.TRUE.equals(batch.execute(status -> nextBatch(runNumber)));
            } catch (DuplicateKeyException | PessimisticLockingFailureException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private boolean nextBatch(String runNumber) {
        PaymentRun run = mapper.lock(runNumber);
        if (run == null || run.state() != PaymentRun.State.COMPUTING) {
            return false;
        }
        if (run.computed() == 0 && digest()) {
            return true;
        }
        LocalDate previous = run.payMonth().minusMonths(1);
        String parent = run.parentNumber();
        List<PaymentMapper.Candidate> awards = parent == null
                ? mapper.candidates(run.areaCode(), run.payMonth(), previous, run.afterAward(), BATCH)
                : mapper.failed(parent, run.afterAward(), BATCH);
        if (awards.isEmpty()) {
            mapper.computed(runNumber, LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS));
            journal.record("发放清册：计算完成", runNumber, run.computed() + "份待遇");
            procedure.getObject().computed(run);
            return false;
        }
        write(run, awards);
        mapper.progress(
                runNumber,
                run.computed() + awards.size(),
                awards.get(awards.size() - 1).awardNumber());
        return true;
    }

    /** Digests of accounts that have none yet: they tell which two are the same without telling what they are. */
    private boolean digest() {
        List<PaymentMapper.Digest> digests = mapper.undigested(BATCH).stream()
                .map(one -> new PaymentMapper.Digest(
                        one.awardNumber(), fingerprint.of(one.accountNumber().replaceAll("[\\s-]", ""))))
                .toList();
        if (digests.isEmpty()) {
            return false;
        }
        mapper.setDigests(digests);
        return true;
    }

    private void write(PaymentRun run, List<PaymentMapper.Candidate> awards) {
        List<String> numbers =
                awards.stream().map(PaymentMapper.Candidate::awardNumber).toList();
        LocalDate month = run.payMonth();
        int setOffPercent = parameters.number("ledger-set-off-percent", run.areaCode());
        Map<String, Map<PaymentFlag, String>> flags = flags(numbers, month);
        Map<String, List<AwardChangeMapper.Amount>> amounts =
                changes.amounts(numbers).stream().collect(Collectors.groupingBy(AwardChangeMapper.Amount::awardNumber));
        Map<String, Long> addons = mapper.addons(numbers, month).stream()
                .collect(Collectors.toMap(PaymentMapper.Sum::awardNumber, PaymentMapper.Sum::amountFen));
        Map<String, List<MemberStops.Stop>> stops =
                mapper.memberStops(numbers, month.minusMonths(LineCalculation.MONTHS_BACK), month).stream()
                        .collect(Collectors.groupingBy(MemberStops.Stop::awardNumber));
        stops.forEach((award, list) -> list.stream()
                .filter(stop -> stop.holdsIn(month))
                .forEach(stop -> flag(flags, award, PaymentFlag.MEMBER_STOPPED, stop.words())));
        Map<String, List<LineCalculation.Adjustment>> adjustments = mapper.adjustments(numbers).stream()
                .collect(Collectors.groupingBy(LineCalculation.Adjustment::awardNumber));
        Map<String, List<LineCalculation.Month>> months =
                mapper.months(numbers, month.minusMonths(LineCalculation.MONTHS_BACK), month).stream()
                        .collect(Collectors.groupingBy(LineCalculation.Month::awardNumber));
        Map<String, LineCalculation.Before> before = mapper.before(numbers, month.minusMonths(1)).stream()
                .collect(Collectors.toMap(LineCalculation.Before::awardNumber, Function.identity()));
        List<PaymentMapper.NewLine> lines = new ArrayList<>();
        List<PaymentMapper.NewMonth> fresh = new ArrayList<>();
        List<PaymentMapper.NewSettlement> settlements = new ArrayList<>();
        int number = run.computed();
        for (PaymentMapper.Candidate award : awards) {
            String name = award.awardNumber();
            LineCalculation.Line line = LineCalculation.of(new LineCalculation.Facts(
                    month,
                    run.parentNumber(),
                    name,
                    award.caseNumber() == null,
                    award.fromMonth(),
                    award.toMonth(),
                    AwardAmounts.of(award.monthlyAmountFen(), amounts.getOrDefault(name, List.of())),
                    addons.getOrDefault(name, 0L),
                    award.accountNumber() != null,
                    award.accountDigest(),
                    months.getOrDefault(name, List.of()),
                    adjustments.getOrDefault(name, List.of()),
                    flags.getOrDefault(name, Map.of()),
                    before.get(name),
                    stops.getOrDefault(name, List.of()),
                    setOffPercent));
            lines.add(new PaymentMapper.NewLine(run.runNumber(), ++number, award, line));
            for (LineCalculation.Due due : line.months()) {
                String taken = due.taken();
                if (taken == null) {
                    fresh.add(new PaymentMapper.NewMonth(name, due.payMonth(), run.runNumber(), due.amountFen()));
                } else if (mapper.takeMonth(name, due.payMonth(), run.runNumber(), taken) == 0) {
                    throw new DuplicateKeyException("another list has taken the month meanwhile");
                }
            }
            for (LineCalculation.Settlement one : line.settlements()) {
                if (mapper.takeDue(one.adjustmentId(), one.amountFen()) == 0) {
                    throw new DuplicateKeyException("the ledger has moved meanwhile");
                }
            }
            line.settlements()
                    .forEach(one -> settlements.add(new PaymentMapper.NewSettlement(
                            one.adjustmentId(), run.runNumber(), name, one.amountFen())));
        }
        if (!fresh.isEmpty()) {
            mapper.insertMonths(fresh);
        }
        if (!settlements.isEmpty()) {
            mapper.insertSettlements(settlements);
        }
        mapper.insertLines(lines);
    }

    /** What has to be looked at, in a fixed number of statements for the whole batch. */
    private Map<String, Map<PaymentFlag, String>> flags(List<String> numbers, LocalDate month) {
        Map<String, Map<PaymentFlag, String>> flags = new HashMap<>();
        mapper.holds(numbers, month)
                .forEach(hold -> flag(
                        flags,
                        hold.awardNumber(),
                        hold.kind() == PaymentMapper.Hold.Kind.FROZEN ? PaymentFlag.FROZEN : PaymentFlag.SUSPENDED,
                        ""));
        holdProposals.forEach(
                one -> one.of(numbers).forEach((award, why) -> flag(flags, award, PaymentFlag.HOLD_PROPOSED, why)));
        mapper.sharedMembers(numbers)
                .forEach(shared ->
                        flag(flags, shared.awardNumber(), PaymentFlag.DOUBLE_AWARD, "待遇" + shared.otherNumber()));
        mapper.sharedAccounts(numbers)
                .forEach(shared ->
                        flag(flags, shared.awardNumber(), PaymentFlag.DOUBLE_ACCOUNT, "待遇" + shared.otherNumber()));
        Map<String, List<String>> awardsOf = mapper.members(numbers).stream()
                .collect(Collectors.groupingBy(
                        PaymentMapper.Member::idDigest,
                        Collectors.mapping(PaymentMapper.Member::awardNumber, Collectors.toList())));
        for (RegisterRecord known :
                registers.known(List.of(FactKind.DECEASED, FactKind.IN_PRISON), awardsOf.keySet())) {
            if (known.amountFen() > 0) {
                for (String award : awardsOf.getOrDefault(known.idDigest(), List.of())) {
                    flag(
                            flags,
                            award,
                            known.kind() == FactKind.DECEASED ? PaymentFlag.DECEASED : PaymentFlag.IN_PRISON,
                            known.source().title() + "，截至" + Dates.chinese(known.asOf()));
                }
            }
        }
        return flags;
    }

    private static void flag(
            Map<String, Map<PaymentFlag, String>> flags, String award, PaymentFlag flag, String words) {
        Objects.requireNonNull(flags.computeIfAbsent(award, key -> new EnumMap<>(PaymentFlag.class)))
                .put(flag, words);
    }
}
