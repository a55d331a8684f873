package org.jiuzhu.review;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jiuzhu.audit.Journal;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** First opinions (初审意见, 第十九条). A later one stands beside the earlier, which is kept. */
@Service
public class Opinions {

    private final ReviewMapper mapper;
    private final Journal journal;
    private final Clock clock;

    Opinions(ReviewMapper mapper, Journal journal, Clock clock) {
        this.mapper = mapper;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Signs an opinion.
     *
     * @param ground why not, where it proposes to refuse
     * @param deviation why the proposed amount differs from the calculated one, or null
     * @param calculated what the decision tables gave, kept beside what is proposed
     */
    @Transactional
    public FirstOpinion give(
            String caseNumber,
            FirstOpinion.Proposal proposal,
            Category category,
            Money proposed,
            Money calculated,
            Determination.@Nullable Ground ground,
            @Nullable String deviation,
            String reason,
            Actor author) {
        FirstOpinion opinion = new FirstOpinion(
                caseNumber,
                proposal,
                category,
                proposed.fen(),
                calculated.fen(),
                ground,
                deviation,
                reason,
                author.id(),
                LocalDateTime.now(clock));
        mapper.insertOpinion(opinion);
        journal.record("提出初审意见", caseNumber, proposal.title());
        return opinion;
    }

    /** All opinions of a case, oldest first. */
    @Transactional(readOnly = true)
    public List<FirstOpinion> all(String caseNumber) {
        return mapper.opinions(caseNumber);
    }

    @Transactional(readOnly = true)
    public Optional<FirstOpinion> latest(String caseNumber) {
        List<FirstOpinion> all = mapper.opinions(caseNumber);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }
}
