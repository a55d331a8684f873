package org.jiuzhu.window;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jiuzhu.support.BrowserDesk.PASSWORD;
import static org.jiuzhu.support.BrowserDesk.add;
import static org.jiuzhu.support.BrowserDesk.choose;
import static org.jiuzhu.support.BrowserDesk.credentials;
import static org.jiuzhu.support.BrowserDesk.fill;
import static org.jiuzhu.support.BrowserDesk.text;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jiuzhu.intake.RegistrationDrafts;
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
@DisplayName("表单不丢内容：超时、断线、两页同开、删错一行")
class FormsBrowserTest {

    private static final String TOWN = "350702002";

    @Autowired
    RegistrationDrafts drafts;

    @Autowired
    TestClock clock;

    @Autowired
    BrowserDesk desk;

    private Actor clerk;

    @BeforeEach
    void people() {
        clock.set(LocalDate.of(2026, 9, 18));
        clerk = desk.person("fshouli", "林窗口", Role.WINDOW_CLERK, TOWN);
        desk.person("ftongshi", "陈同事", Role.WINDOW_CLERK, TOWN);
        drafts.open(clerk).forEach(draft -> drafts.discard(draft.id(), clerk));
    }

    @Test
    @DisplayName("登录超时：页面和填写的内容都在，重新登录后接着保存，网址不变")
    void keepsThePageThroughATimeOut() {
        Page page = desk.signIn("fshouli");
        register(page);
        page.navigate("about:blank");
        page.navigate(desk.url("/camunda/app/tasklist/default/"));
        page.locator("a", text("我的任务")).first().click();
        page.locator("ol.tasks-list li.task h4 a", text("核对申请材料")).first().click();
        page.locator(".nav-tabs a", text("表单")).click();
        choose(page, "action", "WITHDRAWN");
        assertThat(page.locator(".jz-state")).containsText("已保存");
        String address = page.url();
        page.context().clearCookies();
        choose(page, "action", "ELSEWHERE");
        assertThat(page.locator("dialog.jz-again")).containsText("登录已超时");
        // the list asks every ten seconds, and must not throw the page away
        page.waitForTimeout(12_000);
        assertThat(page.locator("dialog.jz-again")).hasCount(1);
        page.locator("#jz-again-password").fill("wrong");
        page.locator("dialog.jz-again button[type=submit]").click();
        assertThat(page.locator("dialog.jz-again .jz-problem")).containsText("密码不正确");
        // who has mistyped a password waits some seconds
        page.waitForTimeout(6_000);
        page.locator("#jz-again-password").fill(PASSWORD);
        page.locator("dialog.jz-again button[type=submit]").click();
        assertThat(page.locator("dialog.jz-again")).hasCount(0);
        assertThat(page.locator(".jz-state")).containsText("已保存");
        assertThat(page.locator("[data-input='action']")).hasValue("ELSEWHERE");
        assertThat(page.url()).isEqualTo(address);
        page.reload();
        page.locator(".nav-tabs a", text("表单")).click();
        assertThat(page.locator("[data-input='action']")).hasValue("ELSEWHERE");
    }

    @Test
    @DisplayName("未登录打开任务网址：登录后回到同一任务")
    void findsTheTaskAgainAfterSigningIn() {
        Page page = desk.newPage();
        page.navigate(desk.url("/camunda/app/tasklist/default/#/?task=abc"));
        credentials(page, "fshouli");
        page.locator(".task-filters, .page-wrap").first().waitFor();
        assertThat(page.url()).contains("task=abc");
    }

    @Test
    @DisplayName("删除成员：先说明名下有什么，名下的一并删，后面成员的收入仍在其名下")
    void movesTheMoneyWithTheMember() {
        Page page = desk.signIn("fshouli");
        openRegistration(page);
        fill(page, "members[0].name", "测试甲");
        add(page, "members");
        fill(page, "members[1].name", "测试乙");
        add(page, "members");
        fill(page, "members[2].name", "测试丙");
        for (int i = 0; i < 3; i++) {
            add(page, "incomes");
            choose(page, "incomes[" + i + "].member", String.valueOf(i));
            fill(page, "incomes[" + i + "].amount", "１，００" + i);
        }
        List<String> asked = new ArrayList<>();
        page.onceDialog(dialog -> {
            asked.add(dialog.message());
            dialog.accept();
        });
        page.locator("[data-drop='members[1]']").click();
        assertThat(asked).containsExactly("删除测试乙？其名下的收入1项一并删除。");
        assertThat(page.locator("[data-input='incomes[1].member'] option:checked"))
                .hasText("测试丙");
        assertThat(page.locator("[data-input='incomes[1].amount']")).hasValue("1002");
        assertThat(page.locator("[data-input='incomes[2].amount']")).hasCount(0);
        assertThat(page.locator(".jz-state")).containsText("已保存");
        String id = drafts.open(clerk).get(0).id();
        assertThat(drafts.open(id, clerk).incomes())
                .extracting(income -> income.member() + ":" + income.amount())
                .containsExactly("0:1000.00", "1:1002.00");
    }

