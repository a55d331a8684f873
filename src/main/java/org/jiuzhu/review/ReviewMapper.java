package org.jiuzhu.review;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.jspecify.annotations.Nullable;

@Mapper
interface ReviewMapper {

    void insertOpinion(FirstOpinion opinion);

    List<FirstOpinion> opinions(String caseNumber);

    void insertPublicity(Publicity publicity);

    List<Publicity> publicities(String caseNumber);

    int closePublicity(String caseNumber, LocalDate closedOn, String closedBy);

    void insertObjection(
            String caseNumber,
            String objector,
            String content,
            boolean complaint,
            String receivedBy,
            LocalDateTime receivedAt);

    List<Objection> objections(String caseNumber);

    int answerObjections(String caseNumber, String answer, String answeredBy, LocalDateTime answeredAt);

    void insertRecord(ReviewRecord entry);

    List<ReviewRecord> records(String caseNumber);

    void insertDetermination(Determination determination);

    /** Keeps the decision that is about to be replaced. */
    int supersede(String caseNumber);

    int replaceDetermination(Determination determination);

    @Nullable
    Determination determination(String caseNumber);

    void insertRecognition(Recognition recognition);

    @Nullable
    Recognition recognition(String caseNumber);
}
