package org.jiuzhu.intake;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jiuzhu.audit.Journal;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * From what a family needs to the procedures that answer it: own kinds of aid become cases, what other departments give is
 * referred. What was proposed and not pursued, and the other way round, is kept with the clerk's reason.
 *
 * @see "社会救助暂行办法 第六十条；南平市2021年通知 三（二）"
 */
@Service
public class Schemes {

    private final RegistrationDrafts drafts;
    private final SchemeProposals proposals;
    private final List<SchemeProcedure> procedures;
    private final SchemeMapper mapper;
    private final Journal journal;

    Schemes(
            RegistrationDrafts drafts,
            SchemeProposals proposals,
            List<SchemeProcedure> procedures,
            SchemeMapper mapper,
            Journal journal) {
        this.drafts = drafts;
        this.proposals = proposals;
        this.procedures = procedures;
        this.mapper = mapper;
        this.journal = journal;
    }

    /** What the clerk made of a scheme. */
    public enum Choice {
        CONFIRMED("按建议办理"),
        ADDED("窗口增加"),
        DROPPED("建议而不办");

        private final String title;

        Choice(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /**
     * A scheme of a registration.
     *
     * @param reason why the clerk departed from the proposal, or null
     * @param number what was begun, or null
     */
    public record Line(Declaration.Aid aid, Choice choice, @Nullable String reason, @Nullable String number) {}

    /** What was decided of the schemes of a registration, and what came of it. */
    @Transactional(readOnly = true)
    public List<Line> ofDraft(String draftId, Actor clerk) {
        drafts.resume(draftId, clerk);
        return mapper.ofDraft(draftId);
    }

    /** The same for the registration that a case came from; empty when it came from none. */
    @Transactional(readOnly = true)
    public List<Line> ofCase(String caseNumber) {
        return drafts.draftOf(caseNumber).map(mapper::ofDraft).orElse(List.of());
    }

    /**
     * Begins every scheme that is confirmed in a registration.
     *
     * @throws InvalidInput when nobody has said what is needed, nothing is confirmed, or something is missing
     */
    @Transactional
    public List<SchemeProcedure.Begun> begin(String draftId, Actor clerk) {
        Declaration declaration = drafts.unused(draftId, clerk);
        if (declaration.needs().isEmpty()) {
            throw new InvalidInput("needs", "请勾选需要哪方面的帮助");
        }
        keep(draftId, declaration, clerk);
        return beginAll(draftId, declaration, EnumSet.copyOf(declaration.aids()), null, clerk);
    }

    /**
     * Begins what else is confirmed in a registration that has become a case of one scheme; nothing when all of it is
     * being begun already.
     *
     * @param own the schemes that the case itself answers
     */
    @Transactional
    public void follow(String draftId, String caseNumber, Set<Declaration.Aid> own, Actor clerk) {
        if (!mapper.ofDraft(draftId).isEmpty()) {
            return;
        }
        Declaration declaration = drafts.open(draftId, clerk);
        keep(draftId, declaration, clerk);
        Set<Declaration.Aid> rest = EnumSet.noneOf(Declaration.Aid.class);
        for (Declaration.Aid aid : declaration.aids()) {
            if (own.contains(aid)) {
                mapper.begun(draftId, aid, caseNumber);
            } else {
                rest.add(aid);
            }
        }
        beginAll(draftId, declaration, rest, caseNumber, clerk);
    }

    private List<SchemeProcedure.Begun> beginAll(
            String draftId,
            Declaration declaration,
            Set<Declaration.Aid> schemes,
            @Nullable String known,
            Actor clerk) {
        String township = Objects.requireNonNull(clerk.township());
        Set<Declaration.Aid> open = EnumSet.noneOf(Declaration.Aid.class);
        open.addAll(schemes);
        String caseNumber = known;
        List<SchemeProcedure.Begun> all = new ArrayList<>();
        for (SchemeProcedure procedure : procedures) {
            List<SchemeProcedure.Begun> begun = open.isEmpty()
                    ? List.of()
                    : procedure.begin(new SchemeProcedure.Confirmed(
                            draftId, declaration, EnumSet.copyOf(open), township, caseNumber, clerk));
            for (SchemeProcedure.Begun one : begun) {
                open.remove(one.aid());
                mapper.begun(draftId, one.aid(), one.number());
                caseNumber = caseNumber == null ? one.number() : caseNumber;
            }
            all.addAll(begun);
        }
        if (caseNumber != null) {
            drafts.use(draftId, caseNumber);
        }
        return List.copyOf(all);
    }

    private void keep(String draftId, Declaration declaration, Actor clerk) {
        Set<Declaration.Aid> departures = proposals.departures(declaration);
        Set<Declaration.Aid> all = EnumSet.noneOf(Declaration.Aid.class);
        all.addAll(declaration.aids());
        if (!declaration.needs().isEmpty()) {
            all.addAll(departures);
        }
        for (Declaration.Aid aid : all) {
            boolean departs = !declaration.needs().isEmpty() && departures.contains(aid);
            Choice choice =
                    !departs ? Choice.CONFIRMED : declaration.aids().contains(aid) ? Choice.ADDED : Choice.DROPPED;
            mapper.insert(draftId, aid, choice, departs ? reason(declaration, aid) : null, clerk.id());
        }
        journal.record(
                "确认救助种类",
                null,
                "办理"
                        + declaration.aids().stream()
                                .map(DeclarationTitles::aid)
                                .reduce((a, b) -> a + "、" + b)
                                .orElse("无"));
    }

    private static @Nullable String reason(Declaration declaration, Declaration.Aid aid) {
        return declaration.departures().stream()
                .filter(one -> one.aid() == aid)
                .map(Declaration.Departure::reason)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
