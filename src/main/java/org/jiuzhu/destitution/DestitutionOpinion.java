package org.jiuzhu.destitution;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * 初审意见 of the township.
 *
 * @param reason sealed in the table
 */
public record DestitutionOpinion(
        String caseNumber,
        Outcome outcome,
        @Nullable Ground ground,
        String reason,
        String author,
        LocalDateTime formedAt) {}
