package org.jiuzhu.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiuzhu.organisation.StaffDirectory;
import org.jiuzhu.report.YearReports;
import org.jiuzhu.shared.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The year's collection of reports, begun early: one county has reported and waits for the city, the others write. */
@Component
@Order(90)
@ConditionalOnProperty("jiuzhu.demo")
class DemoReports implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(DemoReports.class);

    private final YearReports reports;
    private final StaffDirectory staff;
    private final DemoDesk desk;
    private final Clock clock;

    DemoReports(YearReports reports, StaffDirectory staff, DemoDesk desk, Clock clock) {
        this.reports = reports;
        this.staff = staff;
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        // people of an older demo are not added to
        if (staff.find("shiji2").isEmpty() || !reports.years().isEmpty()) {
            return;
        }
        Actor city = desk.person("shiji1");
        desk.as(city, () -> {
            reports.open(city);
        });
        String county = "NB-" + LocalDate.now(clock).getYear() + "-350782";
        Map<String, Object> form = new HashMap<>();
        form.put("action", "SIGN");
        for (String part :
                List.of("coordination", "schemes", "capacity", "service", "integrity", "monitoring", "supervision")) {
            form.put(part, "按通知要求落实，有关数字见指标（演示）");
        }
        form.put("problems", "基层力量不足，数据更新不及时（演示）");
        form.put("plans", "充实力量，加强动态监测（演示）");
        desk.step(county, "Task_WriteReport", "jianguan2", form);
        desk.step(county, "Task_SignReport", "zuzhang2", Map.of("choice", "YES"));
        log.info("已生成演示年度报送");
    }
}
