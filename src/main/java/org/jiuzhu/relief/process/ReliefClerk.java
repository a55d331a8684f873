package org.jiuzhu.relief.process;

import static org.jiuzhu.relief.process.ReliefProcess.TOWNSHIP;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.CurrentActor;
import org.jiuzhu.shared.Refused;
import org.jiuzhu.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The clerk at the window goes on with the case without looking for it (首问责任). */
@Component
public class ReliefClerk {

    private final CurrentActor currentActor;

    ReliefClerk(CurrentActor currentActor) {
        this.currentActor = currentActor;
    }

    /** Sign-in name of the clerk acting, or null when somebody else acts: then the whole window may claim the task. */
    public @Nullable String of(DelegateExecution execution) {
        try {
            Actor actor = currentActor.get();
            return actor.holds(Role.WINDOW_CLERK) && TOWNSHIP.get(execution).equals(actor.township())
                    ? actor.id()
                    : null;
        } catch (Refused e) {
            return null;
        }
    }
}
