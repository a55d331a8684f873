package org.jiuzhu.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What of a decision says that a family gets something, and how much.
 *
 * @param output the answer that settles it
 * @param value one value of that answer
 * @param nothing whether the family gets nothing with that value; with every other it is the other way round
 * @param amount output with the monthly amount in fen; null when the decision sets none
 * @param incomes inputs with the income of the household in fen a year; the first is the one that counts
 * @param classes every value of the answer, with what people call it
 */
record Measure(
        String output,
        String value,
        boolean nothing,
        @Nullable String amount,
        List<String> incomes,
        Map<String, String> classes) {

    private static final Map<String, Measure> ALL = Map.of(
            "review-calculation",
            new Measure(
                    "outcome",
                    "NONE",
                    true,
                    "monthlyAmount",
                    List.of("yearIncome", "countedIncome"),
                    classes("SUBSISTENCE", "最低生活保障", "EDGE", "最低生活保障边缘家庭", "RIGID", "刚性支出困难家庭", "NONE", "都不符合")),
            "relief-eligibility",
            new Measure("eligible", "false", true, null, List.of(), classes("true", "符合", "false", "不符合")),
            "destitution-eligibility",
            new Measure(
                    "ground",
                    "NONE",
                    false,
                    null,
                    List.of(),
                    classes(
                            "NONE", "符合",
                            "OTHER_SCHEME", "已享受其他保障",
                            "LABOUR", "有劳动能力",
                            "LIVELIHOOD", "有生活来源",
                            "SUPPORTER", "义务人有履行能力")));

    /** How a decision is measured; null when nothing is granted by it. */
    static @Nullable Measure of(String decisionId) {
        return ALL.get(decisionId);
    }

    private static Map<String, String> classes(String... codesAndTitles) {
        Map<String, String> classes = new LinkedHashMap<>();
        for (int i = 0; i < codesAndTitles.length; i += 2) {
            classes.put(codesAndTitles[i], codesAndTitles[i + 1]);
        }
        return classes;
    }

    /** The class that an answer puts the family into, null when it is no single row. */
    @Nullable
    String classOf(List<Map<String, Object>> rows) {
        return rows.size() == 1 && rows.get(0).get(output) != null
                ? String.valueOf(rows.get(0).get(output))
                : null;
    }

    /** Whether a class gets something. */
    boolean grants(@Nullable String classOf) {
        return classOf != null && classOf.equals(value) != nothing;
    }

    /** The monthly amount of an answer in fen, 0 when it sets none. */
    long amountOf(List<Map<String, Object>> rows) {
        return amount != null && rows.size() == 1 && rows.get(0).get(amount) instanceof Number number
                ? number.longValue()
                : 0;
    }

    String title(String code) {
        return classes.getOrDefault(code, code);
    }
}
