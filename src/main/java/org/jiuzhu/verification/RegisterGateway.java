package org.jiuzhu.verification;

import java.util.Collection;
import java.util.List;

/**
 * The way to the registers of other departments. An adapter may fail or be slow; the caller keeps the state of each
 * source and asks again.
 */
public interface RegisterGateway {

    /**
     * Asks one source of a family.
     *
     * @param requestKey the same for a repeated request, so that a source answers it once
     * @return what it knows; empty when it knows nothing
     * @throws Unavailable when the source cannot be reached
     */
    List<RegisterRecord> ask(Source source, Collection<String> idDigests, String requestKey) throws Unavailable;

    /** The source cannot be reached for now. */
    class Unavailable extends Exception {
        private static final long serialVersionUID = 1L;

        public Unavailable(String message) {
            super(message);
        }
    }
}
