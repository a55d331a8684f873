package org.jiuzhu.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An administrative area.
 *
 * @param code four digits for a city, six for a county (GB/T 2260), nine for a township
 * @param validTo last day, or null while it exists
 * @param successor area that took over when it ended
 */
public record Area(
        String code,
        String name,
        Level level,
        @Nullable String parentCode,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String successor) {

    /** Level of an area, with the length of its code. */
    public enum Level {
        CITY("市", 4),
        COUNTY("县", 6),
        TOWNSHIP("乡镇", 9);

        private final String title;
        private final int digits;

        Level(String title, int digits) {
            this.title = title;
            this.digits = digits;
        }

        public String title() {
            return title;
        }

        int digits() {
            return digits;
        }
    }

    /** Whether the area exists on a day. */
    public boolean on(LocalDate day) {
        return !validFrom.isAfter(day) && (validTo == null || !validTo.isBefore(day));
    }
}
