package org.jiuzhu.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiuzhu.relief.ReserveFunds;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.CitizenId;
import org.jiuzhu.shared.Money;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Reserve funds of two townships and five invented requests for temporary aid, each at another stage, worked there
 * through the forms that clerks use. Made once, on the first start.
 */
@Component
@Order(30)
@ConditionalOnProperty("jiuzhu.demo")
class DemoRelief implements ApplicationRunner {

    /** How many cases this adds to the demo. */
    static final int CASES = 5;

    private static final String TOWN = "350702001";
    private static final Logger log = LoggerFactory.getLogger(DemoRelief.class);

    private final ReserveFunds funds;
    private final DemoDesk desk;
    private final Clock clock;

    DemoRelief(ReserveFunds funds, DemoDesk desk, Clock clock) {
        this.funds = funds;
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Actor county = person("jianguan1");
        if (!funds.entries(TOWN, county).isEmpty()) {
            return;
        }
        allot(county, TOWN, "延民〔演示〕1号", 60_000);
        allot(person("jianguan2"), "350782100", "武民〔演示〕1号", 40_000);

        // waits for the decider
        register("EMERGENCY", emergency("罗小山", 1991, "FIRE", "租住的老屋夜间失火，衣物、被褥和炊具全部烧毁（演示）"));

        // above the limit of the township: waits for the county
        String severe = register("EMERGENCY", emergency("廖春花", 1968, "ILLNESS", "突发脑出血住院，家中无积蓄（演示）"));
        step(severe, "Task_ConfirmRelief", "queren1", Map.of("decision", "UP", "reason", "病情重，后续费用高，超过乡镇限额（演示）"));

        // paid first, the papers follow
        String helped = register("EMERGENCY", emergency("兰水根", 1979, "TRAFFIC", "骑车被撞骨折，肇事方暂未赔付，同行女儿无人照料（演示）"));
        step(
                helped,
                "Task_ConfirmRelief",
                "queren2",
                Map.of(
                        "decision",
                        "APPROVED",
                        "amount",
                        1_700,
                        "form",
                        "CASH",
                        "instalments",
                        1,
                        "reason",
                        "事故属实，生活费无着（演示）"));
        step(helped, "Task_PayRelief", "shouli2", Map.of("way", "CASH", "letterHanded", true));

        // asked for papers once, waits for them
        String waiting = register("EXPENDITURE", expenditure("雷金秀", 1972, "EDUCATION", 12_000, 26_000));
        step(waiting, "Task_CheckReliefMaterials", "shouli1", Map.of("received", List.of("APPLICATION")));

        // surveyed, waits for the proposal
        String surveyed = register("EXPENDITURE", expenditure("钟明德", 1966, "MEDICAL", 38_000, 31_000));
        step(
                surveyed,
                "Task_CheckReliefMaterials",
                "shouli1",
                Map.of("received", List.of("APPLICATION", "AUTHORISATION", "MEDICAL_BILLS")));
        step(
                surveyed,
                "Task_SurveyRelief",
                "diaocha1",
                Map.of(
                        "companion", "diaocha2",
                        "property", "YES",
                        "disputed", "NO",
                        "findings", "票据与医保结算一致，家中两人务农，住房一处（演示）",
                        "signed", true));
        log.info("已生成演示临时救助{}件", CASES);
    }

    private void allot(Actor county, String township, String document, int yuan) {
        desk.as(county, () -> funds.allot(township, Money.ofYuan(yuan), document, county));
    }

    private Map<String, Object> emergency(String name, int year, String cause, String situation) {
        Map<String, Object> told = person(name, year);
        told.put("idStatus", "KNOWN");
        told.put("home", "外省来闽务工，住梅山街道演示里" + year % 50 + "号");
        told.put("cause", cause);
        told.put("occurredOn", LocalDate.now(clock).toString());
        told.put("place", "梅山街道演示里");
        told.put("situation", situation);
        if (cause.equals("ILLNESS")) {
            told.put("spending", 20_000);
        }
        return told;
    }

    private Map<String, Object> expenditure(String name, int year, String cause, int spending, int income) {
        Map<String, Object> told = person(name, year);
        told.put("home", "梅山街道演示路" + year % 50 + "号");
        told.put("cause", cause);
        told.put("occurredOn", LocalDate.now(clock).minusMonths(4).toString());
        told.put("situation", cause.equals("MEDICAL") ? "长期透析，自付费用高（演示）" : "两个孩子同时读大学，学费无力负担（演示）");
        told.put("spending", spending);
        told.put("yearIncome", income);
        told.put(
                "companions",
                List.of(Map.of(
                        "name", name.charAt(0) + "演示", "relation", cause.equals("MEDICAL") ? "SPOUSE" : "CHILD")));
        return told;
    }

    private static Map<String, Object> person(String name, int year) {
        Map<String, Object> told = new HashMap<>();
        told.put("action", "PROCEED");
        told.put("name", name);
        told.put("idNumber", CitizenId.complete("350702" + year + "0101998").number());
        told.put("phone", "1380000" + year);
        told.put("area", "URBAN");
        told.put("recipient", false);
        return told;
    }

    private String register(String track, Map<String, ?> told) {
        String number = desk.start("relief", Map.of("track", track), "shouli1");
        step(number, "Task_RegisterRelief", "shouli1", told);
        return number;
    }

    private void step(String caseNumber, String taskKey, String who, Map<String, ?> told) {
        desk.step(caseNumber, taskKey, who, told);
    }

    private Actor person(String id) {
        return desk.person(id);
    }
}
