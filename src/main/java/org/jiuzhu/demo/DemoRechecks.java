package org.jiuzhu.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jiuzhu.benefit.Recheck;
import org.jiuzhu.benefit.RecheckCalendar;
import org.jiuzhu.benefit.RecheckRound;
import org.jiuzhu.benefit.Rechecks;
import org.jiuzhu.shared.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The re-checks that fall due among the households brought in; one family has been visited. Made once. */
@Component
@Order(44)
@ConditionalOnProperty("jiuzhu.demo")
class DemoRechecks implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(DemoRechecks.class);

    private final RecheckCalendar calendar;
    private final Rechecks rechecks;
    private final DemoDesk desk;

    DemoRechecks(RecheckCalendar calendar, Rechecks rechecks, DemoDesk desk) {
        this.calendar = calendar;
        this.rechecks = rechecks;
        this.desk = desk;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Actor surveyor = desk.person("diaocha1");
        if (!rechecks.rounds(surveyor, 1).isEmpty()) {
            return;
        }
        int opened = calendar.openDue();
        calendar.goOn();
        for (RecheckRound round : rechecks.rounds(surveyor, 1)) {
            List<Rechecks.Family> sampled = desk.as(
                    surveyor, () -> rechecks.families(round.roundNumber(), Recheck.Course.SAMPLED, null, 1, surveyor));
            for (Rechecks.Family family : sampled) {
                LocalDate opening = family.recheck().openedAt().toLocalDate();
                desk.step(
                        family.recheck().recheckNumber(),
                        "Task_SurveyRecheck",
                        surveyor.id(),
                        Map.of(
                                "visitedOn",
                                opening.toString(),
                                "companion",
                                desk.person("shouli1").id(),
                                "result",
                                "UNCHANGED",
                                "findings",
                                "生活状况与上次相同（演示）"));
            }
        }
        log.info("已生成演示定期核查{}批", opened);
    }
}
