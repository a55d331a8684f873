package org.jiuzhu.verification;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer on paper, entered by hand.
 *
 * @param entries what it says; empty when it says that nothing was found
 */
public record PaperAnswer(@Nullable String paperNumber, @Nullable LocalDate paperOn, List<Entry> entries) {

    public PaperAnswer {
        entries = entries == null ? List.of() : List.copyOf(entries);
    }

    /**
     * What the paper says of one member.
     *
     * @param position index of the member
     * @param amount fen, or the number of things when the kind has no amount
     */
    public record Entry(int position, FactKind kind, long amount, @Nullable Integer area, @Nullable String detail) {}
}
