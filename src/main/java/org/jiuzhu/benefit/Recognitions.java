package org.jiuzhu.benefit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiuzhu.review.Category;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.standard.Parameters;
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
    private final RecognitionMapper mapper;
    private final Parameters parameters;
    private final Clock clock;

    Recognitions(Awards awards, RecognitionMapper mapper, Parameters parameters, Clock clock) {
        this.awards = awards;
        this.mapper = mapper;
        this.parameters = parameters;
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
