package org.jiuzhu.monitoring.process;

import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.CurrentActor;
import org.jiuzhu.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whoever reports writes down what is reported; a colleague can take over once the task is given back. */
@Component
public class AlertReporter {

    private final CurrentActor currentActor;

    AlertReporter(CurrentActor currentActor) {
        this.currentActor = currentActor;
    }

    public @Nullable String of(DelegateExecution execution) {
        try {
            Actor actor = currentActor.get();
            return Objects.equals(execution.getVariable("township"), actor.township()) ? actor.id() : null;
        } catch (Refused e) {
            return null;
        }
    }
}
