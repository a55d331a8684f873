package org.jiuzhu.destitution.process;

import static org.jiuzhu.destitution.process.DestitutionProcess.*;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.destitution.SpotDraws;
import org.jiuzhu.shared.CurrentActor;
import org.springframework.stereotype.Component;

/** The second stage begins; whether the county looks on the spot is drawn by lot (第十六条). */
@Component
class DrawSpotCheck implements JavaDelegate {

    private final SpotDraws draws;
    private final DestitutionDeadlines deadlines;
    private final CurrentActor currentActor;

    DrawSpotCheck(SpotDraws draws, DestitutionDeadlines deadlines, CurrentActor currentActor) {
        this.draws = draws;
        this.deadlines = deadlines;
        this.currentActor = currentActor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseNumber = CASE_NUMBER.get(execution);
        String township = TOWNSHIP.get(execution);
        CONFIRM_BY.set(execution, deadlines.confirm(caseNumber, township, 0, currentActor.get()));
        DRAWN.set(execution, draws.draw(caseNumber, township).drawn());
    }
}
