package org.jiuzhu.organisation;

import org.jspecify.annotations.Nullable;

/**
 * An administrative area.
 *
 * @param code four digits for a city, six for a county (GB/T 2260), nine for a township
 */
public record Area(String code, String name, Level level, @Nullable String parentCode) {

    public enum Level {
        CITY,
        COUNTY,
        TOWNSHIP
    }
}
