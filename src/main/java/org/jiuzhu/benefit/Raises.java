package org.jiuzhu.benefit;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jiuzhu.audit.Journal;
import org.jiuzhu.organisation.Areas;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.CaseLocator;
import org.jiuzhu.shared.Conflict;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.Missing;
import org.jiuzhu.shared.Money;
import org.jiuzhu.shared.Refused;
import org.jiuzhu.shared.Role;
import org.jiuzhu.shared.WorkCards;
import org.jiuzhu.standard.Parameters;
import org.jiuzhu.standard.Standard;
import org.jiuzhu.standard.Standards;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 提标: simulated first, approved by a second person, carried out in batches that can be paused, checked by a sample and
 * taken back as long as nothing has been paid. Payment lists of the county wait until it is checked, so that none mixes two
 * standards. An award that would fall is not touched: it becomes a change of its own, where the family is heard.
 *
 * @see "民发〔2021〕57号 第二十三条、第三十条、第三十二条；社会救助暂行办法 第十条"
 */
@Service
public class Raises implements CaseLocator, WorkCards {

    private static final int MONTHS_AWAY = 12;
    private static final int MOST_DOCUMENT = 100;
    private static final long MOST_FEN = 1_000_000;
    private static final int MOST_AWARDS = 200_000;

    /** More families that lose than this say that the standard was mistyped. */
    private static final int MOST_FALLING = 200;

