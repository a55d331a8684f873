package org.jiuzhu.benefit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.jspecify.annotations.Nullable;

@Mapper
interface AwardMapper {

    void insert(Award award);

    void insertMember(String awardNumber, String idDigest);

    void hold(String idDigest, String awardNumber);

    @Nullable
    Award find(String awardNumber);

    @Nullable
    Award lock(String awardNumber);

    int end(String awardNumber, LocalDate toMonth);

    int release(String awardNumber);

    int releasePersons(String awardNumber, Collection<String> idDigests);

    /** How many persons an award holds exclusively. */
    int holdings(String awardNumber);

    void insertChange(
            String awardNumber,
            LocalDate changedOn,
            String kind,
            String detail,
            @Nullable String reason,
            String changedBy);

    /** What has become of an award, the oldest first; the reason is personal data. */
    record Change(LocalDate changedOn, String detail, @Nullable String reason, String changedBy) {}

    List<Change> changes(String awardNumber);

    @Nullable
    Award ofCase(String caseNumber);

    List<Award> ofCases(Collection<String> caseNumbers);

    List<Award> numbered(Collection<String> awardNumbers);

    List<Award> heldBy(Collection<String> idDigests);

    /** Which of the persons hold an exclusive award, pending ones included, and which. */
    List<Holder> holders(Collection<String> idDigests);

    void insertPersons(List<AwardHousehold> households);

    void insertAccounts(List<AwardHousehold> households);

    List<AwardHousehold.Person> persons(String awardNumber);

    AwardHousehold.@Nullable Account account(String awardNumber);

    /** A person under the keyed digest of the ID number, and the award that is held. */
    record Holder(String idDigest, String awardNumber) {}

    List<Award> page(
            @Nullable String area,
            @Nullable String category,
            @Nullable String state,
            @Nullable String after,
            int limit);
}
