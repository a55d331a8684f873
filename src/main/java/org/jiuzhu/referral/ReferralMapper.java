package org.jiuzhu.referral;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.jspecify.annotations.Nullable;

@Mapper
interface ReferralMapper {

    @Nullable
    Integer lockCounter(String townshipCode, int year);

    void insertCounter(String townshipCode, int year);

    void setCounter(String townshipCode, int year, int lastNumber);

    void insert(Referral referral);

    /** @param key names award, department and event */
    void insertNotice(Referral one, String key);

    boolean noticed(String key);

    int noted(String referralNumber, String receivedBy, LocalDateTime receivedAt);

    @Nullable
    Referral find(String referralNumber);

    List<Referral> findAll(Collection<String> referralNumbers);

    List<Referral> ofCase(String caseNumber, int limit);

    /** Referrals of some persons that belong to any case or to none, the oldest first. */
    List<Referral> ofPersons(Collection<String> idDigests, int limit);

    int address(
            String referralNumber,
            ReferralKind kind,
            @Nullable Integer member,
            String personName,
            @Nullable String idDigest);

    int send(
            String referralNumber,
            String department,
            LocalDateTime sentAt,
            LocalDate receiveBy,
            int resultDays,
            String basis,
            @Nullable String openKey);

    int receive(String referralNumber, String receivedBy, LocalDateTime receivedAt);

    int move(String referralNumber, Referral.State from, Referral.State to);

    int close(String referralNumber, Referral.State to);

    void deleteItems(String referralNumber);

    void insertItem(String referralNumber, String item, String content);

    List<Item> items(String referralNumber);

    /** One thing that is told. */
    record Item(DataItem item, String content) {}

    void insertResult(ReferralResult result);

    List<ReferralResult> results(Collection<String> referralNumbers);

    void insertStep(ReferralStep step);

    List<ReferralStep> steps(String referralNumber);
}
