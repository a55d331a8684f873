package org.jiuzhu.engine;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A user task of the engine, as the rest of the house sees it.
 *
 * @param id engine id
 * @param key id of the user task in the model
 * @param name Chinese name in the model
 * @param caseNumber business key of the process instance
 * @param assignee who has claimed it, or null
 * @param due when it is due, or null
 */
public record EngineTask(
        String id,
        String key,
        String name,
        String caseNumber,
        @Nullable String assignee,
        @Nullable LocalDateTime due,
        LocalDateTime created) {}
