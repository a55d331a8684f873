package org.jiuzhu.benefit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiuzhu.audit.Journal;
import org.jiuzhu.calendar.WorkingDays;
import org.jiuzhu.policy.CaseContext;
import org.jiuzhu.policy.Decisions;
import org.jiuzhu.policy.UsesDecisions;
import org.jiuzhu.privacy.Fingerprint;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.CaseLocator;
import org.jiuzhu.shared.Conflict;
import org.jiuzhu.shared.Dates;
import org.jiuzhu.shared.Missing;
import org.jiuzhu.shared.Refused;
import org.jiuzhu.shared.Role;
import org.jiuzhu.shared.WorkCards;
import org.jiuzhu.standard.Parameters;
import org.jiuzhu.verification.FactKind;
import org.jiuzhu.verification.FollowUpChecks;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 定期核查: every award is looked at again after its period. Families of whom no source tells anything new are confirmed
 * together once those drawn of them have been visited; the others are visited by two persons. Nothing is changed here: what
 * was found leads to {@link AwardChanges}, where another person signs.
 *
 * @see "民发〔2021〕57号 第三十条、第三十一条、第三十七条"
 */
@Service
public class Rechecks implements CaseLocator, WorkCards, CaseContext, UsesDecisions {

    private static final String CYCLE = "benefit-reverification-cycle";
    private static final int HALF_YEAR = 6;
    private static final int MOST_NUMBER = 40;
    private static final int MOST_FACTS = 1000;

    private final RecheckMapper mapper;
    private final AwardMapper awards;
    private final RecheckScreening screening;
    private final RecheckDraws draws;
    private final AwardChanges changes;
    private final FollowUpChecks checks;
    private final Decisions decisions;
    private final Fingerprint fingerprint;
    private final WorkingDays workingDays;
    private final Parameters parameters;
    private final Journal journal;
    private final Clock clock;

