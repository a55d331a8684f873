package org.jiuzhu.verification;

import org.jspecify.annotations.Nullable;

/**
 * A difference between what was declared and what the check found (第十八条).
 *
 * @param declaredFen declared amount in fen, or number of things
 * @param foundFen found amount in fen, or number of things
 * @param result what the re-check came to, or null while it is open
 */
public record DeclaredVersusFound(
        String caseNumber,
        int position,
        FactKind kind,
        long declaredFen,
        long foundFen,
        @Nullable Result result,
        @Nullable String explanation,
        @Nullable String resolvedBy) {

    public enum Result {
        FOUND("以核对为准"),
        DECLARED("以申报为准（证明属实）");

        private final String title;

        Result(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
