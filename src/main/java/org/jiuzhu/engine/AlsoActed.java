package org.jiuzhu.engine;

import java.util.Optional;
import java.util.Set;

/** Tells who took part in a step of a case without holding its task: the second surveyor, for one. */
public interface AlsoActed {

    /**
     * @param taskKeys the steps from which a person has to keep apart
     * @return the Chinese name of the step in which the person took part, if any
     */
    Optional<String> step(String caseNumber, String person, Set<String> taskKeys);
}
