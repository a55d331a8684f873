package org.jiuzhu.review;

import java.util.HashMap;
import java.util.Map;
import org.jiuzhu.standard.Standard;

/**
 * The figures that {@code review-calculation} asks for: of an application with all that was found, of a standard that
 * changes with the income alone.
 *
 * @param counted income of a year before deductions, in fen
 * @param yearIncome after them
 */
record AmountInputs(
        long members,
        long counted,
        long yearIncome,
        long rigidSpending,
        long financialAssets,
        long countedVehicles,
        long houseCount,
        long houseArea,
        boolean activeBusiness) {

    /** A family that was found eligible: only its income is asked for again. */
    static AmountInputs ofIncome(long members, long yearIncome) {
        return new AmountInputs(members, yearIncome, yearIncome, 0, 0, 0, 0, 0, false);
    }

    Map<String, Object> at(Place place, Standard standard) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("memberCount", members);
        inputs.put("countedIncome", counted);
        inputs.put("yearIncome", yearIncome);
        inputs.put("standard", standard.amountFen());
        inputs.put("edgePercent", place.number("edge-percent"));
        inputs.put("disposableYear", place.number("disposable-income-month") * 100 * 12);
        inputs.put("rigidSpending", rigidSpending);
        inputs.put("rigidSharePercent", place.number("rigid-share-percent"));
        inputs.put("financialAssets", financialAssets);
        inputs.put("assetMonths", place.number("assets-months"));
        inputs.put("assetMonthsEdge", place.number("edge-assets-months"));
        inputs.put("assetMonthsRigid", place.number("rigid-assets-months"));
        inputs.put("countedVehicles", countedVehicles);
        inputs.put("houseCount", houseCount);
        inputs.put("houseArea", houseArea);
        inputs.put("houseAreaLimit", place.number("house-area-limit"));
        inputs.put("activeBusiness", activeBusiness);
        inputs.put("amountMethod", place.text("amount-method"));
        inputs.put("tierOneAmount", place.number("tier-one-amount") * 100);
        inputs.put("tierTwoAmount", place.number("tier-two-amount") * 100);
        inputs.put("tierThreeAmount", place.number("tier-three-amount") * 100);
        inputs.put("amountRounding", place.number("amount-rounding") * 100);
        return inputs;
    }
}
