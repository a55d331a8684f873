package org.jiuzhu.window;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.jiuzhu.support.BrowserDesk.choose;
import static org.jiuzhu.support.BrowserDesk.complete;
import static org.jiuzhu.support.BrowserDesk.fill;
import static org.jiuzhu.support.BrowserDesk.screenshot;
import static org.jiuzhu.support.BrowserDesk.text;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import org.jiuzhu.shared.Role;
import org.jiuzhu.support.BrowserDesk;
import org.jiuzhu.support.BrowserTest;
import org.jiuzhu.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
@DisplayName("年度报告：在浏览器里启动、编写、签署、审阅，指标和条款看得见、点得进")
class YearEndReportBrowserTest {

    private static final String COUNTY = "350702";

    @Autowired
    TestClock clock;

    @Autowired
    BrowserDesk desk;

    @BeforeEach
    void people() {
        clock.set(LocalDate.of(2026, 11, 16));
        desk.person("nshiji", "谢市级", Role.CITY_MANAGER, "3507");
        desk.person("njianguan", "刘监管", Role.COUNTY_SUPERVISOR, COUNTY);
        desk.person("nzuzhang", "徐组长", Role.GROUP_HEAD, COUNTY);
    }

    @Test
    @DisplayName("市里启动，县里按通知各部分写，另一人签署，市里接收；每一版和它的指标在页面上")
    void reportsTheYear() {
        // the city begins in Cockpit
        Page city = desk.newPage();
        city.navigate(desk.url("/"));
        BrowserDesk.credentials(city, "nshiji");
        city.locator(".ctn-main, [ng-view], .dashboard").first().waitFor();
        city.navigate(desk.url("/reports"));
        city.locator("[data-input='openReports']").click();
        assertThat(city.locator("#reports")).containsText("报送中，截止2026年12月30日");
        assertThat(city.locator("#reports")).containsText("市教育局");
        screenshot(city, "reports-overview");

        Page county = desk.signIn("njianguan");
        desk.task(county, "年度报送", "编写年度报告");
        assertThat(county.locator(".jz-facts").first()).containsText("12349热线按期办结率");
        choose(county, "action", "SIGN");
        fill(county, "coordination", "召开全体会议1次");
        complete(county, false);
        assertThat(county.locator("[data-problem='plans']")).containsText("请写明");
        for (String part : List.of("schemes", "capacity", "service", "integrity", "monitoring", "supervision")) {
            fill(county, part, "按通知落实");
        }
        fill(county, "problems", "力量不足");
        fill(county, "plans", "充实力量");
        screenshot(county, "reports-write");
        complete(county, true);

        Page head = desk.signIn("nzuzhang");
        desk.task(head, "待签署", "签署年度报告");
        assertThat(head.locator(".jz-facts").first()).containsText("召开全体会议1次");
        choose(head, "choice", "YES");
        complete(head, true);

        desk.task(city, "年度报送", "审阅年度报告");
        choose(city, "choice", "YES");
        complete(city, true);
        county.navigate(desk.url("/reports?report=NB-2026-350702"));
        assertThat(county.locator("#reports")).containsText("已接收，谢市级");
        assertThat(county.locator("#reports")).containsText("年度工作执行情况报告");
        county.locator("#reports summary", text("10件")).first().click();
        assertThat(county.locator("#reports details[open]")).containsText("350702-财政局");
        screenshot(county, "reports-one");

        city.navigate(desk.url("/indicators"));
        assertThat(city.locator("#indicators")).containsText("协调小组全体会议");
        screenshot(city, "indicators-all");
        city.locator("#indicators a", text("成员单位联络人配备率")).first().click();
        assertThat(city.locator("#indicators")).containsText("已经登记联络人的");
        assertThat(city.locator("#indicators")).containsText("350702-民政局");
        screenshot(city, "indicators-one");
        org.assertj.core.api.Assertions.assertThat(desk.complaints()).isEmpty();
    }
}
