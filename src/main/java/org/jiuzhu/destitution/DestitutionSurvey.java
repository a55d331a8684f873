package org.jiuzhu.destitution;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jiuzhu.shared.Money;

/**
 * What two surveyors found of somebody who asks for support, and the assessment of self-care.
 *
 * @param labourListed one of the further cases of no labour ability that the province has set
 * @param otherScheme a minor who takes the scheme for orphans or children whom nobody raises in fact
 * @param incomeFen income a month that counts, as verified
 * @param failedItems names of the {@link CareItem}s that fail, with commas between
 * @param chosenBy who chose the place, in words; sealed in the table
 * @param placeDetail institution or carer thought of; sealed in the table
 * @param findings sealed in the table
 */
public record DestitutionSurvey(
        String caseNumber,
        LocalDate surveyedOn,
        String surveyor,
        String companion,
        boolean labourListed,
        boolean otherScheme,
        long incomeFen,
        boolean propertyMet,
        String failedItems,
        SupportPlace place,
        String chosenBy,
        String placeDetail,
        String findings,
        LocalDateTime recordedAt) {

    public Money income() {
        return Money.ofFen(incomeFen);
    }

    public List<CareItem> failed() {
        return failedItems.isEmpty()
                ? List.of()
                : Arrays.stream(failedItems.split(",")).map(CareItem::valueOf).toList();
    }

    static String joined(List<CareItem> items) {
        return items.stream().distinct().map(Enum::name).collect(Collectors.joining(","));
    }
}
