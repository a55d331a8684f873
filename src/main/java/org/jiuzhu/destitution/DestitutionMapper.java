package org.jiuzhu.destitution;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.jspecify.annotations.Nullable;

@Mapper
interface DestitutionMapper {

    void deleteSurvey(String caseNumber);

    void insertSurvey(DestitutionSurvey survey);

    @Nullable
    DestitutionSurvey survey(String caseNumber);

    void deleteSupporters(String caseNumber);

    void insertSupporter(LegalSupporter supporter);

    List<LegalSupporter> supporters(String caseNumber);

    void deleteAssessment(String caseNumber);

    void insertAssessment(DestitutionAssessment assessment);

    @Nullable
    DestitutionAssessment assessment(String caseNumber);

    void deleteOpinion(String caseNumber);

    void insertOpinion(DestitutionOpinion opinion);

    @Nullable
    DestitutionOpinion opinion(String caseNumber);

    void insertPublicity(DestitutionPublicity publicity);

    List<DestitutionPublicity> publicities(String caseNumber);

    int openAccount(String countyCode, int drawYear);

    @Nullable
    SpotAccount lockAccount(String countyCode, int drawYear);

    void setAccount(String countyCode, int drawYear, int cases, int drawn);

    void insertDraw(SpotDraw draw);

    @Nullable
    SpotDraw draw(String caseNumber);

    void deleteSpotCheck(String caseNumber);

    void insertSpotCheck(SpotCheck check);

    @Nullable
    SpotCheck spotCheck(String caseNumber);

    void insertDecision(DestitutionDecision decision);

    @Nullable
    DestitutionDecision decision(String caseNumber);

    void insertAgreement(CareAgreement agreement);

    @Nullable
    CareAgreement agreement(String caseNumber);
}
