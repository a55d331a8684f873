package org.jiuzhu.verification;

import java.time.LocalDate;

/**
 * What a source has answered of one member.
 *
 * @param position index of the member in the declaration
 */
public record Fact(
        String caseNumber, Source source, int position, FactKind kind, long amountFen, String detail, LocalDate asOf) {}
