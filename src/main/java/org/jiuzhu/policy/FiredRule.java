package org.jiuzhu.policy;

/**
 * A rule that led to the answer.
 *
 * @param index number of the rule in its table, from 1; 0 for a computed expression
 * @param basis legal basis, in Chinese
 */
public record FiredRule(String decisionId, String ruleId, int index, String basis) {}
