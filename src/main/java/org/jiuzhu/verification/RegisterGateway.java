package org.jiuzhu.verification;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way to the registers of other departments.
 *
 * <p>An adapter hands the question over and comes back within seconds: it answers when it knows at once, else it says
 * {@link Pending} and brings the answer later through {@link InformationChecks#deliver}. It never waits for a slow
 * source; a fault of its own counts as {@link Unavailable}.
 */
public interface RegisterGateway {

    Outcome ask(Inquiry inquiry);

    /**
     * Asks several sources about one family.
     *
     * @return the outcomes in the order of the questions
     */
    default List<Outcome> askAll(List<Inquiry> inquiries) {
        return inquiries.stream().map(this::ask).toList();
    }

    /**
     * A question to one source about one family.
     *
     * @param key the same for every attempt at the same question, so that a source answers it once; a renewed question
     *     has a new key
     * @param idDigests keyed digests of the ID numbers of the members who count
     */
    record Inquiry(String key, Source source, List<String> idDigests) {

        public Inquiry {
            idDigests = List.copyOf(idDigests);
        }
    }

    /** What came of the question. */
    sealed interface Outcome {}

    /**
     * The source has answered.
     *
     * @param records what it knows; empty when it knows nothing
     */
    record Answered(List<RegisterRecord> records) implements Outcome {

        public Answered {
            records = List.copyOf(records);
        }
    }

    /**
     * The source has taken the question and will answer later.
     *
     * @param reference the source's own number of the question, or null
     */
    record Pending(@Nullable String reference) implements Outcome {}

    /**
     * The source cannot be reached for now.
     *
     * @param reason in Chinese, without personal data: shown to the checker
     */
    record Unavailable(String reason) implements Outcome {}
}
