package org.jiuzhu.verification;

import java.time.LocalDate;

/**
 * What a register says of a person.
 *
 * @param idDigest keyed digest of the ID number
 * @param amountFen amount, or the number of things when the kind has no amount
 * @param detail words of the register, sealed in the table
 * @param asOf date of the data
 */
public record RegisterRecord(
        Source source, String idDigest, FactKind kind, long amountFen, String detail, LocalDate asOf) {}
