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

        county.locator("#coordination summary").click();
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

    @Test
    @DisplayName("专题会议：页面上安排，通知、到会、纪要、负责人签署；今年没有全体会议的有提示")
    void holdsAMeeting() {
        Page county = desk.signIn("xjianguan");
        county.navigate(desk.url("/coordination"));
        assertThat(county.locator("#coordination")).containsText("今年的全体会议还没有召开");
        county.locator("[data-input='callMeeting']").click();
        assertThat(county.locator("#coordination")).containsText("请填写专题会议的议题");
        fill(county, "meetingTitle", "危房户安置");
        county.locator("[data-input='callMeeting']").click();
        assertThat(county.locator("#coordination")).containsText("待准备");

        desk.task(county, "本所待领", "准备会议");
        fill(county, "heldOn", "2026-09-18");
        fill(county, "place", "区政府会议室");
        fill(county, "chair", "测试副区长");
        fill(county, "agenda", "研究危房户安置");
        complete(county, false);
        assertThat(county.locator("[data-problem='units']")).containsText("请选择参加的成员单位");
        county.locator(".jz-step label", text("住房和城乡建设局")).locator("input").check();
        complete(county, true);

        desk.task(county, "本所待领", "登记会议情况");
        choose(county, "action", "HELD");
        choose(county, "attendance[0].state", "PRESENT");
        fill(county, "attendance[0].person", "测试科长");
        fill(county, "minutes", "年底前全部安置");
        screenshot(county, "coordination-hold-meeting");
        complete(county, true);

        Page head = desk.signIn("xzuzhang");
        desk.task(head, "待签署", "签署会议纪要");
        assertThat(head.locator(".jz-facts").first()).containsText("年底前全部安置");
        choose(head, "choice", "SIGNED");
        complete(head, true);
        head.navigate(desk.url("/coordination"));
        head.locator("a", text("XH-350702-2026-01")).first().click();
        assertThat(head.locator("#coordination")).containsText("协调小组会议通知");
        assertThat(head.locator("#coordination")).containsText("测试科长");
        screenshot(head, "coordination-meeting");
        org.assertj.core.api.Assertions.assertThat(desk.complaints()).isEmpty();
    }
}
