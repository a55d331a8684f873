package org.jiuzhu.integrity;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The bans that follow from decisions on dishonesty. They end on their day by themselves. */
@Service
public class Bans {

    private final BanMapper mapper;

    Bans(BanMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * The bans in force on a day among some persons, the longest first.
     *
     * <p>Callers that give emergency aid, or act for a minor, do not ask.
     */
    @Transactional(readOnly = true)
    public List<Ban> running(Collection<String> idDigests, LocalDate day) {
        return idDigests.isEmpty() ? List.of() : mapper.running(idDigests, day);
    }

    /** Enters a ban that a signed decision has ordered. */
    @Transactional
    public void impose(Ban ban) {
        mapper.insert(ban);
    }

    /** The ban of a case holds no more from a day on. */
    @Transactional
    public void lift(String caseNumber, LocalDate day) {
        mapper.lift(caseNumber, day);
    }

    /** The ban of a case ends on another day. */
    @Transactional
    public void change(String caseNumber, LocalDate untilDay) {
        mapper.change(caseNumber, untilDay);
    }
}
