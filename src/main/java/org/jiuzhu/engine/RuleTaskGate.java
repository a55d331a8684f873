package org.jiuzhu.engine;

import java.util.Map;

/** Who answers the rule tasks of the models. */
public interface RuleTaskGate {

    /**
     * Decides for a case and keeps the record of it.
     *
     * @param variables the variables of the process; those that the table reads are its inputs
     * @return the outputs of the one rule that fired
     * @throws org.jiuzhu.shared.InvalidInput when an input is missing or of the wrong type
     */
    Map<String, Object> decide(String caseNumber, String decisionId, Map<String, Object> variables);
}
