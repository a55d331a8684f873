package org.jiuzhu.verification;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * A survey of the home by two persons (第十六条).
 *
 * @param companion the second surveyor
 * @param content the filled form as JSON, sealed in the table
 */
public record HomeSurvey(
        String caseNumber,
        LocalDate surveyedOn,
        String surveyor,
        String companion,
        Result result,
        String content,
        LocalDateTime recordedAt) {

    public enum Result {
        TRUE("属实"),
        UNTRUE("不属实"),
        OTHER_AID("转其他救助");

        private final String title;

        Result(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
