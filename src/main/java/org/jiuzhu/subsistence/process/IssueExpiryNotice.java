package org.jiuzhu.subsistence.process;

import static org.jiuzhu.subsistence.process.SubsistenceValidityProcess.TOWNSHIP;
import static org.jiuzhu.subsistence.process.SubsistenceValidityProcess.VALIDITY_ENDS_AT;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.benefit.Recognitions;
import org.jiuzhu.benefit.Validity;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.shared.Actor;
import org.springframework.stereotype.Component;

/** Makes the letter that reminds a family of the end of its recognition, once. */
@Component
class IssueExpiryNotice implements JavaDelegate {

    private static final Actor SYSTEM = new Actor("system", "系统", Set.of(), null, null);

    private final Recognitions recognitions;
    private final Applications applications;
    private final CaseLetters letters;

    IssueExpiryNotice(Recognitions recognitions, Applications applications, CaseLetters letters) {
        this.recognitions = recognitions;
        this.applications = applications;
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseNumber = execution.getProcessBusinessKey();
        Validity validity = recognitions.tell(caseNumber);
        letters.expiry(caseNumber, validity, SYSTEM);
        TOWNSHIP.set(execution, applications.find(caseNumber).townshipCode());
        VALIDITY_ENDS_AT.set(execution, validity.until().plusDays(1));
    }
}
