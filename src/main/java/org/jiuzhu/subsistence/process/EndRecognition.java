package org.jiuzhu.subsistence.process;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jiuzhu.benefit.Recognitions;
import org.jiuzhu.shared.Actor;
import org.springframework.stereotype.Component;

/** Writes down that a recognition has run out; one that another decision has replaced is left alone. */
@Component
class EndRecognition implements JavaDelegate {

    private static final Actor SYSTEM = new Actor("system", "系统", Set.of(), null, null);

    private final Recognitions recognitions;

    EndRecognition(Recognitions recognitions) {
        this.recognitions = recognitions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        recognitions.expire(execution.getProcessBusinessKey(), SYSTEM);
    }
}
