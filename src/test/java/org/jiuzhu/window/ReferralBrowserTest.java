package org.jiuzhu.window;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.jiuzhu.support.BrowserDesk.PASSWORD;
import static org.jiuzhu.support.BrowserDesk.begin;
import static org.jiuzhu.support.BrowserDesk.choose;
import static org.jiuzhu.support.BrowserDesk.complete;
import static org.jiuzhu.support.BrowserDesk.fill;
import static org.jiuzhu.support.BrowserDesk.screenshot;
import static org.jiuzhu.support.BrowserDesk.start;
import static org.jiuzhu.support.BrowserDesk.started;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.jiuzhu.organisation.Department;
import org.jiuzhu.organisation.StaffDirectory;
import org.jiuzhu.referral.Referral;
import org.jiuzhu.referral.Referrals;
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
@DisplayName("转办协同：在浏览器里从窗口转出，部门签收、答复，窗口告知")
class ReferralBrowserTest {

    private static final String TOWN = "350702001";

    @Autowired
    StaffDirectory staff;

    @Autowired
    TestClock clock;

    @Autowired
    HistoryService history;

    @Autowired
    Referrals referrals;

    @Autowired
    BrowserDesk desk;

    @BeforeEach
    void people() {
        clock.set(LocalDate.of(2026, 9, 18));
        desk.person("zshouli", "林受理", Role.WINDOW_CLERK, TOWN);
        if (staff.find("zyibao").isEmpty()) {
            staff.add("zyibao", "余医保", Set.of(Role.DEPARTMENT_LIAISON), Set.of(Department.MEDICAL), "350702", PASSWORD);
        }
    }

    @Test
    @DisplayName("医疗救助：联络岗只见本部门的转办，签收、给予救助，窗口告知办结")
    void refers() {
        Page window = desk.signIn("zshouli");
        begin(window, "转办协同");
        window.locator("#referral-kind").selectOption("MEDICAL");
        start(window);
        started(window);
        desk.task(window, "我的任务", "填写转办单");
        fill(window, "name", "测试病人");
        fill(window, "idNumber", Families.idNumber(LocalDate.of(1980, 4, 2)));
        fill(window, "phone", "13800001234");
        complete(window, false);
        assertThat(window.locator("[data-problem='illness']")).containsText("请填写所患疾病");
        fill(window, "illness", "尿毒症");
        window.locator("[data-input='told']").check();
        screenshot(window, "referral-slip");
        complete(window, true);

        Page liaison = desk.signIn("zyibao");
        desk.task(liaison, "转来待办", "签收转办单");
        assertThat(liaison.locator(".jz-facts").first()).containsText("尿毒症");
        screenshot(liaison, "referral-receive");
        complete(liaison, true);
        desk.task(liaison, "转来待办", "登记办理结果");
        choose(liaison, "outcome", "GRANTED");
        fill(liaison, "granted", "门诊特殊病种救助");
        fill(liaison, "amount", "6000");
        fill(liaison, "decidedBy", "余主任");
        complete(liaison, true);

        desk.task(window, "待公示、送达", "告知求助人办理结果");
        assertThat(window.locator(".jz-papers")).containsText("转办结果告知单");
        fill(window, "receiver", "测试病人");
        screenshot(window, "referral-tell");
        complete(window, true);
        String number = history.createHistoricProcessInstanceQuery()
                .processDefinitionKey("referral")
                .finished()
                .listPage(0, 1)
                .get(0)
                .getBusinessKey();
        org.assertj.core.api.Assertions.assertThat(referrals.find(number).state())
                .isEqualTo(Referral.State.TOLD);
        org.assertj.core.api.Assertions.assertThat(desk.complaints()).isEmpty();
    }
}
