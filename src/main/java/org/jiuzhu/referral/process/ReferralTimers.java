package org.jiuzhu.referral.process;

import static org.jiuzhu.referral.process.ReferralProcess.*;

import java.time.LocalDate;
import java.util.Map;
import org.jiuzhu.deadline.CaseClocks;
import org.jiuzhu.deadline.ClockState;
import org.jiuzhu.deadline.DueDateMoved;
import org.jiuzhu.engine.EngineCases;
import org.jiuzhu.referral.Referral;
import org.jiuzhu.referral.Referrals;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The reminder and the alarms of a referral, by its clock; they move with the calendar. */
@Component
class ReferralTimers {

    private final Referrals referrals;
    private final CaseClocks clocks;
    private final ReferralDeadlines deadlines;
    private final EngineCases engine;

    ReferralTimers(Referrals referrals, CaseClocks clocks, ReferralDeadlines deadlines, EngineCases engine) {
        this.referrals = referrals;
        this.clocks = clocks;
        this.deadlines = deadlines;
        this.engine = engine;
    }

    /** The variables that the timers of the department's work read. */
    Map<String, Object> variables(String number) {
        Referral one = referrals.find(number);
        ClockState state = clocks.state(number).orElseThrow();
        return Map.of(
                RECEIPT_LATE_AT.name(), RECEIPT_LATE_AT.toEngine(deadlines.receiptLate(one)),
                WARN_AT.name(), WARN_AT.toEngine(deadlines.warn(one, state)),
                OVERDUE_AT.name(), OVERDUE_AT.toEngine(deadlines.overdue(state)));
    }

    @EventListener
    void follow(DueDateMoved moved) {
        Referral one = referrals.known(moved.caseNumber()).orElse(null);
        ClockState state = one == null ? null : clocks.state(moved.caseNumber()).orElse(null);
        if (one == null || state == null) {
            return;
        }
        LocalDate warn = deadlines.warn(one, state);
        LocalDate overdue = deadlines.overdue(state);
        engine.moveTimers(
                one.referralNumber(),
                Map.of(
                        WARN_AT.name(), WARN_AT.toEngine(warn),
                        OVERDUE_AT.name(), OVERDUE_AT.toEngine(overdue)),
                Map.of(
                        "Event_AnswerWarned", ReferralDeadlines.start(warn),
                        "Event_AnswerLate", ReferralDeadlines.start(overdue)));
    }
}
