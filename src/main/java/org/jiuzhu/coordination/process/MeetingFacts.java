package org.jiuzhu.coordination.process;

import static org.jiuzhu.task.FormPage.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jiuzhu.coordination.ActionItems;
import org.jiuzhu.coordination.Meeting;
import org.jiuzhu.coordination.Meetings;
import org.jiuzhu.shared.Dates;
import org.jiuzhu.task.FormPage;
import org.springframework.stereotype.Component;

/** What the forms of a meeting show. */
@Component
class MeetingFacts {

    private final Meetings meetings;
    private final ActionItems items;
    private final GroupLetters letters;

    MeetingFacts(Meetings meetings, ActionItems items, GroupLetters letters) {
        this.meetings = meetings;
        this.items = items;
        this.letters = letters;
    }

    List<FormPage.Fact> meeting(Meeting meeting) {
        List<FormPage.Fact> facts = new ArrayList<>();
        facts.add(
                fact("会议", letters.group(meeting.countyCode()) + meeting.kind().title() + "：" + meeting.title()));
        facts.add(fact(
                "编号",
                meeting.meetingNumber() + "，" + Dates.chinese(meeting.openedOn())
                        + (meeting.openedBy().equals("system") ? "按年度计划启动" : "提出")));
        if (meeting.heldOn() != null) {
            facts.add(fact("时间地点", Dates.chinese(meeting.heldOn()) + "，" + meeting.place() + "；主持：" + meeting.chair()));
        }
        if (meeting.agenda() != null) {
            facts.add(fact("议程", meeting.agenda()));
        }
        if (meeting.note() != null) {
            facts.add(fact("说明", meeting.note()));
        }
        return facts;
    }

    /** Who came, what was concluded, what is to be done. */
    List<FormPage.Fact> held(Meeting meeting) {
        List<FormPage.Fact> facts = new ArrayList<>();
        List<Meeting.Attendance> attendance = meetings.attendance(meeting.meetingNumber());
        for (Meeting.Presence presence : Meeting.Presence.values()) {
            String units = attendance.stream()
                    .filter(one -> one.state() == presence)
                    .map(one -> one.unit()
                            + (one.person() == null || one.person().isBlank() ? "" : "（" + one.person() + "）"))
                    .collect(Collectors.joining("、"));
            if (!units.isEmpty()) {
                facts.add(fact(presence.title(), units));
            }
        }
        if (meeting.minutes() != null) {
            facts.add(fact("纪要", meeting.minutes()));
        }
        items.of(meeting.meetingNumber())
                .forEach(one -> facts.add(
                        fact("议定事项", one.ownerUnit() + "，" + Dates.chinese(one.dueOn()) + "前：" + one.content())));
        return facts;
    }

    List<FormPage.Paper> papers(Meeting meeting) {
        List<FormPage.Paper> papers = new ArrayList<>();
        papers.add(new FormPage.Paper("打开会议全貌", "/coordination?meeting=" + meeting.meetingNumber()));
        papers.addAll(letters.papers(meeting.meetingNumber()));
        return List.copyOf(papers);
    }
}
