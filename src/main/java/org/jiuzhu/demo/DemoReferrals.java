package org.jiuzhu.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.intake.Declaration;
import org.jiuzhu.referral.Referrals;
import org.jiuzhu.shared.CitizenId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Invented referrals to other departments, each at another stage. Made once, on the first start. */
@Component
@Order(40)
@ConditionalOnProperty("jiuzhu.demo")
class DemoReferrals implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(DemoReferrals.class);

    private final Referrals referrals;
    private final Applications applications;
    private final DemoDesk desk;

    DemoReferrals(Referrals referrals, Applications applications, DemoDesk desk) {
        this.referrals = referrals;
        this.applications = applications;
        this.desk = desk;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        // notices about awards have numbers of the same kind: the first of these people tells whether they are there
        Declaration.Member first = Declaration.Member.of("兰小雨", id(2010), Declaration.Relation.SELF, null);
        if (!referrals
                .ofFamily("", applications.digests(Declaration.ofOtherKind(List.of(first), null, List.of(), null)))
                .isEmpty()) {
            return;
        }
        // waits for receipt
        refer("EDUCATION", person("兰小雨", 2010, "school", "延平区演示中学初三"));
        // received, waits for the result
        String medical = refer("MEDICAL", person("罗长寿", 1958, "illness", "慢性肾衰竭（演示）"));
        desk.step(medical, "Task_ReceiveReferral", "yibao1", Map.of("action", "RECEIVE"));
        // answered, waits to be told
        String granted = refer("DISABILITY", person("雷明亮", 1975, "disability", "视力二级"));
        desk.step(granted, "Task_ReceiveReferral", "canlian1", Map.of("action", "RECEIVE"));
        desk.step(
                granted,
                "Task_RecordReferralResult",
                "canlian1",
                Map.of("outcome", "GRANTED", "granted", "盲人辅助器具一套（演示）", "decidedBy", "康助残"));
        // came back as not competent: the window weighs it
        String back = refer("EMPLOYMENT", person("钟有力", 1986, "work", "失业、无业"));
        desk.step(
                back, "Task_ReceiveReferral", "renshe1", Map.of("action", "RETURN", "reason", "本人需要的是残疾人就业扶持，属残联（演示）"));
        // disputed: the county settles it
        String disputed = refer("DISASTER", person("廖山水", 1969, "disaster", "9月强降雨，后山滑坡压坏厨房一间（演示）"));
        desk.step(disputed, "Task_ReceiveReferral", "yingji1", Map.of("action", "RECEIVE"));
        desk.step(
                disputed,
                "Task_RecordReferralResult",
                "yingji1",
                Map.of("outcome", "DISPUTE", "reason", "房屋长期失修，认为属农村危房改造（演示）"));
        log.info("已生成演示转办5件");
    }

    private static String id(int year) {
        return CitizenId.complete("350702" + year + "0202997").number();
    }

    private static Map<String, Object> person(String name, int year, String item, String content) {
        Map<String, Object> told = new HashMap<>();
        told.put("action", "SENT");
        told.put("name", name);
        told.put("idNumber", id(year));
        told.put("phone", "1390000" + year);
        told.put("need", "家庭困难，需要帮助（演示）");
        told.put("told", true);
        told.put(item, content);
        return told;
    }

    private String refer(String kind, Map<String, ?> told) {
        String number = desk.start("referral", Map.of("kind", kind), "shouli1");
        desk.step(number, "Task_WriteReferral", "shouli1", told);
        return number;
    }
}
