package org.jiuzhu.audit.web;

import static org.jiuzhu.shared.Role.*;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jiuzhu.audit.Entry;
import org.jiuzhu.audit.Journal;
import org.jiuzhu.shared.AllowedTo;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/audit")
@Tag(name = "留痕")
@AllowedTo({AUDITOR, CITY_MANAGER})
class AuditController {

    private static final int MOST_ENTRIES = 1000;

    private final Journal journal;

    AuditController(Journal journal) {
        this.journal = journal;
    }

    /** Whether the journal is whole; otherwise the first entry that was changed or is missing. */
    record Verification(boolean whole, @Nullable Long firstBroken) {}

    @GetMapping("/cases/{caseNumber}")
    @Operation(summary = "一个案件的留痕，新的在前：谁在什么时候办了什么、看了什么")
    List<Entry> ofCase(@PathVariable String caseNumber) {
        return journal.ofCase(caseNumber, MOST_ENTRIES);
    }

    @GetMapping("/verification")
    @Operation(summary = "核验留痕是否完整、未被改动")
    Verification verify() {
        Long broken = journal.verify().orElse(null);
        return new Verification(broken == null, broken);
    }
}
