package org.jiuzhu.policy;

import java.util.List;

/** Names the steps that ask a decision from code and not by a rule task of a model, so that analysts see them. */
public interface UsesDecisions {

    /**
     * A step that asks a decision.
     *
     * @param step where, in Chinese
     */
    record Use(String decisionId, String step) {}

    List<Use> uses();
}
