package org.jiuzhu.review;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An objection raised during the publicity, or a complaint before the decision.
 *
 * @param objector who objects and how to reach him; secret
 * @param complaint a complaint or report, which makes the county visit the home (第二十条)
 */
public record Objection(
        long id,
        String caseNumber,
        String objector,
        String content,
        boolean complaint,
        String receivedBy,
        LocalDateTime receivedAt,
        @Nullable String answer,
        @Nullable String answeredBy,
        @Nullable LocalDateTime answeredAt) {}
