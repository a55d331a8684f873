package org.jiuzhu.coordination.process;

import static org.jiuzhu.coordination.process.CoordinationMeetingProcess.MEETING_SIGNED;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.casework.SignOrReturn;
import org.jiuzhu.coordination.Meeting;
import org.jiuzhu.coordination.Meetings;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.task.FormPage;
import org.springframework.stereotype.Component;

/** The head of the group signs the minutes of a meeting, or sends them back. */
@Component
class SignMeeting implements SignOrReturn {

    private final Meetings meetings;
    private final MeetingFacts facts;

    SignMeeting(Meetings meetings, MeetingFacts facts) {
        this.meetings = meetings;
        this.facts = facts;
    }

    @Override
    public String taskKey() {
        return "Task_SignMeeting";
    }

    @Override
    public String returnTitle() {
        return "退回重议";
    }

    @Override
    public FormPage page(String number) {
        Meeting meeting = meetings.find(number);
        List<FormPage.Fact> shown = new ArrayList<>(facts.meeting(meeting));
        shown.addAll(facts.held(meeting));
        return new FormPage("以协调小组负责人名义签署会议纪要，签署后交办议定事项。", shown, fields()).papers(facts.papers(meeting));
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        if (form.signed()) {
            meetings.sign(number, actor);
        } else {
            meetings.sendBack(number, Objects.requireNonNull(form.reason()).strip());
        }
        return Map.of(MEETING_SIGNED.name(), MEETING_SIGNED.toEngine(form.signed()));
    }
}
