package org.jiuzhu.shared;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the card of a task shows of work that is no family's application: a payment list, a slip, an order. Implemented
 * where that work is kept, beside {@link CaseLocator}.
 */
public interface WorkCards {

    /**
     * One card.
     *
     * @param number the number under which the work runs, the business key
     * @param title what it is, in a few words and without a full name
     * @param areaCode township, county or city in which it lies
     * @param dueOn last day, or null when it has none
     * @param clock how long still, in words; empty for nothing
     * @param colour name of a {@code ClockState.Colour}, or null
     */
    record Card(
            String number,
            String title,
            String areaCode,
            @Nullable LocalDate dueOn,
            String clock,
            @Nullable String colour) {

        /** A card of work without a clock of its own. */
        public Card(String number, String title, String areaCode) {
            this(number, title, areaCode, null, "", null);
        }
    }

    /** The cards of those numbers that are kept here, in one statement; others are left out. */
    List<Card> cards(Collection<String> numbers);

    /** The family's case that the work belongs to, for those who may see that case; none when it belongs to no case. */
    default Optional<String> familyOf(String number) {
        return Optional.empty();
    }
}
