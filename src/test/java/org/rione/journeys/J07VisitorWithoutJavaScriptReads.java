package org.rione.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** See docs/journeys/J07-visitor-without-javascript-reads.md. */
class J07VisitorWithoutJavaScriptReads extends Journey {

    private static final int PHONE = 360;
    private static final int DESK = 1280;

    @ParameterizedTest
    @CsvSource({"it-IT,it,Programma,Cerca,Questa via non c'è", "en-GB,en,Programme,Search,This street does not exist"})
    void a_visitor_reads_without_javascript(
            String locale, String language, String programme, String search, String nothingThere) {
        var page = withoutScripts(locale, PHONE);

        assertThat(page.navigate("/").status()).isEqualTo(200);
        assertThat(page.locator("html")).hasAttribute("lang", language);
        assertThat(page.locator("h1")).hasCount(1);

        page.locator("#menu > summary").click();
        page.locator("#menu")
                .getByRole(AriaRole.LINK)
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(programme))
                .click();
        assertThat(page.url()).endsWith("/programmi");

        page.locator("main a[href^='/programmi/']").first().click();
        assertThat(page.locator("h1")).hasCount(1);
        var programmePath = page.url();
        page.locator("main details:has(a[href*='/azioni/']) > summary").first().click();
        page.locator("main a[href*='/azioni/']").first().click();
        assertThat(page.url()).startsWith(programmePath.replaceFirst("\\?.*", ""));
        assertThat(page.locator("h1")).hasCount(1);
        assertThat(page.title()).contains("| Rione");

        assertThat(page.navigate("/segnalazioni").status()).isEqualTo(200);
        assertThat(page.locator("h1")).hasCount(1);

        assertThat(page.navigate("/cerca").status()).isEqualTo(200);
        page.locator("#cerca-tutto").fill("piazze");
        page.locator("main")
                .getByRole(AriaRole.BUTTON, new com.microsoft.playwright.Locator.GetByRoleOptions().setName(search))
                .click();
        assertThat(page.url()).endsWith("/cerca?q=piazze");

        assertThat(page.navigate("/questa-via-non-esiste").status()).isEqualTo(404);
        assertThat(page.locator("h1")).hasText(nothingThere);

        assertThat(page.context().cookies().stream().map(cookie -> cookie.name)).doesNotContain("JSESSIONID");
    }

    @Test
    void the_other_language_is_one_link_away_and_remembered() {
        var page = withoutScripts("it-IT", DESK);
        page.navigate("/aiuto");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("English"))
                .click();
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(page.locator("h1")).hasText("Frequently asked questions");
        page.navigate("/privacy");
        assertThat(page.locator("h1")).hasText("Privacy notice");
        assertThat(page.context().cookies().stream().map(cookie -> cookie.name)).containsExactly("lang");
    }

    @ParameterizedTest
    @CsvSource({"it-IT,360", "en-GB,1280"})
    void every_page_that_is_only_read_is_accessible(String locale, int width) {
        var page = withScriptsHeldBack(locale, width);
        for (var path : List.of(
                "/",
                "/programmi",
                "/segnalazioni",
                "/tavoli",
                "/cerca?q=via",
                "/aiuto",
                "/privacy",
                "/accessibilita",
                "/note-legali",
                "/non-esiste")) {
            page.navigate(path);
            accessible(page);
            picture(page, "J07-" + path.replaceAll("[^a-z]+", "-") + "-" + width);
        }
    }

    /** On a slow line the application is on its way for seconds; nobody waits for it to follow a link. */
    @Test
    void a_link_is_followed_while_the_application_is_still_on_its_way() {
        var page = desktop("it-IT");
        page.route(Pattern.compile("/FlowClient-"), _ -> {}); // it never arrives
        page.navigate("/tavoli");
        page.locator("main").focus();
        page.locator("main a[href^='/tavoli/'] >> visible=true").first().focus();
        page.waitForFunction("() => window.Vaadin?.Flow?.clients");
        page.locator("main a[href^='/tavoli/'] >> visible=true").first().click();
        page.waitForURL(url -> url.matches(".*/tavoli/[a-z0-9-]+"));
        assertThat(page.locator("main .rn-title h1")).isVisible();
    }

    /** A browser that runs no script at all. */
    private Page withoutScripts(String locale, int width) {
        return page(new Browser.NewContextOptions()
                .setJavaScriptEnabled(false)
                .setViewportSize(width, 760)
                .setLocale(locale));
    }

    /** Shows the same pages, but lets the accessibility check run in them: only our own scripts stay away. */
    private Page withScriptsHeldBack(String locale, int width) {
        var page =
                page(new Browser.NewContextOptions().setViewportSize(width, 760).setLocale(locale));
        page.route(url -> url.endsWith(".js"), Route::abort);
        return page;
    }
}
