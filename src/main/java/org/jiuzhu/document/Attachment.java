package org.jiuzhu.document;

import java.time.LocalDateTime;

/** A photo or scan kept with a case, without its bytes. */
public record Attachment(
        String id,
        String caseNumber,
        String townshipCode,
        String fileName,
        String contentType,
        long sizeBytes,
        String storedBy,
        LocalDateTime storedAt) {}
