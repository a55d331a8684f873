package org.jiuzhu.demo;

import java.time.Clock;
import java.time.LocalDate;
import org.jiuzhu.benefit.Raises;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Money;
import org.jiuzhu.standard.Standard;
import org.jiuzhu.standard.Standards;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A raise of the standard that has been simulated and waits to be looked at. Made once. */
@Component
@Order(46)
@ConditionalOnProperty("jiuzhu.demo")
class DemoRaise implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(DemoRaise.class);

    private final Raises raises;
    private final Standards standards;
    private final DemoDesk desk;
    private final Clock clock;

    DemoRaise(Raises raises, Standards standards, DemoDesk desk, Clock clock) {
        this.raises = raises;
        this.standards = standards;
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Actor checker = desk.person("hedui1");
        if (!raises.page(checker, 1).isEmpty()) {
            return;
        }
        LocalDate from = LocalDate.now(clock).withDayOfMonth(1).plusMonths(1);
        String number = desk.as(checker, () -> raises.open(
                        from,
                        more(checker, Standard.HouseholdArea.URBAN, from),
                        more(checker, Standard.HouseholdArea.RURAL, from),
                        "演示标准文件",
                        checker)
                .raiseNumber());
        raises.work(number);
        log.info("已生成演示提标模拟{}", number);
    }

    private Money more(Actor checker, Standard.HouseholdArea area, LocalDate from) {
        String county = checker.county() == null ? "" : checker.county();
        return Money.ofFen(standards.on(county, area, from.minusDays(1)).amountFen() + 5_000);
    }
}
