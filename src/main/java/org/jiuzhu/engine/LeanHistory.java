package org.jiuzhu.engine;

import java.util.List;
import org.camunda.bpm.engine.history.JobState;
import org.camunda.bpm.engine.impl.history.event.HistoricDetailEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricIdentityLinkLogEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricJobLogEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;

/**
 * The engine's history as far as anybody reads it: cases, steps, who did them and when, user operations, incidents and
 * failed jobs.
 *
 * <p>Variables only steer gateways and forms; what was decided and why stands in the domain's own records, signed and for
 * good. Their history, that of jobs that went well and of candidates would be a third of all that a step writes, and
 * nobody could look at it.
 */
final class LeanHistory extends DbHistoryEventHandler {

    @Override
    public void handleEvent(HistoryEvent event) {
        if (!unread(event)) {
            super.handleEvent(event);
        }
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        super.handleEvents(events.stream().filter(event -> !unread(event)).toList());
    }

    private static boolean unread(HistoryEvent event) {
        return event instanceof HistoricDetailEventEntity
                || event instanceof HistoricIdentityLinkLogEventEntity
                || event instanceof HistoricJobLogEvent job
                        && (job.getState() == JobState.CREATED.getStateCode()
                                || job.getState() == JobState.SUCCESSFUL.getStateCode());
    }
}
