package org.jiuzhu.standard;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * A figure or choice that law leaves to the place.
 *
 * @param content the value as text
 * @param source where it comes from
 * @param demo not confirmed by the place
 */
public record Parameter(
        String areaCode,
        String name,
        String title,
        String content,
        String unit,
        String source,
        boolean demo,
        LocalDate validFrom,
        String changedBy,
        LocalDateTime changedAt) {}
