package org.jiuzhu.benefit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jiuzhu.audit.Journal;
import org.jiuzhu.review.Category;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Conflict;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.Missing;
import org.jiuzhu.shared.Refused;
import org.jiuzhu.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of awards. */
@Service
public class Awards {

    private static final int MOST_REASON = 300;

    private final AwardMapper mapper;
    private final ApplicationEventPublisher events;
    private final Journal journal;
    private final Clock clock;

    Awards(AwardMapper mapper, ApplicationEventPublisher events, Journal journal, Clock clock) {
        this.mapper = mapper;
        this.events = events;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Enters an award for the persons behind the digests.
     *
     * <p>Somebody who already holds an exclusive award makes it an expected refusal; a recognition gives way to what the
     * new decision gives, for the persons whom that is about. Should two clerks enter at the same
     * moment, the key of {@code exclusive_holding} lets one through and rolls the other back.
     *
     * @param household who lives on it and where it is paid to
     */
    @Transactional
    public EntryOutcome enter(Award award, AwardHousehold household, Collection<String> idDigests, Actor actor) {
        List<Award> held = mapper.heldBy(idDigests);
        Optional<Award> other = held.stream().filter(one -> !one.recognition()).findFirst();
        if (other.isPresent()) {
            return new EntryOutcome.AlreadyHeld(
                    other.get().awardNumber(), other.get().townshipCode());
        }
        held.forEach(recognition -> giveWay(recognition, award, idDigests, actor));
        mapper.insert(award);
        for (String digest : idDigests) {
            mapper.insertMember(award.awardNumber(), digest);
            mapper.hold(digest, award.awardNumber());
        }
        mapper.insertPersons(List.of(household));
        if (household.account() != null) {
            mapper.insertAccounts(List.of(household));
        }
        mapper.insertChange(
                award.awardNumber(),
                LocalDate.now(clock),
                "ENTERED",
                award.recognition()
                        ? "登记：" + Category.valueOf(award.category()).title() + "，不发放保障金"
                        : "登记：每月" + award.monthlyAmount() + "元，自" + award.fromMonth() + "起",
                null,
                actor.id());
        journal.record("登记待遇", award.caseNumber(), award.awardNumber());
        events.publishEvent(new AwardMade(
                award.awardNumber(), award.caseNumber(), award.townshipCode(), award.category(), award.fromMonth()));
        return new EntryOutcome.Entered(award);
    }

    /** Takes persons out of a recognition; nobody left in it, it is over. */
    private void giveWay(Award recognition, Award award, Collection<String> idDigests, Actor actor) {
        mapper.releasePersons(recognition.awardNumber(), idDigests);
        boolean over = mapper.holdings(recognition.awardNumber()) == 0;
        LocalDate today = LocalDate.now(clock);
        if (over) {
            mapper.end(recognition.awardNumber(), today.withDayOfMonth(1));
        }
        mapper.insertChange(
                recognition.awardNumber(),
                today,
                over ? "SUPERSEDED" : "PERSON_LEFT",
                (over ? "由" : "有成员转入") + award.awardNumber() + (over ? "的决定替代" : ""),
                null,
                actor.id());
    }

    /**
     * Ends an award that stands in the way of another one (重复享受): nothing is paid after the last month, and its
     * members may be entered elsewhere. Signed by the county of the award. Every other ending goes its own way, with a
     * hearing: {@link AwardChanges}.
     *
     * @param lastMonth any day of the last month paid
     * @throws Missing when there is no such award within the signer's reach
     * @throws InvalidInput when the reason is missing or the month does not fit
     * @throws Conflict when it has ended already
     * @throws Refused when the signer is not the county's supervisor
     */
    @Transactional
    public Award end(String awardNumber, @Nullable LocalDate lastMonth, String reason, Actor signer) {
        Award award = mapper.lock(awardNumber);
        if (award == null || award.state() == Award.State.PENDING || !signer.sees(award.townshipCode())) {
            throw new Missing("没有这份待遇，或不在您的辖区。");
        }
        if (!signer.holds(Role.COUNTY_SUPERVISOR)) {
            throw new Refused("终止待遇由县级监管岗签署。");
        }
        if (award.state() == Award.State.ENDED) {
            throw new Conflict("这份待遇已经终止。");
        }
        if (reason.isBlank() || reason.length() > MOST_REASON) {
            throw new InvalidInput("reason", "请写明终止待遇的事实和理由，不超过" + MOST_REASON + "字");
        }
        LocalDate today = LocalDate.now(clock);
        if (lastMonth == null
                || lastMonth.withDayOfMonth(1).isBefore(award.fromMonth().minusMonths(1))
                || lastMonth.withDayOfMonth(1).isAfter(today.withDayOfMonth(1).plusMonths(1))) {
            throw new InvalidInput("lastMonth", "最后发放月份不能早于开始发放的前一月，也不能晚于下月");
        }
        LocalDate month = lastMonth.withDayOfMonth(1);
        mapper.end(awardNumber, month);
        mapper.release(awardNumber);
        mapper.insertChange(
                awardNumber,
                today,
                "ENDED",
                "终止：发放至" + month.getYear() + "年" + month.getMonthValue() + "月",
                reason,
                signer.id());
        journal.record("终止待遇", award.caseNumber(), awardNumber);
        events.publishEvent(
                new AwardEnded(awardNumber, award.caseNumber(), award.townshipCode(), award.category(), month, null));
        return Objects.requireNonNull(mapper.lock(awardNumber));
    }

    /** An entry of an award's history; the reason is personal data. */
    public record Event(LocalDate on, String detail, @Nullable String reason, String by) {}

    /**
     * What has become of an award, the oldest first.
     *
     * @throws Missing when there is no such award within the reader's reach
     */
    @Transactional
    public List<Event> history(String awardNumber, Actor reader) {
        Award award = mapper.find(awardNumber);
        if (award == null || award.state() == Award.State.PENDING || !reader.sees(award.townshipCode())) {
            throw new Missing("没有这份待遇，或不在您的辖区。");
        }
        journal.record("查阅", award.caseNumber(), "待遇变更记录：" + awardNumber);
        return mapper.changes(awardNumber).stream()
                .map(one -> new Event(one.changedOn(), one.detail(), one.reason(), one.changedBy()))
                .toList();
    }

    /** An award by its number; whether somebody may see it, says its township. */
    @Transactional(readOnly = true)
    public Optional<Award> find(String awardNumber) {
        return Optional.ofNullable(mapper.find(awardNumber));
    }

    @Transactional(readOnly = true)
    public Optional<Award> ofCase(String caseNumber) {
        return Optional.ofNullable(mapper.ofCase(caseNumber));
    }

    /** Running exclusive awards of some persons. */
    @Transactional(readOnly = true)
    public List<Award> heldBy(Collection<String> idDigests) {
        return idDigests.isEmpty() ? List.of() : mapper.heldBy(idDigests);
    }

    /**
     * An award by its number.
     *
     * @throws Missing when there is none
     */
    @Transactional(readOnly = true)
    public Award numbered(String awardNumber) {
        Award award = mapper.find(awardNumber);
        if (award == null) {
            throw new Missing("没有这份待遇。");
        }
        return award;
    }

    /** Who lives on an award, the holder first; names and ID numbers are personal data. */
    @Transactional(readOnly = true)
    public List<AwardHousehold.Person> persons(String awardNumber) {
        return mapper.persons(awardNumber);
    }

    /** The awards of several cases, in one statement. */
    @Transactional(readOnly = true)
    public List<Award> ofCases(Collection<String> caseNumbers) {
        return caseNumbers.isEmpty() ? List.of() : mapper.ofCases(caseNumbers);
    }

    /**
     * A page of the register within a person's reach, by award number.
     *
     * @param category name of the class of assistance, or null for all
     * @param state running or ended, or null for both
     * @param after the last award number of the page before, or null
     */
    @Transactional
    public List<Award> page(
            Actor actor, @Nullable String category, Award.@Nullable State state, @Nullable String after, int limit) {
        String area = actor.township() != null ? actor.township() : actor.county();
        List<Award> found = mapper.page(area, category, state == null ? null : state.name(), after, limit).stream()
                .filter(award -> actor.sees(award.townshipCode()))
                .toList();
        journal.record("查阅", null, "待遇登记册，" + found.size() + "件");
        return found;
    }
}
