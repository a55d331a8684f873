package org.jiuzhu.inspection;

import java.time.LocalDateTime;

/**
 * Somebody near to a member of staff, as declared: the case of such a person is never looked at by that member.
 *
 * @param name sealed in the table
 * @param idDigest keyed digest of the citizen number, which itself is not kept
 * @param relation in words, for example 配偶
 */
public record Kin(long id, String staffId, String name, String idDigest, String relation, LocalDateTime declaredAt) {}
