package org.jiuzhu.integrity;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A clue of dishonesty, as it came in.
 *
 * @param reporter personal data, as are the phone, the person and what is told
 * @param finding what two persons found out, or null before the first has
 */
public record Clue(
        String clueNumber,
        String townshipCode,
        ClueSource source,
        @Nullable String reference,
        State state,
        @Nullable String reporter,
        @Nullable String reporterPhone,
        boolean answerWanted,
        @Nullable String personName,
        @Nullable String idNumber,
        @Nullable String content,
        String openedBy,
        LocalDateTime openedAt,
        @Nullable Finding finding,
        @Nullable String verifiedBy,
        @Nullable String conclusion,
        @Nullable String confirmedBy,
        @Nullable String caseNumber) {

    /** Where a clue stands. */
    public enum State {
        OPEN("核实中"),
        PROVEN("属实，转入认定"),
        UNPROVEN("不属实，已办结");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /**
     * What the verification found.
     *
     * @param actBasis the provision, for {@link Act#D10}
     * @param hukouTownship township of the person's household register, or null when outside of the city
     * @param amountFen what was obtained, as far as found
     * @param neglectedId ID number of the person neglected, for {@link Act#D9}: never hit for it
     */
    public record Finding(
            Act act,
            @Nullable String actBasis,
            @Nullable String hukouTownship,
            String evidence,
            long amountFen,
            @Nullable LocalDate periodFrom,
            @Nullable LocalDate periodTo,
            @Nullable String neglectedId) {}

    public String countyCode() {
        return townshipCode.substring(0, 6);
    }
}
