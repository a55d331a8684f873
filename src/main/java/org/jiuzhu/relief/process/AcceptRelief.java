package org.jiuzhu.relief.process;

import static org.jiuzhu.relief.process.ReliefProcess.*;

import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.deadline.CaseClocks;
import org.jiuzhu.deadline.ClockState;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.CurrentActor;
import org.jiuzhu.standard.Parameters;
import org.springframework.stereotype.Component;

/** Accepts a complete application: its clock starts, and the family is told in writing. */
@Component
class AcceptRelief implements JavaDelegate {

    private final Applications applications;
    private final CaseClocks clocks;
    private final Parameters parameters;
    private final ReliefDeadlines deadlines;
    private final ReliefLetters letters;
    private final CurrentActor currentActor;
    private final Clock clock;

    AcceptRelief(
            Applications applications,
            CaseClocks clocks,
            Parameters parameters,
            ReliefDeadlines deadlines,
            ReliefLetters letters,
            CurrentActor currentActor,
            Clock clock) {
        this.applications = applications;
        this.clocks = clocks;
        this.parameters = parameters;
        this.deadlines = deadlines;
        this.letters = letters;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseNumber = CASE_NUMBER.get(execution);
        String township = TOWNSHIP.get(execution);
        Actor actor = currentActor.get();
        applications.accept(caseNumber, actor);
        ClockState state = clocks.start(
                caseNumber,
                township,
                LocalDate.now(clock),
                parameters.number("relief-limit-days", township),
                "支出型临时救助办理期限（" + parameters.find("relief-limit-days", township).source() + "）",
                actor);
        DECIDE_BY.set(execution, deadlines.overdueFrom(state));
        letters.acceptance(caseNumber, actor);
    }
}
