package org.jiuzhu.window;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.jiuzhu.support.BrowserDesk.choose;
import static org.jiuzhu.support.BrowserDesk.complete;
import static org.jiuzhu.support.BrowserDesk.fill;
import static org.jiuzhu.support.BrowserDesk.screenshot;
import static org.jiuzhu.support.BrowserDesk.text;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import org.jiuzhu.inspection.InspectionPlans;
import org.jiuzhu.inspection.InspectionSheet;
import org.jiuzhu.inspection.InspectionSheets;
import org.jiuzhu.intake.Application;
import org.jiuzhu.intake.Applications;
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
@DisplayName("双随机检查：在浏览器里从提出计划、抽取、检查、整改办到结果公开")
class InspectionBrowserTest {

    private static final String COUNTY = "350703";
    private static final String EAST = "350703001";
    private static final String WEST = "350703002";

    @Autowired
    TestClock clock;

    @Autowired
    BrowserDesk desk;

    @Autowired
    Applications applications;

    @Autowired
    InspectionPlans plans;

    @Autowired
    InspectionSheets sheets;

    @BeforeEach
    void people() {
        clock.set(LocalDate.of(2026, 9, 18));
        Actor clerk = desk.person("xjshouli", "林窗口", Role.WINDOW_CLERK, EAST);
        desk.person("xjqueren", "叶确认", Role.DECIDER, EAST);
        desk.person("xjdiaocha1", "连调查", Role.SURVEYOR, WEST);
        desk.person("xjdiaocha2", "祝调查", Role.SURVEYOR, WEST);
        desk.person("xjjianguan", "刘监管", Role.COUNTY_SUPERVISOR, COUNTY);
        desk.person("xjshiji", "谢市级", Role.CITY_MANAGER, "3507");
        String number = applications.register(Families.poor(950), EAST, clerk).caseNumber();
        applications.changeStatus(number, Application.Status.REGISTERED, Application.Status.ACCEPTED);
        applications.changeStatus(number, Application.Status.ACCEPTED, Application.Status.CONFIRMED);
    }

    @Test
    @DisplayName("名单固定后由县级、市级各填一份随机内容抽取；两人检查、一项有问题，整改合格，签署后不用登录就能看到结果")
    void inspects() {
        Page county = desk.signIn("xjjianguan");
        county.navigate(desk.url("/inspection"));
        county.locator("[data-input='openPlan']").click();
        assertThat(county.locator("#inspection")).containsText("请填写计划名称");
        fill(county, "title", "下半年检查");
        county.locator("[data-input='openPlan']").click();
        assertThat(county.locator("#inspection")).containsText("待拟定");

        desk.task(county, "本所待领", "拟定检查计划");
        choose(county, "action", "SUBMIT");
        fill(county, "checkBy", "2026-10-16");
        complete(county, false);
        assertThat(county.locator("[data-problem='inspectors']")).containsText("检查人员至少两名");
        county.locator(".jz-step label", text("连调查")).locator("input").check();
        county.locator(".jz-step label", text("祝调查")).locator("input").check();
        screenshot(county, "inspection-draft");
        complete(county, true);

        Page city = desk.signIn("xjshiji");
        desk.task(city, "本所待领", "审批检查计划");
        assertThat(city.locator(".jz-facts").first()).containsText("对象1户，将抽取1户");
        choose(city, "choice", "SIGNED");
        complete(city, true);
        desk.task(county, "本所待领", "县级填写随机内容");
        fill(county, "words", "摸球03、08、15");
        complete(county, true);
        desk.task(city, "本所待领", "市级见证并填写随机内容");
        fill(city, "words", "骰子6、2、5、1");
        screenshot(city, "inspection-witness");
        complete(city, true);

        String plan = plans.page(COUNTY, null, 1).get(0).planNumber();
        InspectionSheet sheet = sheets.all(plan).get(0);
        Page first = desk.signIn(sheet.firstInspector());
        first.navigate(desk.url("/inspection"));
        fill(first, "kinName", "测试亲属");
        fill(first, "kinId", Families.idNumber(LocalDate.of(1988, 8, 8)));
        first.locator("[data-input='declareKin']").click();
        assertThat(first.locator("#inspection")).containsText("配偶");
        desk.task(first, BrowserDesk.OWN, "检查并填写检查表");
        assertThat(first.locator(".jz-facts").first()).containsText("测试甲");
        choose(first, "action", "CHECKED");
        choose(first, "way", "FILE");
        int items = sheets.items(sheet.sheetNumber()).size();
        for (int i = 0; i < items; i++) {
            choose(first, "items[" + i + "].result", i == 0 ? "PROBLEM" : "FINE");
        }
        fill(first, "summary", "查阅全卷");
        complete(first, false);
        assertThat(first.locator("[data-problem='items[0].nature']")).containsText("请选择问题性质");
        choose(first, "items[0].nature", "FORM");
        fill(first, "items[0].words", "告知书没有签字");
        screenshot(first, "inspection-check");
        complete(first, true);

        Page second = desk.signIn(sheet.secondInspector());
        desk.task(second, BrowserDesk.OWN, "第二名检查人员复核签名");
        assertThat(second.locator(".jz-facts").first()).containsText("告知书没有签字");
        choose(second, "action", "AGREED");
        complete(second, true);

        Page town = desk.signIn("xjqueren");
        desk.task(town, "本所待领", "整改并反馈");
        fill(town, "answer", "已补签字");
        screenshot(town, "inspection-rectify");
        complete(town, true);
        desk.task(county, "本所待领", "核验整改");
        choose(county, "verdict", "ACCEPTED");
        fill(county, "words", "已补齐");
        complete(county, true);

        desk.task(county, "本所待领", "汇总检查结果");
        fill(county, "conclusion", "文书需规范");
        fill(county, "publicWords", "总体规范，一处文书问题已整改");
        screenshot(county, "inspection-conclude");
        complete(county, true);
        desk.task(city, "本所待领", "签署检查结果");
        choose(city, "choice", "SIGNED");
        complete(city, true);

        county.navigate(desk.url("/inspection?plan=" + plan));
        assertThat(county.locator("#inspection")).containsText("结果已公开");
        assertThat(county.locator("#inspection svg")).hasCount(1);
        assertThat(county.locator("#inspection")).containsText("怎样重算");
        screenshot(county, "inspection-plan");
        Page anybody = desk.newPage();
        anybody.navigate(desk.url("/public/inspections"));
        anybody.locator("a", text("下半年检查")).first().click();
        assertThat(anybody.locator("main")).containsText("总体规范，一处文书问题已整改");
        assertThat(anybody.locator("main")).containsText("置信区间");
        assertThat(anybody.locator("main")).not().containsText("测试甲");
        screenshot(anybody, "inspection-public");
        org.assertj.core.api.Assertions.assertThat(desk.complaints()).isEmpty();
    }
}
