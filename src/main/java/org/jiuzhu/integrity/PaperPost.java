package org.jiuzhu.integrity;

import org.jiuzhu.audit.Journal;
import org.springframework.stereotype.Component;

/** Sends on paper: the letter lies with the case, the county hands it out and enters the receipts. */
@Component
class PaperPost implements DepartmentPost {

    private final Journal journal;

    PaperPost(Journal journal) {
        this.journal = journal;
    }

    @Override
    public void hand(Push push) {
        journal.record(
                "失信名单推送",
                push.caseNumber(),
                push.department().title() + "，" + push.kind().title());
    }
}
