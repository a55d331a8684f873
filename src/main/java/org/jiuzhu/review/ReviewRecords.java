package org.jiuzhu.review;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.jiuzhu.audit.Journal;
import org.jiuzhu.shared.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Minutes of what is found or done on the way to the decision. */
@Service
public class ReviewRecords {

    private final ReviewMapper mapper;
    private final Journal journal;
    private final Clock clock;

    ReviewRecords(ReviewMapper mapper, Journal journal, Clock clock) {
        this.mapper = mapper;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    public void write(String caseNumber, ReviewRecord.Kind kind, String content, Actor author) {
        mapper.insertRecord(new ReviewRecord(caseNumber, kind, content, author.id(), LocalDateTime.now(clock)));
        journal.record(kind.title(), caseNumber, "");
    }

    @Transactional(readOnly = true)
    public List<ReviewRecord> of(String caseNumber) {
        return mapper.records(caseNumber);
    }
}
