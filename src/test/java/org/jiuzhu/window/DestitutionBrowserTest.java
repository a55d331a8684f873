package org.jiuzhu.window;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.jiuzhu.support.BrowserDesk.begin;
import static org.jiuzhu.support.BrowserDesk.choose;
import static org.jiuzhu.support.BrowserDesk.complete;
import static org.jiuzhu.support.BrowserDesk.fill;
import static org.jiuzhu.support.BrowserDesk.start;
import static org.jiuzhu.support.BrowserDesk.started;
import static org.jiuzhu.support.BrowserDesk.text;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.jiuzhu.engine.EngineCases;
import org.jiuzhu.intake.Declaration.Relation;
import org.jiuzhu.intake.Declaration.Work;
import org.jiuzhu.intake.RegistrationDrafts;
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
@DisplayName("特困人员救助供养：在浏览器里从登记办到公示")
class DestitutionBrowserTest {

    private static final String TOWN = "350702001";

    @Autowired
    TestClock clock;

    @Autowired
    RegistrationDrafts drafts;

    @Autowired
    RuntimeService runtime;

    @Autowired
    EngineCases cases;

    @Autowired
    BrowserDesk desk;

    private Actor clerk;

    @BeforeEach
    void people() {
        clock.set(LocalDate.of(2026, 9, 18));
        clerk = desk.person("lshouli", "林受理", Role.WINDOW_CLERK, TOWN);
        desk.person("lhedui", "陈核对", Role.COUNTY_CHECKER, "350702");
        desk.person("ldiaocha", "黄调查", Role.SURVEYOR, TOWN);
        desk.person("ldiaocha2", "吴调查", Role.SURVEYOR, TOWN);
        drafts.open(clerk).forEach(draft -> drafts.discard(draft.id(), clerk));
    }

    @Test
    @DisplayName("登记、受理、核对、入户评估、初审意见、公示；三项条件和自理能力等级由系统得出，处处是中文")
    void goesFromTheWindowToPublicity() {
        String draft = drafts.begin(clerk);
        drafts.save(
                draft,
                Families.as(Families.of(
                                List.of(Families.member("测试老人", LocalDate.of(1947, 6, 7), Relation.SELF, Work.UNABLE)),
                                Money.ZERO,
                                null))
                        .incomes(List.of())
                        .build(),
                clerk);

        Page window = desk.signIn("lshouli");
        begin(window, "特困人员救助供养");
        window.locator(".jz-drafts button", text("继续")).first().click();
        window.locator("[data-input='members[0].name']").waitFor();
        start(window);
        started(window);
        desk.task(window, "我的任务", "受理特困供养申请");
        window.locator(".jz-all input").first().check();
        complete(window, false);
        assertThat(window.locator("[data-problem='signatures[0].signed']")).containsText("还没有签署授权书");
        window.locator("[data-input='signatures[0].signed']").check();
        complete(window, true);

        String caseNumber = runtime.createProcessInstanceQuery()
                .processDefinitionKey("destitution")
                .listPage(0, 1)
                .get(0)
                .getBusinessKey();
        cases.runDueJobs(caseNumber);
        Page checker = desk.signIn("lhedui");
        desk.task(checker, "待核对", "汇总信息核对");
        complete(checker, true);

        Page surveyor = desk.signIn("ldiaocha");
        desk.task(surveyor, "待入户、复查", "入户调查、评估自理能力");
        complete(surveyor, false);
        assertThat(surveyor.locator("[data-problem='noSupporter']")).containsText("经查没有法定义务人");
        choose(surveyor, "companion", "ldiaocha2");
        fill(surveyor, "present", "本人");
        fill(surveyor, "findings", "独居，无人赡养");
        choose(surveyor, "property", "YES");
        surveyor.locator("[data-input='noSupporter']").check();
        surveyor.locator("[data-input='assessed']").check();
        choose(surveyor, "place", "INSTITUTION");
        fill(surveyor, "chosenBy", "本人");
        surveyor.locator("[data-input='signed']").check();
        BrowserDesk.screenshot(surveyor, "destitution-survey");
        complete(surveyor, true);

        desk.task(surveyor, "待入户、复查", "提出初审意见");
        assertThat(surveyor.locator(".jz-facts").first()).containsText("三项条件同时具备");
        assertThat(surveyor.locator(".jz-facts").first()).containsText("具备生活自理能力");
        fill(surveyor, "reason", "三项条件同时具备");
        BrowserDesk.screenshot(surveyor, "destitution-opinion");
        complete(surveyor, true);

        desk.task(window, "待公示、送达", "公示初审意见");
        assertThat(window.locator(".jz-papers")).containsText("特困人员救助供养初审公示");
        org.assertj.core.api.Assertions.assertThat(desk.complaints()).isEmpty();
    }
}
