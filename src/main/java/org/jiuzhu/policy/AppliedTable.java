package org.jiuzhu.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision table as it was used.
 *
 * @param version version in the engine
 * @param versionTag from when the rules hold, as the table says
 * @param rules ids of all rules that fired
 */
public record AppliedTable(String decisionId, int version, @Nullable String versionTag, List<String> rules) {}
