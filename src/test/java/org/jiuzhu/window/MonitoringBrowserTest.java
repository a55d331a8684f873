package org.jiuzhu.window;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.jiuzhu.support.BrowserDesk.add;
import static org.jiuzhu.support.BrowserDesk.begin;
import static org.jiuzhu.support.BrowserDesk.choose;
import static org.jiuzhu.support.BrowserDesk.complete;
import static org.jiuzhu.support.BrowserDesk.fill;
import static org.jiuzhu.support.BrowserDesk.screenshot;
import static org.jiuzhu.support.BrowserDesk.start;
import static org.jiuzhu.support.BrowserDesk.started;
import static org.jiuzhu.support.BrowserDesk.text;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jiuzhu.shared.Role;
import org.jiuzhu.support.BrowserDesk;
import org.jiuzhu.support.BrowserTest;
import org.jiuzhu.support.Families;
import org.jiuzhu.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
@DisplayName("监测预警：在浏览器里从报告、走访、一站式方案到反馈；县级页面看期限、导入、筛查")
class MonitoringBrowserTest {

    private static final String TOWN = "350702001";
    private static final String COUNTY = "350702";

    @Autowired
    TestClock clock;

    @Autowired
    BrowserDesk desk;

    @BeforeEach
    void people() {
        clock.set(LocalDate.of(2026, 9, 18));
        desk.person("mshouli", "林受理", Role.WINDOW_CLERK, TOWN);
        desk.person("mdiaocha", "郑调查", Role.SURVEYOR, TOWN);
        desk.person("mjianguan", "陈监管", Role.COUNTY_SUPERVISOR, COUNTY);
    }

    @Test
    @DisplayName("大病报告：填错有提示，定橙色，走访，方案里转办医疗救助，反馈，处置单在页面上")
    void helps() {
        Page window = desk.signIn("mshouli");
        begin(window, "监测预警");
        window.locator("#alert-kind").selectOption("MEDICAL");
        start(window);
        started(window);
        desk.task(window, "我的任务", "登记预警内容");
        fill(window, "personName", "池长青");
        fill(window, "idNumber", Families.idNumber(LocalDate.of(1968, 5, 6)));
        fill(window, "address", "演示村3号");
        fill(window, "content", "肺癌手术，借债度日");
        fill(window, "reporter", "村级协理员林某");
        complete(window, false);
        assertThat(window.locator("[data-problem='medical']")).containsText("请填写近12个月医疗自付");
        fill(window, "medical", "32000");
        screenshot(window, "monitoring-report");
        complete(window, true);

        Page surveyor = desk.signIn("mdiaocha");
        desk.task(surveyor, "预警待办", "走访核实");
        assertThat(surveyor.locator(".jz-facts").first()).containsText("橙色");
        fill(surveyor, "companion", "村主任");
        fill(surveyor, "present", "本人和妻子");
        fill(surveyor, "record", "术后在家，没有收入");
        choose(surveyor, "proven", "TRUE");
        surveyor.locator("[data-input='undelivered']").check();
        screenshot(surveyor, "monitoring-visit");
        complete(surveyor, true);

        desk.task(window, "预警待办", "制定一站式帮扶方案");
        assertThat(window.locator(".jz-facts").first()).containsText("落实政策");
        fill(window, "measures[0].content", "自付部分申请医疗救助");
        fill(window, "measures[0].owner", "区医保局");
        add(window, "measures");
        choose(window, "measures[1].kind", "CARE");
        fill(window, "measures[1].content", "每周走访一次");
        fill(window, "measures[1].owner", "民政办");
        fill(window, "measures[1].dueOn", "2026-09-30");
        window.locator("[data-input='told']").check();
        screenshot(window, "monitoring-plan");
        complete(window, true);

        desk.task(window, "预警待办", "反馈落实结果");
        assertThat(window.locator(".jz-step").first()).containsText("转办专项救助：医疗救助");
        choose(window, "measures[0].outcome", "RUNNING");
        choose(window, "measures[1].outcome", "DONE");
        fill(window, "measures[1].result", "已走访两次");
        fill(window, "feedback", "已告诉本人和报告人");
        screenshot(window, "monitoring-feedback");
        complete(window, true);

        window.navigate(desk.url("/monitoring"));
        window.locator("[data-input='state']").selectOption("all");
        window.locator("button", text("查询预警")).click();
        window.locator("#alerts a", text("YJ-" + TOWN)).first().click();
        assertThat(window.locator("#monitoring")).containsText("预警处置单");
        assertThat(window.locator("#monitoring")).containsText("已办结");
        screenshot(window, "monitoring-alert");
        org.assertj.core.api.Assertions.assertThat(desk.complaints()).isEmpty();
    }

    @Test
    @DisplayName("县级页面：导入错了逐行说明，导入成功说明行数；开始筛查、暂停、继续")
    void screens() {
        Page county = desk.signIn("mjianguan");
        county.navigate(desk.url("/monitoring"));
        assertThat(county.locator("#monitoring")).containsText("各等级预警");
        county.locator("[data-input='month']").fill("2026-09");
        county.locator("#imports input[type=file]").setInputFiles(csv("身份证号,日期\n123,2026-09-01\n"));
        county.locator("button", text("检查并导入")).click();
        assertThat(county.locator("#monitoring > .jz-problem")).containsText("第2行：身份证号应为18位");
        county.locator("#imports input[type=file]")
                .setInputFiles(csv("身份证号,日期\n" + Families.idNumber(LocalDate.of(1950, 1, 9)) + ",2026-09-01\n"));
        county.locator("button", text("检查并导入")).click();
        assertThat(county.locator("#imports")).containsText("不在监测范围1");

        county.locator("button", text("开始本县筛查")).click();
        county.locator("#screenings button", text("暂停")).click();
        assertThat(county.locator("#screenings")).containsText("已暂停");
        screenshot(county, "monitoring-county");
        county.locator("#screenings button", text("继续")).click();
        assertThat(county.locator("#screenings")).containsText("正在筛查");
        county.onDialog(dialog -> dialog.accept());
        county.locator("#screenings button", text("取消")).click();
        assertThat(county.locator("#screenings")).containsText("已取消");
    }

    private static FilePayload csv(String content) {
        return new FilePayload("登记.csv", "text/csv", content.getBytes(StandardCharsets.UTF_8));
    }
}
