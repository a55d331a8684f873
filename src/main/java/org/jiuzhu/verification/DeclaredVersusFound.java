package org.jiuzhu.verification;

import org.jspecify.annotations.Nullable;

/**
 * A difference between what was declared and what the check or the survey found (第十八条).
 *
 * @param turn 1, or more when the figures changed after an earlier turn had been settled
 * @param declaredFen declared amount in fen, or number of things
 * @param foundFen found amount in fen, or number of things
 * @param foundArea square metres found in all, or null when unknown or no real estate
 * @param result what the re-check came to, or null while it is open
 * @param agreedFen figure that both sides hold right, with {@link Result#AGREED}
 * @param agreedArea square metres as settled, when the source did not tell or told wrong
 */
public record DeclaredVersusFound(
        String caseNumber,
        int position,
        FactKind kind,
        Origin origin,
        int turn,
        long declaredFen,
        long foundFen,
        @Nullable Integer foundArea,
        @Nullable Result result,
        @Nullable Long agreedFen,
        @Nullable Integer agreedArea,
        @Nullable String explanation,
        @Nullable String resolvedBy) {

    /** Who found it. */
    public enum Origin {
        CHECK("信息核对"),
        SURVEY("入户调查");

        private final String title;

        Origin(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    public enum Result {
        FOUND("以核对为准"),
        DECLARED("以申报为准（证明属实）"),
        AGREED("按双方认可的数额");

        private final String title;

        Result(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** The figure that counts from now on; the declared one while the difference is open. */
    public long settledFen() {
        if (result == Result.FOUND) {
            return foundFen;
        }
        return result == Result.AGREED && agreedFen != null ? agreedFen : declaredFen;
    }

    /** How much more, or less, than declared counts. */
    public long settledMore() {
        return settledFen() - declaredFen;
    }

    /** The area that counts from now on, or null when nobody knows it. */
    public @Nullable Integer settledArea() {
        return agreedArea != null ? agreedArea : foundArea;
    }
}
