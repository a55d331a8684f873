package org.jiuzhu.coordination;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jiuzhu.audit.Journal;
import org.jiuzhu.engine.EngineCases;
import org.jiuzhu.organisation.Area;
import org.jiuzhu.organisation.Areas;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Conflict;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.Missing;
import org.jiuzhu.shared.Refused;
import org.jiuzhu.shared.Role;
import org.jiuzhu.standard.Parameters;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Meetings of the counties' groups: the full one of each year, begun by the calendar, and special ones that a county
 * calls. A year's full meeting cannot be dropped, only held late, and that is seen.
 *
 * @see "南平市2021年通知 三（一）"
 */
@Service
public class Meetings {

    public static final String PROCESS = "coordination-meeting";

    private static final int MOST_TITLE = 60;

    private final CoordinationMapper mapper;
    private final Members members;
    private final EngineCases engineCases;
    private final Areas areas;
    private final Parameters parameters;
    private final Journal journal;
    private final Clock clock;

    Meetings(
            CoordinationMapper mapper,
            Members members,
            EngineCases engineCases,
            Areas areas,
            Parameters parameters,
            Journal journal,
            Clock clock) {
        this.mapper = mapper;
        this.members = members;
        this.engineCases = engineCases;
        this.areas = areas;
        this.parameters = parameters;
        this.journal = journal;
        this.clock = clock;
    }

    /** Begins the full meeting of the year in every county whose month has come and that has none. */
    @Scheduled(cron = "${jiuzhu.meeting-calendar:0 20 6 * * *}")
    public void openByCalendar() {
        LocalDate today = LocalDate.now(clock);
        for (Area county : areas.counties()) {
            if (today.getMonthValue() >= parameters.number("coordination-full-month", county.code())
                    && mapper.meetingOfYear(county.code(), today.getYear()) == null) {
                try {
                    open(county.code(), Meeting.Kind.FULL, today.getYear() + "年全体会议", "system");
                } catch (Conflict e) {
                    // another node was faster
                    continue;
                }
            }
        }
    }

    /**
     * Calls a meeting: a special one, or the year's full one before the calendar does.
     *
     * @param title what it is about; the year for a full one
     */
    @Transactional
    public Meeting call(Meeting.@Nullable Kind kind, @Nullable String title, Actor actor) {
        String county = actor.county();
        if (!actor.holds(Role.COUNTY_SUPERVISOR) || county == null) {
            throw new Refused("协调小组会议由县级监管岗安排。");
        }
        if (kind == null) {
            throw new InvalidInput("kind", "请选择会议类别");
        }
        String about = title == null ? "" : title.strip();
        if (kind == Meeting.Kind.SPECIAL && (about.isEmpty() || about.length() > MOST_TITLE)) {
            throw new InvalidInput("title", "请填写专题会议的议题，不超过" + MOST_TITLE + "字");
        }
        return open(
                county, kind, kind == Meeting.Kind.FULL ? LocalDate.now(clock).getYear() + "年全体会议" : about, actor.id());
    }

    private Meeting open(String county, Meeting.Kind kind, String title, String openedBy) {
        LocalDate today = LocalDate.now(clock);
        String year = "XH-%s-%d-".formatted(county, today.getYear());
        Meeting meeting = new Meeting(
                year + "%02d".formatted(mapper.countMeetings(county, year) + 1),
                county,
                kind,
                kind == Meeting.Kind.FULL ? today.getYear() : null,
                title,
                Meeting.State.PLANNED,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                openedBy,
                today);
        try {
            mapper.insertMeeting(meeting);
        } catch (DuplicateKeyException e) {
            throw new Conflict(kind == Meeting.Kind.FULL ? "今年的全体会议已经安排，不能重复安排。" : "他人刚刚安排了会议，请刷新后再试。");
        }
        journal.record("协调小组会议：列入计划", meeting.meetingNumber(), kind.title());
        engineCases.startInCounty(PROCESS, meeting.meetingNumber(), county);
        return meeting;
    }

