package org.jiuzhu.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;
import org.jspecify.annotations.Nullable;

/** Who holds a task is kept with the task; the engine would note it with the activity as well, in two more statements. */
final class LeanHistoryEvents extends CacheAwareHistoryEventProducer {

    @Override
    public @Nullable HistoryEvent createActivityInstanceUpdateEvt(
            DelegateExecution execution, @Nullable DelegateTask task) {
        return task != null && task.getAssignee() != null
                ? null
                : super.createActivityInstanceUpdateEvt(execution, task);
    }
}
