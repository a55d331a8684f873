package org.jiuzhu.inspection;

import org.jspecify.annotations.Nullable;

/**
 * One decision on the list that the draw is made from.
 *
 * @param objectNo place on the list, from 1; all that the public sees of it
 * @param caseNumber the case, or null for a recipient brought in without one
 * @param nearRelative on record as kin of handling staff
 * @param complained somebody has complained or objected
 * @param percent share drawn of those like it in the township
 * @param targeted looked at in any case, not by lot
 */
public record InspectionObject(
        String planNumber,
        int objectNo,
        @Nullable String caseNumber,
        @Nullable String awardNumber,
        String townshipCode,
        ObjectKind kind,
        boolean nearRelative,
        boolean complained,
        int percent,
        boolean targeted) {

    /** What it is known under in the house. */
    public String reference() {
        return caseNumber != null ? caseNumber : String.valueOf(awardNumber);
    }

    /** Those that are drawn together: the same township, kind and share. */
    String group() {
        return townshipCode + "/" + kind + "/" + percent;
    }
}
