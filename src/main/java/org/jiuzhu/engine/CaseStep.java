package org.jiuzhu.engine;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One user task of a case, done or open.
 *
 * @param assignee sign-in name of who did or holds it, or null
 * @param ended when it was done, or null while open
 * @param cancelled ended by the process, not by a person
 */
public record CaseStep(
        String taskId,
        String taskKey,
        String name,
        @Nullable String assignee,
        LocalDateTime started,
        @Nullable LocalDateTime ended,
        @Nullable LocalDateTime due,
        boolean cancelled) {}
