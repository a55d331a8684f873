package org.jiuzhu.window;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.jiuzhu.support.BrowserDesk.add;
import static org.jiuzhu.support.BrowserDesk.choose;
import static org.jiuzhu.support.BrowserDesk.complete;
import static org.jiuzhu.support.BrowserDesk.fill;
import static org.jiuzhu.support.BrowserDesk.screenshot;
import static org.jiuzhu.support.BrowserDesk.text;

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
@DisplayName("民主评议：在浏览器里由县级提出，乡镇安排、登记票数，有疑问的复查并转待遇变更")
class AppraisalBrowserTest {

    private static final String TOWN = "350702001";
    private static final String NUMBER = "YX-350702001-PY-00001";
    private static final int PEOPLE = 9;

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
        clock.set(LocalDate.of(2026, 9, 14));
        desk.person("ydiaocha", "王调查", Role.SURVEYOR, TOWN);
        desk.person("ydiaocha2", "赵调查", Role.SURVEYOR, TOWN);
        desk.person("yqueren", "叶确认", Role.DECIDER, TOWN);
        Actor county = desk.person("yjianguan", "刘监管", Role.COUNTY_SUPERVISOR, "350702");
        String id = Families.idNumber(LocalDate.of(1950, 3, 4));
        awards.enter(
                new Award(
                        NUMBER,
                        null,
                        TOWN,
                        "SUBSISTENCE",
                        "测试户主",
                        1,
                        60_000,
                        LocalDate.of(2026, 8, 1),
                        null,
                        "测民〔2026〕1号",
                        "测试",
                        12,
                        Award.State.ACTIVE),
                new AwardHousehold(NUMBER, null, List.of(new AwardHousehold.Person("测试户主", id, "户主"))),
                List.of(fingerprint.of(id)),
                county);
    }

    private static void check(Page page, String field) {
        page.locator("[data-input='" + field + "']").check();
    }

    @Test
    @DisplayName("名单不合要求的不收，票数对不上的不收；评议记录能打印，复查后转待遇变更")
    void appraisesAnAward() {
        Page county = desk.signIn("yjianguan");
        county.navigate(desk.url("/appraisals"));
        county.locator("#appraisals summary").click();
        fill(county, "subject", NUMBER);
        county.locator("[data-input='order']").click();
        assertThat(county.locator("form .jz-problem")).containsText("请写明评议的事由");
        fill(county, "reason", "抽查：群众反映有务工收入");
        county.locator("[data-input='order']").click();
        assertThat(county.locator("#appraisals")).containsText("待安排");

        Page decider = desk.signIn("yqueren");
        desk.task(decider, "待评议", "安排民主评议");
        fill(decider, "heldOn", "2026-09-16");
        fill(decider, "heldAt", "15:00");
        fill(decider, "place", "村部会议室");
        fill(decider, "host", "测试副书记");
        for (int i = 0; i < PEOPLE; i++) {
            add(decider, "participants");
            fill(decider, "participants[" + i + "].name", "测试村民" + i);
            choose(decider, "participants[" + i + "].kind", i < 5 ? "VILLAGER" : "PARTY");
        }
        complete(decider, false);
        assertThat(decider.locator("[data-problem='participants']")).containsText("三分之二");
        choose(decider, "participants[5].kind", "VILLAGER");
        screenshot(decider, "appraisal-prepare");
        complete(decider, true);

        clock.set(LocalDate.of(2026, 9, 16));
        desk.task(decider, "待评议", "登记评议情况");
        assertThat(decider.locator(".jz-papers")).containsText("民主评议通知");
        choose(decider, "action", "HELD");
        for (int i = 0; i < PEOPLE; i++) {
            choose(decider, "attendance[" + i + "].presence", "CAME");
            check(decider, "attendance[" + i + "].signed");
        }
        for (String step : List.of("宣讲政策", "介绍被评议家庭情况", "现场评议", "无记名投票，当场计票", "宣读结论")) {
            decider.locator(".jz-step label", text(step))
                    .locator("input")
                    .first()
                    .check();
        }
        fill(decider, "points", "多数认为长期在外务工");
        fill(decider, "issued", "9");
        fill(decider, "collected", "9");
        fill(decider, "agreed", "2");
        fill(decider, "doubted", "6");
        fill(decider, "abstained", "0");
        fill(decider, "invalid", "0");
        complete(decider, false);
        assertThat(decider.locator("[data-problem='collected']")).containsText("应等于收回票数");
        fill(decider, "doubted", "7");
        screenshot(decider, "appraisal-hold");
        complete(decider, true);

        Page surveyor = desk.signIn("ydiaocha");
        desk.task(surveyor, "待入户、复查", "评议后复查待遇");
        assertThat(surveyor.locator(".jz-papers")).containsText("民主评议记录");
        assertThat(surveyor.locator(".jz-facts").first()).containsText("有疑问");
        choose(surveyor, "companion", "ydiaocha2");
        fill(surveyor, "present", "测试户主");
        fill(surveyor, "found", "已在外务工半年");
        check(surveyor, "familySigned");
        check(surveyor, "surveyorsSigned");
        choose(surveyor, "result", "CHANGE");
        screenshot(surveyor, "appraisal-resurvey");
        complete(surveyor, true);

        county.navigate(desk.url("/appraisals"));
        assertThat(county.locator("#appraisals")).containsText("已办结");
        county.locator("a", text("PY-350702001-2026-001")).first().click();
        assertThat(county.locator("#appraisals")).containsText("同意2，有疑问7");
        assertThat(county.locator("#appraisals")).containsText("BG-350702001-PY-00001-1");
        screenshot(county, "appraisal-page");
        org.assertj.core.api.Assertions.assertThat(desk.complaints()).isEmpty();
    }
}
