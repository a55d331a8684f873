package org.jiuzhu.policy;

import java.util.Map;
import org.jiuzhu.engine.RuleTaskGate;
import org.springframework.stereotype.Component;

/** Answers the rule tasks of the processes: inputs are checked, the answer is kept with the rules that fired. */
@Component
class RuleTasks implements RuleTaskGate {

    private final Decisions decisions;

    RuleTasks(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Map<String, Object> decide(String caseNumber, String decisionId, Map<String, Object> variables) {
        return decisions.decide(caseNumber, decisionId, variables).row();
    }
}
