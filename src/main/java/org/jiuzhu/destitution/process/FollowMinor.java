package org.jiuzhu.destitution.process;

import static org.jiuzhu.destitution.process.DestitutionMajorityProcess.CHECK_AT;
import static org.jiuzhu.destitution.process.DestitutionMajorityProcess.TOWNSHIP;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.benefit.AwardCorrections;
import org.springframework.stereotype.Component;

/** From which day somebody looks whether a minor is at school. */
@Component
class FollowMinor implements JavaDelegate {

    private final Minors minors;
    private final AwardCorrections corrections;
    private final ReviewDeadlines deadlines;

    FollowMinor(Minors minors, AwardCorrections corrections, ReviewDeadlines deadlines) {
        this.minors = minors;
        this.corrections = corrections;
        this.deadlines = deadlines;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        TOWNSHIP.set(execution, corrections.award(number).townshipCode());
        CHECK_AT.set(execution, deadlines.checkAt(minors.firstLook(number)));
    }
}
