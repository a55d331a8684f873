package org.jiuzhu.intake;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A registration begun at the window.
 *
 * @param content the declaration as typed so far, JSON, sealed in the table; empty once it became a case
 * @param caseNumber the case it became, or null
 */
record RegistrationDraft(
        String id,
        String townshipCode,
        String content,
        String createdBy,
        LocalDateTime createdAt,
        LocalDateTime savedAt,
        @Nullable String caseNumber) {}
