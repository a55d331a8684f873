package org.jiuzhu.support;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** A Chromium or Chrome of the machine; none is downloaded. At the gate its absence is a failure, elsewhere a skip. */
final class Chromium implements ExtensionContext.Store.CloseableResource {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path executable) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--disable-dev-shm-usage")));
    }

    /** The browser of this run, which is opened for the first test that wants it; skips the test where there is none. */
    private static Chromium open() {
        Optional<Path> executable = find();
        if (executable.isEmpty() && !"true".equals(System.getenv("JIUZHU_REQUIRE_BROWSER"))) {
            Assumptions.abort("本机没有 Chromium 或 Chrome，跳过浏览器测试");
        }
        return new Chromium(executable.orElseThrow(() -> new IllegalStateException("no Chromium on this machine")));
    }

    private static Optional<Path> find() {
        String path = System.getenv().getOrDefault("PATH", "") + ":/usr/bin:/usr/local/bin:/snap/bin"
                + ":/Applications/Google Chrome.app/Contents/MacOS";
        return Stream.of(path.split("[:;]"))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    /** Opens one browser for all tests, and closes the pages after each. */
    static final class Opened implements BeforeEachCallback, AfterEachCallback {

        private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(Chromium.class);

        @Override
        public void beforeEach(ExtensionContext context) {
            Chromium chromium = context.getRoot()
                    .getStore(NAMESPACE)
                    .getOrComputeIfAbsent(Chromium.class, ignored -> open(), Chromium.class);
            desk(context).enter(chromium.browser());
        }

        @Override
        public void afterEach(ExtensionContext context) {
            desk(context).leave(context.getRequiredTestClass().getSimpleName());
        }

        private static BrowserDesk desk(ExtensionContext context) {
            return SpringExtension.getApplicationContext(context).getBean(BrowserDesk.class);
        }
    }
}
