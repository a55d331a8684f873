package org.jiuzhu.verification;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The letter by which one member allows the check.
 *
 * @param position of the member in the declaration
 * @param guardianName who signed for the member, or null when the member did; sealed in the table
 * @param guardianId ID number of the guardian; sealed in the table
 * @param guardianRelation what the guardian is to the member
 */
public record Authorisation(
        String caseNumber,
        int position,
        Authorisations.Signer signer,
        Authorisations.Way way,
        @Nullable String guardianName,
        @Nullable String guardianId,
        @Nullable String guardianRelation,
        LocalDate signedOn,
        String recordedBy) {}
