package org.jiuzhu.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jiuzhu.benefit.PaymentLine.Decision;
import org.jiuzhu.benefit.PaymentLine.Difference;
import org.jiuzhu.benefit.PaymentLine.Standing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("发放清册的合计：与上月的差别逐项对得上")
class PaymentTotalsTest {

    @Test
    @DisplayName("待决定、暂缓的单列，不算“无变化”；各项增减之和等于本月与上月之差")
    void tellsWhatWaitsFromWhatIsUnchanged() {
        PaymentRuns.Totals totals = PaymentRuns.totals(List.of(
                group(Standing.NORMAL, null, Difference.SAME, 21, 1_340_000, 1_340_000),
                group(Standing.FLAGGED, null, Difference.SAME, 5, 244_000, 244_000),
                group(Standing.FLAGGED, Decision.HOLD, Difference.SAME, 1, 48_000, 48_000),
                group(Standing.FLAGGED, Decision.PAY, Difference.AMOUNT, 1, 60_000, 70_000),
                group(Standing.EXCLUDED, null, Difference.ENDED, 1, 0, 78_000),
                group(Standing.EXCLUDED, null, Difference.SAME, 2, 0, 0)));
        assertThat(totals.changes())
                .extracting(PaymentRuns.Totals.Change::title)
                .containsExactlyInAnyOrder("无变化", "待决定", "暂缓", "金额变动", "停发", "不列入");
        assertThat(totals.changes())
                .filteredOn(change -> change.title().equals("无变化"))
                .allMatch(change -> change.lines() == 21 && change.payableFen() == change.beforeFen());
        assertThat(totals.changes().stream()
                        .mapToLong(change -> change.payableFen() - change.beforeFen())
                        .sum())
                .isEqualTo(totals.payableFen() - totals.beforeFen());
        assertThat(totals.payable()).isEqualTo(22);
        assertThat(totals.payableFen()).isEqualTo(1_400_000);
        assertThat(totals.undecidedFen()).isEqualTo(244_000);
        assertThat(totals.held()).isEqualTo(1);
        assertThat(totals.excluded()).isEqualTo(3);
        assertThat(totals.looked()).isEqualTo(31);
    }

    private static PaymentMapper.Group group(
            Standing standing,
            @Nullable Decision decision,
            Difference difference,
            int payments,
            long amountFen,
            long beforeFen) {
        return new PaymentMapper.Group(standing, decision, null, difference, payments, amountFen, beforeFen);
    }
}
