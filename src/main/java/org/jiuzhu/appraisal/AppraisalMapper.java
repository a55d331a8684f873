package org.jiuzhu.appraisal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.jspecify.annotations.Nullable;

@Mapper
interface AppraisalMapper {

    int countOf(String township, String prefix);

    void insert(Appraisal appraisal, String openSubject);

    @Nullable
    Appraisal find(String appraisalNumber);

    @Nullable
    Appraisal lock(String appraisalNumber);

    /** The open one of a case or award. */
    @Nullable
    Appraisal open(String subject);

    List<Appraisal> ofCase(String caseNumber);

    List<Appraisal> ofNumbers(Collection<String> appraisalNumbers);

    List<Appraisal> page(@Nullable String county, @Nullable String township, @Nullable String before, int limit);

    void called(String appraisalNumber, int sessionNo);

    void failed(String appraisalNumber);

    void concluded(String appraisalNumber, Appraisal.Conclusion conclusion, Appraisal.State state);

    void surveyed(String appraisalNumber, String survey);

    void changed(String appraisalNumber, String changeNumber);

    void close(String appraisalNumber, Appraisal.State state, LocalDate closedOn);

    void supervise(String appraisalNumber, String words);

    void insertSession(Session session);

    void recordSession(Session session);

    List<Session> sessions(String appraisalNumber);

    void deleteParticipants(String appraisalNumber, int sessionNo);

    void insertParticipants(List<Participant> participants);

    List<Participant> participants(String appraisalNumber, int sessionNo);

    /** What the card of a task shows. */
    List<Due> due(Collection<String> appraisalNumbers);

    record Due(String appraisalNumber, LocalDate heldOn) {}
}
