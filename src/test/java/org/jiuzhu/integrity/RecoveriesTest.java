package org.jiuzhu.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jiuzhu.benefit.LedgerEntry;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Conflict;
import org.jiuzhu.shared.InvalidInput;
import org.jiuzhu.shared.Money;
import org.jiuzhu.shared.Refused;
import org.jiuzhu.shared.Role;
import org.jiuzhu.support.ActingActor;
import org.jiuzhu.support.AtOnce;
import org.jiuzhu.support.DatabaseTest;
import org.jiuzhu.support.Desk;
import org.jiuzhu.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
@DisplayName("追回：每一笔都对得上，余额不会小于零，同时登记也不会（社会救助暂行办法 第六十八条）")
class RecoveriesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 18);

    @Autowired
    Recoveries recoveries;

    @Autowired
    Desk desk;

    @Autowired
    ActingActor acting;

    @Autowired
    TestClock clock;

    private Actor county;
    private String caseNumber;

    @BeforeEach
    void begin() {
        clock.set(TODAY);
        county = desk.as("zhjianguan1", Role.COUNTY_SUPERVISOR, "350702");
        caseNumber = "SX-350702001-2026-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private void enter(LedgerEntry.Kind kind, long fen, String voucher) {
        recoveries.enter(caseNumber, kind, Money.ofFen(fen), voucher, TODAY, "测试", county);
    }

    @Test
    @DisplayName("任意的责令、追加、退回、核减、核销：余额等于逐笔之和，超过余额的一笔也登不进去")
    void conserves() {
        Random random = new Random(20260918);
        for (int ledger = 0; ledger < 40; ledger++) {
            caseNumber = "SX-350702001-2026-" + UUID.randomUUID().toString().substring(0, 8);
            long expected = 0;
            int kept = 0;
            for (int step = 0; step < 25; step++) {
                LedgerEntry.Kind kind = LedgerEntry.Kind.values()[random.nextInt(5)];
                long fen = 1 + random.nextInt(50_000);
                long after = expected + (kind == LedgerEntry.Kind.ORDER || kind == LedgerEntry.Kind.MORE ? fen : -fen);
                String voucher = "测" + step;
                if (after < 0) {
                    assertThatThrownBy(() -> enter(kind, fen, voucher)).isInstanceOf(InvalidInput.class);
                } else {
                    enter(kind, fen, voucher);
                    expected = after;
                    kept++;
                }
                assertThat(recoveries.due(caseNumber).fen()).isEqualTo(expected);
            }
            List<LedgerEntry> entries = recoveries.entries(caseNumber);
            assertThat(entries).hasSize(kept);
            long running = 0;
            for (LedgerEntry entry : entries) {
                running += entry.kind().sign() * entry.amountFen();
                assertThat(entry.dueFen()).isEqualTo(running);
            }
            assertThat(running).isEqualTo(expected);
        }
    }

    @Test
    @DisplayName("八人同时各登记退回三百、只欠一千：只有三笔成功，尚欠一百")
    void holdsUnderConcurrentPayments() throws Exception {
        enter(LedgerEntry.Kind.ORDER, 100_000, "决定");
        AtomicInteger number = new AtomicInteger();
        List<Boolean> outcomes = AtOnce.run(8, () -> {
            acting.is(county);
            enter(LedgerEntry.Kind.PAYMENT, 30_000, "缴款" + number.incrementAndGet());
        });
        assertThat(outcomes).filteredOn(one -> one).hasSize(3);
        assertThat(recoveries.due(caseNumber)).isEqualTo(Money.ofYuan(100));
    }

    @Test
    @DisplayName("同一凭证只登记一次；核销只由县级；金额、日期、凭证不对的指到栏目")
    void refusesWhatIsWrong() {
        enter(LedgerEntry.Kind.ORDER, 100_000, "决定");
        enter(LedgerEntry.Kind.PAYMENT, 10_000, "缴款");
        assertThatThrownBy(() -> enter(LedgerEntry.Kind.PAYMENT, 10_000, "缴款")).isInstanceOf(Conflict.class);
        assertThat(recoveries.due(caseNumber)).isEqualTo(Money.ofYuan(900));
        Actor decider = desk.as("zhqueren1", Role.DECIDER, "350702001");
        assertThatThrownBy(() -> recoveries.enter(
                        caseNumber, LedgerEntry.Kind.WAIVER, Money.ofYuan(1), "核", TODAY, "困难", decider))
                .isInstanceOf(Refused.class);
        Actor surveyor = desk.as("zhdiaocha1", Role.SURVEYOR, "350702001");
        assertThatThrownBy(() -> recoveries.enter(
                        caseNumber, LedgerEntry.Kind.PAYMENT, Money.ofYuan(1), "核", TODAY, "", surveyor))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> enter(LedgerEntry.Kind.PAYMENT, 0, "x")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> enter(LedgerEntry.Kind.PAYMENT, 1, " ")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> recoveries.enter(
                        caseNumber, LedgerEntry.Kind.PAYMENT, Money.ofYuan(1), "明天", TODAY.plusDays(1), "", county))
                .isInstanceOf(InvalidInput.class);
    }
}
