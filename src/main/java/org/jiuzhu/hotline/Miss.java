package org.jiuzhu.hotline;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A clock that was missed.
 *
 * @param turn which unit of the round, counted by refusals
 * @param unitCode area whose body missed it; the county for the operators' own
 * @param owner first-asked person at the time
 * @param asked the reason has been asked for by a task
 */
public record Miss(
        String orderNumber,
        int round,
        Stage stage,
        int turn,
        String unitCode,
        String owner,
        LocalDateTime dueAt,
        LocalDateTime recordedAt,
        boolean asked,
        @Nullable String reason,
        @Nullable String explainedBy,
        @Nullable LocalDateTime explainedAt) {}
