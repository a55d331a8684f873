package org.jiuzhu.destitution;

import java.time.LocalDateTime;
import org.jiuzhu.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * What the tables say of the three conditions and of self-care, and what support would be worth.
 *
 * @param ground why not, or null when all three conditions are there
 * @param failed how many of the six things fail
 * @param standardFen subsistence standard of the place, a month
 * @param basicFen basic living, a month
 * @param careFen care, a month
 * @param demo one of the figures is made up
 */
public record DestitutionAssessment(
        String caseNumber,
        boolean incapable,
        String labourReason,
        String labourBasis,
        boolean without,
        String meansReason,
        String meansBasis,
        Supporters supporters,
        @Nullable Ground ground,
        String basis,
        CareGrade grade,
        int failed,
        String gradeBasis,
        long standardFen,
        long basicFen,
        long careFen,
        String standardDocument,
        boolean demo,
        LocalDateTime assessedAt) {

    public enum Supporters {
        NONE("没有法定义务人"),
        UNABLE("法定义务人都无履行义务能力"),
        ABLE("法定义务人有履行义务能力");

        private final String title;

        Supporters(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    public Money basic() {
        return Money.ofFen(basicFen);
    }

    public Money care() {
        return Money.ofFen(careFen);
    }

    public Money monthly() {
        return Money.ofFen(basicFen + careFen);
    }
}
