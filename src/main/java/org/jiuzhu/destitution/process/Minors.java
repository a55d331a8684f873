package org.jiuzhu.destitution.process;

import java.time.Clock;
import java.time.LocalDate;
import org.jiuzhu.benefit.Award;
import org.jiuzhu.benefit.AwardCorrections;
import org.jiuzhu.engine.EngineCases;
import org.jiuzhu.shared.CitizenId;
import org.jiuzhu.standard.Parameters;
import org.springframework.stereotype.Component;

/** When somebody supported as a minor comes of age. */
@Component
class Minors {

    private static final int OF_AGE = 18;

    private final AwardCorrections corrections;
    private final Parameters parameters;
    private final EngineCases cases;
    private final Clock clock;

    Minors(AwardCorrections corrections, Parameters parameters, EngineCases cases, Clock clock) {
        this.corrections = corrections;
        this.parameters = parameters;
        this.cases = cases;
        this.clock = clock;
    }

    /** Follows a person who is a minor; nothing for others. */
    void follow(Award award) {
        if (birthday(award.awardNumber()).plusYears(OF_AGE).isAfter(LocalDate.now(clock))) {
            cases.startInCounty(
                    DestitutionMajorityProcess.KEY,
                    award.awardNumber(),
                    award.townshipCode().substring(0, 6));
        }
    }

    /** The day on which somebody looks whether the person is at school, some months before coming of age. */
    LocalDate firstLook(String awardNumber) {
        String township = corrections.award(awardNumber).townshipCode();
        LocalDate day = ofAge(awardNumber).minusMonths(parameters.number("destitution-majority-months", township));
        LocalDate today = LocalDate.now(clock);
        return day.isBefore(today) ? today : day;
    }

    LocalDate ofAge(String awardNumber) {
        return birthday(awardNumber).plusYears(OF_AGE);
    }

    private LocalDate birthday(String awardNumber) {
        return CitizenId.of(corrections.persons(awardNumber).get(0).idNumber()).born();
    }
}
