package org.jiuzhu.coordination;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A unit of a county's coordination group with its contacts, whose names and phones are sealed in the table.
 *
 * @param duty what the unit answers for
 * @param active false when the unit has left the group
 */
public record MemberUnit(
        String countyCode,
        String unit,
        String duty,
        boolean active,
        @Nullable String liaison,
        @Nullable String liaisonPhone,
        @Nullable String deputy,
        @Nullable String deputyPhone,
        String changedBy,
        LocalDateTime changedAt) {

    /** Whether nobody is named for daily contact (南平市2021年通知 三（四）1). */
    public boolean gap() {
        return active && blank(liaison);
    }

    /** Whether nobody stands in for the liaison. */
    public boolean deputyMissing() {
        return active && blank(deputy);
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
