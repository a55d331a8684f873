package org.jiuzhu.standard;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What values a parameter may take. The bounds are law, not the choice of a place, and therefore stand here.
 *
 * @param choices Chinese titles by code, for a choice; empty for a number
 * @param law where the bounds come from, or null where they only keep out slips of the pen
 */
public record ParameterRule(Kind kind, int min, int max, Map<String, String> choices, @Nullable String law) {

    public enum Kind {
        NUMBER,
        MONEY,
        CHOICE
    }

    private static final int MOST = 999_999_999;

    private static ParameterRule number(int min, int max, @Nullable String law) {
        return new ParameterRule(Kind.NUMBER, min, max, Map.of(), law);
    }

    private static ParameterRule money(int min, int max) {
        return new ParameterRule(Kind.MONEY, min, max, Map.of(), null);
    }

    private static ParameterRule choice(String law, String... codesAndTitles) {
        Map<String, String> choices = new LinkedHashMap<>();
        for (int i = 0; i < codesAndTitles.length; i += 2) {
            choices.put(codesAndTitles[i], codesAndTitles[i + 1]);
        }
        return new ParameterRule(Kind.CHOICE, 0, 0, choices, law);
    }

    private static final Map<String, ParameterRule> RULES = Map.ofEntries(
            Map.entry(
                    "confirming-authority",
                    choice("社会救助暂行办法第十一条；可以委托乡镇（街道）确认的，以当地文件为准", "TOWNSHIP", "乡镇（街道）", "COUNTY", "县级民政部门")),
            Map.entry("publicity-days", number(7, 30, "民发〔2021〕57号第十九条：公示期7天，不得少于7天")),
            Map.entry("county-decision-days", number(1, 10, "民发〔2021〕57号第二十条：不得超过10个工作日")),
            Map.entry("start-days", number(1, 3, "民发〔2021〕57号第十五条、第十七条：不得超过3个工作日")),
            Map.entry("referral-supply-days", number(1, 30, null)),
            Map.entry("referral-ruling-days", number(1, 15, null)),
            Map.entry("referral-tell-days", number(1, 15, null)),
            Map.entry("disaster-count-start", number(601, 1031, null)),
            Map.entry("disaster-township-due", number(601, 1031, null)),
            Map.entry("disaster-county-due", number(601, 1031, "自然灾害救助条例第二十一条：每年10月底前统计、评估")),
            Map.entry("disaster-publicity-days", number(1, 30, null)),
            Map.entry("relief-emergency-hours", number(1, 72, null)),
            Map.entry("relief-pay-days", number(1, 30, null)),
            Map.entry("relief-registration-days", number(1, 15, null)),
            Map.entry("relief-paper-days", number(1, 60, null)),
            Map.entry("relief-limit-days", number(1, 30, null)),
            Map.entry("relief-publicity-days", number(1, 15, null)),
            Map.entry("relief-repeat-months", number(1, 36, null)),
            Map.entry("integrity-verify-days", number(1, 60, null)),
            Map.entry("integrity-statement-days", number(3, 30, "行政处罚法第六十四条：要求听证的期限为五日，不宜过短")),
            Map.entry("integrity-correction-days", number(1, 90, null)),
            Map.entry(
                    "integrity-ban-term",
                    choice(
                            "南平市2021年通知三（五）：年内不再受理其救助申请",
                            "CALENDAR_YEAR",
                            "列入当年的12月31日",
                            "TWELVE_MONTHS",
                            "列入之日起满十二个月")),
            Map.entry("integrity-objection-days", number(1, 20, null)),
            Map.entry("integrity-repair-days", number(1, 20, null)),
            Map.entry("integrity-receipt-days", number(1, 30, null)),
            Map.entry("integrity-recovery-days", number(1, 90, null)),
            Map.entry("help-test-days", number(1, 30, null)),
            Map.entry("remedy-defence-days", number(1, 10, "行政复议法：十日内提出书面答复")),
            Map.entry("remedy-defence-days-simple", number(1, 5, "行政复议法：简易程序五日内提出书面答复")),
            Map.entry("remedy-court-defence-days", number(1, 15, "行政诉讼法第六十七条：十五日内提交答辩状")),
            Map.entry("remedy-review-days", number(1, 60, "行政复议法第六十二条：六十日内作出复议决定")),
            Map.entry("remedy-review-days-simple", number(1, 30, "行政复议法第六十二条：简易程序三十日内作出")),
            Map.entry("remedy-court-months", number(1, 24, null)),
            Map.entry("remedy-perform-days", number(1, 180, null)),
            Map.entry("remedy-correct-days", number(1, 60, null)),
            Map.entry("ledger-set-off-percent", number(0, 100, null)),
            Map.entry("ledger-repay-days", number(1, 366, null)),
            Map.entry("ledger-instalments", number(1, 120, null)),
            Map.entry("ledger-grace-days", number(1, 60, null)),
            Map.entry("destitution-opinion-days", number(1, 15, "民发〔2021〕43号：自受理之日起15个工作日")),
            Map.entry("destitution-publicity-days", number(7, 30, "民发〔2021〕43号：公示7天")),
            Map.entry("destitution-confirm-days", number(1, 15, "民发〔2021〕43号：15个工作日")),
            Map.entry("destitution-reassess-days", number(1, 10, "民发〔2021〕43号：10个工作日内重新评估")),
            Map.entry("destitution-majority-months", number(1, 12, null)),
            Map.entry("destitution-spot-percent", number(30, 100, "民发〔2021〕43号：抽查比例不低于30%")),
            Map.entry("destitution-basic-percent", number(100, 300, null)),
            Map.entry("destitution-care-full", money(0, 20_000)),
            Map.entry("destitution-care-partial", money(0, 20_000)),
            Map.entry("destitution-care-lost", money(0, 20_000)),
            Map.entry("destitution-pension-counted", number(0, 1, null)),
            Map.entry("report-start-day", number(1, 30, "南平市2021年通知三（七）：每年12月30日前报送；11月启动")),
            Map.entry("report-remind-days", number(1, 40, null)),
            Map.entry("report-remind-again-days", number(1, 20, null)),
            Map.entry("report-correction-days", number(1, 30, null)),
            Map.entry("report-fresh-days", number(1, 60, null)),
            Map.entry("hotline-emergency-receive-hours", number(1, 24, null)),
            Map.entry("hotline-emergency-answer-hours", number(1, 72, null)),
            Map.entry("hotline-receive-days", number(1, 5, null)),
            Map.entry("hotline-urgent-answer-days", number(1, 10, null)),
            Map.entry("hotline-consultation-answer-days", number(1, 10, null)),
            Map.entry("hotline-request-answer-days", number(1, 15, null)),
            Map.entry("hotline-complaint-answer-days", number(1, 30, null)),
            Map.entry("hotline-report-answer-days", number(1, 40, null)),
            Map.entry("hotline-call-back-days", number(1, 10, null)),
            Map.entry("hotline-hand-on-days", number(1, 5, null)),
            Map.entry("hotline-call-attempts", number(1, 10, null)),
            Map.entry("inspection-percent-subsistence", number(1, 100, null)),
            Map.entry("inspection-percent-recognition", number(1, 100, null)),
            Map.entry("inspection-percent-destitution", number(30, 100, "民发〔2021〕43号第十六条：抽查比例不低于30%")),
            Map.entry("inspection-percent-relief", number(1, 100, null)),
            Map.entry("inspection-percent-refusal", number(1, 100, null)),
            Map.entry("inspection-most-sheets", number(1, 300, null)),
            Map.entry("inspection-draft-days", number(1, 60, null)),
            Map.entry("inspection-approve-days", number(1, 60, null)),
            Map.entry("inspection-share-days", number(1, 60, null)),
            Map.entry("inspection-result-days", number(1, 60, null)),
            Map.entry("inspection-rectify-minor-days", number(1, 60, null)),
            Map.entry("inspection-rectify-general-days", number(1, 60, null)),
            Map.entry("inspection-rectify-serious-days", number(1, 60, null)),
            Map.entry("inspection-remind-days", number(1, 60, null)),
            Map.entry("inspection-verify-days", number(1, 60, null)),
            Map.entry("inspection-correction-days", number(1, 60, null)),
            Map.entry("inspection-statement-days", number(1, 60, null)),
            Map.entry("inspection-carry-days", number(1, 60, null)),
            Map.entry("monitoring-red-contact-hours", number(1, 72, null)),
            Map.entry("monitoring-red-close-days", number(1, 60, null)),
            Map.entry("monitoring-orange-contact-days", number(1, 30, null)),
            Map.entry("monitoring-orange-close-days", number(1, 60, null)),
            Map.entry("monitoring-yellow-contact-days", number(1, 30, null)),
            Map.entry("monitoring-yellow-close-days", number(1, 60, null)),
            Map.entry("monitoring-blue-contact-days", number(1, 30, null)),
            Map.entry("monitoring-blue-close-days", number(1, 60, null)),
            Map.entry("monitoring-exit-contact-days", number(1, 30, null)),
            Map.entry("monitoring-exit-close-days", number(1, 60, null)),
            Map.entry("monitoring-check-days", number(1, 10, null)),
            Map.entry("monitoring-fact-months", number(1, 36, null)),
            Map.entry("coordination-full-month", number(1, 12, null)),
            Map.entry("coordination-full-remind", number(1, 200, null)),
            Map.entry("coordination-full-alarm", number(1, 60, null)),
            Map.entry("coordination-reply-days", number(1, 30, null)),
            Map.entry("coordination-urgent-days", number(1, 10, null)),
            Map.entry("coordination-prepare-days", number(1, 30, null)),
            Map.entry("coordination-sign-days", number(1, 30, null)),
            Map.entry("coordination-remind-days", number(1, 20, null)),
            Map.entry("coordination-special-days", number(1, 60, null)),
            Map.entry("appraisal-hold-days", number(1, 30, null)),
            Map.entry("appraisal-notice-days", number(1, 10, null)),
            Map.entry("appraisal-survey-days", number(1, 60, null)),
            Map.entry("capacity-border-low", choice("南平市2021年通知三（三）1", "LOWER", "按“2万人以下”，1名", "UPPER", "按“2至5万人”，2名")),
            Map.entry(
                    "capacity-border-high", choice("南平市2021年通知三（三）1", "LOWER", "按“2至5万人”，2名", "UPPER", "按“5万人以上”，3名")),
            Map.entry("capacity-service-percent", number(1, 5, "南平市2021年通知三（三）2：原则上3%")),
            Map.entry("capacity-service-most", number(3, 5, "南平市2021年通知三（三）2：最高不超过5%")),
            Map.entry("capacity-service-assistants", choice("南平市2021年通知三（三）2", "NO", "不可以", "YES", "可以")),
            Map.entry("capacity-check-month", number(1, 12, null)),
            Map.entry("capacity-plan-days", number(1, 60, null)),
            Map.entry("recheck-lead-days", number(0, 90, null)),
            Map.entry("recheck-confirm-days", number(1, 60, null)),
            Map.entry("recheck-survey-days", number(1, 60, null)),
            Map.entry("recheck-reminder-days", number(3, 60, null)),
            Map.entry("recheck-sample-percent", number(1, 100, null)),
            Map.entry("recheck-tolerance-percent", number(0, 50, null)),
            Map.entry("recheck-extension-months", number(0, 12, "民发〔2021〕57号第三十一条：发生重大突发事件时可以适当延长")),
            Map.entry("raise-sample", number(1, 200, null)),
            Map.entry("raise-days", number(1, 30, null)),
            Map.entry("own-work-age", number(16, 18, "民法典第十八条第二款")),
            Map.entry("check-partial-days", number(1, 20, null)),
            Map.entry("check-source-days", number(1, 20, null)),
            Map.entry("check-valid-months", number(1, 12, null)),
            Map.entry("warn-percent", number(10, 99, null)),
            Map.entry("red-percent", number(11, 100, null)),
            Map.entry("amount-method", choice("民发〔2021〕57号第二十三条", "DIFFERENCE", "按人均差额计算", "TIERED", "分档计算")),
            Map.entry("edge-percent", number(100, 200, "民发〔2021〕57号第八条")),
            Map.entry("rigid-share-percent", number(1, 100, null)),
            Map.entry("edge-valid-months", number(1, 36, null)),
            Map.entry("rigid-valid-months", number(1, 12, "刚性支出困难家庭认定办法第十条：最长不超过12个月")),
            Map.entry("recognition-reminder-days", number(1, 90, null)),
            Map.entry("disposable-income-month", money(1, 100_000)),
            Map.entry("assets-months", number(1, 240, null)),
            Map.entry("edge-assets-months", number(1, 240, null)),
            Map.entry("rigid-assets-months", number(1, 240, null)),
            Map.entry("house-area-limit", number(1, 500, null)),
            Map.entry("tier-one-amount", money(1, 10_000)),
            Map.entry("tier-two-amount", money(1, 10_000)),
            Map.entry("tier-three-amount", money(1, 10_000)),
            Map.entry("amount-rounding", number(1, 100, null)));

