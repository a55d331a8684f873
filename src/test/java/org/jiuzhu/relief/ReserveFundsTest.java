package org.jiuzhu.relief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Conflict;
import org.jiuzhu.shared.Money;
import org.jiuzhu.shared.Role;
import org.jiuzhu.support.ActingActor;
import org.jiuzhu.support.AtOnce;
import org.jiuzhu.support.DatabaseTest;
import org.jiuzhu.support.Desk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;

@DatabaseTest
@DirtiesContext
@DisplayName("备用金：余额不会小于零，同时列支也不会，一案只列支一次，由数据库保证")
class ReserveFundsTest {

    private static final String TOWN = "350702006";

    @Autowired
    ReserveFunds funds;

    @Autowired
    Desk desk;

    @Autowired
    ActingActor acting;

    @Autowired
    JdbcTemplate jdbc;

    private Actor county;
    private String run;

    @BeforeEach
    void fill() {
        county = desk.as("tjianguan7", Role.COUNTY_SUPERVISOR, "350702");
        run = UUID.randomUUID().toString().substring(0, 8);
        long left = funds.balance(TOWN).fen();
        if (left > 0) {
            funds.take(TOWN, "清零" + run, Money.ofFen(left), county);
        }
        funds.allot(TOWN, Money.ofYuan(1_000), "拨款" + run, county);
    }

    @Test
    @DisplayName("八人同时各列支三百：只有三人成功，余一百，账目加起来等于余额")
    void holdsUnderConcurrentApprovals() throws Exception {
        AtomicInteger number = new AtomicInteger();
        List<Boolean> outcomes = AtOnce.run(8, () -> {
            acting.is(county);
            funds.take(TOWN, run + "-" + number.incrementAndGet(), Money.ofYuan(300), county);
        });
        assertThat(outcomes).filteredOn(one -> one).hasSize(3);
        assertThat(funds.balance(TOWN)).isEqualTo(Money.ofYuan(100));
        assertThat(jdbc.queryForObject(
                        "SELECT SUM(amount_fen) FROM relief_fund_entry WHERE township_code = ?", Long.class, TOWN))
                .isEqualTo(10_000L);
        assertThat(funds.entries(TOWN, county))
                .allMatch(entry -> !entry.balance().isNegative());
    }

    @Test
    @DisplayName("同一案件点两次：只列支一次")
    void takesOncePerCase() throws Exception {
        List<Boolean> outcomes = AtOnce.run(4, () -> {
            acting.is(county);
            funds.take(TOWN, run + "-同案", Money.ofYuan(100), county);
        });
        assertThat(outcomes).containsOnlyOnce(true);
        assertThat(funds.balance(TOWN)).isEqualTo(Money.ofYuan(900));
    }

    @Test
    @DisplayName("任意次序的拨入、列支、退回：账目加起来总等于余额，从不为负")
    void conservesTheSum() {
        Random random = new Random(20260918);
        long expected = 100_000;
        for (int i = 0; i < 200; i++) {
            Money amount = Money.ofFen(1 + random.nextInt(40_000));
            String reference = run + "-随机" + i;
            try {
                switch (random.nextInt(4)) {
                    case 0 -> {
                        funds.allot(TOWN, amount, reference, county);
                        expected += amount.fen();
                    }
                    case 1 -> {
                        funds.giveBack(TOWN, reference, 1, amount, "未发放", county);
                        expected += amount.fen();
                    }
                    default -> {
                        funds.take(TOWN, reference, amount, county);
                        expected -= amount.fen();
                    }
                }
            } catch (Conflict refused) {
                assertThat(amount.fen()).isGreaterThan(expected);
            }
            assertThat(expected).isNotNegative();
        }
        assertThat(funds.balance(TOWN)).isEqualTo(Money.ofFen(expected));
        assertThat(jdbc.queryForObject(
                        "SELECT SUM(amount_fen) FROM relief_fund_entry WHERE township_code = ?", Long.class, TOWN))
                .isEqualTo(expected);
        assertThat(funds.entries(TOWN, county))
                .allMatch(entry -> !entry.balance().isNegative());
    }

    @Test
    @DisplayName("绕过程序直接改成负数，数据库拒绝；余额不足的说明还剩多少")
    void isGuardedByTheTable() {
        assertThatThrownBy(() -> jdbc.update("UPDATE relief_fund SET balance_fen = -1 WHERE township_code = ?", TOWN))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> funds.take(TOWN, run + "-多", Money.ofYuan(1_001), county))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("1000.00元");
    }
}
