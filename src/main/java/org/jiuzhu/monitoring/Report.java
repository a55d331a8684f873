package org.jiuzhu.monitoring;

import org.jspecify.annotations.Nullable;

/**
 * What somebody reports of a person in hardship; nothing of it is proven.
 *
 * @param idNumber as far as known
 * @param danger basic life is in danger now: red
 * @param figures what the level depends on
 */
public record Report(
        @Nullable String personName,
        @Nullable String idNumber,
        @Nullable String phone,
        @Nullable String address,
        @Nullable String reporter,
        String content,
        boolean danger,
        Figures figures) {

    /**
     * Figures of a report; zero for not told.
     *
     * @param medicalYuan own share of medical costs of 12 months, in yuan
     * @param rigidShare rigid spending as a share of income, in percent
     * @param incomeFall in percent
     * @param disabilityGrade 1 to 4
     */
    public record Figures(
            long medicalYuan,
            long rigidShare,
            long incomeFall,
            long disabilityGrade,
            boolean lowIncome,
            boolean soleEarner) {

        public static final Figures NONE = new Figures(0, 0, 0, 0, false, false);
    }
}
