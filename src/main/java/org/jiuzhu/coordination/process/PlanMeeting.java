package org.jiuzhu.coordination.process;

import static org.jiuzhu.coordination.process.CoordinationMeetingProcess.CITY;
import static org.jiuzhu.coordination.process.CoordinationMeetingProcess.OVERDUE_AT;
import static org.jiuzhu.coordination.process.CoordinationMeetingProcess.REMIND_AT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.coordination.Meeting;
import org.jiuzhu.coordination.Meetings;
import org.jiuzhu.organisation.Areas;
import org.springframework.stereotype.Component;

/** When the county is reminded of a meeting, and when the city hears that it is not held. */
@Component
class PlanMeeting implements JavaDelegate {

    private final Meetings meetings;
    private final CoordinationDeadlines deadlines;
    private final Areas areas;

    PlanMeeting(Meetings meetings, CoordinationDeadlines deadlines, Areas areas) {
        this.meetings = meetings;
        this.deadlines = deadlines;
        this.areas = areas;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Meeting meeting = meetings.find(execution.getProcessBusinessKey());
        CITY.set(execution, areas.city().code());
        REMIND_AT.set(execution, deadlines.meetingReminder(meeting));
        OVERDUE_AT.set(execution, deadlines.meetingAlarm(meeting));
    }
}
