package org.jiuzhu.relief;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.jspecify.annotations.Nullable;

@Mapper
interface ReliefMapper {

    void insert(ReliefCase reliefCase);

    int describe(ReliefCase reliefCase);

    @Nullable
    ReliefCase find(String caseNumber);

    void deletePersons(String caseNumber);

    void insertPersons(String caseNumber, Collection<String> idDigests);

    List<ReliefCases.EarlierAid> earlierAid(
            String caseNumber, Collection<String> idDigests, String cause, LocalDate since);

    List<String> persons(String caseNumber);

    void deleteAssessment(String caseNumber);

    void deleteLines(String caseNumber);

    void insertAssessment(Assessment assessment);

    void insertLine(Assessment.Line line);

    @Nullable
    Assessment assessment(String caseNumber);

    List<Assessment.Line> lines(String caseNumber);

    void insertDecision(ReliefDecision decision);

    @Nullable
    ReliefDecision decision(String caseNumber);

    void insertPayment(ReliefPayment payment);

    List<ReliefPayment> payments(String caseNumber);

    int settle(ReliefPayment payment);

    void deleteSurvey(String caseNumber);

    void insertSurvey(ReliefSurvey survey);

    @Nullable
    ReliefSurvey survey(String caseNumber);

    void deleteProposal(String caseNumber);

    void insertProposal(ReliefProposal proposal);

    @Nullable
    ReliefProposal proposal(String caseNumber);

    void deletePublicity(String caseNumber);

    void insertPublicity(ReliefPublicity publicity);

    @Nullable
    ReliefPublicity publicity(String caseNumber);

    void insertConference(ReliefConference conference);

    @Nullable
    ReliefConference conference(String caseNumber);

    int insertFund(String townshipCode);

    int move(String townshipCode, long amountFen);

    @Nullable
    Long balance(String townshipCode);

    List<ReserveFunds.Balance> balances(String area);

    void insertEntry(FundEntry entry);

    List<FundEntry> entries(String townshipCode, int limit);
}