    Rechecks(
            RecheckMapper mapper,
            AwardMapper awards,
            RecheckScreening screening,
            RecheckDraws draws,
            AwardChanges changes,
            FollowUpChecks checks,
            Decisions decisions,
            Fingerprint fingerprint,
            WorkingDays workingDays,
            Parameters parameters,
            Journal journal,
            Clock clock) {
        this.mapper = mapper;
        this.awards = awards;
        this.screening = screening;
        this.draws = draws;
        this.changes = changes;
        this.checks = checks;
        this.decisions = decisions;
        this.fingerprint = fingerprint;
        this.workingDays = workingDays;
        this.parameters = parameters;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> townshipOf(String number) {
        return Optional.ofNullable(mapper.find(number))
                .map(Recheck::townshipCode)
                .or(() -> Optional.ofNullable(mapper.round(number)).map(RecheckRound::townshipCode));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<CaseContext.Facts> of(String number) {
        return Optional.ofNullable(mapper.find(number))
                .map(one -> new CaseContext.Facts(
                        one.openedAt().toLocalDate(), one.townshipCode().substring(0, 6)));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Card> cards(Collection<String> numbers) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        List<Card> cards = new ArrayList<>();
        mapper.numbered(numbers)
                .forEach(one ->
                        cards.add(new Card(one.recheckNumber(), "定期核查：" + one.awardNumber(), one.townshipCode())));
        mapper.roundsNumbered(numbers)
                .forEach(one -> cards.add(new Card(one.roundNumber(), one.month() + "定期核查", one.townshipCode())));
        return cards;
    }

    @Override
    public List<Use> uses() {
        return List.of(new Use(CYCLE, "定期核查：下次核查的日期"), new Use(RecheckScreening.DIFFERENCE, "定期核查：与上次比对"));
    }

    /** @throws Missing when there is no such check */
    @Transactional(readOnly = true)
    public Recheck find(String recheckNumber) {
        Recheck recheck = mapper.find(recheckNumber);
        if (recheck == null) {
            throw new Missing("没有这次定期核查。");
        }
        return recheck;
    }

    /** @throws Missing when there is no such round */
    @Transactional(readOnly = true)
    public RecheckRound round(String roundNumber) {
        RecheckRound round = mapper.round(roundNumber);
        if (round == null) {
            throw new Missing("没有这批定期核查。");
        }
        return round;
    }

    /** The award that is checked. */
    @Transactional(readOnly = true)
    public Award award(String recheckNumber) {
        return Objects.requireNonNull(awards.find(find(recheckNumber).awardNumber()));
    }

    /** Who lives on the award, in order; names and numbers are personal data. */
    @Transactional(readOnly = true)
    public List<AwardHousehold.Person> persons(String recheckNumber) {
        return awards.persons(find(recheckNumber).awardNumber());
    }

    /** A difference and whom it is about; the name is personal data. */
    public record Changed(String name, RecheckDifference difference) {}

    /** What is not as it was at the last check: only that is looked at. */
    @Transactional(readOnly = true)
    public List<Changed> changed(String recheckNumber) {
        Map<String, String> names = new HashMap<>();
        persons(recheckNumber).forEach(one -> names.put(fingerprint.of(one.idNumber()), one.name()));
        return mapper.differences(List.of(recheckNumber)).stream()
                .map(one -> new Changed(names.getOrDefault(one.idDigest(), "家庭成员"), one))
                .toList();
    }

    /** Visits so far, the earliest first. */
    @Transactional(readOnly = true)
    public List<Recheck.Visit> visits(String recheckNumber) {
        return mapper.visits(recheckNumber);
    }

    /** Keeps what the sources told when an award was confirmed, for the first check to be put beside. */
    @Transactional
    public void remember(String awardNumber, Collection<Told> told) {
        Map<String, RecheckMapper.Known> sums = new HashMap<>();
        for (Told one : told) {
            sums.merge(
                    one.idDigest() + one.kind(),
                    new RecheckMapper.Known(awardNumber, one.idDigest(), one.kind(), one.amountFen(), one.asOf()),
                    (before, more) -> new RecheckMapper.Known(
                            awardNumber,
                            before.idDigest(),
                            before.kind(),
                            RecheckScreening.addsUp(before.kind())
                                    ? before.amountFen() + more.amountFen()
                                    : Math.max(before.amountFen(), more.amountFen()),
                            more.asOf()));
        }
        if (!sums.isEmpty()) {
            mapper.insertKnown(List.copyOf(sums.values()));
        }
    }

    /** What a source told of a person. */
    public record Told(String idDigest, FactKind kind, long amountFen, LocalDate asOf) {}

    /**
     * Opens a check of one award that a person asks for, because of a report or a doubt, before its period is over.
     *
     * @throws Missing when there is no such award within the person's reach
     * @throws Conflict when it has ended, or is being checked already
     */
    @Transactional
    public Recheck open(@Nullable String awardNumber, Actor actor) {
        if (!actor.holdsAny(Role.WINDOW_CLERK, Role.SURVEYOR, Role.DECIDER, Role.COUNTY_SUPERVISOR)) {
            throw new Refused("核查由乡镇（街道）或者县级监管岗提出。");
        }
        String number = awardNumber == null ? "" : awardNumber.strip();
        Award award = number.isEmpty() || number.length() > MOST_NUMBER ? null : awards.lock(number);
        if (award == null || award.state() == Award.State.PENDING || !actor.sees(award.townshipCode())) {
            throw new Missing("没有这份待遇，或不在您的辖区，请核对待遇登记号（见待遇登记册）。");
        }
        if (award.state() == Award.State.ENDED) {
            throw new Conflict("这份待遇已经停止，不再核查。");
        }
        if (award.recognition()) {
            throw new Conflict("认定有有效期，期满重新申请，不作定期核查。");
        }
        String open = mapper.openOf(number);
        if (open != null) {
            throw new Conflict("这份待遇正在核查（" + open + "）。");
        }
        LocalDate today = LocalDate.now(clock);
        LocalDate next = mapper.nextOn(number);
        if (next == null) {
            mapper.insertPlans(
                    List.of(new RecheckMapper.Plan(number, award.fromMonth().plusMonths(award.reviewMonths()))));
        }
        String recheckNumber = RecheckScreening.number(number, mapper.checksOf(number));
        FollowUpChecks.Answers answers = Objects.requireNonNull(checks.ask(Map.of(
                        recheckNumber,
                        mapper.members(List.of(number)).stream()
                                .map(RecheckMapper.Member::idDigest)
                                .toList()))
                .get(recheckNumber));
        List<RecheckDifference> differences = screening.differences(
                recheckNumber,
                answers,
                mapper.known(List.of(number)),
                decisions.on(today),
                parameters.number("recheck-tolerance-percent", award.townshipCode()));
        Recheck recheck = new Recheck(
                recheckNumber,
                number,
                award.townshipCode(),
                null,
                next == null || next.isBefore(today) ? today : next,
                Recheck.Course.REQUESTED,
                Recheck.State.OPEN,
                0,
                RecheckScreening.unanswered(answers),
                null,
                null,
                actor.id(),
                now(),
                null,
                null);
        try {
            mapper.insert(List.of(recheck));
        } catch (DuplicateKeyException e) {
            throw new Conflict("他人刚刚开始核查这份待遇，请刷新。");
        }
        if (!differences.isEmpty()) {
            mapper.insertDifferences(differences);
        }
        journal.record("定期核查：提出", recheckNumber, number);
        return recheck;
    }

    /** Writes a visit down: who was there and what was found. */
    @Transactional
    public void visited(
            String recheckNumber,
            Recheck.Finding result,
            LocalDate on,
            String companion,
            boolean shortTerm,
            String findings,
            Actor actor) {
        Recheck recheck = lockOpen(recheckNumber);
        mapper.insertVisit(new Recheck.Visit(
                recheckNumber,
                mapper.visits(recheckNumber).size() + 1,
                result,
                on,
                actor.id(),
                companion,
                shortTerm,
                findings,
                now()));
        journal.record("定期核查：入户", recheckNumber, result.title() + "，" + recheck.awardNumber());
    }

    /** The letter that asks the family to cooperate has reached it. */
    @Transactional
    public void reminded(String recheckNumber, LocalDate on) {
        lockOpen(recheckNumber);
        took(mapper.reminded(recheckNumber, on));
        journal.record("定期核查：催告", recheckNumber, "已送达");
    }

    /**
     * The visit has found nothing that changes the award: its next check is set. What the sources told counts as known
     * from now on.
     */
    @Transactional
    public void keep(String recheckNumber, Actor actor) {
        Recheck recheck = lockOpen(recheckNumber);
        Award award = Objects.requireNonNull(awards.lock(recheck.awardNumber()));
        if (award.state() == Award.State.ENDED) {
            took(mapper.close(recheckNumber, Recheck.State.ENDED, null, LocalDate.now(clock), actor.id()));
            return;
        }
        LocalDate next = settle(recheck, award);
        took(mapper.close(recheckNumber, Recheck.State.KEPT, null, LocalDate.now(clock), actor.id()));
        awards.insertChange(
                award.awardNumber(),
                LocalDate.now(clock),
                "RECHECKED",
                "定期核查（入户）：没有明显变化，待遇不变，下次核查" + Dates.chinese(next) + "（" + recheckNumber + "）",
                null,
                actor.id());
        journal.record("定期核查：待遇不变", recheckNumber, award.awardNumber());
    }

    /**
     * The visit has found a change: a change of the award is begun, with what was found. One that is open already takes it
     * over.
     *
     * @return number of the change
     */
    @Transactional
    public Optional<String> handOver(String recheckNumber, Actor actor) {
        Recheck recheck = lockOpen(recheckNumber);
        Award award = Objects.requireNonNull(awards.lock(recheck.awardNumber()));
        if (award.state() == Award.State.ENDED) {
            took(mapper.close(recheckNumber, Recheck.State.ENDED, null, LocalDate.now(clock), actor.id()));
            return Optional.empty();
        }
        String change = changes.openOf(award.awardNumber())
                .orElseGet(() ->
                        changes.begin(award.awardNumber(), lead(recheck), actor).changeNumber());
        LocalDate next = settle(recheck, award);
        took(mapper.close(recheckNumber, Recheck.State.HANDED_OVER, change, LocalDate.now(clock), actor.id()));
        awards.insertChange(
                award.awardNumber(),
                LocalDate.now(clock),
                "RECHECKED",
                "定期核查（入户）：有变化，转待遇变更" + change + "，下次核查" + Dates.chinese(next) + "（" + recheckNumber + "）",
                null,
                actor.id());
        journal.record("定期核查：转待遇变更", recheckNumber, change);
        return Optional.of(change);
    }

    private AwardChanges.Lead lead(Recheck recheck) {
        List<Recheck.Visit> visits = mapper.visits(recheck.recheckNumber());
        Recheck.Visit last = visits.get(visits.size() - 1);
        boolean refusing = last.result() == Recheck.Finding.UNCOOPERATIVE;
        String told = mapper.differences(List.of(recheck.recheckNumber())).stream()
                .filter(RecheckDifference::material)
                .map(RecheckDifference::words)
                .collect(Collectors.joining("；"));
        LocalDate reminded = recheck.remindedOn();
        return new AwardChanges.Lead(
                refusing ? ChangeKind.END : ChangeKind.CUT,
                refusing ? ChangeGround.NOT_COOPERATING : ChangeGround.INCOME_CHANGED,
                last.visitedOn(),
                null,
                shortened(last.findings() + (told.isEmpty() ? "" : "\n核对：" + told)),
                "定期核查" + recheck.recheckNumber() + "，" + Dates.chinese(last.visitedOn()) + "入户核查记录"
                        + (reminded == null ? "" : "；催告书" + Dates.chinese(reminded) + "送达"));
    }

    /** What the form of a proposal takes. */
    private static String shortened(String text) {
        return text.length() > MOST_FACTS ? text.substring(0, MOST_FACTS - 1) + "…" : text;
    }

    private LocalDate settle(Recheck recheck, Award award) {
        List<Recheck.Visit> visits = mapper.visits(recheck.recheckNumber());
        boolean shortTerm = visits.get(visits.size() - 1).shortTerm();
        LocalDate today = LocalDate.now(clock);
        LocalDate next = today.plusMonths(months(
                award.category(), shortTerm, parameters.number("recheck-extension-months", award.townshipCode())));
        mapper.setReviewMonths(award.awardNumber(), months(award.category(), shortTerm, 0));
        mapper.setPlan(award.awardNumber(), next, today);
        mapper.deleteKnown(recheck.recheckNumber());
        mapper.rememberDifferences(recheck.recheckNumber(), award.awardNumber());
        return next;
    }

    private int months(String category, boolean shortTerm, int extension) {
        return (int) decisions
                .on(LocalDate.now(clock))
                .ask(CYCLE, Map.of("category", category, "shortTerm", shortTerm, "extension", (long) extension))
                .number("months");
    }

    /** Day of the next check of an award, or null when none is set yet. */
    @Transactional(readOnly = true)
    public @Nullable LocalDate nextOn(String awardNumber) {
        return mapper.nextOn(awardNumber);
    }

    /**
     * How a round stands.
     *
     * @param unchanged waiting to be confirmed together
     * @param sampled drawn for a visit, visited included
     * @param open drawn and not visited yet
     * @param found drawn and found changed after all
     * @param changed told otherwise by a source
     */
    public record Standing(int unchanged, int sampled, int open, int found, int changed) {}

    /** How some rounds stand, in one statement. */
    @Transactional(readOnly = true)
    public Map<String, Standing> standings(Collection<String> rounds) {
        if (rounds.isEmpty()) {
            return Map.of();
        }
        Map<String, List<RecheckMapper.Count>> counts =
                mapper.counts(rounds).stream().collect(Collectors.groupingBy(RecheckMapper.Count::roundNumber));
        return rounds.stream()
                .distinct()
                .collect(Collectors.toMap(Function.identity(), one -> standing(counts.getOrDefault(one, List.of()))));
    }

    private static Standing standing(List<RecheckMapper.Count> counts) {
        return new Standing(
                sum(counts, one -> one.course() == Recheck.Course.UNCHANGED),
                sum(counts, one -> one.course() == Recheck.Course.SAMPLED),
                sum(counts, one -> one.course() == Recheck.Course.SAMPLED && one.state() == Recheck.State.OPEN),
                sum(counts, one -> one.course() == Recheck.Course.SAMPLED && one.state() == Recheck.State.HANDED_OVER),
                sum(counts, one -> one.course() == Recheck.Course.CHANGED));
    }

    private static int sum(List<RecheckMapper.Count> counts, java.util.function.Predicate<RecheckMapper.Count> which) {
        return counts.stream()
                .filter(which)
                .mapToInt(RecheckMapper.Count::number)
                .sum();
    }

    @Transactional(readOnly = true)
    public List<RecheckRound.Draw> draws(String roundNumber) {
        return mapper.draws(roundNumber);
    }

    /** Whether a person visited a family drawn in a round: who has done so does not confirm it. */
    @Transactional(readOnly = true)
    public boolean visitedBy(String roundNumber, String person) {
        return mapper.surveyedBy(roundNumber, person) > 0;
    }

    /** Draws further families of a round, because what was found casts doubt on the others. */
    @Transactional
    public void drawAgain(String roundNumber, Actor actor) {
        RecheckRound round = Objects.requireNonNull(mapper.lockRound(roundNumber));
        if (round.state() != RecheckRound.State.CONFIRMING) {
            throw new Conflict("这批核查" + round.state().title() + "，请刷新。");
        }
        draws.draw(round, actor.id());
    }

    /**
     * Confirms the families of a round of whom nothing new was told; their amounts stay. Every draw has been visited.
     *
     * @return how many awards were confirmed
     */
    @Transactional
    public int confirm(String roundNumber, String note, Actor actor) {
        RecheckRound round = Objects.requireNonNull(mapper.lockRound(roundNumber));
        Standing standing =
                Objects.requireNonNull(standings(List.of(roundNumber)).get(roundNumber));
        if (standing.open() > 0) {
            throw new Conflict("抽中的家庭还有" + standing.open() + "户没有入户，不能确认。");
        }
        took(mapper.confirmed(roundNumber, actor.id(), now(), note));
        LocalDate today = LocalDate.now(clock);
        int extension = parameters.number("recheck-extension-months", round.townshipCode());
        for (RecheckMapper.Cycle cycle : mapper.cycles(roundNumber)) {
            LocalDate next = today.plusMonths(months(cycle.category(), cycle.reviewMonths() <= HALF_YEAR, extension));
            mapper.planUnchanged(roundNumber, cycle.category(), cycle.reviewMonths(), next, today);
        }
        mapper.insertHistory(roundNumber, today, "定期核查：没有明显变化，待遇不变（" + roundNumber + "）", actor.id());
        int kept = mapper.keepUnchanged(roundNumber, today, actor.id());
        journal.record("定期核查：成批确认", roundNumber, kept + "份待遇");
        return kept;
    }

    /** The day by which a visit should be made. */
    @Transactional(readOnly = true)
    public LocalDate visitBy(String recheckNumber) {
        Recheck recheck = find(recheckNumber);
        LocalDate reminded = recheck.remindedOn();
        return reminded == null
                ? after(recheck.openedAt().toLocalDate(), "recheck-survey-days", recheck.townshipCode())
                : after(reminded, "recheck-reminder-days", recheck.townshipCode());
    }

    /** The last day on which a family that has been reminded may cooperate, if the letter reached it today. */
    @Transactional(readOnly = true)
    public LocalDate cooperateBy(String recheckNumber) {
        return after(
                LocalDate.now(clock),
                "recheck-reminder-days",
                find(recheckNumber).townshipCode());
    }

    /** The day by which a round should be confirmed. */
    @Transactional(readOnly = true)
    public LocalDate confirmBy(String roundNumber) {
        return confirmBy(round(roundNumber));
    }

    /** The day by which a round should be confirmed. */
    @Transactional(readOnly = true)
    public LocalDate confirmBy(RecheckRound round) {
        LocalDateTime screened = round.screenedAt();
        return after(
                (screened == null ? round.openedAt() : screened).toLocalDate(),
                "recheck-confirm-days",
                round.townshipCode());
    }

    private LocalDate after(LocalDate from, String parameter, String township) {
        int days = parameters.number(parameter, township);
        return workingDays.tryPlus(from, days).orElseGet(() -> from.plusDays(days * 2L));
    }

    /** The rounds within a person's reach, the latest first. */
    @Transactional(readOnly = true)
    public List<RecheckRound> rounds(Actor actor, int limit) {
        String area = actor.township() != null ? actor.township() : actor.county();
        return mapper.rounds(area, limit).stream()
                .filter(round -> actor.sees(round.townshipCode()))
                .toList();
    }

    /** A family of a round and what is not as it was; the name is personal data. */
    public record Family(Recheck recheck, Award award, List<RecheckDifference> differences) {}

    /**
     * Families of a round, by the number of the check.
     *
     * @throws Missing when the round is not within the reader's reach
     */
    @Transactional
    public List<Family> families(
            String roundNumber, Recheck.@Nullable Course course, @Nullable String after, int limit, Actor reader) {
        RecheckRound round = round(roundNumber);
        if (!reader.sees(round.townshipCode())) {
            throw new Missing("没有这批定期核查，或不在您的辖区。");
        }
        List<Recheck> rechecks = mapper.ofRound(roundNumber, course, after, limit);
        if (rechecks.isEmpty()) {
            return List.of();
        }
        Map<String, Award> all = awards
                .numbered(rechecks.stream().map(Recheck::awardNumber).toList())
                .stream()
                .collect(Collectors.toMap(Award::awardNumber, Function.identity()));
        Map<String, List<RecheckDifference>> differences =
                mapper.differences(rechecks.stream().map(Recheck::recheckNumber).toList()).stream()
                        .collect(Collectors.groupingBy(RecheckDifference::recheckNumber));
        journal.record("查阅", roundNumber, "定期核查名单，" + rechecks.size() + "户");
        return rechecks.stream()
                .map(one -> new Family(
                        one,
                        Objects.requireNonNull(all.get(one.awardNumber())),
                        differences.getOrDefault(one.recheckNumber(), List.of())))
                .toList();
    }

    private Recheck lockOpen(String recheckNumber) {
        Recheck recheck = mapper.lock(recheckNumber);
        if (recheck == null) {
            throw new Missing("没有这次定期核查。");
        }
        if (recheck.state() != Recheck.State.OPEN) {
            throw new Conflict("这次核查已经办结，请刷新。");
        }
        return recheck;
    }

    private static void took(int rows) {
        if (rows == 0) {
            throw new Conflict("这件核查已由他人办理，请刷新。");
        }
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }
}
