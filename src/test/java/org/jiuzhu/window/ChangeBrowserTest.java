package org.jiuzhu.window;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.jiuzhu.support.BrowserDesk.begin;
import static org.jiuzhu.support.BrowserDesk.choose;
import static org.jiuzhu.support.BrowserDesk.complete;
import static org.jiuzhu.support.BrowserDesk.fill;
import static org.jiuzhu.support.BrowserDesk.start;
import static org.jiuzhu.support.BrowserDesk.started;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jiuzhu.benefit.Award;
import org.jiuzhu.benefit.AwardHousehold;
import org.jiuzhu.benefit.Awards;
import org.jiuzhu.privacy.Fingerprint;
import org.jiuzhu.shared.Actor;
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
@DisplayName("待遇变更：在浏览器里从提出办到送达")
class ChangeBrowserTest {

    private static final String TOWN = "350702001";
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 18);
    private static final String NUMBER = "YX-350702001-LLQ-00001";

    @Autowired
    TestClock clock;

    @Autowired
    Awards awards;

    @Autowired
    Fingerprint fingerprint;

    @Autowired
    BrowserDesk desk;

    @BeforeEach
    void people() {
        clock.set(TODAY);
        desk.person("bshouli", "林受理", Role.WINDOW_CLERK, TOWN);
        desk.person("bqueren", "叶确认", Role.DECIDER, TOWN);
        Actor county = desk.person("bjianguan", "刘监管", Role.COUNTY_SUPERVISOR, "350702");
        String id = Families.idNumber(LocalDate.of(1951, 6, 7));
        awards.enter(
                new Award(
                        NUMBER,
                        null,
                        TOWN,
                        "SUBSISTENCE",
                        "测试老人",
                        1,
                        60_000,
                        LocalDate.of(2026, 8, 1),
                        null,
                        "测民〔2026〕1号",
                        "测试",
                        12,
                        Award.State.ACTIVE),
                new AwardHousehold(
                        NUMBER,
                        new AwardHousehold.Account("测试银行", "测试老人", "6222000112345678"),
                        List.of(new AwardHousehold.Person("测试老人", id, "户主"))),
                List.of(fingerprint.of(id)),
                county);
    }

    @Test
    @DisplayName("窗口提出停发，告知、记录陈述，审核确认岗签署，送达；登记册里看得见每一步和文书")
    void stopsAnAward() {
        Page window = desk.signIn("bshouli");
        begin(window, "待遇变更");
        window.locator("#award-number").fill(NUMBER);
        start(window);
        started(window);
        desk.task(window, "我的任务", "提出变更意见");
        assertThat(window.locator(".jz-facts").first()).containsText("每月600.00元");
        complete(window, false);
        assertThat(window.locator("[data-problem='proposal']")).containsText("请选择拟如何变更");
        choose(window, "proposal", "END");
        choose(window, "endGround", "INCOME_ABOVE");
        fill(window, "happenedOn", "2026-09-01");
        fill(window, "facts", "子女寻回并按月赡养，收入超过标准");
        fill(window, "evidence", "核对报告1号，赡养协议");
        window.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", "change-propose.png")));
        complete(window, true);

        desk.task(window, "待公示、送达", "送达拟停发、减发告知书");
        assertThat(window.locator(".jz-papers")).containsText("拟停发、减发救助待遇告知书");
        fill(window, "receiver", "测试老人");
        complete(window, true);
        desk.task(window, "本所待领", "听取陈述申辩");
        choose(window, "stance", "NONE");
        complete(window, false);
        assertThat(window.locator("[data-problem='stance']")).containsText("届满后才能登记");
        choose(window, "stance", "STATED");
        fill(window, "heldOn", "2026-09-18");
        fill(window, "statement", "赡养费不稳定");
        fill(window, "answer", "协议按月履行，不采纳");
        complete(window, true);

        Page decider = desk.signIn("bqueren");
        desk.task(decider, "待签署", "审批待遇变更");
        assertThat(decider.locator(".jz-facts").first()).containsText("赡养费不稳定");
        assertThat(decider.locator(".jz-facts").first()).containsText("2026年10月起停发");
        choose(decider, "decision", "APPROVED");
        fill(decider, "reason", "事实清楚，程序合法");
        decider.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", "change-confirm.png")));
        complete(decider, true);

        desk.task(window, "待公示、送达", "送达变更告知书");
        assertThat(window.locator(".jz-papers")).containsText("停发救助待遇告知书");
        fill(window, "receiver", "测试老人");
        complete(window, true);

        Page county = desk.signIn("bjianguan");
        county.navigate(desk.url("/awards"));
        county.locator("[data-history='" + NUMBER + "']").click();
        assertThat(county.locator("#award-history")).containsText("停发：发放至2026年9月");
        assertThat(county.locator("#award-history")).containsText("叶确认");
        assertThat(county.locator("#award-history")).containsText("停发救助待遇告知书");
        county.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", "change-history.png")));
        org.assertj.core.api.Assertions.assertThat(desk.complaints()).isEmpty();
    }
}
