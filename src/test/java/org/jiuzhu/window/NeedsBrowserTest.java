package org.jiuzhu.window;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.jiuzhu.support.BrowserDesk.begin;
import static org.jiuzhu.support.BrowserDesk.fill;
import static org.jiuzhu.support.BrowserDesk.screenshot;
import static org.jiuzhu.support.BrowserDesk.start;
import static org.jiuzhu.support.BrowserDesk.started;

import com.microsoft.playwright.Locator;
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
@DisplayName("一门受理：在浏览器里登记求助事项，看建议、采纳或者写明不办的理由，分别办理")
class NeedsBrowserTest {

    @Autowired
    TestClock clock;

    @Autowired
    BrowserDesk desk;

    @BeforeEach
    void people() {
        clock.set(LocalDate.of(2026, 9, 18));
        desk.person("qshouli", "林受理", Role.WINDOW_CLERK, "350702001");
    }

    @Test
    @DisplayName("受灾：建议受灾救助和支出型临时救助，采纳一项、另一项写明不办的理由，登记后列出编号")
    void registersNeeds() {
        Page window = desk.signIn("qshouli");
        begin(window, "一门受理登记");
        Locator fresh = window.locator("button", BrowserDesk.text("新登记一户"));
        window.locator(".jz-drafts, [data-input='members[0].name']").first().waitFor();
        if (fresh.count() > 0) {
            fresh.click();
        }
        fill(window, "members[0].name", "测试灾民");
        fill(window, "members[0].idNumber", Families.idNumber(LocalDate.of(1982, 6, 6)));
        fill(window, "members[0].phone", "13900000088");
        fill(window, "residenceAddress", "梅山街道测试路8号");
        window.locator("[data-field='needs'] input[value='DISASTER']").check();
        Locator schemes = window.locator(".jz-schemes");
        assertThat(schemes).containsText("受灾人员救助：因自然灾害受损");
        assertThat(schemes).containsText("临时救助（支出型）");
        schemes.locator("[data-adopt='DISASTER']").click();
        schemes.scrollIntoViewIfNeeded();
        screenshot(window, "needs-schemes");
        start(window);
        assertThat(window.locator("[data-problem='departures.TEMPORARY']")).containsText("不办的请写明理由");
        fill(window, "departures.TEMPORARY", "先由应急管理部门救助");
        start(window);
        started(window);
        assertThat(window.locator(".jz-toast")).containsText("受灾人员救助：编号 350702001");
        desk.tasks(window, "我的任务");
        assertThat(window.locator("ol.tasks-list")).containsText("填写转办单");
        org.assertj.core.api.Assertions.assertThat(desk.complaints()).isEmpty();
    }
}
