package org.jiuzhu.window;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.jiuzhu.support.BrowserDesk.credentials;
import static org.jiuzhu.support.BrowserDesk.screenshot;
import static org.jiuzhu.support.BrowserDesk.text;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jiuzhu.policy.Decisions;
import org.jiuzhu.shared.Role;
import org.jiuzhu.support.BrowserDesk;
import org.jiuzhu.support.BrowserTest;
import org.jiuzhu.support.DecisionTable;
import org.jiuzhu.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
@DisplayName("决策表：在浏览器里改一个界限、看到空缺、改好、回放、由另一人批准、按日期生效")
class PolicyBrowserTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 18);
    private static final LocalDate FROM = LocalDate.of(2026, 10, 1);
    private static final String CELLS = ".jz-editor td.input-cell";

    @Autowired
    TestClock clock;

    @Autowired
    BrowserDesk desk;

    @Autowired
    Decisions decisions;

    @BeforeEach
    void people() {
        clock.set(TODAY);
        desk.person("pfenxi", "罗分析", Role.ANALYST, "3507");
        desk.person("pshiji", "谢市级", Role.CITY_MANAGER, "3507");
    }

    /** One person with so many yuan a month, where the amount goes by tiers and the standard is 730 yuan. */
    private static Map<String, Object> family(long yuan) {
        Map<String, Object> inputs = new HashMap<>(SCENARIO);
        inputs.put("memberCount", 1L);
        inputs.put("countedIncome", yuan * 1_200);
        inputs.put("yearIncome", yuan * 1_200);
        inputs.put("standard", 73_000L);
        inputs.put("edgePercent", 150L);
        inputs.put("amountMethod", "TIERED");
        inputs.put("tierOneAmount", 50_000L);
        inputs.put("tierTwoAmount", 35_000L);
        inputs.put("tierThreeAmount", 20_000L);
        inputs.put("rigidSpending", 0L);
        inputs.put("financialAssets", 0L);
        inputs.put("countedVehicles", 0L);
        inputs.put("houseCount", 1L);
        inputs.put("houseArea", 30L);
        inputs.put("activeBusiness", false);
        return inputs;
    }

    private static final Map<String, Object> SCENARIO =
            DecisionTable.of("review-calculation").scenarios().get(0).given();

    private Page signIn(String id) {
        Page page = desk.newPage();
        page.navigate(desk.url("/policy"));
        credentials(page, id);
        page.navigate(desk.url("/policy"));
        assertThat(page.locator("#policy table").first()).isVisible();
        return page;
    }

    private static void cell(Page page, int number, String text) {
        page.locator(CELLS).nth(number).click();
        page.keyboard().press("Control+A");
        page.keyboard().type(text);
    }

    private static void tab(Page page, String name) {
        page.locator("[role=tab]", text(name)).click();
    }

    private static void button(Page page, String name) {
        page.locator("button:not([role=tab])", text(name)).click();
    }

    private static Locator problems(Page page) {
        return page.locator("[role=alert]");
    }

    private long amount(LocalDate day, long yuan) {
        return decisions.on(day).ask("review-calculation", family(yuan)).number("monthlyAmount");
    }

    @Test
    @DisplayName("一千户里正好六十一户由一档变为二档；新受理的按新表，以前受理的按旧表")
    void changesAThreshold() {
        for (int i = 0; i < 1_000; i++) {
            decisions.decide("PL-" + i, "review-calculation", family(i));
        }

        Page analyst = signIn("pfenxi");
        screenshot(analyst, "policy-list");
        analyst.locator("a", text("认定类别和保障金")).first().click();
        button(analyst, "起草修改");
        assertThat(analyst.locator(CELLS).nth(5)).hasText("<= standard / 3");
        cell(analyst, 5, "<= standard / 4");
        button(analyst, "保存并检查");
        assertThat(analyst.locator("[role=status]").first()).containsText("1处必须改正");
        screenshot(analyst, "policy-editor");
        tab(analyst, "检查");
        assertThat(analyst.locator("tbody tr").first()).containsText("没有规则");
        assertThat(analyst.locator("tbody tr").first()).containsText("人均月收入");
        tab(analyst, "提交和经过");
        analyst.locator("[aria-label='为什么改']").fill("分档界限调整");
        analyst.locator("[aria-label='依据的文号']").fill("测试〔2026〕9号");
        analyst.locator("[aria-label='执行日期']").fill(FROM.toString());
        button(analyst, "提交审批");
        assertThat(problems(analyst).first()).containsText("必须改正");

        tab(analyst, "编辑");
        assertThat(analyst.locator(CELLS).nth(5)).hasText("<= standard / 4");
        cell(analyst, 8, "(standard / 4..standard * 2 / 3]");
        button(analyst, "保存并检查");
        assertThat(analyst.locator("[role=status]").first()).containsText("没有发现必须改正");
        tab(analyst, "与原版本对比");
        assertThat(analyst.locator("td.jz-edited")).hasCount(2);
        screenshot(analyst, "policy-difference");

        tab(analyst, "回放");
        analyst.locator("[aria-label='起始日期']").fill(TODAY.toString());
        analyst.locator("[aria-label='截止日期']").fill(TODAY.toString());
        button(analyst, "开始回放");
        Locator sums =
                analyst.locator("details tbody").first().locator("tr").first().locator("td");
        assertThat(sums.nth(1)).hasText("939");
        assertThat(sums.nth(4)).hasText("61");
        assertThat(sums.nth(9)).hasText("-9,150.00");
        Locator page = analyst.locator("#policy");
        assertThat(page).containsText("断崖");
        assertThat(analyst.locator("tr", text("草稿新出现")).first()).containsText("182");
        assertThat(page).containsText("敏感性");
        assertThat(analyst.locator("tr", text("4（草稿）"))).containsText("61");
        screenshot(analyst, "policy-replay");

        tab(analyst, "提交和经过");
        analyst.locator("[aria-label='为什么改']").fill("分档界限调整");
        analyst.locator("[aria-label='依据的文号']").fill("测试〔2026〕9号");
        analyst.locator("[aria-label='执行日期']").fill(FROM.toString());
        button(analyst, "提交审批");
        assertThat(analyst.locator("#policy")).containsText("参与过起草的人不能审批");
        assertThat(analyst.locator("button", text("批准发布"))).hasCount(0);

        Page manager = signIn("pshiji");
        manager.locator("a", text("草稿")).first().click();
        tab(manager, "审批");
        screenshot(manager, "policy-approval");
        button(manager, "批准发布");
        assertThat(manager.locator("#policy")).containsText("已发布");

        org.assertj.core.api.Assertions.assertThat(amount(FROM.minusDays(1), 200))
                .isEqualTo(50_000);
        org.assertj.core.api.Assertions.assertThat(amount(FROM, 200)).isEqualTo(35_000);
        org.assertj.core.api.Assertions.assertThat(desk.complaints()).isEmpty();
    }
}
