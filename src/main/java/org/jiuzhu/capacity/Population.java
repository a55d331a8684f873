package org.jiuzhu.capacity;

import java.time.LocalDateTime;

/**
 * The registered (not resident) population of a township.
 *
 * @param popYear the year at whose end it was counted
 * @param population persons
 * @param source statistic it is taken from
 */
public record Population(
        String townshipCode,
        int popYear,
        int population,
        String source,
        boolean demo,
        String changedBy,
        LocalDateTime changedAt) {}
