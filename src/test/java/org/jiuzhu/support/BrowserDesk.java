package org.jiuzhu.support;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jiuzhu.organisation.StaffDirectory;
import org.jiuzhu.shared.Actor;
import org.jiuzhu.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** Works through the pages as named people do, each with a browser of their own. */
public final class BrowserDesk {

    /** Of everybody whom the tests sign in. */
    public static final String PASSWORD = "Ceshi@2026xyz";

    /** The list of the tasks that a person holds. */
    public static final String OWN = "我的任务";

    private final StaffDirectory staff;
    private final Environment environment;
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    private @Nullable Browser browser;

    BrowserDesk(StaffDirectory staff, Environment environment) {
        this.staff = staff;
        this.environment = environment;
    }

    void enter(Browser opened) {
        browser = opened;
    }

    /** Somebody who works here, and may sign in. */
    public Actor person(String id, String name, Role role, String area) {
        if (staff.find(id).isEmpty()) {
            staff.add(id, name, Set.of(role), area, PASSWORD);
        }
        return staff.find(id).orElseThrow();
    }

    /** Errors that the pages have thrown. */
    public List<String> complaints() {
        return complaints;
    }

    public String url(String path) {
        return "http://localhost:" + environment.getRequiredProperty("local.server.port") + path;
    }

    public Page newPage() {
        BrowserContext context = Objects.requireNonNull(browser)
                .newContext(new Browser.NewContextOptions()
                        .setLocale("zh-CN")
                        .setTimezoneId("Asia/Shanghai")
                        .setViewportSize(1366, 768));
        contexts.add(context);
        Page page = context.newPage();
        page.setDefaultTimeout(20_000);
        page.onPageError(complaints::add);
        return page;
    }

    public Page signIn(String id) {
        Page page = newPage();
        page.navigate(url("/"));
        credentials(page, id);
        // clerks begin in Tasklist, managers of the city in Cockpit
        page.locator(".task-filters, [cam-tasklist-filters], .page-wrap, h1:has-text('现在')")
                .first()
                .waitFor();
        return page;
    }

    public static void credentials(Page page, String id) {
        page.locator("#id").fill(id);
        page.locator("#password").fill(PASSWORD);
        page.locator("button[type=submit]").click();
    }

    /** Opens a task from a list, claims it where it waits for somebody, and turns to its form. */
    public void task(Page page, String list, String name) {
        tasks(page, list);
        pick(page, name, !list.equals(OWN));
    }

    /** Opens a list of tasks. */
    public void tasks(Page page, String list) {
        page.navigate("about:blank");
        page.navigate(url("/camunda/app/tasklist/default/"));
        page.locator("a", text(list)).first().click();
    }

    /** Opens a task from the list on the page, claims it where it waits for somebody, and turns to its form. */
    public static void pick(Page page, String name, boolean claims) {
        page.locator("ol.tasks-list li.task h4 a", text(name)).first().click();
        page.locator(".nav-tabs").waitFor();
        if (claims) {
            page.locator("button.claim").click();
        }
        form(page);
        page.locator(".jz-step .jz-foot").waitFor();
    }

    /** A window's procedure from its list; its start form opens. */
    public static void begin(Page page, String procedure) {
        page.locator("a", text("窗口登记")).first().click();
        page.locator(".modal a", text(procedure)).click();
    }

    public static void start(Page page) {
        page.locator(".modal-footer button.btn-primary").click();
    }

    public static void started(Page page) {
        gone(page.locator(".modal"));
    }

    public static void form(Page page) {
        page.locator(".nav-tabs a", text("表单")).click();
    }

    public static void complete(Page page) {
        complete(page, true);
    }

    /** @param done whether the form has no problems, so that the task goes */
    public static void complete(Page page, boolean done) {
        page.locator("button.btn-primary", text("完成")).click();
        if (done) {
            gone(page.locator(".jz-step"));
        }
    }

    private static void gone(Locator what) {
        what.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    public static void fill(Page page, String field, String value) {
        page.locator("[data-input='" + field + "']").fill(value);
    }

    public static void choose(Page page, String field, String value) {
        page.locator("[data-input='" + field + "']").selectOption(value);
    }

    public static void add(Page page, String list) {
        page.locator("[data-add='" + list + "']").click();
    }

    public static Page.LocatorOptions text(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    public static void screenshot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png")));
    }

    /** Takes a last look at every page that is open, and closes them. */
    void leave(String name) {
        int number = 0;
        for (BrowserContext context : contexts) {
            for (Page page : context.pages()) {
                screenshot(page, name + "-" + number++);
            }
            context.close();
        }
        contexts.clear();
        complaints.clear();
    }
}
