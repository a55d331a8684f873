package org.jiuzhu.coordination.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.coordination.Meeting;
import org.jiuzhu.coordination.Meetings;
import org.springframework.stereotype.Component;

/** The minutes of a meeting as a letter, to be read by who signs. */
@Component
class IssueMeetingMinutes implements JavaDelegate {

    private final Meetings meetings;
    private final GroupLetters letters;

    IssueMeetingMinutes(Meetings meetings, GroupLetters letters) {
        this.meetings = meetings;
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Meeting meeting = meetings.find(execution.getProcessBusinessKey());
        letters.minutes(meeting, meetings.attendance(meeting.meetingNumber()));
    }
}
