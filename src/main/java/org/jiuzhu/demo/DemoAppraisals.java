package org.jiuzhu.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiuzhu.appraisal.Appraisal;
import org.jiuzhu.appraisal.Appraisals;
import org.jiuzhu.benefit.Award;
import org.jiuzhu.benefit.Awards;
import org.jiuzhu.calendar.WorkingDays;
import org.jiuzhu.shared.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Three appraisals of awards that the county has picked: to be prepared, called, and held with doubts. */
@Component
@Order(52)
@ConditionalOnProperty("jiuzhu.demo")
class DemoAppraisals implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(DemoAppraisals.class);
    private static final String BROUGHT_IN = "YX-";
    private static final int FIRST = 4;
    private static final int COUNT = 3;
    private static final int PEOPLE = 12;

    private final Awards awards;
    private final Appraisals appraisals;
    private final WorkingDays workingDays;
    private final DemoClock demoClock;
    private final DemoDesk desk;
    private final Clock clock;

    DemoAppraisals(
            Awards awards,
            Appraisals appraisals,
            WorkingDays workingDays,
            DemoClock demoClock,
            DemoDesk desk,
            Clock clock) {
        this.awards = awards;
        this.appraisals = appraisals;
        this.workingDays = workingDays;
        this.demoClock = demoClock;
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Actor county = desk.person("jianguan1");
        List<Award> running =
                awards
                        .page(desk.person("queren1"), "SUBSISTENCE", Award.State.ACTIVE, BROUGHT_IN, FIRST + COUNT)
                        .stream()
                        .filter(award -> award.awardNumber().startsWith(BROUGHT_IN))
                        .toList();
        if (running.size() < FIRST + COUNT || !appraisals.page(county, null, 1).isEmpty()) {
            return;
        }
        LocalDate today = LocalDate.now(clock);
        LocalDate ordered = today.minusDays(16);
        LocalDate held = after(ordered, 3);
        try {
            demoClock.goTo(ordered.atTime(9, 0));
            String doubted = order(county, running.get(FIRST), "抽查：群众反映有务工收入（演示）");
            call(doubted, held);
            demoClock.goTo(held.atTime(16, 0));
            desk.step(doubted, "Task_HoldAppraisal", "queren1", doubts(held));
        } finally {
            demoClock.comeBack();
        }
        call(order(county, running.get(FIRST + 1), "抽查：家庭人口有变化（演示）"), after(today, 3));
        order(county, running.get(FIRST + 2), "抽查：随机抽取（演示）");
        log.info("已生成演示民主评议{}件", COUNT);
    }

    private LocalDate after(LocalDate day, int days) {
        return workingDays.tryPlus(day, days).orElseGet(() -> day.plusDays(days));
    }

    private String order(Actor county, Award award, String reason) {
        return desk.as(county, () -> appraisals
                .order(new Appraisals.Order(Appraisal.Source.SAMPLE, award.awardNumber(), reason), county)
                .appraisalNumber());
    }

    private void call(String number, LocalDate day) {
        List<Map<String, Object>> people = new ArrayList<>();
        for (int i = 1; i <= PEOPLE; i++) {
            people.add(Map.of("name", "演示村民" + i, "kind", i <= 8 ? "VILLAGER" : "PARTY", "relative", false));
        }
        desk.step(
                number,
                "Task_PrepareAppraisal",
                "queren1",
                Map.of(
                        "action", "CALL",
                        "heldOn", day.toString(),
                        "heldAt", "15:00",
                        "place", "村部会议室（演示）",
                        "host", "演示副书记",
                        "participants", people));
    }

    /** Most of them have doubts: two surveyors look again. */
    private static Map<String, Object> doubts(LocalDate day) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 1; i <= PEOPLE; i++) {
            rows.add(Map.of("name", "演示村民" + i, "kind", "", "presence", "CAME", "signed", true));
        }
        Map<String, Object> form = new HashMap<>(Map.of(
                "action",
                "HELD",
                "heldOn",
                day.toString(),
                "attendance",
                rows,
                "steps",
                List.of("EXPLAINED", "PRESENTED", "DISCUSSED", "VOTED", "READ_OUT"),
                "points",
                "多数认为本人长期在外务工，收入情况需要核实（演示）",
                "issued",
                PEOPLE,
                "collected",
                PEOPLE,
                "agreed",
                3,
                "doubted",
                8));
        form.put("abstained", 1);
        form.put("invalid", 0);
        return form;
    }
}
