package org.jiuzhu.integrity;

import org.jspecify.annotations.Nullable;

/**
 * A clue that another part of the house hands in; nothing of it is proven.
 *
 * @param townshipCode township that verifies it, nine digits
 * @param reference number of the case, order, alert or payment it comes from, or null
 * @param reporter name of who reports, or null when nobody did
 * @param personName whom it is about, as far as known
 * @param idNumber of that person, as far as known
 * @param content what is said to have happened
 */
public record ClueReport(
        ClueSource source,
        String townshipCode,
        @Nullable String reference,
        @Nullable String reporter,
        @Nullable String reporterPhone,
        boolean answerWanted,
        @Nullable String personName,
        @Nullable String idNumber,
        String content) {}
