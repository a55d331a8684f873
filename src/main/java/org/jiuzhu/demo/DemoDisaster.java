package org.jiuzhu.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiuzhu.disaster.WinterAid;
import org.jiuzhu.shared.CitizenId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The count of one invented county for the winter: one township has written down two families. Made once. */
@Component
@Order(46)
@ConditionalOnProperty("jiuzhu.demo")
class DemoDisaster implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(DemoDisaster.class);
    private static final String COUNTY = "350702";

    private final WinterAid aid;
    private final DemoDesk desk;
    private final Clock clock;

    DemoDisaster(WinterAid aid, DemoDesk desk, Clock clock) {
        this.aid = aid;
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        boolean opened = desk.as(desk.person("jianguan1"), () -> aid.open(COUNTY));
        if (!opened) {
            return;
        }
        Map<String, Object> counted = new HashMap<>();
        counted.put("review", "各村民小组提名，村民代表会议评议（演示）");
        counted.put("families", List.of(family("廖山水", 1969, 3, 1_200), family("钟河边", 1972, 2, 800)));
        desk.step("DC-" + COUNTY + "001-" + LocalDate.now(clock).getYear(), "Task_CountFamilies", "shouli1", counted);
        log.info("已生成演示冬春救助摸底");
    }

    private static Map<String, Object> family(String name, int year, int persons, int yuan) {
        return Map.of(
                "name",
                name,
                "idNumber",
                CitizenId.complete(COUNTY + year + "0808997").number(),
                "persons",
                persons,
                "food",
                true,
                "clothing",
                true,
                "heating",
                false,
                "loss",
                "9月强降雨，稻田绝收（演示）",
                "amount",
                yuan);
    }
}