    private final RaiseMapper mapper;
    private final RaiseComputation computation;
    private final AwardChanges changes;
    private final Standards standards;
    private final Parameters parameters;
    private final Areas areas;
    private final Journal journal;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Raises(
            RaiseMapper mapper,
            RaiseComputation computation,
            AwardChanges changes,
            Standards standards,
            Parameters parameters,
            Areas areas,
            Journal journal,
            Clock clock) {
        this.mapper = mapper;
        this.computation = computation;
        this.changes = changes;
        this.standards = standards;
        this.parameters = parameters;
        this.areas = areas;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> townshipOf(String raiseNumber) {
        return Optional.ofNullable(mapper.find(raiseNumber)).map(Raise::countyCode);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Card> cards(Collection<String> numbers) {
        return numbers.isEmpty()
                ? List.of()
                : mapper.numbered(numbers).stream()
                        .map(one -> new Card(one.raiseNumber(), one.month() + "提标", one.countyCode()))
                        .toList();
    }

    /** @throws Missing when there is no such raise */
    @Transactional(readOnly = true)
    public Raise find(String raiseNumber) {
        Raise raise = mapper.find(raiseNumber);
        if (raise == null) {
            throw new Missing("没有这次提标。");
        }
        return raise;
    }

    /** The raises within a person's reach, the latest first. */
    @Transactional(readOnly = true)
    public List<Raise> page(Actor actor, int limit) {
        return mapper.page(actor.county(), limit);
    }

    /** @throws Missing when the raise is not within the reader's reach */
    @Transactional(readOnly = true)
    public Raise visible(String raiseNumber, Actor reader) {
        Raise raise = find(raiseNumber);
        if (reader.county() != null && !reader.county().equals(raise.countyCode())) {
            throw new Missing("没有这次提标，或不在您的辖区。");
        }
        return raise;
    }

    /**
     * Begins a simulation; nothing changes by it.
     *
     * @param fromMonth any day of the first month for which the new standard would count
     * @throws Conflict when the county has a raise in hand
     */
    @Transactional
    public Raise open(
            @Nullable LocalDate fromMonth, @Nullable Money urban, @Nullable Money rural, String document, Actor actor) {
        String county = actor.county();
        if (!actor.holdsAny(Role.COUNTY_CHECKER, Role.COUNTY_SUPERVISOR) || county == null) {
            throw new Refused("提标由县级核对岗或监管岗模拟。");
        }
        LocalDate current = LocalDate.now(clock).withDayOfMonth(1);
        if (fromMonth == null
                || fromMonth.isBefore(current.minusMonths(MONTHS_AWAY))
                || fromMonth.isAfter(current.plusMonths(MONTHS_AWAY))) {
            throw new InvalidInput("fromMonth", "执行月份应在前后" + MONTHS_AWAY + "个月以内");
        }
        LocalDate month = fromMonth.withDayOfMonth(1);
        amount("urban", urban, county, Standard.HouseholdArea.URBAN, month);
        amount("rural", rural, county, Standard.HouseholdArea.RURAL, month);
        if (document.isBlank() || document.length() > MOST_DOCUMENT) {
            throw new InvalidInput("document", "请填写标准文件的文号，不超过" + MOST_DOCUMENT + "字");
        }
        Raise raise = new Raise(
                "TB-" + county + "-" + month.getYear() + String.format("%02d", month.getMonthValue()) + "-"
                        + (mapper.ofCounty(county) + 1),
                county,
                month,
                Objects.requireNonNull(urban).fen(),
                Objects.requireNonNull(rural).fen(),
                document.strip(),
                Raise.State.SIMULATING,
                mapper.countAwards(county),
                0,
                0,
                null,
                false,
                null,
                actor.id(),
                now(),
                null,
                null,
                null,
                null,
                null,
                null);
        try {
            mapper.insert(raise);
        } catch (DuplicateKeyException e) {
            throw new Conflict("本县有一次提标还没有办结，办结或者放弃后才能再模拟。");
        }
        journal.record("提标：开始模拟", raise.raiseNumber(), areas.name(county) + raise.month());
        return raise;
    }

    private void amount(
            String field, @Nullable Money amount, String county, Standard.HouseholdArea area, LocalDate month) {
        if (amount == null || amount.fen() <= 0 || amount.fen() > MOST_FEN) {
            throw new InvalidInput(field, "标准应大于0元，不超过" + Money.ofFen(MOST_FEN) + "元");
        }
        // without a standard before, no income follows from an amount
        standards.on(county, area, month.minusDays(1));
    }

    /** Raises for which there is something to do in the background. */
    @Transactional(readOnly = true)
    public List<String> working() {
        return mapper.working();
    }

    /** Does what there is to do for a raise, batch by batch. */
    public void work(String raiseNumber) {
        while (computation.next(raiseNumber)) {
            Thread.onSpinWait();
        }
    }

    /** Does one batch; true while there is more. */
    boolean workNext(String raiseNumber) {
        return computation.next(raiseNumber);
    }

    /** The simulation has been looked at: it is put forward for approval. */
    @Transactional
    public void propose(String raiseNumber) {
        took(mapper.move(raiseNumber, Raise.State.SIMULATED, Raise.State.APPROVING));
        journal.record("提标：报批", raiseNumber, "模拟已核对");
    }

    /** The simulation is sent back to be looked at again. */
    @Transactional
    public void sendBack(String raiseNumber) {
        took(mapper.move(raiseNumber, Raise.State.APPROVING, Raise.State.SIMULATED));
        journal.record("提标：退回", raiseNumber, "退回核对");
    }

    /** Gives a simulation up; nothing has changed. */
    @Transactional
    public void drop(String raiseNumber, Actor actor) {
        took(mapper.closed(raiseNumber, Raise.State.SIMULATED, Raise.State.DROPPED, actor.id(), now()));
        journal.record("提标：放弃", raiseNumber, "没有执行");
    }

    /** Why a raise cannot be approved as things stand; empty when it can. */
    @Transactional(readOnly = true)
    public Optional<String> obstacle(String raiseNumber) {
        Raise raise = find(raiseNumber);
        for (Standard.HouseholdArea area : Standard.HouseholdArea.values()) {
            long asked = area == Standard.HouseholdArea.URBAN ? raise.urbanFen() : raise.ruralFen();
            Standard set = standards.on(raise.countyCode(), area, raise.fromMonth());
            if (set.amountFen() != asked) {
                return Optional.of("设置里" + raise.month() + (area == Standard.HouseholdArea.URBAN ? "城市" : "农村") + "标准是"
                        + set.amount() + "元，与模拟的" + Money.ofFen(asked) + "元不一致，先按文件录入标准");
            }
        }
        long falling = sums(raiseNumber).stream()
                .filter(one -> one.kind() == Raise.Kind.FALLS)
                .mapToLong(Raise.Sum::awards)
                .sum();
        return falling > MOST_FALLING
                ? Optional.of("有" + falling + "户减少，超过" + MOST_FALLING + "户，请核对标准是否填错")
                : Optional.empty();
    }

    /** Signs: from now on the awards are raised in the background, and those that would fall become changes. */
    @Transactional
    public void approve(String raiseNumber, Actor signer) {
        if (!signer.holds(Role.COUNTY_SUPERVISOR)) {
            throw new Refused("提标由县级监管岗批准。");
        }
        obstacle(raiseNumber).ifPresent(words -> {
            throw new Conflict(words);
        });
        Raise raise = Objects.requireNonNull(mapper.lock(raiseNumber));
        byte[] seed = new byte[16];
        random.nextBytes(seed);
        took(mapper.approved(raiseNumber, signer.id(), now(), HexFormat.of().formatHex(seed)));
        for (Raise.Line line : mapper.lines(raiseNumber, Raise.Kind.FALLS, null, MOST_FALLING)) {
            if (changes.openOf(line.awardNumber()).isEmpty()) {
                changes.begin(
                        line.awardNumber(),
                        new AwardChanges.Lead(
                                ChangeKind.CUT,
                                ChangeGround.STANDARD_CHANGED,
                                LocalDate.now(clock),
                                null,
                                "标准调整（" + raise.documentNumber() + "），按新标准计算每月" + line.after() + "元，现在每月"
                                        + line.before() + "元",
                                "提标" + raiseNumber + "模拟结果"),
                        signer);
            }
        }
        journal.record("提标：批准", raiseNumber, areas.name(raise.countyCode()) + raise.month());
    }

    /** Stops the carrying out for a while, or lets it go on. */
    @Transactional
    public Raise pause(String raiseNumber, boolean paused, Actor actor) {
        visible(raiseNumber, actor);
        if (!actor.holds(Role.COUNTY_SUPERVISOR)) {
            throw new Refused("由县级监管岗暂停或者继续。");
        }
        mapper.lock(raiseNumber);
        if (mapper.pause(raiseNumber, paused) == 0) {
            throw new Conflict("只有正在执行的可以暂停或者继续。");
        }
        journal.record(paused ? "提标：暂停" : "提标：继续", raiseNumber, "");
        return find(raiseNumber);
    }

    /** The awards that the seed has drawn of those carried out, to be checked one by one. */
    @Transactional(readOnly = true)
    public List<Raise.Line> sample(String raiseNumber) {
        Raise raise = find(raiseNumber);
        String seed = raise.seed();
        if (seed == null) {
            return List.of();
        }
        List<String> ranked = RecheckDraws.ranked(mapper.raised(raiseNumber, MOST_AWARDS), seed);
        int number = Math.min(ranked.size(), parameters.number("raise-sample", raise.countyCode()));
        return number == 0 ? List.of() : mapper.linesOf(raiseNumber, ranked.subList(0, number));
    }

    /** The sample agrees: the raise is done, and lists may be made. */
    @Transactional
    public void confirm(String raiseNumber, Actor actor) {
        mapper.lock(raiseNumber);
        took(mapper.closed(raiseNumber, Raise.State.APPLIED, Raise.State.DONE, actor.id(), now()));
        journal.record("提标：抽查确认", raiseNumber, "");
    }

    /**
     * Takes everything back, as long as nothing has been paid by it.
     *
     * @throws Conflict when a list of the county has been released since, or it is being carried out and not paused
     */
    @Transactional
    public void undo(String raiseNumber, Actor actor) {
        Raise raise = Objects.requireNonNull(mapper.lock(raiseNumber));
        LocalDateTime since = raise.approvedAt();
        if (since != null && mapper.releasedSince(raise.countyCode(), raise.fromMonth(), since) > 0) {
            throw new Conflict("执行以后已经审签过发放清册，不能整批撤销；有错的逐户变更。");
        }
        if (mapper.undo(raiseNumber, actor.id()) == 0) {
            throw new Conflict("正在执行的先暂停才能撤销。");
        }
        journal.record("提标：撤销", raiseNumber, "恢复原来的金额");
    }

    /** What the townships, classes and kinds come to. */
    @Transactional(readOnly = true)
    public List<Raise.Sum> sums(String raiseNumber) {
        return mapper.sums(raiseNumber);
    }

    /** Lines of a raise, by the number of the award; without names. */
    @Transactional(readOnly = true)
    public List<Raise.Line> lines(
            String raiseNumber, Raise.@Nullable Kind kind, @Nullable String after, int limit, Actor reader) {
        visible(raiseNumber, reader);
        return mapper.lines(raiseNumber, kind, after, limit);
    }

    /** Notes whether the household of an award lives in a town or in the country, as declared. */
    @Transactional
    public void livesIn(String awardNumber, Standard.HouseholdArea area) {
        mapper.setArea(awardNumber, area.name());
    }

    private static void took(int rows) {
        if (rows == 0) {
            throw new Conflict("这次提标已由他人办理，请刷新。");
        }
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }
}
