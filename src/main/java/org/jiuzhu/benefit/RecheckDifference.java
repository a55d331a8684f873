package org.jiuzhu.benefit;

import java.time.LocalDate;
import org.jiuzhu.verification.FactKind;

/**
 * What a source says of a person now and said at the last check.
 *
 * @param beforeFen amount or number at the last check; zero when nothing was known
 * @param knownBefore something of this kind was known at the last check
 * @param sources in Chinese
 * @param material it has to be looked at
 */
public record RecheckDifference(
        String recheckNumber,
        String idDigest,
        FactKind kind,
        long beforeFen,
        long afterFen,
        boolean knownBefore,
        LocalDate asOf,
        String sources,
        boolean material) {

    /** In a sentence without a name. */
    public String words() {
        return kind.title() + "：上次" + (knownBefore ? kind.words(beforeFen) : "没有记录") + "，现在" + kind.words(afterFen)
                + "（" + sources + "）";
    }
}
