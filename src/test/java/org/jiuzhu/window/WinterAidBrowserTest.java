package org.jiuzhu.window;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.jiuzhu.support.BrowserDesk.add;
import static org.jiuzhu.support.BrowserDesk.choose;
import static org.jiuzhu.support.BrowserDesk.complete;
import static org.jiuzhu.support.BrowserDesk.fill;
import static org.jiuzhu.support.BrowserDesk.screenshot;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import org.jiuzhu.disaster.Count;
import org.jiuzhu.disaster.WinterAid;
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
@DisplayName("冬春救助：在浏览器里摸底、公示、另一人签署上报")
class WinterAidBrowserTest {

    private static final String TOWN = "350702001";

    @Autowired
    TestClock clock;

    @Autowired
    WinterAid aid;

    @Autowired
    BrowserDesk desk;

    @BeforeEach
    void people() {
        clock.set(LocalDate.of(2026, 9, 18));
        desk.person("dshouli", "林受理", Role.WINDOW_CLERK, TOWN);
        desk.person("dqueren", "叶确认", Role.DECIDER, TOWN);
    }

    @Test
    @DisplayName("一户：登记需求、期满无异议、签署上报")
    void counts() {
        aid.open("350702");
        Page window = desk.signIn("dshouli");
        desk.task(window, "本所待领", "登记冬春救助需求");
        fill(window, "review", "村民小组提名，村民代表会议评议");
        add(window, "families");
        fill(window, "families[0].name", "测试灾户");
        fill(window, "families[0].idNumber", Families.idNumber(LocalDate.of(1966, 6, 6)));
        fill(window, "families[0].persons", "3");
        window.locator("[data-input='families[0].food']").check();
        fill(window, "families[0].loss", "8月洪水，房屋进水");
        complete(window, false);
        assertThat(window.locator("[data-problem='families[0].amount']")).containsText("应大于0元");
        fill(window, "families[0].amount", "1200");
        screenshot(window, "winter-count");
        complete(window, true);
        desk.task(window, "待公示、送达", "公示冬春救助对象");
        assertThat(window.locator(".jz-papers")).containsText("受灾人员冬春生活救助公示");
        fill(window, "place", "各村公开栏");
        clock.set(LocalDate.of(2026, 9, 26));
        choose(window, "heard", "NOTHING");
        screenshot(window, "winter-posting");
        complete(window, true);
        Page decider = desk.signIn("dqueren");
        desk.task(decider, "待签署", "签署上报摸底结果");
        assertThat(decider.locator(".jz-facts").first()).containsText("测试灾户");
        choose(decider, "action", "REPORT");
        screenshot(decider, "winter-sign");
        complete(decider, true);
        org.assertj.core.api.Assertions.assertThat(
                        aid.count("DC-" + TOWN + "-2026").state())
                .isEqualTo(Count.State.SIGNED);
        org.assertj.core.api.Assertions.assertThat(desk.complaints()).isEmpty();
    }
}
