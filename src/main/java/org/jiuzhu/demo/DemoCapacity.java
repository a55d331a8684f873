package org.jiuzhu.demo;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jiuzhu.capacity.Budgets;
import org.jiuzhu.capacity.CapacityChecks;
import org.jiuzhu.capacity.Staffing;
import org.jiuzhu.organisation.Area;
import org.jiuzhu.organisation.Areas;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Money;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Invented registered populations of all townships, marked as such; people in post and the money of one county, which
 * falls short here and there and owes a plan.
 */
@Component
@Order(54)
@ConditionalOnProperty("jiuzhu.demo")
class DemoCapacity implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(DemoCapacity.class);
    private static final String COUNTY = "350702";
    private static final int SMALLEST = 8_000;
    private static final int SPREAD = 47_000;

    private final Staffing staffing;
    private final Budgets budgets;
    private final CapacityChecks checks;
    private final Areas areas;
    private final DemoDesk desk;
    private final Clock clock;

    DemoCapacity(Staffing staffing, Budgets budgets, CapacityChecks checks, Areas areas, DemoDesk desk, Clock clock) {
        this.staffing = staffing;
        this.budgets = budgets;
        this.checks = checks;
        this.areas = areas;
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!staffing.populations(COUNTY).isEmpty()) {
            return;
        }
        Actor city = desk.person("shiji1");
        Actor county = desk.person("jianguan1");
        desk.as(city, () -> {
            staffing.loadPopulation(populations(), true, city);
        });
        desk.as(county, () -> {
            staffing.loadVillages(villages(), county);
            staffing.loadPosts(posts(), county);
            budgets.set(
                    new Budgets.Entry(
                            LocalDate.now(clock).getYear(),
                            Money.ofYuan(52_000_000),
                            Money.ofYuan(1_300_000),
                            Money.ZERO,
                            Money.ofYuan(1_860_000),
                            Money.ofYuan(240_000),
                            Money.ofYuan(360_000),
                            true,
                            true,
                            "演示财〔2026〕1号",
                            "年初预算安排不足，拟年中调整（演示）"),
                    true,
                    county);
            checks.open(COUNTY);
        });
        log.info("已生成演示户籍人口、到岗人员和年度核查");
    }

    private static byte[] csv(String head, List<String> rows) {
        return (head + "\n" + String.join("\n", rows)).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] populations() {
        int year = LocalDate.now(clock).getYear() - 1;
        List<String> rows = new ArrayList<>();
        for (Area county : areas.counties()) {
            for (Area town : areas.townshipsOf(county.code())) {
                int people = SMALLEST + Math.floorMod(town.code().hashCode() * 7919, SPREAD);
                rows.add(town.code() + "," + year + "," + people + ",演示值，不是统计数据");
            }
        }
        return csv("乡镇（街道）代码,年份,户籍人口,来源", rows);
    }

    private byte[] villages() {
        List<String> rows = new ArrayList<>();
        for (Area town : areas.townshipsOf(COUNTY)) {
            rows.add(town.code() + ",演示一村");
            rows.add(town.code() + ",演示社区");
        }
        return csv("乡镇（街道）代码,村（社区）", rows);
    }

    private byte[] posts() {
        List<String> rows = new ArrayList<>();
        int number = 0;
        for (Area town : areas.townshipsOf(COUNTY)) {
            number++;
            rows.add(town.code() + ",编内经办人员,演示编内" + number + ",,2021-03-15,其他");
            rows.add(town.code() + ",社会救助协管员,演示协管" + number + ",,2021-06-28,原养老救助协理员");
            if (number % 5 != 0) {
                rows.add(town.code() + ",社会救助协管员,演示协管" + number + "乙,,2022-08-01,返乡高校毕业生");
                rows.add(town.code() + ",村级协理员,演示村干" + number + ",演示一村,2021-06-20,其他");
            }
            rows.add(town.code() + ",村级协理员,演示网格员" + number + ",演示社区,2021-06-20,其他");
        }
        return csv("乡镇（街道）代码,岗位,姓名,村（社区）,到岗日期,人选来源", rows);
    }
}
