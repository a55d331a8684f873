package org.jiuzhu.engine;

import java.util.Map;

/** Asked by the engine before a user task is completed; implemented outside the engine. */
public interface UserTaskGate {

    /**
     * Keeps the work of a task in the transaction that completes it.
     *
     * @param actorId who completes it
     * @return variables to set on the process
     * @throws RuntimeException with a Chinese message when it may not be completed; the task then stays open
     */
    Map<String, Object> completing(EngineTask task, String actorId);
}
