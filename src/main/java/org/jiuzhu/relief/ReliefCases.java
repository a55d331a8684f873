package org.jiuzhu.relief;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jiuzhu.intake.Application;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.intake.Declaration;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.CitizenId;
import org.jiuzhu.shared.Missing;
import org.jiuzhu.shared.Money;
import org.jiuzhu.standard.Parameters;
import org.jiuzhu.standard.Standard;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The requests for temporary aid and what they are about. */
@Service
public class ReliefCases {

    private final ReliefMapper mapper;
    private final Applications applications;
    private final Parameters parameters;
    private final Clock clock;

    ReliefCases(ReliefMapper mapper, Applications applications, Parameters parameters, Clock clock) {
        this.mapper = mapper;
        this.applications = applications;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** Opens a case at the window of the place where help is asked for: no hukou, no residence is asked about. */
    @Transactional
    public Application open(Track track, String townshipCode, Actor clerk) {
        Application application = applications.open(Application.Kind.RELIEF, townshipCode, clerk);
        mapper.insert(new ReliefCase(
                application.caseNumber(),
                townshipCode,
                track,
                null,
                null,
                null,
                null,
                null,
                1,
                Standard.HouseholdArea.RURAL,
                false,
                0,
                null,
                null,
                false,
                LocalDateTime.now(clock)));
        return application;
    }

    /** Writes down who asks and what has happened. */
    @Transactional
    public void describe(ReliefCase described, Declaration family, Actor actor) {
        applications.describe(described.caseNumber(), family, actor);
        update(described);
        List<String> digests = applications.digests(family).stream().distinct().toList();
        mapper.deletePersons(described.caseNumber());
        if (!digests.isEmpty()) {
            mapper.insertPersons(described.caseNumber(), digests);
        }
    }

    /** Writes down who was helped, once it is known; the person is found from then on. */
    @Transactional
    public void identify(String caseNumber, CitizenId number, Actor actor) {
        Application application = applications.identify(caseNumber, number, actor);
        List<String> digests = applications.digests(application.declaration()).stream()
                .distinct()
                .toList();
        mapper.deletePersons(caseNumber);
        mapper.insertPersons(caseNumber, digests);
    }

    /** Writes what has been found out since. */
    @Transactional
    public void update(ReliefCase described) {
        if (mapper.describe(described) == 0) {
            throw new Missing("没有这个临时救助案件。");
        }
    }

    /** The request, when the case is one for temporary aid. */
    @Transactional(readOnly = true)
    public Optional<ReliefCase> known(String caseNumber) {
        return Optional.ofNullable(mapper.find(caseNumber));
    }

    /** @throws Missing when there is no such case */
    @Transactional(readOnly = true)
    public ReliefCase find(String caseNumber) {
        ReliefCase found = mapper.find(caseNumber);
        if (found == null) {
            throw new Missing("没有这个临时救助案件。");
        }
        return found;
    }

    /** Aid that one of the persons has had for the same cause. */
    public record EarlierAid(String caseNumber, long amountFen, LocalDate decidedOn) {

        public Money amount() {
            return Money.ofFen(amountFen);
        }
    }

    /** What the persons of a case have had for the same cause within the months that the place has set; a warning only. */
    @Transactional(readOnly = true)
    public List<EarlierAid> earlierAid(String caseNumber) {
        return earlierAid(find(caseNumber), mapper.persons(caseNumber));
    }

    private List<EarlierAid> earlierAid(ReliefCase one, Collection<String> digests) {
        Cause cause = one.cause();
        if (cause == null || digests.isEmpty()) {
            return List.of();
        }
        int months = parameters.number("relief-repeat-months", one.townshipCode());
        return mapper.earlierAid(
                one.caseNumber(), digests, cause.name(), LocalDate.now(clock).minusMonths(months));
    }

    /** Keyed digests of the persons of a case. */
    @Transactional(readOnly = true)
    public List<String> persons(String caseNumber) {
        return mapper.persons(caseNumber);
    }
}
