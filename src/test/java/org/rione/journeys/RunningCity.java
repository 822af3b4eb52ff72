package org.rione.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.rione.RioneProcess;
import org.rione.RunsBeside;

/**
 * The packaged application with the demonstration city and its browsers, started at first use and stopped with the
 * test run. With {@code -Drione.journeys.url=…} the journeys go to an application that already runs.
 */
final class RunningCity {

    /** Started when first asked for: journeys that have a city of their own need only the browser. */
    private static final class City {
        static final String ADDRESS =
                System.getProperty("rione.journeys.url") != null ? System.getProperty("rione.journeys.url") : start();
    }

    private static final class Window {
        static final Browser BROWSER = launch();
    }

    private static final class WindowBeside {
        static final Browser BROWSER = launch();
    }

    static String address() {
        return City.ADDRESS;
    }

    /** A browser is steered by one thread at a time: who waits for the clock beside the others has one of its own. */
    static Browser browser(Class<?> journey) {
        return journey.isAnnotationPresent(RunsBeside.class) ? WindowBeside.BROWSER : Window.BROWSER;
    }

    private static Browser launch() {
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return browser;
    }

    private static String start() {
        var city = RioneProcess.start(
                Path.of("target/journey-city"),
                Map.of(),
                "--demo",
                "--rione.open311.local-contractors=true",
                "--rione.open311.poll=2s");
        return city.awaitReady().address();
    }

    private RunningCity() {}
}
