package org.jiuzhu.casework.process;

import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.CurrentActor;
import org.jiuzhu.shared.Refused;
import org.jiuzhu.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who goes on with the next step at the window: the clerk who has just done the one before, without looking for it. A
 * colleague can take over once the task is given back. Every procedure of the window has the variable {@code township}.
 */
@Component
public class SameClerk {

    private final CurrentActor currentActor;

    SameClerk(CurrentActor currentActor) {
        this.currentActor = currentActor;
    }

    /** Sign-in name of the clerk acting, or null when somebody else acts: then the whole window may claim the task. */
    public @Nullable String of(DelegateExecution execution) {
        try {
            Actor actor = currentActor.get();
            return actor.holds(Role.WINDOW_CLERK) && Objects.equals(execution.getVariable("township"), actor.township())
                    ? actor.id()
                    : null;
        } catch (Refused e) {
            return null;
        }
    }
}
