package org.jiuzhu.verification;

import org.jspecify.annotations.Nullable;

/**
 * The signature of one member under the authorisation, as a form holds it.
 *
 * @param position of the member in the declaration
 * @param member name to show, masked
 * @param guardianName who signs for the member, when the member cannot
 * @param guardianId ID number of the guardian
 * @param guardianRelation what the guardian is to the member
 */
public record MemberSignature(
        @Nullable Integer position,
        @Nullable String member,
        Authorisations.@Nullable Signer signer,
        @Nullable String guardianName,
        @Nullable String guardianId,
        @Nullable String guardianRelation,
        Authorisations.@Nullable Way way,
        @Nullable Boolean signed) {}
