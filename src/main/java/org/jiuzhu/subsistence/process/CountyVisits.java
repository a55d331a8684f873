package org.jiuzhu.subsistence.process;

import java.time.LocalDateTime;
import java.util.Objects;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.review.Objection;
import org.jiuzhu.review.Publicities;
import org.jiuzhu.review.ReviewRecord;
import org.jiuzhu.review.ReviewRecords;
import org.springframework.stereotype.Component;

/** Whether the county still owes a visit: after every complaint, and in every registered case of kin (第二十条). */
@Component
class CountyVisits {

    private static final String AGREES = "与乡镇（街道）调查结果一致。";
    private static final String DISAGREES = "与乡镇（街道）调查结果不一致。";

    private final Applications applications;
    private final Publicities publicities;
    private final ReviewRecords records;

    CountyVisits(Applications applications, Publicities publicities, ReviewRecords records) {
        this.applications = applications;
        this.publicities = publicities;
        this.records = records;
    }

    static String opening(boolean agrees) {
        return agrees ? AGREES : DISAGREES;
    }

    /** True when a visit is required and none has agreed since the last complaint. */
    boolean owed(String caseNumber) {
        LocalDateTime complaint = publicities.complaints(caseNumber).stream()
                .map(Objection::receivedAt)
                .max(LocalDateTime::compareTo)
                .orElse(null);
        if (complaint == null && !applications.find(caseNumber).nearRelative()) {
            return false;
        }
        return records.of(caseNumber).stream()
                .noneMatch(one -> one.kind() == ReviewRecord.Kind.COUNTY_VISIT
                        && one.content().startsWith(AGREES)
                        && (complaint == null || !one.writtenAt().isBefore(Objects.requireNonNull(complaint))));
    }

    /** True when the last visit disagreed and nobody has looked into it since. */
    boolean disagreed(String caseNumber) {
        ReviewRecord.Kind last = null;
        boolean disagreed = false;
        for (ReviewRecord one : records.of(caseNumber)) {
            if (one.kind() == ReviewRecord.Kind.COUNTY_VISIT || one.kind() == ReviewRecord.Kind.SUPPLEMENT) {
                last = one.kind();
                disagreed = one.content().startsWith(DISAGREES);
            }
        }
        return last == ReviewRecord.Kind.COUNTY_VISIT && disagreed;
    }
}
