package org.jiuzhu.intake;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A registration begun at the window.
 *
 * @param content what was typed so far, JSON, readable as a declaration or not, sealed in the table; empty once it became a case
 * @param version counts the saves
 * @param caseNumber the case it became, or null
 * @param verified the warnings that a clerk has looked into, one a line, sealed in the table, or null
 */
record RegistrationDraft(
        String id,
        String townshipCode,
        String content,
        String createdBy,
        LocalDateTime createdAt,
        LocalDateTime savedAt,
        int version,
        @Nullable String caseNumber,
        @Nullable String verified,
        @Nullable String verifiedBy,
        @Nullable LocalDateTime verifiedAt) {}
