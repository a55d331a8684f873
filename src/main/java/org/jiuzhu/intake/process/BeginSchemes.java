package org.jiuzhu.intake.process;

import static org.jiuzhu.intake.process.IntakeProcess.DRAFT_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.intake.Schemes;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.CurrentActor;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.Refused;
import org.jiuzhu.shared.Role;
import org.springframework.stereotype.Component;

/** One registration, every procedure that the clerk has confirmed: own kinds become cases, the others are referred. */
@Component
class BeginSchemes implements JavaDelegate {

    private final Schemes schemes;
    private final CurrentActor currentActor;

    BeginSchemes(Schemes schemes, CurrentActor currentActor) {
        this.schemes = schemes;
        this.currentActor = currentActor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String draftId = DRAFT_ID.find(execution);
        if (draftId == null || draftId.isBlank()) {
            throw new InvalidInput("draftId", "请先在登记表中填写并保存。");
        }
        Actor clerk = currentActor.get();
        if (clerk.township() == null || !clerk.holds(Role.WINDOW_CLERK)) {
            throw new Refused("求助由乡镇（街道）受理岗登记。");
        }
        execution.setProcessBusinessKey(draftId);
        schemes.begin(draftId, clerk);
    }
}
