package org.jiuzhu.coordination.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jiuzhu.casework.Supervision;
import org.jiuzhu.coordination.Meeting;
import org.jiuzhu.coordination.Meetings;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.task.FormPage;
import org.springframework.stereotype.Component;

/** 督办协调小组会议: the city asks a county why its group has not met. */
@Component
class SuperviseMeeting implements Supervision {

    private final Meetings meetings;
    private final MeetingFacts facts;
    private final Clock clock;

    SuperviseMeeting(Meetings meetings, MeetingFacts facts, Clock clock) {
        this.meetings = meetings;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public String taskKey() {
        return "Task_SuperviseMeeting";
    }

    @Override
    public String reasonTitle() {
        return "没有召开（登记）的原因";
    }

    @Override
    public String demand() {
        return "召开";
    }

    @Override
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    @Override
    public FormPage page(String number) {
        Meeting meeting = meetings.find(number);
        return new FormPage("会议到期仍未召开或者没有登记，请市级督促该县召开（南平市2021年通知三（一）、三（七））。", facts.meeting(meeting), fields())
                .papers(facts.papers(meeting));
    }

    @Override
    public Map<String, Object> seal(String number, Form form, Actor actor, String taskId) {
        meetings.supervised(number, "市级督办：" + form.words("召开"));
        return Map.of();
    }
}
