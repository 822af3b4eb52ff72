package org.rione.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;

/**
 * A journey of a person through the running application in a real browser: the packaged jar with the demonstration
 * city, started once for all journeys. Journeys leave the city usable for each other: they make what they change.
 */
public abstract class Journey {

    /** Names what makes the page scroll to the side by more than a pixel; empty if nothing does. */
    private static final String STICKING_OUT = """
            () => {
              const page = document.documentElement;
              if (page.scrollWidth - page.clientWidth <= 1) return '';
              const out = [...document.querySelectorAll('body *')]
                .filter(e => e.getBoundingClientRect().right > page.clientWidth + 1 && e.checkVisibility());
              return page.scrollWidth - page.clientWidth + ' px: '
                + out.slice(0, 5).map(e => e.tagName + '.' + e.className).join(' ');
            }
            """;

    private final List<BrowserContext> windows = new ArrayList<>();

    /** A phone of 360 pixels, held by a visitor whose browser speaks this language ("it-IT", "en-GB"). */
    protected Page phone(String language) {
        return page(new Browser.NewContextOptions()
                .setViewportSize(360, 760)
                .setIsMobile(true)
                .setHasTouch(true)
                .setLocale(language));
    }

    /** A desktop window of 1280 pixels. */
    protected Page desktop(String language) {
        return page(new Browser.NewContextOptions().setViewportSize(1280, 900).setLocale(language));
    }

    /** A window made to measure, such as one without JavaScript. */
    protected Page page(Browser.NewContextOptions options) {
        var window = RunningCity.browser(getClass()).newContext(options.setBaseURL(address()));
        window.setDefaultTimeout(20_000);
        windows.add(window);
        var page = window.newPage();
        page.onPageError(error -> {
            throw new AssertionError("script error on " + page.url() + ": " + error);
        });
        return page;
    }

    /** Signs in with a demonstration account, whatever language the page speaks. */
    protected void signIn(Page page, String email) {
        page.navigate("/accedi");
        page.locator("input[type=email]").first().fill(email);
        page.locator("input[type=password]").first().fill("demo");
        page.locator("input[type=password]").first().press("Enter");
        page.waitForURL(url -> !url.contains("/accedi"));
    }

    /** Every state a journey visits is accessible: no axe violation (WCAG 2.2 A, AA and best practices). */
    protected void accessible(Page page) {
        page.locator("h1").first().waitFor(); // a page without its heading is still being drawn
        // a bar that stays at the bottom lies over whatever happens to be there: scrolled away, nothing is too small
        page.addStyleTag(new Page.AddStyleTagOptions()
                .setContent(".rn-tabbar, .rn-actionbar, .rn-mod-confirm { position: static !important }"));
        // contrast is measured when what fades in has arrived; what moves for ever is not waited for
        page.waitForFunction("() => document.getAnimations().every(a => a.playState !== 'running'"
                + " || a.effect.getComputedTiming().endTime === Infinity)");
        var violations = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                .analyze()
                .getViolations();
        assertThat(violations.stream()
                        .map(v -> v.getId() + ": " + v.getHelp() + " at "
                                + v.getNodes().getFirst().getTarget())
                        .toList())
                .as("axe on " + page.url())
                .isEmpty();
        assertThat(page.evaluate(STICKING_OUT))
                .as("sticks out to the side of " + page.url())
                .isEqualTo("");
    }

    /** The newest letter to this address in the demonstration's mailbox; the postman goes round every two seconds. */
    protected Locator letter(Page page, String address) {
        page.navigate("/posta-demo?a=" + URLEncoder.encode(address, StandardCharsets.UTF_8));
        var letters = page.locator("article").filter(new Locator.FilterOptions().setHasText(address));
        for (int rounds = 0; rounds < 60; rounds++) {
            page.locator("h1").first().waitFor();
            if (letters.count() > 0) {
                return letters.first();
            }
            page.waitForTimeout(250);
            page.reload();
        }
        throw new AssertionError("no letter to " + address);
    }

    /** Takes a picture for the README and the journeys' pages. */
    protected void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots", name + ".png")));
    }

    /** Does something in a page once the application has taken over from the page written without a session. */
    protected void whenAlive(Page page, Consumer<Page> then) {
        page.waitForFunction("() => window.Vaadin && window.Vaadin.Flow && window.Vaadin.Flow.clients"
                + " && Object.values(window.Vaadin.Flow.clients).some(c => c.isActive && !c.isActive())");
        then.accept(page);
    }

    /** Where the application runs: journeys that harm it have one of their own. */
    protected String address() {
        return RunningCity.address();
    }

    @AfterEach
    void closeWindows() {
        windows.forEach(BrowserContext::close);
    }
}
