package org.jiuzhu.verification;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;

@Mapper
interface VerificationMapper {

    void insertRegisterRecord(RegisterRecord entry);

    List<RegisterRecord> registerRecords(Collection<Source> sources, Collection<String> idDigests);

    List<RegisterRecord> knownRecords(Collection<FactKind> kinds, Collection<String> idDigests);

    void insertAuthorisation(Authorisation authorisation);

    List<Authorisation> authorisations(String caseNumber);

    void insertRequests(List<CheckRequest> requests);

    List<CheckRequest> requests(String caseNumber);

    /** Questions of open cases that could not be handed over, those with the fewest attempts first. */
    List<CheckRequest> failed(int attempts, int limit);

    int updateRequest(CheckRequest request);

    int deleteFacts(String caseNumber, Source source);

    void insertFacts(List<Fact> facts);

    List<Fact> facts(String caseNumber);

    void insertConflict(DeclaredVersusFound conflict);

    List<DeclaredVersusFound> conflicts(String caseNumber);

    int updateFigures(DeclaredVersusFound conflict);

    int resolveConflict(DeclaredVersusFound conflict);

    void insertSurvey(HomeSurvey survey);

    List<HomeSurvey> surveys(String caseNumber);

    int deleteSightings(String caseNumber);

    void insertSighting(Sighting sighting);

    List<Sighting> sightings(String caseNumber);
}
