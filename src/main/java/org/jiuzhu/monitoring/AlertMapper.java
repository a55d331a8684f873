package org.jiuzhu.monitoring;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.jspecify.annotations.Nullable;

@Mapper
interface AlertMapper {

    @Nullable
    Integer lockCounter(String townshipCode, int year);

    void insertCounter(String townshipCode, int year);

    void setCounter(String townshipCode, int year, int lastNumber);

    /** Fails on the second open alert of one person and signal. */
    void insert(Alert alert, @Nullable String openKey);

    @Nullable
    Alert find(String alertNumber);

    @Nullable
    Alert lock(String alertNumber);

    List<Alert> ofNumbers(Collection<String> numbers);

    /** Alerts about some persons, the newest first. */
    List<Alert> ofPersons(Collection<String> idDigests, int limit);

    List<Alert> openOf(Collection<String> openKeys);

    /** Graded alerts that go on, by number. */
    List<Alert> running(@Nullable String after, int limit);

    List<Alert> page(
            @Nullable String county,
            @Nullable String township,
            @Nullable Level level,
            @Nullable Signal signal,
            @Nullable Origin origin,
            boolean open,
            @Nullable LocalDateTime late,
            @Nullable String before,
            int limit);

    /** Alerts by level and state, and how many of them missed a clock. */
    record Count(Level level, Alert.State state, int alerts, int contactLate, int closeLate) {}

    List<Count> counts(@Nullable String county, @Nullable String township, LocalDateTime now);

    /** Alerts of one place, all levels together. */
    record PlaceCount(
            String place, int openAlerts, int closedAlerts, int unfoundedAlerts, int contactLate, int closeLate) {}

    List<PlaceCount> placeCounts(@Nullable String county, LocalDateTime now);

    int describe(
            String alertNumber,
            Report report,
            @Nullable String idDigest,
            @Nullable String awardNumber,
            String facts,
            @Nullable LocalDate remindOn);

    int grade(
            String alertNumber,
            Level level,
            String basis,
            LocalDateTime gradedAt,
            LocalDateTime contactDue,
            LocalDateTime closeDue,
            @Nullable String openKey);

    int raise(
            String alertNumber,
            Level level,
            String basis,
            LocalDateTime gradedAt,
            LocalDateTime contactDue,
            LocalDateTime closeDue);

    int join(String alertNumber, Level level, String basis, String other, LocalDateTime closedAt);

    int identify(
            String alertNumber,
            String idDigest,
            @Nullable String awardNumber,
            String openKey,
            String personName,
            String idNumber);

    int move(String alertNumber, Alert.State from, Alert.State to);

    int contacted(String alertNumber, LocalDateTime at);

    int route(String alertNumber, DisposalRoute route);

    int close(String alertNumber, Alert.State state, LocalDateTime closedAt);

    int recount(String alertNumber, LocalDateTime contactDue, LocalDateTime closeDue);

    /** A fact of a person that an alert has taken up. */
    record Seen(String idDigest, Signal signalKind, String factKey, String alertNumber) {}

    /** Fails on a fact that was taken up before. */
    void see(Collection<Seen> seen, LocalDateTime at);

    List<Seen> seen(Collection<String> idDigests);

    void insertVisit(Visit visit);

    List<Visit> visits(String alertNumber);

    /** An award whose next payment should wait, as long as the alert is open. */
    record HoldRow(String awardNumber, String alertNumber, Signal signalKind) {}

    List<HoldRow> holdProposals(Collection<String> awardNumbers);

    void insertMeasure(Measure measure);

    List<Measure> measures(String alertNumber);

    int aim(String alertNumber, int position, String target);

    int settle(String alertNumber, int position, Measure.Outcome outcome, String result);

    List<String> ofTarget(String target);

    void insertEvent(AlertEvent event);

    List<AlertEvent> events(String alertNumber);
}