    @Test
    @DisplayName("两页同开一份登记：后改的一页得到提示，载入后本页填写的还能换回")
    void asksWhichPageCounts() {
        String id = drafts.begin(clerk);
        drafts.save(id, Families.poor(), clerk);
        Page one = desk.signIn("fshouli");
        Page two = one.context().newPage();
        two.navigate(desk.url("/camunda/app/tasklist/default/"));
        resume(one);
        resume(two);
        assertThat(two.locator(".jz-state")).containsText("已保存");
        fill(one, "residenceAddress", "第一页");
        assertThat(one.locator("[data-stale='load']")).isVisible();
        one.locator("[data-stale='load']").click();
        assertThat(one.locator("[data-input='residenceAddress']")).not().hasValue("第一页");
        one.locator("button", text("换回本页原来填写的")).click();
        assertThat(one.locator("[data-input='residenceAddress']")).hasValue("第一页");
        assertThat(drafts.open(id, clerk).residenceAddress()).isEqualTo("第一页");
        fill(two, "residenceAddress", "第二页");
        two.locator("[data-stale='keep']").click();
        assertThat(two.locator(".jz-state")).containsText("已保存");
        assertThat(drafts.open(id, clerk).residenceAddress()).isEqualTo("第二页");
    }

    @Test
    @DisplayName("没有输入就没有草稿；关掉登记窗口不丢内容；同事可以接着填；读不懂的数字照样保存")
    void keepsADraftForAColleague() {
        Page page = desk.signIn("fshouli");
        openRegistration(page);
        assertThat(drafts.open(clerk)).isEmpty();
        fill(page, "members[0].name", "测试丁");
        add(page, "incomes");
        fill(page, "incomes[0].amount", "8万");
        assertThat(page.locator("[data-problem='incomes[0].amount']")).containsText("请填数字");
        page.keyboard().press("Escape");
        page.locator(".modal")
                .waitFor(new Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
        Page colleague = desk.signIn("ftongshi");
        colleague.locator("a", text("窗口登记")).first().click();
        colleague.locator(".modal a", text("最低生活保障")).click();
        assertThat(colleague.locator(".jz-drafts")).containsText("林窗口登记");
        colleague.locator("button", text("继续：测**")).click();
        assertThat(colleague.locator("[data-input='incomes[0].amount']")).hasValue("8万");
        assertThat(colleague.locator("[data-problem='incomes[0].amount']")).containsText("请填数字");
    }

    @Test
    @DisplayName("提交不过之后，改一处只少一处标记")
    void keepsTheMarksWhileTheyAreMended() {
        Page page = desk.signIn("fshouli");
        openRegistration(page);
        fill(page, "members[0].name", "测试戊");
        page.locator(".modal-footer button.btn-primary").click();
        assertThat(page.locator(".jz-alert")).containsText("处需要改正");
        int before = page.locator(".jz-invalid").count();
        assertThat(before).isGreaterThan(5);
        fill(page, "residenceAddress", "测试路1号");
        assertThat(page.locator("[data-problem='residenceAddress']")).isEmpty();
        assertThat(page.locator(".jz-invalid")).hasCount(before - 1);
    }

    private void register(Page page) {
        String id = drafts.begin(clerk);
        drafts.save(id, Families.poor(), clerk);
        resume(page);
        page.locator(".modal-footer button.btn-primary").click();
        Locator verified = page.locator("[data-input='verified']");
        page.waitForCondition(
                () -> verified.isVisible() || page.locator(".modal").count() == 0);
        if (verified.isVisible()) {
            verified.check();
            page.locator(".modal-footer button.btn-primary").click();
        }
        page.locator(".modal")
                .waitFor(new Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
    }

    private static void openRegistration(Page page) {
        page.locator("a", text("窗口登记")).first().click();
        page.locator(".modal a", text("最低生活保障")).click();
        page.locator("[data-input='members[0].name']").waitFor();
    }

    private static void resume(Page page) {
        page.locator("a", text("窗口登记")).first().click();
        page.locator(".modal a", text("最低生活保障")).click();
        page.locator(".jz-drafts button", text("继续")).first().click();
        page.locator("[data-input='members[0].name']").waitFor();
        assertThat(page.locator(".jz-state")).containsText("已保存");
    }
}
