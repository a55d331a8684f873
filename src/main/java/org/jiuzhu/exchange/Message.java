package org.jiuzhu.exchange;

import java.time.LocalDateTime;
import org.jiuzhu.organisation.Department;
import org.jspecify.annotations.Nullable;

/**
 * A message to the system of a department.
 *
 * @param messageNumber its idempotency key: the same thing is never two messages
 * @param reference number of the referral or case that it is about
 * @param content JSON as sent, sealed in the table: personal data
 */
public record Message(
        String messageNumber,
        Department department,
        String countyCode,
        MessageKind kind,
        String reference,
        String content,
        LocalDateTime writtenAt,
        @Nullable LocalDateTime sentAt) {}
