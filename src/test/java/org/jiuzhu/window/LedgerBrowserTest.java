package org.jiuzhu.window;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.jiuzhu.support.BrowserDesk.choose;
import static org.jiuzhu.support.BrowserDesk.complete;
import static org.jiuzhu.support.BrowserDesk.fill;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import org.jiuzhu.benefit.Award;
import org.jiuzhu.benefit.AwardHousehold;
import org.jiuzhu.benefit.Awards;
import org.jiuzhu.benefit.Ledger;
import org.jiuzhu.benefit.LedgerAccount;
import org.jiuzhu.privacy.Fingerprint;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Money;
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
@DisplayName("补退台账：在浏览器里从告知办到结清")
class LedgerBrowserTest {

    private static final String TOWN = "350702001";
    private static final String NUMBER = "YX-350702001-LTZ-00001";

    @Autowired
    TestClock clock;

    @Autowired
    Awards awards;

    @Autowired
    Ledger ledger;

    @Autowired
    Fingerprint fingerprint;

    @Autowired
    BrowserDesk desk;

    private String account;

    @BeforeEach
    void people() {
        clock.set(LocalDate.of(2026, 9, 18));
        desk.person("tshouli", "林受理", Role.WINDOW_CLERK, TOWN);
        Actor county = desk.person("tjianguan", "刘监管", Role.COUNTY_SUPERVISOR, "350702");
        String id = Families.idNumber(LocalDate.of(1952, 6, 7));
        awards.enter(
                new Award(
                        NUMBER,
                        null,
                        TOWN,
                        "SUBSISTENCE",
                        "测试老人",
                        1,
                        60_000,
                        LocalDate.of(2026, 7, 1),
                        null,
                        "测民〔2026〕1号",
                        "测试",
                        12,
                        Award.State.ACTIVE),
                new AwardHousehold(
                        NUMBER,
                        new AwardHousehold.Account("测试银行", "测试老人", "6222000112345679"),
                        List.of(new AwardHousehold.Person("测试老人", id, "户主"))),
                List.of(fingerprint.of(id)),
                county);
        awards.end(NUMBER, LocalDate.of(2026, 7, 1), "重复享受", county);
        account = ledger.open(
                        NUMBER,
                        LedgerAccount.Side.OVER,
                        Money.ofYuan(600),
                        LedgerAccount.Origin.MANUAL,
                        "",
                        "八月份多发",
                        county.id())
                .ledgerNumber();
    }

    @Test
    @DisplayName("窗口送达告知书，约定分期，收一期开收据；台账页逐笔可查，县级核销余下的")
    void repays() {
        Page window = desk.signIn("tshouli");
        desk.task(window, "待公示、送达", "送达退款告知书");
        assertThat(window.locator(".jz-papers")).containsText("多发款项退款告知书");
        fill(window, "receiver", "测试老人");
        complete(window, true);
        desk.task(window, "本所待领", "约定退款办法");
        choose(window, "manner", "INSTALMENTS");
        fill(window, "instalment", "200");
        fill(window, "firstDay", "2026-10-10");
        fill(window, "words", "愿意分三个月退");
        BrowserDesk.screenshot(window, "ledger-agree");
        complete(window, true);
        desk.task(window, "本所待领", "督促退款");
        choose(window, "outcome", "RECEIVED");
        fill(window, "voucher", "缴款1");
        complete(window, true);
        window.navigate(desk.url("/ledger/" + account));
        assertThat(window.locator("#ledger")).containsText("尚欠400.00元");
        assertThat(window.locator("#ledger")).containsText("退款收据");

        Page county = desk.signIn("tjianguan");
        county.navigate(desk.url("/ledger?award=" + NUMBER));
        assertThat(county.locator("#ledger")).containsText("由本人退回");
        county.locator("#ledger a").first().click();
        county.locator("[data-input='kind']").selectOption("WAIVER");
        county.locator("[data-input='amount']").fill("400.01");
        county.locator("[data-input='day']").fill("2026-09-18");
        county.locator("[data-input='voucher']").fill("延民〔2026〕7号");
        county.locator("[data-input='note']").fill("重病，无力退回");
        county.locator("form button[type='submit']").click();
        assertThat(county.locator(".jz-problem")).containsText("超过应退回的400.00元");
        county.locator("[data-input='amount']").fill("400");
        BrowserDesk.screenshot(county, "ledger-account");
        county.locator("form button[type='submit']").click();
        assertThat(county.locator("#ledger")).containsText("已结清");
        desk.task(window, "本所待领", "督促退款");
        assertThat(window.locator("form[name='step']")).containsText("已经结清");
        org.assertj.core.api.Assertions.assertThat(desk.complaints()).isEmpty();
    }
}
