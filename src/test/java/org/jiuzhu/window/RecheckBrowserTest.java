package org.jiuzhu.window;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.jiuzhu.support.BrowserDesk.begin;
import static org.jiuzhu.support.BrowserDesk.choose;
import static org.jiuzhu.support.BrowserDesk.complete;
import static org.jiuzhu.support.BrowserDesk.fill;
import static org.jiuzhu.support.BrowserDesk.start;
import static org.jiuzhu.support.BrowserDesk.started;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jiuzhu.benefit.Award;
import org.jiuzhu.benefit.AwardHousehold;
import org.jiuzhu.benefit.Awards;
import org.jiuzhu.benefit.RecheckCalendar;
import org.jiuzhu.privacy.Fingerprint;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Role;
import org.jiuzhu.support.BrowserDesk;
import org.jiuzhu.support.BrowserTest;
import org.jiuzhu.support.Families;
import org.jiuzhu.support.TestClock;
import org.jiuzhu.verification.FactKind;
import org.jiuzhu.verification.RegisterRecord;
import org.jiuzhu.verification.RegisterTables;
import org.jiuzhu.verification.Source;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
@DisplayName("定期核查：在浏览器里看名单、入户、成批确认")
class RecheckBrowserTest {

    private static final String TOWN = "350703004";
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 18);

    @Autowired
    TestClock clock;

    @Autowired
    Awards awards;

    @Autowired
    RegisterTables registers;

    @Autowired
    RecheckCalendar calendar;

    @Autowired
    Fingerprint fingerprint;

    @Autowired
    BrowserDesk desk;

    private Actor county;

    @BeforeEach
    void people() {
        clock.set(TODAY);
        desk.person("hcdiaocha", "周调查", Role.SURVEYOR, TOWN);
        desk.person("hcshouli", "吴受理", Role.WINDOW_CLERK, TOWN);
        desk.person("hcqueren", "郑确认", Role.DECIDER, TOWN);
        county = desk.person("hcjianguan", "王监管", Role.COUNTY_SUPERVISOR, "350703");
    }

    private void award(int number, LocalDate from, String id) {
        String name = "核查户" + number;
        String award = "YX-" + TOWN + "-HC-0000" + number;
        awards.enter(
                new Award(
                        award,
                        null,
                        TOWN,
                        "SUBSISTENCE",
                        name,
                        1,
                        60_000,
                        from,
                        null,
                        "测民〔2026〕1号",
                        "测试",
                        6,
                        Award.State.ACTIVE),
                new AwardHousehold(
                        award,
                        new AwardHousehold.Account("测试银行", name, "622200011234900" + number),
                        List.of(new AwardHousehold.Person(name, id, "户主"))),
                List.of(fingerprint.of(id)),
                county);
    }

    @Test
    @DisplayName("有变化的只看变化、入户后转待遇变更；抽中的入户后另一人成批确认；名单页看得见每户")
    void checksAgain() {
        String working = Families.idNumber(LocalDate.of(1961, 3, 4));
        award(1, LocalDate.of(2026, 4, 1), working);
        award(2, LocalDate.of(2026, 4, 1), Families.idNumber(LocalDate.of(1941, 3, 5)));
        award(3, LocalDate.of(2026, 8, 1), Families.idNumber(LocalDate.of(1942, 3, 6)));
        registers.add(new RegisterRecord(Source.TAX, fingerprint.of(working), FactKind.WAGES, 3_600_000, "", TODAY));
        calendar.openDue();
        calendar.goOn();

        Page surveyor = desk.signIn("hcdiaocha");
        for (int i = 0; i < 2; i++) {
            desk.task(surveyor, "本所待领", "入户核查");
            Locator facts = surveyor.locator(".jz-facts").first();
            boolean changed = facts.textContent().contains("36000.00元");
            assertThat(facts).containsText(changed ? "上次没有记录" : "各来源没有变化");
            if (changed) {
                complete(surveyor, false);
                assertThat(surveyor.locator("[data-problem='result']")).containsText("请选择核查结果");
            }
            choose(surveyor, "companion", "hcshouli");
            choose(surveyor, "result", changed ? "CHANGED" : "UNCHANGED");
            fill(surveyor, "findings", changed ? "已在工厂就业，月工资3000元" : "生活状况与上次相同");
            if (changed) {
                surveyor.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of("target", "screenshots", "recheck-survey.png")));
            }
            complete(surveyor, true);
        }

        Page decider = desk.signIn("hcqueren");
        desk.task(decider, "待签署", "成批确认没有变化的家庭");
        assertThat(decider.locator(".jz-facts").first()).containsText("种子");
        choose(decider, "confirmation", "CONFIRM");
        decider.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", "recheck-confirm.png")));
        complete(decider, true);

        Page window = desk.signIn("hcshouli");
        begin(window, "定期核查（入户）");
        window.locator("#award-number").fill("YX-" + TOWN + "-HC-00003");
        start(window);
        started(window);
        window.navigate(desk.url("/rechecks"));
        assertThat(window.locator("#rechecks")).containsText("已确认");
        window.locator("#rechecks a", new Page.LocatorOptions().setHasText("名单"))
                .first()
                .click();
        assertThat(window.locator("#rechecks")).containsText("工资性收入（近12个月）：上次没有记录，现在36000.00元（税务）");
        assertThat(window.locator("#rechecks")).containsText("已转待遇变更");
        assertThat(window.locator("#rechecks")).containsText("第1次抽查：1户中抽1户");
        window.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", "recheck-page.png")));
        org.assertj.core.api.Assertions.assertThat(desk.complaints()).isEmpty();
    }
}
