package org.jiuzhu.document;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A letter issued.
 *
 * @param content {@link LetterContent} as JSON, sealed in the table
 * @param receiver who signed for it, sealed in the table
 */
public record Letter(
        String id,
        String caseNumber,
        String townshipCode,
        LetterKind kind,
        String letterNumber,
        String content,
        String issuedBy,
        LocalDateTime issuedAt,
        @Nullable String deliveredWay,
        @Nullable LocalDate deliveredOn,
        @Nullable String receiver) {}
