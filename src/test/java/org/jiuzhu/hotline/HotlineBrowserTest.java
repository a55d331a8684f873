package org.jiuzhu.hotline;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jiuzhu.support.BrowserDesk.begin;
import static org.jiuzhu.support.BrowserDesk.choose;
import static org.jiuzhu.support.BrowserDesk.complete;
import static org.jiuzhu.support.BrowserDesk.fill;
import static org.jiuzhu.support.BrowserDesk.screenshot;
import static org.jiuzhu.support.BrowserDesk.start;
import static org.jiuzhu.support.BrowserDesk.started;
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
@DisplayName("12349热线：在浏览器里接电话、转办、答复、回访，主管看到数字")
class HotlineBrowserTest {

    private static final String COUNTY = "350783";
    private static final String TOWN = "350783001";
    private static final String LIST = "热线工单";

    @Autowired
    BrowserDesk desk;

    @Autowired
    TestClock clock;

    @BeforeEach
    void people() {
        clock.set(LocalDate.of(2026, 9, 18));
        desk.person("rxlczy", "陈热线", Role.HOTLINE_OPERATOR, COUNTY);
        desk.person("rxlck", "林窗口", Role.WINDOW_CLERK, TOWN);
        desk.person("rxljg", "刘监管", Role.COUNTY_SUPERVISOR, COUNTY);
    }

    @Test
    @DisplayName("一次求助来电从登记到办结；第二次来电马上看到以前的工单；窗口岗没有热线登记")
    void handlesACall() {
        Page operator = desk.signIn("rxlczy");
        begin(operator, "12349热线工单");
        operator.locator(".jz-call .jz-fields").waitFor();
        fill(operator, "callerPhone", "13800005678");
        fill(operator, "callerName", "来电乙");
        choose(operator, "place", TOWN);
        choose(operator, "kind", "COMPLAINT");
        choose(operator, "urgency", "NORMAL");
        fill(operator, "content", "孩子住院，交不起押金");
        start(operator);
        assertThat(operator.locator(".jz-call")).containsText("请选择投诉的是哪一级");
        choose(operator, "kind", "REQUEST");
        screenshot(operator, "hotline-call");
        start(operator);
        started(operator);

        Page window = desk.signIn("rxlck");
        window.locator("a", text("窗口登记")).first().click();
        assertThat(window.locator(".modal")).containsText("临时救助");
        assertThat(window.locator(".modal")).not().containsText("12349");
        desk.task(window, LIST, "接收工单");
        assertThat(window.locator(".jz-facts")).containsText("来电乙，电话 13800005678");
        complete(window);
        desk.task(window, BrowserDesk.OWN, "办理并答复");
        assertThat(window.locator(".jz-step")).containsText("窗口登记（救助申请）");
        window.locator("[data-field='starts'] button").first().click();
        assertThat(window.locator(".jz-facts")).containsText("登记草稿，等窗口接着办");
        choose(window, "result", "SOLVED");
        fill(window, "answer", "已联系医院缓交押金，并登记救助申请");
        complete(window);

        desk.task(operator, BrowserDesk.OWN, "回访来电人");
        assertThat(operator.locator(".jz-facts")).containsText("已联系医院缓交押金");
        choose(operator, "satisfaction", "SATISFIED");
        complete(operator);

        begin(operator, "12349热线工单");
        operator.locator(".jz-call .jz-fields").waitFor();
        fill(operator, "callerPhone", "138-0000-5678");
        assertThat(operator.locator(".jz-known")).containsText("来电人以前的工单");
        assertThat(operator.locator(".jz-known")).containsText("已办结：孩子住院，交不起押金");

        Page supervisor = desk.signIn("rxljg");
        supervisor.navigate(desk.url("/hotline"));
        supervisor.locator("[data-input='from']").fill("2026-09-01");
        supervisor.locator("[data-input='to']").fill("2026-09-30");
        supervisor.locator("button", text("统计")).click();
        assertThat(supervisor.locator("#hotline")).containsText("没有超期");
        assertThat(supervisor.locator("#hotline")).containsText("100%");
        supervisor.locator("td a", text("1")).first().click();
        assertThat(supervisor.locator("#orders")).containsText("138****5678");
        screenshot(supervisor, "hotline-figures");
        supervisor.locator("#orders td a").first().click();
        assertThat(supervisor.locator("#hotline")).containsText("已联系医院缓交押金");
        assertThat(supervisor.locator("#hotline")).containsText("林窗口");
        screenshot(supervisor, "hotline-order");
        assertThat(desk.complaints()).isEmpty();
    }
}
