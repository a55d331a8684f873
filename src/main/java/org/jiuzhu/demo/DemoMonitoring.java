package org.jiuzhu.demo;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiuzhu.monitoring.RegisterFacts;
import org.jiuzhu.monitoring.RegisterKind;
import org.jiuzhu.monitoring.Screenings;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.CitizenId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Invented alerts, each at another stage, and one screening of the county's recipients over a few invented rows of
 * departments. Made once, on the first start.
 */
@Component
@Order(55)
@ConditionalOnProperty("jiuzhu.demo")
class DemoMonitoring implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(DemoMonitoring.class);
    private static final String CLERK = "shouli1";
    private static final String SURVEYOR = "diaocha1";

    private final Screenings screenings;
    private final RegisterFacts registers;
    private final DemoDesk desk;
    private final Clock clock;

    DemoMonitoring(Screenings screenings, RegisterFacts registers, DemoDesk desk, Clock clock) {
        this.screenings = screenings;
        this.registers = registers;
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Actor supervisor = desk.person("jianguan1");
        if (!screenings.page(supervisor).isEmpty()) {
            return;
        }
        // red, waits for the visit
        report("DANGER", "古大娘", Map.of("content", "独居老人摔伤在家，两天没有吃饭（演示）"));
        // red, found not to be borne out: the county checks
        String doubted = report("DISASTER", "涂有田", Map.of("content", "群众反映房屋进水（演示）"));
        desk.step(doubted, "Task_VisitPerson", SURVEYOR, visit(false, "门前积水，屋内没有进水，生活正常（演示）"));
        // visited, waits for the plan
        String ill = report("MEDICAL", "池长青", Map.of("content", "肺癌手术，自付三万多元（演示）", "medical", 32_000));
        desk.step(ill, "Task_VisitPerson", SURVEYOR, visit(true, "术后在家休养，妻子照料，没有收入，借债两万元（演示）"));
        // several measures under way, waits for feedback
        String helped = report("SCHOOLING", "艾小松", Map.of("content", "考上师范大学，学费没有着落（演示）"));
        desk.step(helped, "Task_VisitPerson", SURVEYOR, visit(true, "父亲残疾，靠母亲打零工，学费五千元没有着落（演示）"));
        String due = LocalDate.now(clock).plusDays(7).toString();
        desk.step(
                helped,
                "Task_PlanMeasures",
                CLERK,
                Map.of(
                        "route",
                        "DELIVER",
                        "measures",
                        List.of(
                                measure("REFERRAL", "EDUCATION", "申请国家助学贷款和新生资助（演示）", due),
                                measure("CARE", null, "开学前再走访一次（演示）", due)),
                        "told",
                        true));
        screen(supervisor);
        log.info("已生成演示预警4件和一次监测筛查");
    }

    private static Map<String, Object> measure(String kind, @Nullable String referral, String content, String due) {
        Map<String, Object> row = new HashMap<>(Map.of("kind", kind, "content", content, "owner", "民政办", "dueOn", due));
        if (referral != null) {
            row.put("referral", referral);
        }
        return row;
    }

    private static Map<String, Object> visit(boolean proven, String record) {
        return Map.of(
                "way",
                "HOME",
                "companion",
                "村主任（演示）",
                "present",
                "本人",
                "record",
                record,
                "proven",
                proven ? "TRUE" : "FALSE",
                "undelivered",
                proven);
    }

    private String report(String kind, String name, Map<String, ?> told) {
        String number = desk.start("monitoring-alert", Map.of("kind", kind), CLERK);
        Map<String, Object> form = new HashMap<>(Map.of(
                "personName",
                name,
                "address",
                "梅山街道演示里" + (1 + Math.floorMod(name.hashCode(), 60)) + "号",
                "reporter",
                "社区协理员（演示）"));
        form.putAll(told);
        desk.step(number, "Task_DescribeAlert", CLERK, form);
        return number;
    }

    /** Recipients that the county has brought in. */
    private static String id(int number) {
        return CitizenId.complete("350702" + (1940 + number) + "0202997").number();
    }

    private void screen(Actor supervisor) {
        LocalDate day = LocalDate.now(clock).minusDays(20);
        desk.as(supervisor, () -> {
            load(RegisterKind.MEDICAL, "身份证号,日期,金额,说明\n" + id(26) + "," + day + ",27600,住院三次（演示）\n", supervisor);
            load(RegisterKind.VEHICLE, "身份证号,日期,说明\n" + id(28) + "," + day + ",小型轿车（演示）\n", supervisor);
            load(RegisterKind.DISABILITY, "身份证号,日期,等级\n" + id(29) + "," + day + ",二级\n", supervisor);
            String number = screenings.begin(supervisor).screeningNumber();
            screenings.run(number);
        });
    }

    private void load(RegisterKind kind, String table, Actor supervisor) {
        registers.load(kind, LocalDate.now(clock), table.getBytes(StandardCharsets.UTF_8), supervisor);
    }
}
