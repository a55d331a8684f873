package org.jiuzhu.audit;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** One line of the journal. */
public record Entry(
        long id, LocalDateTime occurredAt, String actorId, String action, @Nullable String caseNumber, String detail) {}
