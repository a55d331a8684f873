package org.jiuzhu.benefit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jiuzhu.audit.Journal;
import org.jiuzhu.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of awards. */
@Service
public class Awards {

    private final AwardMapper mapper;
    private final Journal journal;
    private final Clock clock;

    Awards(AwardMapper mapper, Journal journal, Clock clock) {
        this.mapper = mapper;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Enters an award for the persons behind the digests.
     *
     * <p>Somebody who already holds an exclusive award makes it an expected refusal. Should two clerks enter at the same
     * moment, the key of {@code exclusive_holding} lets one through and rolls the other back.
     */
    @Transactional
    public EntryOutcome enter(Award award, Collection<String> idDigests, Actor actor) {
        List<Award> held = mapper.heldBy(idDigests);
        if (!held.isEmpty()) {
            return new EntryOutcome.AlreadyHeld(
                    held.get(0).awardNumber(), held.get(0).townshipCode());
        }
        mapper.insert(award);
        for (String digest : idDigests) {
            mapper.insertMember(award.awardNumber(), digest);
            mapper.hold(digest, award.awardNumber());
        }
        mapper.insertChange(
                award.awardNumber(),
                LocalDate.now(clock),
                "ENTERED",
                "登记：每月" + award.monthlyAmount() + "元，自" + award.fromMonth() + "起",
                actor.id());
        journal.record("登记待遇", award.caseNumber(), award.awardNumber());
        return new EntryOutcome.Entered(award);
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
