package org.jiuzhu.subsistence.process;

import java.util.List;
import org.jiuzhu.review.ReviewRecord;
import org.jiuzhu.review.ReviewRecords;
import org.jiuzhu.shared.Actor;
import org.springframework.stereotype.Component;

/** 退回: every return is on record with its number, author and reason. */
@Component
class Returns {

    private final ReviewRecords records;

    Returns(ReviewRecords records) {
        this.records = records;
    }

    void write(String caseNumber, String what, String reason, Actor author) {
        int number = of(caseNumber).size() + 1;
        records.write(caseNumber, ReviewRecord.Kind.RETURN, "第" + number + "次退回（" + what + "）：" + reason, author);
    }

    List<ReviewRecord> of(String caseNumber) {
        return records.of(caseNumber).stream()
                .filter(one -> one.kind() == ReviewRecord.Kind.RETURN)
                .toList();
    }
}
