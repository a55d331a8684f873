package org.jiuzhu.destitution;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 照料护理协议: who looks after the person and what he owes.
 *
 * @param carer institution or person; sealed in the table, like phone and duties
 */
public record CareAgreement(
        String caseNumber,
        String carer,
        @Nullable String phone,
        String duties,
        LocalDate signedOn,
        String recordedBy) {}
