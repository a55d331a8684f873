package org.jiuzhu.demo;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jiuzhu.integrity.Clues;
import org.jiuzhu.shared.CitizenId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Four invented clues of dishonesty, each at another stage, worked there through the forms that clerks use. Made once, on
 * the first start.
 */
@Component
@Order(32)
@ConditionalOnProperty("jiuzhu.demo")
class DemoIntegrity implements ApplicationRunner {

    private static final String TOWN = "350702001";
    private static final Logger log = LoggerFactory.getLogger(DemoIntegrity.class);

    private final Clues clues;
    private final DemoDesk desk;
    private final Clock clock;

    DemoIntegrity(Clues clues, DemoDesk desk, Clock clock) {
        this.clues = clues;
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!clues.visibleTo(desk.person("shouli1")).isEmpty()) {
            return;
        }
        // waits for the first of two to verify
        clue("REPORT", "周演示", 1975, "村民反映其在镇上开建材店，没有申报经营收入（演示）");

        // verified by two, waits to be heard
        String heard = verified("CHECK", "魏演示", 1969, "D5", 0, "核对发现名下有个体工商户登记（演示）");
        desk.step(heard, "Task_DeliverFindingNotice", "diaocha1", Map.of("receiver", "魏演示"));

        // found for the first time, educated, has a term to correct
        String educated = found("HOTLINE", "曾演示", 1981, "D2", 1_800, "12349来电反映其长期在外打工（演示）");
        desk.step(
                educated, "Task_EducatePerson", "diaocha1", Map.of("receiver", "曾演示", "words", "上门讲解政策，本人表示愿意补报（演示）"));

        // refused in writing, proposed, signed: on the list
        String listed = found("AUDIT", "邱演示", 1977, "D6", 3_600, "审计发现转移存款（演示）");
        desk.step(listed, "Task_EducatePerson", "diaocha1", Map.of("receiver", "邱演示", "words", "上门讲解政策，本人拒不配合（演示）"));
        desk.step(listed, "Task_CheckCorrection", "diaocha1", Map.of("choice", "REFUSED", "words", "书面表示不退、不报（演示）"));
        desk.step(listed, "Task_ProposeSanction", "diaocha1", Map.of("reason", "教育后书面拒不纠正（演示）", "fine", true));
        desk.step(
                listed,
                "Task_SignSanction",
                "queren1",
                Map.of("choice", "SIGNED", "reason", "事实清楚，教育后拒不纠正（演示）", "confirmed", true));
        desk.step(listed, "Task_DeliverSanction", "diaocha1", Map.of("receiver", "邱演示"));
        log.info("已生成演示失信线索4条");
    }

    private String found(String source, String name, int year, String act, int yuan, String content) {
        String caseNumber = verified(source, name, year, act, yuan, content);
        desk.step(caseNumber, "Task_DeliverFindingNotice", "diaocha1", Map.of("receiver", name));
        desk.step(
                caseNumber,
                "Task_HearPerson",
                "diaocha1",
                Map.of("heard", "HEARD", "statement", "一时糊涂，没有申报（演示）", "signed", true));
        desk.step(caseNumber, "Task_DecideFinding", "queren1", Map.of("choice", "FOUND", "reason", "事实清楚，证据充分（演示）"));
        return caseNumber;
    }

    private String verified(String source, String name, int year, String act, int yuan, String content) {
        String number = clue(source, name, year, content);
        Map<String, Object> finding = new HashMap<>();
        finding.put("conclusion", "PROVEN");
        finding.put("personName", name);
        finding.put("idNumber", id(year));
        finding.put("hukou", TOWN);
        finding.put("act", act);
        finding.put("evidence", "登记档案、银行流水、谈话笔录（演示）");
        finding.put("amount", yuan);
        finding.put("process", "调取档案，上门谈话（演示）");
        desk.step(number, "Task_VerifyClue", "diaocha1", finding);
        desk.step(number, "Task_ConfirmClue", "diaocha2", Map.of("choice", "AGREE"));
        return Objects.requireNonNull(clues.find(number).caseNumber());
    }

    private static String id(int year) {
        return CitizenId.complete("350702" + year + "0606997").number();
    }

    private String clue(String source, String name, int year, String content) {
        String number = desk.start("integrity-clue", Map.of("clueSource", source), "shouli1");
        desk.step(
                number,
                "Task_RegisterClue",
                "shouli1",
                Map.of("personName", name, "idNumber", id(year), "content", content));
        return number;
    }
}
