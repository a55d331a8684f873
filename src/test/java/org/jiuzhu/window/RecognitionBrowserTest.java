package org.jiuzhu.window;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.jiuzhu.support.BrowserDesk.begin;
import static org.jiuzhu.support.BrowserDesk.choose;
import static org.jiuzhu.support.BrowserDesk.complete;
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
@DisplayName("窗口只申请刚性支出困难家庭认定（刚性支出困难家庭认定办法）")
class RecognitionBrowserTest {

    @Autowired
    TestClock clock;

    @Autowired
    BrowserDesk desk;

    @BeforeEach
    void people() {
        clock.set(LocalDate.of(2026, 9, 18));
        desk.person("rshouli", "林受理", Role.WINDOW_CLERK, "350702003");
    }

    private static void aid(Page page, String code, boolean wanted) {
        page.locator("[data-field='aids'] input[value='" + code + "']").setChecked(wanted);
    }

    @Test
    @DisplayName("不填账户可以登记，材料清单里没有银行账户，受理时写明30个工作日")
    void asksForARecognitionOnly() {
        Page page = desk.signIn("rshouli");
        begin(page, "最低生活保障");
        page.locator(".jz-drafts, [data-input='members[0].name']").first().waitFor();
        aid(page, "SUBSISTENCE", false);
        aid(page, "RIGID", true);
        fill(page, "members[0].name", "测试戊");
        fill(page, "members[0].idNumber", Families.idNumber(LocalDate.of(1977, 7, 7)));
        fill(page, "members[0].phone", "13900000007");
        choose(page, "members[0].marital", "DIVORCED");
        choose(page, "members[0].health", "CHRONIC_ILLNESS");
        choose(page, "members[0].work", "CASUAL");
        choose(page, "householdArea", "URBAN");
        fill(page, "residenceAddress", "测试路7号");
        choose(page, "cause", "ILLNESS");
        page.locator("[data-add='incomes']").click();
        choose(page, "incomes[0].member", "0");
        choose(page, "incomes[0].kind", "WAGES");
        fill(page, "incomes[0].amount", "30000");
        page.locator("[data-add='rigidSpending']").click();
        choose(page, "rigidSpending[0].member", "0");
        choose(page, "rigidSpending[0].kind", "MEDICAL");
        fill(page, "rigidSpending[0].ownShare", "20000");
        page.locator("[data-input='promised']").check();
        assertThat(page.locator(".jz-figures")).containsText("人均月收入");
        screenshot(page, "recognition-start");
        start(page);
        started(page);

        desk.task(page, BrowserDesk.OWN, "核对申请材料");
        Locator papers = page.locator("[data-field='received']");
        assertThat(papers).containsText("刚性支出票据");
        assertThat(papers).not().containsText("银行账户");
        page.locator(".jz-all input").first().check();
        complete(page);
        desk.task(page, BrowserDesk.OWN, "受理");
        assertThat(page.locator(".jz-facts").first()).containsText("刚性支出困难家庭认定");
        assertThat(page.locator(".jz-facts").first()).containsText("30个工作日");
        screenshot(page, "recognition-accept");
        org.assertj.core.api.Assertions.assertThat(desk.complaints()).isEmpty();
    }
}
