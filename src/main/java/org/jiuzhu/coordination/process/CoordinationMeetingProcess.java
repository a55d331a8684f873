package org.jiuzhu.coordination.process;

import java.time.LocalDate;
import org.jiuzhu.coordination.Meetings;
import org.jiuzhu.engine.Variable;

/** What the model {@code coordination-meeting} and the code agree on; its business key is the number of the meeting. */
final class CoordinationMeetingProcess {

    static final String KEY = Meetings.PROCESS;

    static final Variable<String> COUNTY = Variable.text("county");
    static final Variable<String> CITY = Variable.text("city");
    static final Variable<LocalDate> REMIND_AT = Variable.day("remindAt");
    static final Variable<LocalDate> OVERDUE_AT = Variable.day("overdueAt");
    static final Variable<LocalDate> RECORD_BY = Variable.day("recordBy");
    static final Variable<Boolean> MEETING_CALLED = Variable.flag("meetingCalled");
    static final Variable<Boolean> MEETING_HELD = Variable.flag("meetingHeld");
    static final Variable<Boolean> MEETING_SIGNED = Variable.flag("meetingSigned");

    private CoordinationMeetingProcess() {}
}
