package org.jiuzhu.verification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jiuzhu.shared.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The letters by which every member, or the guardian, allows the check (社会救助暂行办法 第五十八条). */
@Service
public class Authorisations {

    private final VerificationMapper mapper;
    private final Clock clock;

    Authorisations(VerificationMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    /** Who signed for a member. */
    public enum Signer {
        SELF,
        GUARDIAN
    }

    /** How it was signed. */
    public enum Way {
        PAPER,
        TABLET
    }

    /** Records the signature for a member; a second one for the same member changes nothing. */
    @Transactional
    public void record(String caseNumber, int position, Signer signer, Way way, Actor clerk) {
        if (!mapper.authorised(caseNumber).contains(position)) {
            mapper.insertAuthorisation(
                    caseNumber, position, signer.name(), way.name(), LocalDate.now(clock), clerk.id());
        }
    }

    /** Positions of the members whose signature is on record. */
    @Transactional(readOnly = true)
    public Set<Integer> signed(String caseNumber) {
        return new HashSet<>(mapper.authorised(caseNumber));
    }
}
