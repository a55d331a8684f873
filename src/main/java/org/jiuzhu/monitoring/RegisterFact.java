package org.jiuzhu.monitoring;

import java.time.LocalDate;
import org.jiuzhu.shared.Dates;
import org.jiuzhu.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a department reports of a person.
 *
 * @param idDigest keyed digest of the ID number
 * @param happenedOn when it happened, or until when an amount was counted
 * @param amountFen 0 where the kind has none
 * @param grade 0 where the kind has none
 * @param detail words of the department; personal data, sealed in the table
 */
public record RegisterFact(
        RegisterKind kind, String idDigest, LocalDate happenedOn, long amountFen, int grade, @Nullable String detail) {

    private static final long BAND_FEN = 1_000_000;

    /**
     * What tells a new fact from one that is known: the day, and of an amount its year and its ten thousand yuan, so that
     * a few yuan more next month are not a new fact.
     */
    public String key() {
        return kind.hasAmount()
                ? kind + ":" + happenedOn.getYear() + ":" + amountFen / BAND_FEN
                : kind + ":" + happenedOn + (grade == 0 ? "" : ":" + grade);
    }

    public String words() {
        return kind.title()
                + (kind.hasAmount() ? Money.ofFen(amountFen) + "元，截至" : grade > 0 ? grade + "级，" : "，")
                + Dates.chinese(happenedOn)
                + (detail == null || detail.isBlank() ? "" : "（" + detail + "）")
                + "，来源：" + kind.source();
    }
}
