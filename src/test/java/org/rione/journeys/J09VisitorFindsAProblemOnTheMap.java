package org.rione.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** See docs/journeys/J09-a-visitor-finds-a-problem-on-the-map.md. */
class J09VisitorFindsAProblemOnTheMap extends Journey {

    private static final String BUBBLES = "button.rn-pin:visible";
    private static final String FOCUSED = "() => document.activeElement.className";
    /** Numbers in the bubbles, and one for each report that stands alone. */
    private static final String SHOWN = "() => [...document.querySelectorAll('.rn-pin')]"
            + ".reduce((sum, pin) => sum + Number(pin.querySelector('text')?.textContent ?? 1), 0)";

    private static final String HERE =
            "() => document.activeElement.getAttribute('aria-label') + document.querySelectorAll('.rn-pin').length";

    private static final int NEAR_ENOUGH = 12;

    @ParameterizedTest
    @ValueSource(strings = {"phone", "desktop"})
    void a_visitor_comes_nearer_by_keyboard_until_a_report_stands_alone(String device) {
        var page = device.equals("phone") ? phone("it-IT") : desktop("it-IT");
        var hosts = new ArrayList<String>();
        page.onRequest(request -> hosts.add(request.url()));
        open(page, "/segnalazioni?stato=tutte");
        accessible(page);

        page.locator(BUBBLES).first().focus();
        for (int nearer = 0; nearer < NEAR_ENOUGH && isBubble(page); nearer++) {
            var before = page.evaluate(HERE);
            page.keyboard().press("Enter");
            page.waitForFunction(
                    "before => !document.activeElement.matches('.rn-pin') && document.querySelector('.rn-map-popup')"
                            + " || document.activeElement.matches('.rn-pin')"
                            + " && document.activeElement.getAttribute('aria-label')"
                            + " + document.querySelectorAll('.rn-pin').length !== before",
                    before);
            if (nearer == 0) {
                accessible(page);
            }
        }
        assertThat(page.evaluate("() => document.activeElement.tagName")).isEqualTo("A");
        page.keyboard().press("Enter");
        page.waitForURL("**/segnalazioni/R-*");
        assertThat(hosts).allSatisfy(host -> assertThat(host).matches("(http://localhost[:/]|data:|blob:).*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"phone", "desktop"})
    void a_filter_of_the_list_is_a_filter_of_the_map(String device) {
        var page = device.equals("phone") ? phone("it-IT") : desktop("it-IT");
        open(page, "/segnalazioni?stato=tutte&categoria=illuminazione");
        var listed = Integer.parseInt(
                page.locator("[aria-live=polite] b").first().textContent().replaceAll("\\D", ""));
        var shown = ((Number) page.evaluate(SHOWN)).intValue();
        assertThat(shown).isPositive().isLessThanOrEqualTo(listed);
        accessible(page);
    }

    private static boolean isBubble(Page page) {
        return page.evaluate(FOCUSED).equals("rn-pin")
                && page.evaluate("() => document.activeElement.tagName").equals("BUTTON");
    }

    private void open(Page page, String path) {
        page.navigate(path);
        page.locator("rn-map").scrollIntoViewIfNeeded();
        page.locator("rn-map[ready]").waitFor();
        page.locator(".rn-pin").first().waitFor();
    }
}
