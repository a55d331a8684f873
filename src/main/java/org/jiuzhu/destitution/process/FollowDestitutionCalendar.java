package org.jiuzhu.destitution.process;

import static org.jiuzhu.destitution.process.DestitutionProcess.CONFIRM_BY;
import static org.jiuzhu.destitution.process.DestitutionProcess.OPINION_BY;

import java.time.Instant;
import java.util.Map;
import org.jiuzhu.deadline.CaseClocks;
import org.jiuzhu.deadline.ClockState;
import org.jiuzhu.deadline.DueDateMoved;
import org.jiuzhu.destitution.Destitutions;
import org.jiuzhu.engine.EngineCases;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** When the calendar changes, the alarms of running cases move with their limits; only those of the stage are there. */
@Component
class FollowDestitutionCalendar {

    private final Destitutions destitutions;
    private final CaseClocks clocks;
    private final DestitutionDeadlines deadlines;
    private final EngineCases engine;

    FollowDestitutionCalendar(
            Destitutions destitutions, CaseClocks clocks, DestitutionDeadlines deadlines, EngineCases engine) {
        this.destitutions = destitutions;
        this.clocks = clocks;
        this.deadlines = deadlines;
        this.engine = engine;
    }

    @EventListener
    void follow(DueDateMoved moved) {
        ClockState state = clocks.state(moved.caseNumber()).orElse(null);
        if (state == null || !destitutions.knows(moved.caseNumber())) {
            return;
        }
        Instant over = deadlines.overdueFrom(state);
        engine.moveTimers(
                moved.caseNumber(),
                Map.of(
                        OPINION_BY.name(), OPINION_BY.toEngine(over),
                        CONFIRM_BY.name(), CONFIRM_BY.toEngine(over)),
                Map.of(
                        "Event_CheckLate", over,
                        "Event_DestitutionSurveyLate", over,
                        "Event_DestitutionProposalLate", over,
                        "Event_SpotCheckLate", over,
                        "Event_DestitutionConfirmLate", over,
                        "Event_DestitutionCountyLate", over));
    }
}
