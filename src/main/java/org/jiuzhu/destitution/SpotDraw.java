package org.jiuzhu.destitution;

import java.time.LocalDateTime;
import org.jiuzhu.shared.Lot;

/**
 * One draw for the spot check, with all that is needed to draw it again.
 *
 * <p>The number is the first four bytes of SHA-256 over seed, case number and place in the year, modulo 100: anybody can
 * compute it with any tool. The case is drawn when the number is below the percentage, or when the share of the county
 * would fall under it otherwise.
 *
 * @param sequenceNo place of the case among those of the county in this year, from 1
 * @param drawnBefore how many of the earlier ones were drawn
 * @param seed random, in hex, made for this draw
 * @param number 0 to 99
 * @param forced drawn because the share would have fallen under the percentage
 */
public record SpotDraw(
        String caseNumber,
        String countyCode,
        int drawYear,
        int sequenceNo,
        int drawnBefore,
        String seed,
        int number,
        int percent,
        boolean forced,
        boolean drawn,
        LocalDateTime drawnAt) {

    static SpotDraw of(
            String caseNumber,
            String countyCode,
            int drawYear,
            int casesBefore,
            int drawnBefore,
            String seed,
            int percent,
            LocalDateTime at) {
        int sequence = casesBefore + 1;
        int number = number(seed, caseNumber, sequence);
        boolean byLot = number < percent;
        boolean forced = !byLot && drawnBefore * 100L < (long) sequence * percent;
        return new SpotDraw(
                caseNumber,
                countyCode,
                drawYear,
                sequence,
                drawnBefore,
                seed,
                number,
                percent,
                forced,
                byLot || forced,
                at);
    }

    static int number(String seed, String caseNumber, int sequence) {
        return Lot.below(seed + "/" + caseNumber + "/" + sequence, 100);
    }
}
