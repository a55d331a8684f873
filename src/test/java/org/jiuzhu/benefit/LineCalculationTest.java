package org.jiuzhu.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jiuzhu.benefit.LineCalculation.Adjustment;
import org.jiuzhu.benefit.LineCalculation.Before;
import org.jiuzhu.benefit.LineCalculation.Facts;
import org.jiuzhu.benefit.LineCalculation.Line;
import org.jiuzhu.benefit.LineCalculation.Month;
import org.jiuzhu.benefit.LineCalculation.MonthState;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("清册的一行：金额守恒、不为负、不重复（民发〔2021〕57号 第二十三条、第二十六条）")
class LineCalculationTest {

    private static final LocalDate MONTH = LocalDate.of(2026, 9, 1);

    private static Facts facts(
            LocalDate from, LocalDate to, long addon, List<Month> months, List<Adjustment> adjustments, Before before) {
        return new Facts(
                MONTH, null, "A", false, from, to, 30_000, addon, true, "d", months, adjustments, Map.of(), before);
    }

    private static Before before(long base, long paid, String digest) {
        return new Before("A", base, 0, 0, 0, paid, digest);
    }

    @Test
    @DisplayName("逐行说明与上月的差别：新增、停发、金额、账户、无变化")
    void explainsDifferences() {
        LocalDate early = LocalDate.of(2026, 8, 1);
        List<Month> august = List.of(new Month("A", early, "R8", 30_000, MonthState.PAID));
        assertThat(LineCalculation.of(facts(MONTH, null, 0, List.of(), List.of(), null)))
                .extracting(Line::difference, Line::explanation)
                .containsExactly(PaymentLine.Difference.FIRST, "新增：自2026年9月起享受");
        assertThat(LineCalculation.of(facts(early, null, 0, august, List.of(), before(30_000, 30_000, "d"))))
                .extracting(Line::difference, Line::explanation)
                .containsExactly(PaymentLine.Difference.SAME, "与上月相同");
        assertThat(LineCalculation.of(facts(early, null, 5_000, august, List.of(), before(25_000, 25_000, "d")))
                        .explanation())
                .isEqualTo("每月金额由250.00元变为350.00元，增加100.00元");
        assertThat(LineCalculation.of(facts(early, null, 0, august, List.of(), before(30_000, 30_000, "x")))
                        .difference())
                .isEqualTo(PaymentLine.Difference.ACCOUNT);
        Line ended = LineCalculation.of(facts(early, early, 0, august, List.of(), before(30_000, 30_000, "d")));
        assertThat(ended.standing()).isEqualTo(PaymentLine.Standing.EXCLUDED);
        assertThat(ended.difference()).isEqualTo(PaymentLine.Difference.ENDED);
        assertThat(ended.explanation()).isEqualTo("停发：上月300.00元，本月待遇已停止，最后发放月份2026年8月");
    }

    @Test
    @DisplayName("别的清册已列入的月份不再列入；暂缓和失败的月份由本清册接手并提示")
    void takesNoMonthTwice() {
        LocalDate early = LocalDate.of(2026, 7, 1);
        List<Month> taken = List.of(
                new Month("A", early, "R7", 30_000, MonthState.FAILED),
                new Month("A", early.plusMonths(1), "R8", 30_000, MonthState.PAID),
                new Month("A", MONTH, "R9", 30_000, MonthState.CLAIMED));
        Line line = LineCalculation.of(facts(early, null, 0, taken, List.of(), before(30_000, 30_000, "d")));
        assertThat(line.baseFen()).isZero();
        assertThat(line.backFen()).isEqualTo(30_000);
        assertThat(line.months()).singleElement().satisfies(due -> assertThat(due.taken())
                .isEqualTo("R7"));
        assertThat(line.flags()).isEqualTo("ARREARS,FAILED");
        Line other = LineCalculation.of(facts(early.plusMonths(1), null, 0, taken.subList(1, 3), List.of(), null));
        assertThat(other.standing()).isEqualTo(PaymentLine.Standing.EXCLUDED);
        assertThat(other.reason()).isEqualTo("2026年9月已列入清册R9");
    }

    @Test
    @DisplayName("任意生成五千户：合计守恒，不为负，同一月不重复，扣回不超过当月")
    void conservesSums() {
        Random random = new Random(57);
        for (int i = 0; i < 5_000; i++) {
            LocalDate from = MONTH.minusMonths(random.nextInt(20));
            LocalDate to = random.nextInt(5) == 0 ? MONTH.minusMonths(random.nextInt(4)) : null;
            List<Month> months = new ArrayList<>();
            for (LocalDate month = MONTH.minusMonths(LineCalculation.MONTHS_BACK);
                    !month.isAfter(MONTH);
                    month = month.plusMonths(1)) {
                if (random.nextInt(3) > 0) {
                    months.add(new Month(
                            "A", month, "R", 1 + random.nextInt(90_000), MonthState.values()[random.nextInt(5)]));
                }
            }
            List<Adjustment> adjustments = new ArrayList<>();
            Map<Long, Adjustment> byId = new HashMap<>();
            for (long id = 0; id < random.nextInt(4); id++) {
                Adjustment one = new Adjustment(
                        "A", id, Adjustment.Kind.values()[random.nextInt(2)], 1 + random.nextInt(200_000));
                adjustments.add(one);
                byId.put(id, one);
            }
            Before before = random.nextBoolean() ? before(random.nextInt(90_000), random.nextInt(90_000), "d") : null;
            String parent = random.nextInt(6) == 0 ? "R" : null;
            Line line = LineCalculation.of(new Facts(
                    MONTH,
                    parent,
                    "A",
                    random.nextBoolean(),
                    from,
                    to,
                    random.nextInt(90_000),
                    random.nextInt(3) * 5_000L,
                    random.nextBoolean(),
                    "d",
                    months,
                    adjustments,
                    Map.of(),
                    before));
            long dues = line.months().stream()
                    .mapToLong(LineCalculation.Due::amountFen)
                    .sum();
            long settled = line.settlements().stream()
                    .mapToLong(one -> byId.get(one.adjustmentId()).kind() == Adjustment.Kind.BACK
                            ? one.amountFen()
                            : -one.amountFen())
                    .sum();
            assertThat(line.baseFen() + line.addonFen() + line.backFen()).isEqualTo(dues);
            assertThat(line.adjustFen()).isEqualTo(settled);
            assertThat(line.amountFen()).isEqualTo(dues + settled).isNotNegative();
            assertThat(line.amountFen() - line.backFen()).as("只发当月").isNotNegative();
            assertThat(List.of(line.baseFen(), line.addonFen(), line.backFen())).allMatch(part -> part >= 0);
            line.settlements().forEach(one -> assertThat(one.amountFen())
                    .isPositive()
                    .isLessThanOrEqualTo(byId.get(one.adjustmentId()).remainingFen()));
            Set<LocalDate> seen = new HashSet<>();
            line.months().forEach(due -> {
                assertThat(seen.add(due.payMonth())).isTrue();
                assertThat(months.stream()
                                .filter(month -> month.payMonth().equals(due.payMonth()))
                                .allMatch(month -> month.state().open()
                                        && month.runNumber().equals(due.taken())))
                        .isTrue();
            });
        }
    }
}
