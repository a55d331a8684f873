package org.jiuzhu.relief;

import java.util.Optional;
import org.jiuzhu.audit.Journal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Survey, proposal and publicity of requests for help with spending; a later one replaces the one before. */
@Service
public class ReliefExaminations {

    private final ReliefMapper mapper;
    private final ReliefCases cases;
    private final Journal journal;

    ReliefExaminations(ReliefMapper mapper, ReliefCases cases, Journal journal) {
        this.mapper = mapper;
        this.cases = cases;
        this.journal = journal;
    }

    /** Records a survey; what it found stands in place of what was declared. */
    @Transactional
    public void surveyed(ReliefSurvey survey) {
        ReliefCase one = cases.find(survey.caseNumber());
        mapper.deleteSurvey(survey.caseNumber());
        mapper.insertSurvey(survey);
        cases.update(new ReliefCase(
                one.caseNumber(),
                one.townshipCode(),
                one.track(),
                one.cause(),
                one.occurredOn(),
                one.place(),
                one.situation(),
                one.identification(),
                one.persons(),
                one.householdArea(),
                one.recipient(),
                survey.spendingFen(),
                survey.yearIncomeFen(),
                survey.propertyMet(),
                survey.disputed(),
                one.askedAt()));
        journal.record("调查支出型困难", survey.caseNumber(), "");
    }

    @Transactional(readOnly = true)
    public Optional<ReliefSurvey> survey(String caseNumber) {
        return Optional.ofNullable(mapper.survey(caseNumber));
    }

    @Transactional
    public void propose(ReliefProposal proposal) {
        mapper.deleteProposal(proposal.caseNumber());
        mapper.insertProposal(proposal);
        journal.record("提出救助意见", proposal.caseNumber(), proposal.outcome().title());
    }

    @Transactional(readOnly = true)
    public Optional<ReliefProposal> proposal(String caseNumber) {
        return Optional.ofNullable(mapper.proposal(caseNumber));
    }

    @Transactional
    public void publicised(ReliefPublicity publicity) {
        mapper.deletePublicity(publicity.caseNumber());
        mapper.insertPublicity(publicity);
        journal.record("公示救助意见", publicity.caseNumber(), publicity.objection() == null ? "无异议" : "有异议");
    }

    @Transactional(readOnly = true)
    public Optional<ReliefPublicity> publicity(String caseNumber) {
        return Optional.ofNullable(mapper.publicity(caseNumber));
    }
}
