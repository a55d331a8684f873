package org.jiuzhu.benefit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiuzhu.audit.Journal;
import org.jiuzhu.review.Category;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Conflict;
import org.jiuzhu.shared.Dates;
import org.jiuzhu.standard.Parameters;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Recognitions as 最低生活保障边缘家庭 or 刚性支出困难家庭: in the register like an award, without money, for a set time. Nobody
 * holds one beside an award that excludes it; a later decision takes its place.
 *
 * @see "民发〔2021〕57号 第八条；刚性支出困难家庭认定办法 第四条、第十条"
 */
@Service
public class Recognitions {

    private final Awards awards;
    private final AwardMapper awardMapper;
    private final RecognitionMapper mapper;
    private final Parameters parameters;
    private final ApplicationEventPublisher events;
    private final Journal journal;
    private final Clock clock;

    Recognitions(
            Awards awards,
            AwardMapper awardMapper,
            RecognitionMapper mapper,
            Parameters parameters,
            ApplicationEventPublisher events,
            Journal journal,
            Clock clock) {
        this.awards = awards;
        this.awardMapper = awardMapper;
        this.mapper = mapper;
        this.parameters = parameters;
        this.events = events;
        this.journal = journal;
        this.clock = clock;
    }

    /** The last day of a recognition that begins on a day: as many months as the place has set, at most twelve for 刚性支出. */
    public LocalDate lastDay(Category category, String townshipCode, LocalDate from) {
        String name = category == Category.RIGID ? "rigid-valid-months" : "edge-valid-months";
        return from.plusMonths(parameters.number(name, townshipCode)).minusDays(1);
    }

    /** Enters a recognition from today on. */
    @Transactional
    public EntryOutcome enter(Award award, AwardHousehold household, Collection<String> idDigests, Actor actor) {
        EntryOutcome outcome = awards.enter(award, household, idDigests, actor);
        if (outcome instanceof EntryOutcome.Entered) {
            LocalDate today = LocalDate.now(clock);
            mapper.insert(new Validity(
                    award.awardNumber(),
                    today,
                    lastDay(Category.valueOf(award.category()), award.townshipCode(), today),
                    null));
        }
        return outcome;
    }

    /** A running recognition and its last day. */
    public record Ending(Award award, LocalDate until) {}

    /** Running recognitions that end by a day and whose families have not been told, the nearest end first. */
    @Transactional(readOnly = true)
    public List<Ending> ending(LocalDate by, int limit) {
        List<Validity> found = mapper.ending(by, limit);
        Map<String, Award> all = found.isEmpty()
                ? Map.of()
                : awardMapper.numbered(found.stream().map(Validity::awardNumber).toList()).stream()
                        .collect(Collectors.toMap(Award::awardNumber, Function.identity()));
        return found.stream()
                .filter(one -> all.containsKey(one.awardNumber()))
                .map(one -> new Ending(Objects.requireNonNull(all.get(one.awardNumber())), one.until()))
                .toList();
    }

    /**
     * Notes that the family of a case is told of the end, once.
     *
     * @throws Conflict when it has been told already, or the case has no recognition
     */
    @Transactional
    public Validity tell(String caseNumber) {
        String number = awards.ofCase(caseNumber).map(Award::awardNumber).orElse("");
        if (mapper.tell(number, LocalDate.now(clock)) == 0) {
            throw new Conflict("本案没有认定，或已经提醒过家庭。");
        }
        return find(number).orElseThrow();
    }

    /** Ends the recognition of a case whose time has run out; one that another decision has replaced is left alone. */
    @Transactional
    public void expire(String caseNumber, Actor actor) {
        String number = awards.ofCase(caseNumber).map(Award::awardNumber).orElse("");
        Award award = awardMapper.lock(number);
        Validity validity = find(number).orElse(null);
        if (award == null
                || validity == null
                || award.state() != Award.State.ACTIVE
                || !LocalDate.now(clock).isAfter(validity.until())) {
            return;
        }
        awardMapper.end(number, validity.until().withDayOfMonth(1));
        awardMapper.release(number);
        awardMapper.insertChange(
                number,
                LocalDate.now(clock),
                "EXPIRED",
                "有效期至" + Dates.chinese(validity.until()) + "，期满终止",
                null,
                actor.id());
        journal.record("认定期满", caseNumber, number);
        events.publishEvent(new AwardEnded(
                number,
                caseNumber,
                award.townshipCode(),
                award.category(),
                validity.until().withDayOfMonth(1),
                null));
    }

    /** The case in which somebody of these persons was last recognised, running or over. */
    @Transactional(readOnly = true)
    public Optional<String> lastCaseOf(Collection<String> idDigests) {
        return idDigests.isEmpty() ? Optional.empty() : Optional.ofNullable(mapper.lastCaseOf(idDigests));
    }

    @Transactional(readOnly = true)
    public Optional<Validity> find(String awardNumber) {
        return Optional.ofNullable(ofAwards(List.of(awardNumber)).get(awardNumber));
    }

    /** How long several recognitions last, in one statement; awards that are none are left out. */
    @Transactional(readOnly = true)
    public Map<String, Validity> ofAwards(Collection<String> awardNumbers) {
        return awardNumbers.isEmpty()
                ? Map.of()
                : mapper.ofAwards(awardNumbers).stream()
                        .collect(Collectors.toMap(Validity::awardNumber, Function.identity()));
    }
}
