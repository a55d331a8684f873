package org.jiuzhu.intake;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jiuzhu.audit.Journal;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Conflict;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How applications end before acceptance: a withdrawal is recorded, everything else is signed by a decider. */
@Service
public class Endings {

    private final EndingMapper mapper;
    private final Applications applications;
    private final Journal journal;
    private final Clock clock;

    Endings(EndingMapper mapper, Applications applications, Journal journal, Clock clock) {
        this.mapper = mapper;
        this.applications = applications;
        this.journal = journal;
        this.clock = clock;
    }

    /** The window records why the application should go no further. */
    @Transactional
    public void request(String caseNumber, Ending.Ground ground, String facts, Actor clerk) {
        int sequence = mapper.of(caseNumber).size() + 1;
        mapper.insert(new Ending(
                caseNumber, sequence, ground, facts, clerk.id(), LocalDateTime.now(clock), null, null, null, null));
        journal.record("提请不再办理", caseNumber, ground.title());
    }

    /**
     * A decider agrees, and the application ends; or declines, and work goes on.
     *
     * @throws Conflict when nobody has asked for it, or it has been signed already
     */
    @Transactional
    public Ending sign(String caseNumber, boolean agreed, String reason, Actor signer) {
        Ending ending = latest(caseNumber).orElseThrow(() -> new Conflict("没有待签署的事项。"));
        if (mapper.sign(caseNumber, ending.sequence(), agreed, reason, signer.id(), LocalDateTime.now(clock)) == 0) {
            throw new Conflict("这一事项已经签署过。");
        }
        journal.record(
                agreed ? "签署不予受理或终止" : "不同意不予受理或终止", caseNumber, ending.ground().title());
        if (agreed) {
            close(caseNumber, ending.ground());
        }
        return latest(caseNumber).orElseThrow();
    }

    /** Closes an application that the family has withdrawn. */
    @Transactional
    public void withdraw(String caseNumber) {
        close(caseNumber, Ending.Ground.WITHDRAWN);
    }

    private void close(String caseNumber, Ending.Ground ground) {
        applications.changeStatus(caseNumber, applications.find(caseNumber).status(), ground.status());
    }

    @Transactional(readOnly = true)
    public List<Ending> of(String caseNumber) {
        return mapper.of(caseNumber);
    }

    @Transactional(readOnly = true)
    public Optional<Ending> latest(String caseNumber) {
        List<Ending> all = mapper.of(caseNumber);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** Whether a decider has let the case go on although a ban runs (emergency, mistake). */
    @Transactional(readOnly = true)
    public boolean banWaived(String caseNumber) {
        return mapper.of(caseNumber).stream()
                .anyMatch(ending -> ending.ground() == Ending.Ground.BANNED && Boolean.FALSE.equals(ending.agreed()));
    }
}
