package org.jiuzhu.coordination.process;

import static org.jiuzhu.coordination.process.CoordinationMeetingProcess.RECORD_BY;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.coordination.Meeting;
import org.jiuzhu.coordination.Meetings;
import org.springframework.stereotype.Component;

/** The notice of a meeting, and when the city asks if nothing is heard of it. */
@Component
class CallMeeting implements JavaDelegate {

    private final Meetings meetings;
    private final GroupLetters letters;
    private final CoordinationDeadlines deadlines;

    CallMeeting(Meetings meetings, GroupLetters letters, CoordinationDeadlines deadlines) {
        this.meetings = meetings;
        this.letters = letters;
        this.deadlines = deadlines;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Meeting meeting = meetings.find(execution.getProcessBusinessKey());
        RECORD_BY.set(execution, deadlines.meetingUnrecorded(meeting));
        letters.notice(meeting, meetings.attendance(meeting.meetingNumber()));
    }
}
