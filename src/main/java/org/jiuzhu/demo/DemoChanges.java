package org.jiuzhu.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jiuzhu.benefit.Award;
import org.jiuzhu.benefit.AwardChanges;
import org.jiuzhu.benefit.Awards;
import org.jiuzhu.benefit.Ledger;
import org.jiuzhu.benefit.LedgerAccount;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Money;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Four changes of invented households' awards, each waiting at another step, and a sum to be given back. Made once, on the first start. */
@Component
@Order(50)
@ConditionalOnProperty("jiuzhu.demo")
class DemoChanges implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(DemoChanges.class);

    /** Where the numbers of awards brought in from elsewhere begin. */
    private static final String BROUGHT_IN = "YX-";

    private static final int CHANGES = 4;
    private static final String CLERK = "shouli1";

    private final Awards awards;
    private final AwardChanges changes;
    private final Ledger ledger;
    private final DemoDesk desk;
    private final Clock clock;

    DemoChanges(Awards awards, AwardChanges changes, Ledger ledger, DemoDesk desk, Clock clock) {
        this.awards = awards;
        this.changes = changes;
        this.ledger = ledger;
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Actor clerk = desk.person(CLERK);
        List<Award> running = awards.page(clerk, "SUBSISTENCE", Award.State.ACTIVE, BROUGHT_IN, CHANGES + 1).stream()
                .filter(award -> award.awardNumber().startsWith(BROUGHT_IN))
                .toList();
        if (running.size() < CHANGES
                || !changes.ofAward(running.get(0).awardNumber(), clerk).isEmpty()) {
            return;
        }
        String today = LocalDate.now(clock).toString();
        String[] numbers = new String[CHANGES];
        for (int i = 0; i < CHANGES; i++) {
            String award = running.get(i).awardNumber();
            numbers[i] = desk.as(clerk, () -> changes.begin(award, clerk).changeNumber());
        }
        desk.step(numbers[1], "Task_ProposeChange", CLERK, ends("INCOME_ABOVE", today, "子女就业，人均收入超过标准（演示）"));
        for (int i = 2; i < CHANGES; i++) {
            desk.step(numbers[i], "Task_ProposeChange", CLERK, ends("MOVED_AWAY", today, "已迁往外地随子女生活（演示）"));
            desk.step(
                    numbers[i],
                    "Task_DeliverIntent",
                    CLERK,
                    Map.of("way", "IN_PERSON", "deliveredOn", today, "receiver", "本人（演示）"));
        }
        desk.step(numbers[3], "Task_HearFamily", CLERK, Map.of("stance", "WAIVED", "heldOn", today));
        if (running.size() > CHANGES) {
            owed(running.get(CHANGES).awardNumber());
        }
        log.info("已生成演示待遇变更{}件", CHANGES);
    }

    /** Money paid too much that the family gives back by itself; the letter waits to be handed over. */
    private void owed(String award) {
        Actor decider = desk.person("queren1");
        desk.as(decider, () -> {
            String number = ledger.open(
                            award,
                            LedgerAccount.Side.OVER,
                            Money.ofYuan(360),
                            LedgerAccount.Origin.MANUAL,
                            "",
                            "上月人数多算一人（演示）",
                            decider.id())
                    .ledgerNumber();
            ledger.repay(number, decider);
            return number;
        });
    }

    private static Map<String, Object> ends(String ground, String day, String facts) {
        return Map.of(
                "proposal", "END", "endGround", ground, "happenedOn", day, "facts", facts, "evidence", "核查记录（演示）");
    }
}
