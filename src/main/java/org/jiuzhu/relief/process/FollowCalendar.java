package org.jiuzhu.relief.process;

import static org.jiuzhu.relief.process.ReliefProcess.*;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.jiuzhu.deadline.CaseClocks;
import org.jiuzhu.deadline.ClockState;
import org.jiuzhu.deadline.DueDateMoved;
import org.jiuzhu.engine.EngineCases;
import org.jiuzhu.relief.ReliefCase;
import org.jiuzhu.relief.ReliefCases;
import org.jiuzhu.relief.Track;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** When the calendar changes, the reminders and alarms of running cases move with their limits. */
@Component
class FollowCalendar {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final ReliefCases cases;
    private final CaseClocks clocks;
    private final ReliefDeadlines deadlines;
    private final EngineCases engine;

    FollowCalendar(ReliefCases cases, CaseClocks clocks, ReliefDeadlines deadlines, EngineCases engine) {
        this.cases = cases;
        this.clocks = clocks;
        this.deadlines = deadlines;
        this.engine = engine;
    }

    @EventListener
    void follow(DueDateMoved moved) {
        ReliefCase one = cases.known(moved.caseNumber()).orElse(null);
        ClockState state = clocks.state(moved.caseNumber()).orElse(null);
        if (one == null || state == null) {
            return;
        }
        Instant over = deadlines.overdueFrom(state);
        if (one.track() == Track.EXPENDITURE) {
            engine.moveTimers(
                    one.caseNumber(),
                    Map.of(DECIDE_BY.name(), DECIDE_BY.toEngine(over)),
                    Map.of("Event_SurveyLate", over, "Event_ProposalLate", over, "Event_DecisionLate", over));
            return;
        }
        LocalDate warn = clocks.redDay(state, one.townshipCode());
        engine.moveTimers(
                one.caseNumber(),
                Map.of(
                        WARN_AT.name(), WARN_AT.toEngine(warn),
                        OVERDUE_AT.name(), OVERDUE_AT.toEngine(deadlines.overdueDay(state))),
                Map.of("Event_PapersWarned", warn.atStartOfDay(CHINA).toInstant(), "Event_PapersOverdue", over));
    }
}
