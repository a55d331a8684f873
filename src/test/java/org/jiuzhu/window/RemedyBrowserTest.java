package org.jiuzhu.window;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.jiuzhu.support.BrowserDesk.begin;
import static org.jiuzhu.support.BrowserDesk.choose;
import static org.jiuzhu.support.BrowserDesk.complete;
import static org.jiuzhu.support.BrowserDesk.fill;
import static org.jiuzhu.support.BrowserDesk.start;
import static org.jiuzhu.support.BrowserDesk.started;

import com.microsoft.playwright.Page;
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
@DisplayName("复议、纠正和特困供养动态管理：在浏览器里从登记办到签署")
class RemedyBrowserTest {

    private static final String TOWN = "350702001";

    @Autowired
    TestClock clock;

    @Autowired
    Awards awards;

    @Autowired
    Fingerprint fingerprint;

    @Autowired
    BrowserDesk desk;

    private Actor county;

    @BeforeEach
    void people() {
        clock.set(LocalDate.of(2026, 9, 18));
        desk.person("rshouli", "林受理", Role.WINDOW_CLERK, TOWN);
        desk.person("rdiaocha", "黄调查", Role.SURVEYOR, TOWN);
        desk.person("rdiaocha2", "吴调查", Role.SURVEYOR, TOWN);
        desk.person("rqueren", "叶确认", Role.DECIDER, TOWN);
        county = desk.person("rjianguan", "刘监管", Role.COUNTY_SUPERVISOR, "350702");
    }

    private String award(String number, String category, int year) {
        String id = Families.idNumber(LocalDate.of(year, 6, 7));
        awards.enter(
                new Award(
                        number,
                        null,
                        TOWN,
                        category,
                        "测试老人",
                        1,
                        60_000,
                        LocalDate.of(2026, 5, 1),
                        null,
                        "测民〔2026〕1号",
                        "测试",
                        12,
                        Award.State.ACTIVE),
                new AwardHousehold(
                        number,
                        new AwardHousehold.Account("测试银行", "测试老人", "62220001123" + year + "1"),
                        List.of(new AwardHousehold.Person("测试老人", id, "户主"))),
                List.of(fingerprint.of(id)),
                county);
        return number;
    }

    @Test
    @DisplayName("自行纠正：窗口登记，审核确认岗拟定，逐月核算看得见，县级签署；台账和登记册跟着变")
    void corrects() {
        String number = award("YX-350702001-LFY-00001", "SUBSISTENCE", 1953);
        Page window = desk.signIn("rshouli");
        begin(window, "复议、诉讼、纠正");
        window.locator("#remedy-kind").selectOption("OWN");
        window.locator("#case-number").fill(number);
        start(window);
        started(window);
        desk.task(window, "本所待领", "登记案情");
        fill(window, "authority", "延平区民政局");
        fill(window, "document", "自查1号");
        fill(window, "attacked", "延平〔2026〕确1号");
        fill(window, "applicant", "测试老人");
        fill(window, "claim", "七、八月收入少算");
        complete(window, true);

        Page decider = desk.signIn("rqueren");
        desk.task(decider, "本所待领", "拟定履行（纠正）方案");
        choose(decider, "course", "RECOMPUTE");
        fill(decider, "explanation", "补算打工收入");
        complete(decider, false);
        assertThat(decider.locator("[data-problem='course']")).containsText("请填写更正后的金额");
        BrowserDesk.add(decider, "steps");
        fill(decider, "steps[0].fromMonth", "2026-07-01");
        fill(decider, "steps[0].monthly", "450");
        BrowserDesk.screenshot(decider, "remedy-plan");
        complete(decider, true);

        Page supervisor = desk.signIn("rjianguan");
        desk.task(supervisor, "待签署", "签署履行（纠正）");
        assertThat(supervisor.locator(".jz-facts").first()).containsText("2026年7月：已发600.00元，应发450.00元，多发150.00元");
        choose(supervisor, "decision", "APPROVED");
        fill(supervisor, "reason", "属实");
        BrowserDesk.screenshot(supervisor, "remedy-sign");
        complete(supervisor, true);
        supervisor.navigate(desk.url("/ledger?award=" + number));
        assertThat(supervisor.locator("#ledger")).containsText("300.00元");
        supervisor.navigate(desk.url("/remedies"));
        assertThat(supervisor.locator("#remedies")).containsText("已履行");
        BrowserDesk.screenshot(supervisor, "remedy-list");
        org.assertj.core.api.Assertions.assertThat(desk.complaints()).isEmpty();
    }

    @Test
    @DisplayName("特困重新评估：调查员当面评估，系统得出等级，审核确认岗签署，送达并重签协议")
    void reassesses() {
        String number = award("TK-350702001-LTK-00001", "DESTITUTE", 1944);
        Page window = desk.signIn("rshouli");
        begin(window, "特困供养动态管理");
        window.locator("#award-number").fill(number);
        start(window);
        started(window);
        Page surveyor = desk.signIn("rdiaocha");
        desk.task(surveyor, "待入户、复查", "评估自理能力");
        choose(surveyor, "companion", "rdiaocha2");
        surveyor.locator("[data-input='assessed']").check();
        choose(surveyor, "formerGrade", "FULL");
        choose(surveyor, "place", "HOME");
        fill(surveyor, "chosenBy", "本人");
        fill(surveyor, "carer", "邻居张某");
        fill(surveyor, "facts", "中风后行动不便");
        surveyor.locator("[data-input='signed']").check();
        BrowserDesk.screenshot(surveyor, "support-reassess");
        complete(surveyor, true);
        Page decider = desk.signIn("rqueren");
        desk.task(decider, "待签署", "审批特困供养变更");
        assertThat(decider.locator(".jz-facts").first()).containsText("具备生活自理能力");
        choose(decider, "decision", "APPROVED");
        fill(decider, "reason", "评估属实");
        complete(decider, true);
        desk.task(window, "待公示、送达", "送达告知书、签订协议");
        assertThat(window.locator(".jz-papers")).containsText("特困人员供养变更告知书");
        fill(window, "receiver", "本人");
        window.locator("[data-input='signed']").check();
        complete(window, true);
        org.assertj.core.api.Assertions.assertThat(desk.complaints()).isEmpty();
    }
}