    /** The rule of a parameter; one without its own is bounded by its unit. */
    static ParameterRule of(String name, String content, String unit) {
        ParameterRule rule = RULES.get(name);
        if (rule != null) {
            return rule;
        }
        if (!content.matches("[0-9]+")) {
            return choice("", content, content);
        }
        return switch (unit) {
            case "%" -> number(0, 100, null);
            case "工作日", "日历日", "天" -> number(0, 365, null);
            case "月" -> number(1, 120, null);
            case "周岁" -> number(1, 120, null);
            default -> number(0, MOST, null);
        };
    }

    /** What is wrong with a value, or null. */
    @Nullable
    String problem(String value, String unit) {
        if (kind == Kind.CHOICE) {
            return choices.containsKey(value) ? null : "应为：" + String.join("、", choices.values());
        }
        boolean fits = value.matches("[0-9]{1,9}") && Integer.parseInt(value) >= min && Integer.parseInt(value) <= max;
        return fits
                ? null
                : "应为" + min + "至" + max + "的整数（" + unit + "）" + (law == null || law.isEmpty() ? "" : "，依据：" + law);
    }

    /** The code that a code or a Chinese title means; the text itself when it means none. */
    String code(String text) {
        return choices.entrySet().stream()
                .filter(choice -> choice.getValue().equals(text))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(text);
    }

    /** The value as people read it. */
    String words(String value, String unit) {
        return kind == Kind.CHOICE ? Objects.requireNonNullElse(choices.get(value), value) : value + unit;
    }
}
