package org.jiuzhu.engine;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.impl.bpmn.behavior.TaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Lets every rule task of every model go through {@link RuleTaskGate}, so that no decision for a case is made without
 * checked inputs and without a record. The model reads the answer as the engine has it: {@code
 * decisionResult.getSingleResult()}.
 */
@Component
class RuleTaskBehaviours extends AbstractProcessEnginePlugin {

    private final ObjectProvider<RuleTaskGate> gate;

    RuleTaskBehaviours(ObjectProvider<RuleTaskGate> gate) {
        this.gate = gate;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        var listeners = configuration.getCustomPostBPMNParseListeners();
        if (listeners == null) {
            listeners = new ArrayList<>();
            configuration.setCustomPostBPMNParseListeners(listeners);
        }
        listeners.add(new AbstractBpmnParseListener() {
            @Override
            public void parseBusinessRuleTask(Element task, ScopeImpl scope, ActivityImpl activity) {
                String decision = task.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "decisionRef");
                if (decision != null) {
                    activity.setActivityBehavior(new RuleTask(decision));
                }
            }
        });
    }

    /** What the output mapping of a rule task reads; serialisable because the engine asks it of any variable, never written. */
    public record Answer(LinkedHashMap<String, Object> row) implements Serializable {

        public Map<String, Object> getSingleResult() {
            return row;
        }
    }

    private final class RuleTask extends TaskActivityBehavior {

        private final String decision;

        RuleTask(String decision) {
            this.decision = decision;
        }

        @Override
        protected void performExecution(ActivityExecution execution) throws Exception {
            String caseNumber = Objects.requireNonNullElse(execution.getProcessBusinessKey(), "");
            Map<String, Object> row = gate.getObject().decide(caseNumber, decision, execution.getVariables());
            execution.setVariableLocal(
                    "decisionResult", Variables.untypedValue(new Answer(new LinkedHashMap<>(row)), true));
            leave(execution);
        }
    }
}
