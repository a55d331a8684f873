package org.jiuzhu.destitution;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jiuzhu.audit.Journal;
import org.jiuzhu.intake.Application;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.shared.Conflict;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is found, proposed and decided on applications for support; a later survey or opinion replaces the one before. */
@Service
public class Destitutions {

    private final DestitutionMapper mapper;
    private final Applications applications;
    private final ApplicationEventPublisher events;
    private final Journal journal;

    Destitutions(
            DestitutionMapper mapper, Applications applications, ApplicationEventPublisher events, Journal journal) {
        this.mapper = mapper;
        this.applications = applications;
        this.events = events;
        this.journal = journal;
    }

    @Transactional
    public void surveyed(DestitutionSurvey survey, List<LegalSupporter> supporters) {
        String caseNumber = survey.caseNumber();
        mapper.deleteSurvey(caseNumber);
        mapper.insertSurvey(survey);
        mapper.deleteSupporters(caseNumber);
        supporters.forEach(mapper::insertSupporter);
        journal.record("特困调查和自理能力评估", caseNumber, "六项中" + survey.failed().size() + "项不能自主完成");
    }

    @Transactional(readOnly = true)
    public Optional<DestitutionSurvey> survey(String caseNumber) {
        return Optional.ofNullable(mapper.survey(caseNumber));
    }

    @Transactional(readOnly = true)
    public List<LegalSupporter> supporters(String caseNumber) {
        return mapper.supporters(caseNumber);
    }

    @Transactional(readOnly = true)
    public Optional<DestitutionAssessment> assessment(String caseNumber) {
        return Optional.ofNullable(mapper.assessment(caseNumber));
    }

    @Transactional
    public void propose(DestitutionOpinion opinion) {
        mapper.deleteOpinion(opinion.caseNumber());
        mapper.insertOpinion(opinion);
        journal.record("提出特困初审意见", opinion.caseNumber(), "拟" + opinion.outcome().title());
    }

    @Transactional(readOnly = true)
    public Optional<DestitutionOpinion> opinion(String caseNumber) {
        return Optional.ofNullable(mapper.opinion(caseNumber));
    }

    @Transactional
    public void publicised(DestitutionPublicity publicity) {
        mapper.insertPublicity(publicity);
        journal.record("公示特困初审意见", publicity.caseNumber(), publicity.objection() == null ? "无异议" : "有异议");
    }

    @Transactional(readOnly = true)
    public List<DestitutionPublicity> publicities(String caseNumber) {
        return mapper.publicities(caseNumber);
    }

    @Transactional
    public void checked(SpotCheck check) {
        mapper.deleteSpotCheck(check.caseNumber());
        mapper.insertSpotCheck(check);
        journal.record("县级抽查核实", check.caseNumber(), check.agrees() ? "与调查一致" : "与调查不一致");
    }

    @Transactional(readOnly = true)
    public Optional<SpotCheck> spotCheck(String caseNumber) {
        return Optional.ofNullable(mapper.spotCheck(caseNumber));
    }

    /**
     * Signs a decision.
     *
     * @throws Conflict when the case is decided already
     */
    @Transactional
    public void sign(DestitutionDecision decision) {
        String caseNumber = decision.caseNumber();
        try {
            mapper.insertDecision(decision);
        } catch (DuplicateKeyException e) {
            throw new Conflict("本案已经作出决定。");
        }
        applications.changeStatus(
                caseNumber,
                Application.Status.ACCEPTED,
                switch (decision.outcome()) {
                    case APPROVED -> Application.Status.CONFIRMED;
                    case REFUSED -> Application.Status.REFUSED;
                    case TERMINATED -> Application.Status.TERMINATED;
                });
        journal.record(
                decision.outcome().title(),
                caseNumber,
                decision.outcome() == Outcome.APPROVED ? "每月" + decision.monthly() + "元" : "");
        if (decision.outcome() != Outcome.APPROVED) {
            events.publishEvent(new DestitutionNotConfirmed(caseNumber, decision.outcome()));
        }
    }

    @Transactional(readOnly = true)
    public Optional<DestitutionDecision> decision(String caseNumber) {
        return Optional.ofNullable(mapper.decision(caseNumber));
    }

    @Transactional
    public void agreed(CareAgreement agreement) {
        try {
            mapper.insertAgreement(agreement);
        } catch (DuplicateKeyException e) {
            throw new Conflict("本案已经登记照料护理协议。");
        }
        journal.record("签订照料护理协议", agreement.caseNumber(), "");
    }

    @Transactional(readOnly = true)
    public Optional<CareAgreement> agreement(String caseNumber) {
        return Optional.ofNullable(mapper.agreement(caseNumber));
    }

    /** Whether a case is one of this procedure. */
    @Transactional(readOnly = true)
    public boolean knows(String caseNumber) {
        return applications.kindOf(caseNumber).orElse(null) == Application.Kind.DESTITUTION;
    }

    /** First day of the month after a day: support begins there (第十七条). */
    public static LocalDate monthAfter(LocalDate day) {
        return day.plusMonths(1).withDayOfMonth(1);
    }
}
