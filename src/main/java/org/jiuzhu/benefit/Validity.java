package org.jiuzhu.benefit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How long a recognition lasts.
 *
 * @param from the day of the decision
 * @param until the last day
 * @param toldOn when the family was told in writing that the end is near, or null
 */
public record Validity(String awardNumber, LocalDate from, LocalDate until, @Nullable LocalDate toldOn) {}
