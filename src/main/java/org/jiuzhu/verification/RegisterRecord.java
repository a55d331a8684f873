package org.jiuzhu.verification;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a register says of a person.
 *
 * @param idDigest keyed digest of the ID number
 * @param amountFen amount, or the number of things when the kind has no amount
 * @param detail words of the register, sealed in the table
 * @param asOf date of the data
 * @param area square metres of real estate, or null
 */
public record RegisterRecord(
        Source source,
        String idDigest,
        FactKind kind,
        long amountFen,
        String detail,
        LocalDate asOf,
        @Nullable Integer area) {

    public RegisterRecord(
            Source source, String idDigest, FactKind kind, long amountFen, String detail, LocalDate asOf) {
        this(source, idDigest, kind, amountFen, detail, asOf, null);
    }
}
