/**
 * 决策：按引擎中现行有效的决策表作出判断，说明依据，并留下可以复查的记录。
 *
 * <p>The one way for the house to ask a decision table. Inputs are checked against the model first: an input that is
 * missing is refused by its Chinese name and never reaches a rule. The answer names every rule that fired, with the
 * legal basis that the rule is annotated with, and the version of the table. What is decided for a case is kept, sealed,
 * in {@code decision_record}; the engine's own history of decisions is not used.
 */
@NullMarked
@ApplicationModule(
        displayName = "决策",
        allowedDependencies = {"shared", "engine", "privacy", "audit", "organisation"})
package org.jiuzhu.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
