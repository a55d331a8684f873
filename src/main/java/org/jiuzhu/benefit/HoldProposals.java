package org.jiuzhu.benefit;

import java.util.Collection;
import java.util.Map;

/**
 * Awards whose next payment somebody who has looked into it proposes to hold. Brought by modules that find such things
 * out; a named person decides on each line, nothing is held by itself.
 */
public interface HoldProposals {

    /** Why, in words without personal data, by award; awards without a proposal are left out. */
    Map<String, String> of(Collection<String> awardNumbers);
}
