package org.jiuzhu.window;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.jiuzhu.support.BrowserDesk.add;
import static org.jiuzhu.support.BrowserDesk.choose;
import static org.jiuzhu.support.BrowserDesk.complete;
import static org.jiuzhu.support.BrowserDesk.fill;
import static org.jiuzhu.support.BrowserDesk.screenshot;
import static org.jiuzhu.support.BrowserDesk.text;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import org.jiuzhu.shared.Role;
import org.jiuzhu.support.BrowserDesk;
import org.jiuzhu.support.BrowserTest;
import org.jiuzhu.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
@DisplayName("协调小组：在浏览器里登记联络人、提请一事一议，办到负责人签署和事项办结")
class CoordinationBrowserTest {

    private static final String COUNTY = "350702";
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 18);

    @Autowired
    TestClock clock;

    @Autowired
    BrowserDesk desk;

    @BeforeEach
    void people() {
        clock.set(TODAY);
        desk.person("xjianguan", "刘监管", Role.COUNTY_SUPERVISOR, COUNTY);
        desk.person("xzuzhang", "徐组长", Role.GROUP_HEAD, COUNTY);
    }

    @Test
    @DisplayName("缺口看得见，不属于一事一议的不收，个人信息不进材料，签署后事项跟踪到办结")
    void decidesOneCase() {
        Page county = desk.signIn("xjianguan");
        county.navigate(desk.url("/coordination"));
        assertThat(county.locator("#coordination")).containsText("没有联络人的单位10个");
        fill(county, "unit", "财政局");
        fill(county, "liaison", "测试联络");
        fill(county, "liaisonPhone", "0599-0001");
        county.locator("[data-input='saveMember']").click();
        assertThat(county.locator("#coordination")).containsText("没有联络人的单位9个");
        assertThat(county.locator("#coordination")).containsText("测试联络，0599-0001");

        county.locator("summary").click();
        fill(county, "title", "危房个案");
        fill(county, "reason", "住房倒塌，暂住村委会");
        county.locator("button", text("提请一事一议")).click();
        assertThat(county.locator("form .jz-problem").first()).containsText("不属于一事一议");
        county.locator("[data-input='urgent']").check();
        county.locator("button", text("提请一事一议")).click();
        assertThat(county.locator("#coordination")).containsText("待准备材料");

        desk.task(county, "本所待领", "准备议事材料");
        choose(county, "action", "PUT");
        fill(county, "summary", "联系电话13800000000");
        fill(county, "question", "由谁安排周转住房");
        county.locator(".jz-step label", text("住房和城乡建设局")).locator("input").check();
        complete(county, false);
        assertThat(county.locator("[data-problem='summary']")).containsText("不要写电话号码");
        fill(county, "summary", "一户两人，老屋倒塌");
        complete(county, true);

        desk.task(county, "本所待领", "登记成员单位意见");
        choose(county, "stance", "DISAGREE");
        fill(county, "speaker", "测试科长");
        complete(county, false);
        assertThat(county.locator("[data-problem='content']")).containsText("请写明条件或者理由");
        choose(county, "stance", "AGREE");
        complete(county, true);

        desk.task(county, "本所待领", "形成议事纪要");
        choose(county, "outcome", "OTHER");
        fill(county, "minutes", "由住建局安排周转住房");
        add(county, "items");
        fill(county, "items[0].content", "安排周转住房");
        choose(county, "items[0].owner", "住房和城乡建设局");
        fill(county, "items[0].dueOn", "2026-10-20");
        screenshot(county, "coordination-minutes");
        complete(county, true);

        Page head = desk.signIn("xzuzhang");
        desk.task(head, "待签署", "签署一事一议决定");
        assertThat(head.locator(".jz-facts").first()).containsText("由住建局安排周转住房");
        choose(head, "choice", "SIGNED");
        screenshot(head, "coordination-sign");
        complete(head, true);
        head.navigate(desk.url("/coordination"));
        head.locator("a", text("XT-350702-2026-001")).first().click();
        assertThat(head.locator("#coordination")).containsText("以其他方式帮助");
        assertThat(head.locator("#coordination")).containsText("一事一议决定书");
        screenshot(head, "coordination-matter");

        desk.task(county, "本所待领", "登记落实结果");
        choose(county, "action", "DONE");
        fill(county, "result", "已入住周转住房");
        complete(county, true);
        county.navigate(desk.url("/coordination"));
        assertThat(county.locator("#coordination")).containsText("已决定");
        screenshot(county, "coordination-page");
        org.assertj.core.api.Assertions.assertThat(desk.complaints()).isEmpty();
    }
}
