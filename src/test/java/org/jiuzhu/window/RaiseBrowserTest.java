package org.jiuzhu.window;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.jiuzhu.support.BrowserDesk.choose;
import static org.jiuzhu.support.BrowserDesk.complete;
import static org.jiuzhu.support.BrowserDesk.fill;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jiuzhu.benefit.Award;
import org.jiuzhu.benefit.AwardHousehold;
import org.jiuzhu.benefit.Awards;
import org.jiuzhu.benefit.Raises;
import org.jiuzhu.privacy.Fingerprint;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Role;
import org.jiuzhu.standard.Standard;
import org.jiuzhu.standard.Standards;
import org.jiuzhu.support.BrowserDesk;
import org.jiuzhu.support.BrowserTest;
import org.jiuzhu.support.Families;
import org.jiuzhu.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
@DisplayName("提标：在浏览器里模拟、报批、批准、抽查确认")
class RaiseBrowserTest {

    private static final String TOWN = "350722001";
    private static final String COUNTY = "350722";
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 18);
    private static final LocalDate FROM = LocalDate.of(2026, 10, 1);
    private static final String NUMBER = "YX-350722001-TBLLQ-00001";

    @Autowired
    TestClock clock;

    @Autowired
    Awards awards;

    @Autowired
    Raises raises;

    @Autowired
    Standards standards;

    @Autowired
    Fingerprint fingerprint;

    @Autowired
    BrowserDesk desk;

    private long urban;
    private long rural;

    @BeforeEach
    void people() {
        clock.set(TODAY);
        desk.person("tbhedui", "何核对", Role.COUNTY_CHECKER, COUNTY);
        Actor county = desk.person("tbjianguan", "钱监管", Role.COUNTY_SUPERVISOR, COUNTY);
        urban = standards.on(TOWN, Standard.HouseholdArea.URBAN, TODAY).amountFen() + 5_000;
        rural = standards.on(TOWN, Standard.HouseholdArea.RURAL, TODAY).amountFen() + 4_000;
        standards.set(new Standard(COUNTY, Standard.HouseholdArea.URBAN, FROM, null, urban, "测试标准文件", true), county);
        standards.set(new Standard(COUNTY, Standard.HouseholdArea.RURAL, FROM, null, rural, "测试标准文件", true), county);
        String id = Families.idNumber(LocalDate.of(1952, 6, 7));
        awards.enter(
                new Award(
                        NUMBER,
                        null,
                        TOWN,
                        "SUBSISTENCE",
                        "提标老人",
                        1,
                        50_000,
                        LocalDate.of(2026, 8, 1),
                        null,
                        "测民〔2026〕1号",
                        "旧标准文件",
                        12,
                        Award.State.ACTIVE),
                new AwardHousehold(
                        NUMBER,
                        new AwardHousehold.Account("测试银行", "提标老人", "6222000112349911"),
                        List.of(new AwardHousehold.Person("提标老人", id, "户主"))),
                List.of(fingerprint.of(id)),
                county);
    }

    @Test
    @DisplayName("页面上模拟，待办里核对报批，另一人批准，执行后抽查办结，页面看得见增减和公布")
    void raises() {
        Page checker = desk.signIn("tbhedui");
        checker.navigate(desk.url("/standards/raises"));
        checker.locator("[data-input='month']").fill("2026-10");
        checker.locator("[data-input='urban']").fill(String.valueOf(urban / 100));
        checker.locator("[data-input='rural']").fill(String.valueOf(rural / 100));
        checker.locator("#raises form button").click();
        assertThat(checker.locator("#raises .jz-problem").first()).containsText("文号");
        checker.locator("[data-input='document']").fill("测试标准文件");
        checker.locator("#raises form button").click();
        String number = "TB-" + COUNTY + "-202610-1";
        assertThat(checker.locator("#raises")).containsText(number);
        raises.work(number);

        desk.task(checker, "本所待领", "核对模拟结果");
        assertThat(checker.locator(".jz-facts").first()).containsText("每月由500.00元变为550.00元");
        choose(checker, "weighed", "PROPOSE");
        fill(checker, "note", "逐乡镇核对");
        complete(checker, true);

        Page county = desk.signIn("tbjianguan");
        desk.task(county, "待签署", "批准提标");
        choose(county, "approval", "APPROVE");
        county.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", "raise-approve.png")));
        complete(county, true);
        raises.work(number);

        desk.task(checker, "本所待领", "抽查核对执行结果");
        assertThat(checker.locator(".jz-facts").first()).containsText(NUMBER);
        choose(checker, "checked", "CONFIRM");
        fill(checker, "note", "一致");
        complete(checker, true);

        county.navigate(desk.url("/standards/raises"));
        county.locator("#raises a", new Page.LocatorOptions().setHasText("查看"))
                .first()
                .click();
        assertThat(county.locator("#raises")).containsText("已办结");
        assertThat(county.locator("#raises")).containsText("最低生活保障标准调整公布");
        assertThat(county.locator("#raises tbody").last()).containsText(NUMBER);
        county.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", "raise-page.png")));
        org.assertj.core.api.Assertions.assertThat(desk.complaints()).isEmpty();
    }
}
