package org.jiuzhu.window;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.jiuzhu.support.BrowserDesk.begin;
import static org.jiuzhu.support.BrowserDesk.choose;
import static org.jiuzhu.support.BrowserDesk.complete;
import static org.jiuzhu.support.BrowserDesk.fill;
import static org.jiuzhu.support.BrowserDesk.screenshot;
import static org.jiuzhu.support.BrowserDesk.start;
import static org.jiuzhu.support.BrowserDesk.started;

import com.microsoft.playwright.Page;
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
@DisplayName("失信：在浏览器里从线索办到列入名单、登记异议")
class IntegrityBrowserTest {

    private static final String TOWN = "350702001";
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 18);
    private static final String LIST = "失信办理";

    @Autowired
    TestClock clock;

    @Autowired
    BrowserDesk desk;

    @BeforeEach
    void people() {
        clock.set(TODAY);
        desk.person("xshouli", "林受理", Role.WINDOW_CLERK, TOWN);
        desk.person("xdiaocha", "黄调查", Role.SURVEYOR, TOWN);
        desk.person("xdiaochb", "陈调查", Role.SURVEYOR, TOWN);
        desk.person("xqueren", "叶确认", Role.DECIDER, TOWN);
        desk.person("xjianguan", "刘监管", Role.COUNTY_SUPERVISOR, "350702");
    }

    @Test
    @DisplayName("窗口登记线索，两人核实，送达、申辩、认定、教育、拒不纠正、签署；名单上查得到，可以提异议")
    void listsOnlyAfterEverythingElse() {
        String person = Families.idNumber(LocalDate.of(1974, 8, 9));
        Page window = desk.signIn("xshouli");
        begin(window, "失信线索核实");
        window.locator("#clue-source").selectOption("REPORT");
        start(window);
        started(window);
        desk.task(window, "我的任务", "登记线索内容");
        complete(window, false);
        assertThat(window.locator("[data-problem='content']")).containsText("请写明反映的内容");
        fill(window, "personName", "测试当事人");
        fill(window, "content", "村民反映其开店没有申报");
        complete(window, true);

        Page surveyor = desk.signIn("xdiaocha");
        desk.task(surveyor, LIST, "核实线索");
        choose(surveyor, "conclusion", "PROVEN");
        fill(surveyor, "idNumber", Families.idNumber(LocalDate.of(2013, 8, 9)));
        choose(surveyor, "hukou", TOWN);
        choose(surveyor, "act", "D2");
        fill(surveyor, "evidence", "登记档案");
        fill(surveyor, "amount", "1200");
        fill(surveyor, "process", "调取档案，上门谈话");
        complete(surveyor, false);
        assertThat(surveyor.locator("[data-problem='idNumber']")).containsText("未成年人");
        fill(surveyor, "idNumber", person);
        complete(surveyor, true);

        Page other = desk.signIn("xdiaochb");
        desk.task(other, LIST, "第二人复核线索");
        choose(other, "choice", "AGREE");
        complete(other, true);

        desk.task(surveyor, LIST, "送达拟认定告知书");
        fill(surveyor, "receiver", "测试当事人");
        complete(surveyor, true);
        desk.task(surveyor, LIST, "听取陈述申辩");
        choose(surveyor, "heard", "SILENT");
        complete(surveyor, false);
        assertThat(surveyor.locator("[data-problem='heard']")).containsText("还没有满");
        choose(surveyor, "heard", "WAIVED");
        surveyor.locator("[data-input='signed']").check();
        complete(surveyor, true);

        Page decider = desk.signIn("xqueren");
        desk.task(decider, "待签署", "认定失信行为");
        choose(decider, "choice", "FOUND");
        fill(decider, "reason", "事实清楚");
        complete(decider, true);

        desk.task(surveyor, LIST, "教育督促");
        fill(surveyor, "words", "讲解政策");
        complete(surveyor, true);
        desk.task(surveyor, LIST, "核实纠正情况");
        choose(surveyor, "choice", "REFUSED");
        fill(surveyor, "words", "书面表示不纠正");
        complete(surveyor, true);
        desk.task(surveyor, LIST, "提出处理意见");
        fill(surveyor, "reason", "拒不纠正");
        screenshot(surveyor, "integrity-propose");
        complete(surveyor, true);

        desk.task(decider, "待签署", "签署失信决定");
        choose(decider, "choice", "SIGNED");
        fill(decider, "reason", "教育后拒不纠正");
        complete(decider, false);
        assertThat(decider.locator("[data-problem='confirmed']")).containsText("请核对");
        decider.locator("[data-input='confirmed']").check();
        screenshot(decider, "integrity-sign");
        complete(decider, true);
        desk.task(surveyor, LIST, "送达失信决定书");
        fill(surveyor, "receiver", "测试当事人");
        complete(surveyor, true);

        Page county = desk.signIn("xjianguan");
        county.navigate(desk.url("/integrity"));
        assertThat(county.locator("#integrity")).containsText("2026年12月31日");
        assertThat(county.locator("#integrity")).not().containsText(person);
        screenshot(county, "integrity-list");
        county.locator("#integrity table").first().locator("a").first().click();
        assertThat(county.locator("#integrity")).containsText("失信认定及停止救助决定书");
        screenshot(county, "integrity-case");

        window.navigate(county.url());
        fill(window, "content", "店铺不是我的");
        window.locator("button", new Page.LocatorOptions().setHasText("登记申请")).click();
        assertThat(window.locator("#integrity")).containsText("有异议");
        org.assertj.core.api.Assertions.assertThat(desk.complaints()).isEmpty();
    }
}
