package org.jiuzhu.review;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jiuzhu.policy.Rules;
import org.jiuzhu.policy.Ruling;
import org.jiuzhu.standard.Parameters;
import org.jiuzhu.standard.Standard;

/**
 * Works amounts out again by the same tables as an application, for many families that differ in their income only; the
 * tables and the figures of a place are looked up once. Nothing is kept.
 *
 * @see "民发〔2021〕57号 第二十三条"
 */
public final class Repricing {

    private static final String TABLE = "review-calculation";

    private final Rules rules;
    private final Parameters parameters;
    private final LocalDate day;
    private final Map<String, Place> places = new HashMap<>();

    Repricing(Rules rules, Parameters parameters, LocalDate day) {
        this.rules = rules;
        this.parameters = parameters;
        this.day = day;
    }

    /** What a family is entitled to: amount a month in fen, zero when it is no 低保. */
    public record Amount(Category category, long monthlyFen) {}

    /**
     * Asks for one family.
     *
     * @param yearIncomeFen counted income of a year
     */
    public Amount ask(String townshipCode, Standard standard, int members, long yearIncomeFen) {
        Ruling ruling =
                rules.ask(TABLE, AmountInputs.ofIncome(members, yearIncomeFen).at(place(townshipCode), standard));
        return new Amount(Category.valueOf(ruling.text("outcome")), ruling.number("monthlyAmount"));
    }

    /** Whether the place pays the difference to the standard, so that the income follows from the amount (第二十三条). */
    public boolean byDifference(String townshipCode) {
        return "DIFFERENCE".equals(place(townshipCode).text("amount-method"));
    }

    private Place place(String townshipCode) {
        return places.computeIfAbsent(townshipCode, code -> new Place(parameters.of(code, day)));
    }
}
