package org.jiuzhu.window;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jiuzhu.support.BrowserDesk.begin;
import static org.jiuzhu.support.BrowserDesk.choose;
import static org.jiuzhu.support.BrowserDesk.complete;
import static org.jiuzhu.support.BrowserDesk.fill;
import static org.jiuzhu.support.BrowserDesk.form;
import static org.jiuzhu.support.BrowserDesk.screenshot;
import static org.jiuzhu.support.BrowserDesk.start;
import static org.jiuzhu.support.BrowserDesk.started;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import javax.imageio.ImageIO;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.jiuzhu.benefit.Awards;
import org.jiuzhu.intake.Application;
import org.jiuzhu.intake.Applications;
import org.jiuzhu.review.Determination;
import org.jiuzhu.review.Determinations;
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
@DisplayName("一个窗口：五名工作人员在浏览器里办完一户")
class OneWindowBrowserTest {

    private static final String TOWN = "350702001";
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 18);

    @Autowired
    TestClock clock;

    @Autowired
    ManagementService management;

    @Autowired
    HistoryService history;

    @Autowired
    Applications applications;

    @Autowired
    Determinations determinations;

    @Autowired
    Awards awards;

    @Autowired
    BrowserDesk desk;

    @BeforeEach
    void people() {
        clock.set(TODAY);
        desk.person("cshouli", "林受理", Role.WINDOW_CLERK, TOWN);
        desk.person("cdiaocha", "黄调查", Role.SURVEYOR, TOWN);
        desk.person("ctongxing", "陈同行", Role.SURVEYOR, TOWN);
        desk.person("cchushen", "郑初审", Role.DECIDER, TOWN);
        desk.person("cqueren", "叶确认", Role.DECIDER, TOWN);
        desk.person("chedui", "周核对", Role.COUNTY_CHECKER, "350702");
    }

    @Test
    @DisplayName("从登记到登记待遇：受理、核对、调查、初审、公示、另一人确认、送达")
    void confirmsAFamily() {
        Page window = desk.signIn("cshouli");
        String caseNumber = register(window, "测试甲", 1980, "9600");
        checkAndAccept(window);
        runJobs();
        verify();
        runJobs();
        Page author = desk.signIn("cchushen");
        task(author, "提出初审意见");
        fill(author, "reason", "收入低于标准，财产符合规定");
        complete(author);
        task(window, "张贴初审公示");
        fill(window, "place", "村务公开栏");
        complete(window);
        clock.set(TODAY.plusDays(12));
        runJobs();
        task(window, "公示结果登记");
        complete(window);
        task(author, "审核确认");
        assertThat(author.locator("body")).containsText("您已办理过本案的“提出初审意见”，按回避要求，“审核确认”须由另一人办理。");
        assertThat(author.locator("body")).not().containsText("exception");
        assertThat(determinations.find(caseNumber)).isEmpty();
        Page decider = desk.signIn("cqueren");
        task(decider, "审核确认");
        screenshot(decider, "confirm");
        complete(decider);
        assertThat(awards.ofCase(caseNumber).orElseThrow().monthlyAmount().toString())
                .isEqualTo("900.00");
        task(window, "送达");
        window.locator(".nav-tabs a", new Page.LocatorOptions().setHasText("案卷"))
                .click();
        assertThat(window.locator(".jz-case")).containsText("最低生活保障确认通知书");
        screenshot(window, "case");
        form(window);
        fill(window, "receiver", "测试甲");
        complete(window);
        task(window, "张贴结果公布");
        fill(window, "place", "村务公开栏");
        complete(window);
        assertThat(applications.find(caseNumber).status()).isEqualTo(Application.Status.CONFIRMED);
        findsTheClosedCase(window, caseNumber);
        assertThat(desk.complaints()).isEmpty();
    }

    @Test
    @DisplayName("收入高于标准：拟不予确认、具名决定、送达不予确认告知书")
    void refusesAFamily() {
        Page window = desk.signIn("cshouli");
        String caseNumber = register(window, "测试丁", 1981, "96000");
        checkAndAccept(window);
        runJobs();
        verify();
        runJobs();
        Page author = desk.signIn("cchushen");
        task(author, "提出初审意见");
        fill(author, "reason", "人均月收入4000元，高于标准");
        complete(author);
        Page decider = desk.signIn("cqueren");
        task(decider, "审核确认");
        complete(decider);
        assertThat(determinations.find(caseNumber).orElseThrow().outcome()).isEqualTo(Determination.Outcome.REFUSED);
        task(window, "送达");
        fill(window, "receiver", "测试丁");
        complete(window);
        assertThat(applications.find(caseNumber).status()).isEqualTo(Application.Status.REFUSED);
        assertThat(desk.complaints()).isEmpty();
    }

    /** A family asks again at the window: its file is found by the number, and each letter opens. */
    private void findsTheClosedCase(Page page, String caseNumber) {
        page.navigate(desk.url("/cases"));
        page.getByLabel("案号").fill(caseNumber);
        page.getByText("查询", new Page.GetByTextOptions().setExact(true)).click();
        page.locator("table a", new Page.LocatorOptions().setHasText(caseNumber))
                .first()
                .click();
        Locator row = page.locator("tr", new Page.LocatorOptions().setHasText("最低生活保障确认通知书"))
                .first();
        var letter = page.request()
                .get(desk.url("")
                        + row.locator("a", new Locator.LocatorOptions().setHasText("Word"))
                                .getAttribute("href"));
        assertThat(letter.status()).isEqualTo(200);
        assertThat(letter.headers().get("content-type")).contains("wordprocessingml");
        screenshot(page, "closed");
    }

    private String register(Page page, String name, int born, String wages) {
        begin(page, "最低生活保障");
        Locator fresh = page.locator("button", new Page.LocatorOptions().setHasText("新登记一户"));
        page.locator(".jz-drafts, [data-input='members[0].name']").first().waitFor();
        if (fresh.count() > 0) {
            fresh.click();
        }
        fill(page, "members[0].name", name);
        fill(page, "members[0].idNumber", "350702198001019990");
        fill(page, "members[0].phone", "13900000001");
        choose(page, "members[0].marital", "DIVORCED");
        choose(page, "members[0].health", "CHRONIC_ILLNESS");
        choose(page, "members[0].work", "CASUAL");
        page.locator("[data-add='members']").click();
        fill(page, "members[1].name", name + "之子");
        fill(page, "members[1].idNumber", Families.idNumber(LocalDate.of(born + 33, 5, 5)));
        choose(page, "members[1].relation", "CHILD");
        choose(page, "members[1].marital", "UNMARRIED");
        choose(page, "members[1].health", "HEALTHY");
        choose(page, "members[1].work", "STUDENT");
        page.locator("[data-input='members[1].studying']").check();
        choose(page, "householdArea", "URBAN");
        fill(page, "residenceAddress", "梅山街道测试路1号");
        choose(page, "cause", "ILLNESS");
        page.locator("[data-add='incomes']").click();
        choose(page, "incomes[0].member", "0");
        choose(page, "incomes[0].kind", "WAGES");
        fill(page, "incomes[0].amount", wages);
        fill(page, "bankAccount.bank", "测试银行");
        fill(page, "bankAccount.holder", name);
        fill(page, "bankAccount.number", "6222000000000001");
        start(page);
        assertThat(page.locator("[data-problem='members[0].idNumber']")).not().isEmpty();
        assertThat(page.locator("[data-problem='promised']")).containsText("承诺");
        screenshot(page, "problems");
        fill(page, "members[0].idNumber", Families.idNumber(LocalDate.of(born, 1, 1)));
        page.locator("[data-input='promised']").check();
        assertThat(page.locator(".jz-figures")).containsText("人均月收入");
        start(page);
        started(page);
        return history.createHistoricProcessInstanceQuery()
                .orderByProcessInstanceStartTime()
                .desc()
                .unfinished()
                .listPage(0, 1)
                .get(0)
                .getBusinessKey();
    }

    private void checkAndAccept(Page window) {
        task(window, "核对申请材料");
        window.locator(".jz-all input").first().check();
        complete(window);
        task(window, "受理");
        for (Locator signed : window.locator("[data-input$='.signed']").all()) {
            signed.check();
        }
        screenshot(window, "accept");
        complete(window);
    }

    private void verify() {
        Page checker = desk.signIn("chedui");
        task(checker, "核对");
        complete(checker);
        Page surveyor = desk.signIn("cdiaocha");
        task(surveyor, "入户调查");
        complete(surveyor, false);
        assertThat(surveyor.locator("[data-problem='living']")).containsText("请填写居住和生活状况");
        choose(surveyor, "companion", "ctongxing");
        fill(surveyor, "present", "申请人");
        fill(surveyor, "living", "住房老旧，基本生活用品齐全");
        choose(surveyor, "result", "TRUE");
        assertThat(surveyor.locator("[data-problem='photos']")).containsText("请至少上传一张照片");
        surveyor.locator("[data-input='photos']").setInputFiles(new FilePayload[] {
            new FilePayload("照片一.png", "image/png", photo(64, 48)),
            new FilePayload("照片二.png", "image/png", photo(3000, 1500))
        });
        assertThat(surveyor.locator(".jz-file-done")).hasCount(2);
        surveyor.onceDialog(Dialog::accept);
        surveyor.locator(".jz-file-done button").first().click();
        assertThat(surveyor.locator(".jz-file-done")).hasCount(1);
        surveyor.locator("[data-input='familySigned']").check();
        surveyor.locator("[data-input='surveyorsSigned']").check();
        screenshot(surveyor, "survey");
        complete(surveyor);
    }

    private static byte[] photo(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** What the same clerk goes on with lies among the own tasks, everything else waits for somebody. */
    private void task(Page page, String name) {
        boolean own = name.equals("核对申请材料") || name.startsWith("受理");
        desk.tasks(page, own ? BrowserDesk.OWN : "本所待领");
        assertThat(page.locator("ol.tasks-list .jz-card-line").first()).containsText("测**");
        BrowserDesk.pick(page, name, !own);
    }

    private void runJobs() {
        var due = management.createJobQuery().executable().withRetriesLeft().list();
        while (!due.isEmpty()) {
            management.executeJob(due.get(0).getId());
            due = management.createJobQuery().executable().withRetriesLeft().list();
        }
    }
}
