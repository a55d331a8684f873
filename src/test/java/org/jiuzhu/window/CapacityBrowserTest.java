package org.jiuzhu.window;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.jiuzhu.support.BrowserDesk.choose;
import static org.jiuzhu.support.BrowserDesk.complete;
import static org.jiuzhu.support.BrowserDesk.fill;
import static org.jiuzhu.support.BrowserDesk.screenshot;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jiuzhu.capacity.CapacityCalendar;
import org.jiuzhu.shared.Role;
import org.jiuzhu.support.BrowserDesk;
import org.jiuzhu.support.BrowserTest;
import org.jiuzhu.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
@DisplayName("经办力量和经费：在浏览器里导入人口、登记到岗和经费，自动核查后制定补齐计划，市级看得见")
class CapacityBrowserTest {

    private static final String COUNTY = "350723";
    private static final String TOWN = "350723100";

    @Autowired
    TestClock clock;

    @Autowired
    CapacityCalendar calendar;

    @Autowired
    BrowserDesk desk;

    @BeforeEach
    void people() {
        clock.set(LocalDate.of(2026, 9, 14));
        desk.person("zjianguan", "刘监管", Role.COUNTY_SUPERVISOR, COUNTY);
        desk.person("zshiji", "陈市级", Role.CITY_MANAGER, "3507");
    }

    private static void upload(Page page, String name, String text) {
        page.locator("[data-input='" + name + "']")
                .setInputFiles(new FilePayload("表.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    @DisplayName("人口表有错的不收；超过5%的经费不收；到岗后缺口减少；计划缺日期的不收")
    void fillsTheGaps() {
        Page county = desk.signIn("zjianguan");
        county.navigate(desk.url("/capacity"));
        assertThat(county.locator("#capacity")).containsText("没有数据");
        upload(county, "populations", "乡镇（街道）代码,年份,户籍人口,来源\n350702001,2025,30000,测试年鉴\n");
        assertThat(county.locator("#capacity")).containsText("第2行：没有这个乡镇（街道）代码，或不在您的辖区");
        upload(county, "populations", "乡镇（街道）代码,年份,户籍人口,来源\n" + TOWN + ",2025,30000,测试年鉴\n");
        assertThat(county.locator("#capacity")).containsText("30000（2025年）");
        assertThat(county.locator("#capacity")).containsText("2/0");
        choose(county, "township", TOWN);
        choose(county, "kind", "ASSISTANT");
        fill(county, "name", "测试协管");
        fill(county, "inPostOn", "2021-06-01");
        county.locator("[data-input='addPerson']").click();
        assertThat(county.locator("#capacity")).containsText("2/1");
        assertThat(county.locator("#capacity")).containsText("优先续聘");

        fill(county, "year", "2026");
        fill(county, "total", "10000000");
        fill(county, "service", "600000");
        fill(county, "assistants", "0");
        fill(county, "staff", "500000");
        fill(county, "work", "100000");
        fill(county, "subsidy", "0");
        fill(county, "document", "测财〔2026〕1号");
        county.locator("[data-input='saveBudget']").click();
        assertThat(county.locator("[data-form='budget'] .jz-problem")).containsText("超过最高比例");
        fill(county, "service", "300000");
        county.locator("[data-input='equalPay']").check();
        county.locator("[data-input='equipped']").check();
        county.locator("[data-input='saveBudget']").click();
        assertThat(county.locator("#capacity")).containsText("3.00%，按原则比例");
        screenshot(county, "capacity-county");

        calendar.open();
        desk.task(county, "人员和经费", "制定补齐计划");
        assertThat(county.locator(".jz-facts").first()).containsText("协管员");
        fill(county, "measure", "公开招聘，重新登记");
        fill(county, "owner", "县民政局");
        complete(county, false);
        assertThat(county.locator("[data-problem='gaps[0].dueOn']")).containsText("请填写完成日期");
        fill(county, "dueOn", "2026-12-20");
        screenshot(county, "capacity-plan");
        complete(county, true);
        county.navigate(desk.url("/capacity"));
        assertThat(county.locator("#capacity")).containsText("补齐中");
        assertThat(county.locator("#capacity")).containsText("公开招聘，重新登记");

        Page city = desk.signIn("zshiji");
        city.navigate(desk.url("/capacity"));
        assertThat(city.locator("#capacity")).containsText("补齐中");
        assertThat(city.locator("#capacity")).containsText("没有人口数据");
        screenshot(city, "capacity-city");
        city.locator("a[href='/capacity?county=" + COUNTY + "']").click();
        assertThat(city.locator("#capacity")).containsText("（不显示）");
        org.assertj.core.api.Assertions.assertThat(desk.complaints()).isEmpty();
    }
}
