package org.jiuzhu.engine;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asked by the engine how urgent a new task is and when a claimed one is due; implemented outside the engine. */
public interface UserTaskSchedule {

    /** A due date; none while the case's clock stands still. */
    record Due(@Nullable Instant at) {}

    /** The priority of a task just created. */
    int priority(EngineTask task);

    /**
     * A person has taken the task.
     *
     * @return the date it is due from now on; empty to leave the date as it is
     */
    Optional<Due> claimed(EngineTask task, String assigneeId);
}
