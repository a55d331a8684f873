package org.jiuzhu.standard;

import java.time.LocalDate;
import org.jiuzhu.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * The subsistence standard of an area: yuan a month and head.
 *
 * @param validTo last day, or null while it holds
 * @param documentNumber 文号 of the document that set it
 * @param demo a made-up figure, to be shown as 演示值
 */
public record Standard(
        String areaCode,
        HouseholdArea householdArea,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        long amountFen,
        String documentNumber,
        boolean demo) {

    /** 城乡 */
    public enum HouseholdArea {
        URBAN,
        RURAL
    }

    public Money amount() {
        return Money.ofFen(amountFen);
    }
}
