package org.jiuzhu.shared;

import java.util.Optional;

/** Knows the failures of a library that {@code shared} does not know, and says them as one of the four refusals. */
public interface KnownFailures {

    /** The refusal that a failure amounts to; nothing when it is an accident. */
    Optional<RuntimeException> refusal(Throwable failure);
}
