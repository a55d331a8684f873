package org.jiuzhu.inspection;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.jspecify.annotations.Nullable;

@Mapper
interface InspectionMapper {

    void insertPlan(InspectionPlan plan);

    int draftPlan(String planNumber, PlanDraft draft, String by, LocalDate on);

    int movePlan(String planNumber, InspectionPlan.State before, InspectionPlan.State after, @Nullable String reason);

    int fixPlan(String planNumber, String by, LocalDate on, String digest, String commitment, String secret);

    int shareOfCounty(String planNumber, String words, String by);

    int shareOfWitness(String planNumber, String words, String by);

    int drawPlan(String planNumber, String seed, LocalDateTime at);

    int checkPlan(String planNumber, LocalDate on, LocalDate due);

    int concludePlan(String planNumber, String words, String publicWords, String by);

    int publishPlan(String planNumber, String by, LocalDate on);

    void numberPlan(String planNumber, String letterNumber);

    @Nullable
    InspectionPlan plan(String planNumber);

    @Nullable
    InspectionPlan lockPlan(String planNumber);

    List<InspectionPlan> plans(@Nullable String county, boolean published, @Nullable String before, int limit);

    int countPlans(String county, String prefix);

    void supervisePlan(String planNumber, String words);

    List<Listed> listed(String county, LocalDate from, LocalDate to, boolean inForce, int limit);

    List<Listed> listedWithoutCase(String county, int limit);

    /** What may come onto the list. */
    record Listed(
            @Nullable String caseNumber,
            @Nullable String awardNumber,
            String townshipCode,
            @Nullable String caseKind,
            @Nullable String status,
            @Nullable String category,
            boolean nearRelative,
            int complaints) {}

    void insertObjects(List<InspectionObject> objects);

    List<InspectionObject> objects(String planNumber);

    @Nullable
    InspectionObject object(String planNumber, int objectNo);

    void insertInspectors(List<Inspector> inspectors);

    List<Inspector> inspectors(String planNumber);

    void insertBars(List<Bar> bars);

    List<Bar> bars(String planNumber);

    List<Handler> handlers(Collection<String> staff, Collection<String> cases);

    List<Handler> kinOfCases(Collection<String> staff);

    List<Handler> kinOfAwards(Collection<String> staff);

    /** Somebody who has to keep apart from a case or award. */
    record Handler(String reference, String staffId) {}

    void insertKin(String staffId, String name, String idDigest, String relation, LocalDateTime declaredAt);

    int deleteKin(long id, String staffId);

    List<Kin> kin(String staffId);

    void insertSheet(InspectionSheet sheet);

    int checkSheet(String sheetNumber, SheetCheck check);

    int backToCheck(String sheetNumber, @Nullable String objection);

    int settleSheet(
            String sheetNumber,
            InspectionSheet.State state,
            LocalDate on,
            InspectionSheet.@Nullable Grade grade,
            boolean erroneous,
            boolean correction);

    int moveSheet(String sheetNumber, InspectionSheet.State before, InspectionSheet.State after);

    int handOver(String sheetNumber, String first, String second);

    @Nullable
    InspectionSheet sheet(String sheetNumber);

    /** Of a township only those that are settled: a check is not announced. */
    List<InspectionSheet> sheets(String planNumber, @Nullable String township, int limit);

    List<InspectionSheet> sheetsOfCase(String caseNumber);

    int countUnsettled(String planNumber);

    int inHands(String staffId, String number);

    void deleteFindings(String sheetNumber);

    void insertFinding(InspectionSheet.Finding finding);

    List<InspectionSheet.Finding> findings(String sheetNumber);

    void gradeFinding(String sheetNumber, int position, InspectionSheet.Grade grade, boolean erroneous);

    void insertChange(InspectionSheet.Change change);

    void settleChange(String sheetNumber, int changeNo, String cameIn);

    List<InspectionSheet.Change> changes(String sheetNumber);

    void insertRectification(InspectionSheet.Rectification rectification);

    void updateRectification(InspectionSheet.Rectification rectification);

    List<InspectionSheet.Rectification> rectifications(String sheetNumber);

    List<Tally> tallies(String planNumber);

    List<Tally> talliesOfYear(@Nullable String county, LocalDateTime from, LocalDateTime to);

    /** Sheets of one township, kind and way of choosing. */
    record Tally(
            String planNumber,
            String townshipCode,
            ObjectKind kind,
            boolean targeted,
            int sheets,
            int settled,
            int problems,
            int wrong,
            int openRectifications) {}

    List<Work> works(Collection<String> numbers);

    /** What a card shows. */
    record Work(String number, String title, String place, @Nullable LocalDate dueOn) {}
}