    /** @throws Missing when there is no such meeting */
    @Transactional(readOnly = true)
    public Meeting find(String meetingNumber) {
        Meeting meeting = mapper.meeting(meetingNumber);
        if (meeting == null) {
            throw new Missing("没有这次会议。");
        }
        return meeting;
    }

    /** @throws Missing when there is no such meeting within the reader's reach */
    @Transactional(readOnly = true)
    public Meeting visible(String meetingNumber, Actor reader) {
        Meeting meeting = mapper.meeting(meetingNumber);
        if (meeting == null || !reader.sees(meeting.countyCode())) {
            throw new Missing("没有这次会议，或不在您的辖区。");
        }
        return meeting;
    }

    /** Meetings of a county, newest first. */
    @Transactional(readOnly = true)
    public List<Meeting> of(String county, int limit) {
        return mapper.meetings(county, limit);
    }

    @Transactional(readOnly = true)
    public List<Meeting.Attendance> attendance(String meetingNumber) {
        return mapper.attendance(meetingNumber);
    }

    /** The group is called together. */
    @Transactional
    public void summon(
            String meetingNumber, LocalDate day, String place, String chair, String agenda, List<String> units) {
        took(mapper.summon(meetingNumber, day, place, chair, agenda));
        mapper.deleteAttendance(meetingNumber);
        units.forEach(unit ->
                mapper.insertAttendance(new Meeting.Attendance(meetingNumber, unit, Meeting.Presence.INVITED, null)));
        journal.record("协调小组会议：通知", meetingNumber, units.size() + "个单位");
    }

    /** A special meeting is not needed any more; the full meeting of a year always is. */
    @Transactional
    public void drop(String meetingNumber, String reason) {
        if (find(meetingNumber).kind() == Meeting.Kind.FULL) {
            throw new Conflict("全体会议每年不少于1次，不能取消。");
        }
        took(mapper.moveMeeting(meetingNumber, Meeting.State.PLANNED, Meeting.State.DROPPED, reason));
        journal.record("协调小组会议：取消", meetingNumber, "");
    }

    /** The meeting was not held on its day and is prepared anew. */
    @Transactional
    public void putOff(String meetingNumber, String reason) {
        took(mapper.moveMeeting(meetingNumber, Meeting.State.CALLED, Meeting.State.PLANNED, reason));
        journal.record("协调小组会议：改期", meetingNumber, "");
    }

    /** Who came, and what was concluded. */
    @Transactional
    public void held(
            String meetingNumber, LocalDate day, String minutes, List<Meeting.Attendance> present, Actor actor) {
        took(mapper.heldMeeting(meetingNumber, day, minutes, actor.id()));
        mapper.deleteAttendance(meetingNumber);
        present.forEach(mapper::insertAttendance);
        journal.record(
                "协调小组会议：召开",
                meetingNumber,
                present.stream()
                                .filter(one -> one.state() == Meeting.Presence.PRESENT)
                                .count() + "个单位到会");
    }

    @Transactional
    public void sendBack(String meetingNumber, String reason) {
        took(mapper.moveMeeting(meetingNumber, Meeting.State.HELD, Meeting.State.CALLED, reason));
        journal.record("协调小组会议：退回纪要", meetingNumber, "");
    }

    @Transactional
    public void sign(String meetingNumber, Actor head) {
        took(mapper.signMeeting(meetingNumber, head.id(), LocalDate.now(clock)));
        journal.record("协调小组会议：签署纪要", meetingNumber, "");
    }

    /** Keeps what was found out about a meeting that is not held. */
    @Transactional
    public void supervised(String meetingNumber, String words) {
        mapper.noteMeeting(meetingNumber, words);
        journal.record("督办协调小组会议", meetingNumber, "");
    }

    @Transactional
    public void reminded(String meetingNumber) {
        journal.record("提醒召开协调小组会议", meetingNumber, "");
    }

    /** Units of the group, for a full meeting all of them. */
    @Transactional(readOnly = true)
    public List<String> units(String meetingNumber) {
        return members.names(find(meetingNumber).countyCode());
    }

    private static void took(int rows) {
        if (rows == 0) {
            throw new Conflict("会议已由他人办理，请刷新。");
        }
    }
}
