package org.jiuzhu.integrity;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.jspecify.annotations.Nullable;

@Mapper
interface IntegrityMapper {

    int count(String series);

    void insertCounter(String series);

    int last(String series);

    void insertClue(Clue clue);

    int describeClue(Clue clue);

    @Nullable
    Clue clue(String clueNumber);

    int verifyClue(
            String clueNumber,
            String personName,
            @Nullable String idNumber,
            Clue.@Nullable Finding finding,
            String conclusion,
            String by,
            LocalDateTime at);

    int confirmClue(String clueNumber, Clue.State state, String by, LocalDateTime at);

    int answerClue(String clueNumber, LocalDate day, String note);

    int linkClue(String clueNumber, String caseNumber);

    List<Clue> cluesOf(Collection<String> numbers);

    List<DishonestyCase> casesOf(Collection<String> numbers);

    List<Clue> clues(String area, int limit);

    void insertCase(DishonestyCase opened);

    @Nullable
    DishonestyCase dishonesty(String caseNumber);

    @Nullable
    DishonestyCase lock(String caseNumber);

    /** Earlier cases of a person that were found and not revoked. */
    int earlier(String idDigest, String caseNumber);

    int notified(String caseNumber, LocalDate day, LocalDate due);

    int heard(String caseNumber, String statement);

    int found(
            String caseNumber,
            DishonestyCase.State state,
            DishonestyCase.Course course,
            String basis,
            String reason,
            String by,
            LocalDate day);

    int course(String caseNumber, DishonestyCase.State state, DishonestyCase.Course course, String basis);

    int police(String caseNumber, String words);

    int educated(String caseNumber, LocalDate day, LocalDate correctBy, String words);

    int corrected(String caseNumber, @Nullable LocalDate day, String words);

    int noted(String caseNumber, String reason);

    int proposed(String caseNumber, DishonestyCase.Scope scope, boolean fine, String words, String by);

    int signed(
            String caseNumber,
            DishonestyCase.State state,
            @Nullable String decisionNumber,
            String reason,
            String by,
            LocalDate day,
            @Nullable LocalDate stopFrom,
            @Nullable LocalDate banFrom,
            @Nullable LocalDate banUntil);

    int banUntil(String caseNumber, LocalDate day);

    int disputed(String caseNumber, boolean disputed);

    int ended(String caseNumber, DishonestyCase.State state, DishonestyCase.Ending ending, LocalDate day);

    int fined(String caseNumber, String note);

    List<DishonestyCase> page(
            String area,
            List<DishonestyCase.State> states,
            @Nullable String idDigest,
            @Nullable String after,
            int limit);

    List<Measure> measures(LocalDate day);

    void insertMeasure(Measure measure, LocalDate validFrom);

    int endMeasure(String code, LocalDate validTo);

    void insertCaseMeasure(String caseNumber, Measure measure);

    void deleteCaseMeasures(String caseNumber);

    List<Measure> caseMeasures(String caseNumber);

    void deleteStops(String caseNumber);

    void insertStop(StopLine line);

    List<StopLine> stops(String caseNumber);

    int lastRound(String caseNumber, Push.Kind kind);

    void insertPush(String caseNumber, Push.Department department, Push.Kind kind, int round, LocalDateTime writtenAt);

    int sent(long id, LocalDateTime at);

    int received(long id, LocalDate day, String receipt, String by);

    List<Push> pushes(String caseNumber);

    void insertRequest(
            String caseNumber,
            ListingRequest.Kind kind,
            LocalDate madeOn,
            LocalDate dueOn,
            String content,
            String registeredBy);

    @Nullable
    ListingRequest openRequest(String caseNumber);

    List<ListingRequest> requests(String caseNumber);

    int examinedRequest(String caseNumber, String examination, String by);

    int decidedRequest(String caseNumber, ListingRequest.Outcome outcome, String reason, String by, LocalDate day);
}
