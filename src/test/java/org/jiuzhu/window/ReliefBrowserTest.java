package org.jiuzhu.window;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
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
import org.camunda.bpm.engine.HistoryService;
import org.jiuzhu.intake.Application;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.organisation.StaffDirectory;
import org.jiuzhu.relief.FundEntry;
import org.jiuzhu.relief.ReserveFunds;
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
@DisplayName("临时救助：在浏览器里从求助办到归档")
class ReliefBrowserTest {

    private static final String TOWN = "350702001";
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 18);

    @Autowired
    StaffDirectory staff;

    @Autowired
    TestClock clock;

    @Autowired
    HistoryService history;

    @Autowired
    Applications applications;

    @Autowired
    ReserveFunds funds;

    @Autowired
    BrowserDesk desk;

    @BeforeEach
    void people() {
        clock.set(TODAY);
        desk.person("lshouli", "林受理", Role.WINDOW_CLERK, TOWN);
        desk.person("lqueren", "叶确认", Role.DECIDER, TOWN);
        desk.person("ljianguan", "刘监管", Role.COUNTY_SUPERVISOR, "350702");
    }

    @Test
    @DisplayName("县级拨入备用金，窗口登记急难，审批、发放、补手续；处处是中文，出错指到栏目")
    void helpsFirst() {
        Page county = desk.signIn("ljianguan");
        county.navigate(desk.url("/reserve-funds"));
        fill(county, "amount", "10000");
        fill(county, "document", "测试〔2026〕1号");
        county.locator("button", new Page.LocatorOptions().setHasText("拨入")).click();
        assertThat(county.locator("#reserve-funds")).containsText("10000.00元");

        Page window = desk.signIn("lshouli");
        begin(window, "临时救助");
        Locator begin = window.locator(".modal-footer button.btn-primary");
        assertThat(begin).isDisabled();
        window.locator("#relief-track").selectOption("EMERGENCY");
        begin.click();
        started(window);
        desk.task(window, "我的任务", "登记求助情况");
        complete(window, false);
        assertThat(window.locator("[data-problem='name']")).containsText("请填写姓名");
        fill(window, "name", "测试求助人");
        fill(window, "idNumber", "350702198001019990");
        fill(window, "home", "外省，无固定住所");
        choose(window, "cause", "FIRE");
        fill(window, "place", "演示路3号");
        fill(window, "situation", "失火，衣物烧毁");
        window.locator("[data-add='companions']").click();
        fill(window, "companions[0].name", "测试孩子");
        choose(window, "companions[0].relation", "CHILD");
        complete(window, false);
        assertThat(window.locator("[data-problem='idNumber']")).containsText("校验位");
        fill(window, "idNumber", Families.idNumber(LocalDate.of(1990, 3, 7)));
        complete(window, true);

        Page decider = desk.signIn("lqueren");
        desk.task(decider, "急难救助", "审批临时救助");
        assertThat(decider.locator(".jz-facts").first()).containsText("5100.00元");
        fill(decider, "amount", "10300");
        fill(decider, "reason", "火灾属实");
        complete(decider, false);
        assertThat(decider.locator("[data-problem='amount']")).containsText("超过乡镇（街道）限额");
        fill(decider, "amount", "5100");
        complete(decider, true);

        desk.task(window, "急难救助", "发放救助");
        choose(window, "way", "CASH");
        window.locator("[data-input='letterHanded']").check();
        complete(window, true);
        desk.task(window, "本所待领", "补齐先行救助手续");
        window.locator(".jz-all input").first().check();
        complete(window, true);

        String caseNumber = history.createHistoricProcessInstanceQuery()
                .processDefinitionKey("relief")
                .finished()
                .listPage(0, 1)
                .get(0)
                .getBusinessKey();
        org.assertj.core.api.Assertions.assertThat(applications.find(caseNumber).status())
                .isEqualTo(Application.Status.CONFIRMED);
        Actor reader = staff.find("ljianguan").orElseThrow();
        org.assertj.core.api.Assertions.assertThat(funds.balance(TOWN)).isEqualTo(Money.ofYuan(4_900));
        org.assertj.core.api.Assertions.assertThat(funds.entries(TOWN, reader))
                .extracting(FundEntry::reference)
                .contains(caseNumber);
        county.navigate(desk.url("/cases/") + caseNumber);
        assertThat(county.locator(".jz-case").first()).containsText("临时救助确认通知书");
        assertThat(county.locator(".jz-case").first()).containsText("第1期");
        county.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", "relief-case.png")));
        org.assertj.core.api.Assertions.assertThat(desk.complaints()).isEmpty();
    }

    @Test
    @DisplayName("支出型：登记、缺件一次告知")
    void asksForPapers() {
        Page window = desk.signIn("lshouli");
        begin(window, "临时救助");
        window.locator("#relief-track").selectOption("EXPENDITURE");
        start(window);
        started(window);
        desk.task(window, "我的任务", "登记求助情况");
        fill(window, "name", "测试支出户");
        fill(window, "idNumber", Families.idNumber(LocalDate.of(1975, 5, 5)));
        fill(window, "phone", "13800000000");
        fill(window, "home", "演示路8号");
        choose(window, "cause", "MEDICAL");
        fill(window, "situation", "自付费用高");
        fill(window, "spending", "30000");
        fill(window, "yearIncome", "24000");
        complete(window, true);
        desk.task(window, "我的任务", "核对申请材料（支出型）");
        complete(window, true);
        desk.task(window, "我的任务", "核对申请材料（支出型）");
        assertThat(window.locator(".jz-papers")).containsText("一次性告知书");
        org.assertj.core.api.Assertions.assertThat(desk.complaints()).isEmpty();
    }
}
