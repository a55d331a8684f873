package org.jiuzhu.destitution;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;
import org.jiuzhu.audit.Journal;
import org.jiuzhu.shared.Lot;
import org.jiuzhu.standard.Parameters;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Draws cases for the spot check of the county, at random and on record (民发〔2021〕43号 第十六条). */
@Service
public class SpotDraws {

    private final DestitutionMapper mapper;
    private final Parameters parameters;
    private final Journal journal;
    private final Clock clock;

    SpotDraws(DestitutionMapper mapper, Parameters parameters, Journal journal, Clock clock) {
        this.mapper = mapper;
        this.parameters = parameters;
        this.journal = journal;
        this.clock = clock;
    }

    /** Draws a case, once: one that comes back after a return keeps its lot. */
    @Transactional
    public SpotDraw draw(String caseNumber, String townshipCode) {
        SpotDraw before = mapper.draw(caseNumber);
        if (before != null) {
            return before;
        }
        LocalDateTime now = LocalDateTime.now(clock);
        String county = townshipCode.substring(0, 6);
        SpotAccount account = account(county, now.getYear());
        SpotDraw drawn = SpotDraw.of(
                caseNumber,
                county,
                now.getYear(),
                account.cases(),
                account.drawn(),
                Lot.secret(16),
                parameters.number("destitution-spot-percent", townshipCode),
                now);
        mapper.setAccount(county, now.getYear(), drawn.sequenceNo(), account.drawn() + (drawn.drawn() ? 1 : 0));
        mapper.insertDraw(drawn);
        journal.record(
                "随机抽查抽取",
                caseNumber,
                "本年第" + drawn.sequenceNo() + "件，此前抽中" + drawn.drawnBefore() + "件，种子" + drawn.seed() + "，抽得"
                        + drawn.number() + "，" + (drawn.drawn() ? "抽中" : "未抽中"));
        return drawn;
    }

    /** The account of the county, locked until the transaction ends. */
    private SpotAccount account(String county, int year) {
        SpotAccount found = mapper.lockAccount(county, year);
        if (found == null) {
            try {
                mapper.openAccount(county, year);
            } catch (DuplicateKeyException e) {
                // another case was faster to open the year
            }
            found = mapper.lockAccount(county, year);
        }
        return Objects.requireNonNull(found);
    }

    @Transactional(readOnly = true)
    public Optional<SpotDraw> find(String caseNumber) {
        return Optional.ofNullable(mapper.draw(caseNumber));
    }
}
