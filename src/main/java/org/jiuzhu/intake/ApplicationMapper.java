package org.jiuzhu.intake;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.jspecify.annotations.Nullable;

@Mapper
interface ApplicationMapper {

    /** One row of a list, without the declaration. */
    record Row(
            String caseNumber,
            String townshipCode,
            String status,
            String applicantName,
            int memberCount,
            LocalDate appliedOn,
            @Nullable LocalDate acceptedOn) {}

    /** The day whose rules count: that of acceptance, before it that of the application. */
    record Counting(String townshipCode, LocalDate countingDay) {}

    @Nullable
    Counting counting(String caseNumber);

    /** Another open case in which a person appears. */
    record OpenCase(String caseNumber, String townshipCode, String idDigest) {}

    void insert(Application application, String applicantDigest);

    void insertMembers(String caseNumber, List<String> idDigests);

    void deleteMembers(String caseNumber);

    int amend(
            String caseNumber,
            Declaration declaration,
            String applicantName,
            int memberCount,
            boolean nearRelative,
            String status);

    void insertVersion(Applications.EarlierVersion version);

    List<Applications.EarlierVersion> versions(String caseNumber);

    @Nullable
    Application find(String caseNumber);

    List<Row> rows(Collection<String> caseNumbers);

    List<Row> page(@Nullable String area, @Nullable String status, @Nullable String after, int limit);

    List<Row> openIn(String area, @Nullable String applicantDigest, Collection<String> openStatuses, int limit);

    List<Row> withoutDigest(int limit);

    int setDigest(String caseNumber, String digest);

    List<OpenCase> openCasesOf(String kind, Collection<String> idDigests, Collection<String> openStatuses);

    int changeStatus(String caseNumber, String from, String to, @Nullable LocalDate closedOn);

    int accept(String caseNumber, String acceptedBy, LocalDate acceptedOn);

    @Nullable
    Integer lockCounter(String townshipCode, int year);

    int insertCounter(String townshipCode, int year);

    int setCounter(String townshipCode, int year, int lastNumber);

    void insertMaterial(Material material);

    List<Material> materials(String caseNumber);

    int askMaterial(String caseNumber, String code, LocalDate askedOn);

    int dropMaterial(String caseNumber, String code);

    int receiveMaterial(String caseNumber, String code, LocalDate receivedOn, String receivedBy);

    List<Applications.Appearance> appearances(Collection<String> idDigests, int limit);
}
