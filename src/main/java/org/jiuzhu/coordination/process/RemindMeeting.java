package org.jiuzhu.coordination.process;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.coordination.Meetings;
import org.jiuzhu.engine.EngineCases;
import org.springframework.stereotype.Component;

/** The year goes on and the full meeting is not called yet. */
@Component
class RemindMeeting implements JavaDelegate {

    private static final int URGENT = 85;

    private final Meetings meetings;
    private final EngineCases cases;

    RemindMeeting(Meetings meetings, EngineCases cases) {
        this.meetings = meetings;
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        cases.replan(number, URGENT, task -> Optional.empty());
        meetings.reminded(number);
    }
}
