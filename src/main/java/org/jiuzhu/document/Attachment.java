package org.jiuzhu.document;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A photo or scan kept with a case, without its bytes.
 *
 * @param purpose the field of the form it was brought for, or null when it was put into the file directly
 * @param taskId the step it was brought in, or null
 * @param settledAt from when it is part of the file and can no longer be taken out, or null while its step is open
 */
public record Attachment(
        String id,
        String caseNumber,
        String townshipCode,
        String fileName,
        String contentType,
        long sizeBytes,
        String storedBy,
        LocalDateTime storedAt,
        @Nullable String purpose,
        @Nullable String taskId,
        @Nullable LocalDateTime settledAt) {}
