package org.jiuzhu.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.Map;
import org.jiuzhu.engine.EngineCases;
import org.jiuzhu.hotline.HotlineCalls;
import org.jiuzhu.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Invented calls to the hotline, each at another stage. Made once, on the first start. */
@Component
@Order(32)
@ConditionalOnProperty("jiuzhu.demo")
class DemoHotline implements ApplicationRunner {

    /** How many orders that go on this adds to the demo. */
    static final int OPEN = 6;

    private static final String OPERATOR = "rexian1";
    private static final String TOWN = "350702001";
    private static final Logger log = LoggerFactory.getLogger(DemoHotline.class);

    private final HotlineCalls calls;
    private final EngineCases cases;
    private final DemoDesk desk;
    private final ObjectMapper json;

    DemoHotline(HotlineCalls calls, EngineCases cases, DemoDesk desk, ObjectMapper json) {
        this.calls = calls;
        this.cases = cases;
        this.desk = desk;
        this.json = json;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (calls.taken(desk.person(OPERATOR))) {
            return;
        }
        atOnce("低保户孩子上大学还能不能享受（演示）", "可以继续享受，带录取通知书到窗口说明（演示）");
        atOnce("临时救助要带什么材料（演示）", "身份证、困难证明材料，急难的先救助后补（演示）");

        // waits for the window
        take("赖桂香", "REQUEST", "NORMAL", "丈夫住院两个月，家里断了收入，想问能不能申请救助（演示）", null, null);
        // an emergency: one hour
        take("热心邻居", "DANGER", "EMERGENCY", "梅山巷独居老人两天没有开门，敲门不应（演示）", null, null);

        // received, being handled
        String handled = take("邓有财", "REQUEST", "URGENT", "房屋漏雨严重，床铺都湿了（演示）", null, null);
        desk.step(handled, "Task_ReceiveOrder", "shouli2", Map.of("receipt", "ACCEPTED"));

        // sent back, waits for the hotline to hand it on
        String back = take("巫小兰", "REQUEST", "NORMAL", "残疾补贴三个月没到账（演示）", null, null);
        desk.step(
                back,
                "Task_ReceiveOrder",
                "shouli1",
                Map.of("receipt", "REFUSED", "reason", "当事人居住和户籍都在外乡镇，不属于本所（演示）"));

        // answered, waits for the call-back
        String answered = take("熊丽珍", "CONSULTATION", "NORMAL", "申请交上去一个月了，想问办到哪一步（演示）", null, null);
        desk.step(answered, "Task_ReceiveOrder", "shouli1", Map.of("receipt", "ACCEPTED"));
        desk.step(
                answered,
                "Task_AnswerOrder",
                "shouli1",
                Map.of("result", "EXPLAINED", "answer", "已查到案件正在公示，公示期满三日内送达决定（演示）"));

        // a complaint: the county handles it, who complained nobody sees
        take("傅春生", "COMPLAINT", "NORMAL", "我去窗口三次都让我改天来（演示）", "TOWNSHIP", "群众反映窗口多次让其改天再来，没有一次告知所缺材料（演示）");
        log.info("已生成演示热线工单{}件", OPEN + 2);
    }

    private void atOnce(String content, String answer) {
        Map<String, Object> call = call("来电人", "CONSULTATION", "NORMAL", content);
        call.put("answered", true);
        call.put("answer", answer);
        call.put("satisfaction", "SATISFIED");
        String draft = draft(call);
        Actor operator = desk.person(OPERATOR);
        desk.as(operator, () -> {
            cases.start("hotline", Map.of("draftId", draft), operator.id());
        });
    }

    private String take(
            String name, String kind, String urgency, String content, @Nullable String about, @Nullable String gist) {
        Map<String, Object> call = call(name, kind, urgency, content);
        if (about != null && gist != null) {
            call.put("about", about);
            call.put("gist", gist);
        }
        return desk.start("hotline", Map.of("draftId", draft(call)), OPERATOR);
    }

    private String draft(Map<String, Object> call) {
        Actor operator = desk.person(OPERATOR);
        return desk.as(operator, () -> {
            String id = calls.begin(operator);
            calls.save(id, json.valueToTree(call), null, operator);
            return id;
        });
    }

    private static Map<String, Object> call(String name, String kind, String urgency, String content) {
        Map<String, Object> call = new HashMap<>();
        call.put("callerName", name);
        call.put("callerPhone", "1390000" + String.format("%04d", Math.floorMod(name.hashCode(), 10_000)));
        call.put("place", TOWN);
        call.put("address", "梅山街道演示里");
        call.put("kind", kind);
        call.put("urgency", urgency);
        call.put("content", content);
        return call;
    }
}
