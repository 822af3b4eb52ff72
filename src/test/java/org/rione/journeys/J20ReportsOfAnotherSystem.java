package org.rione.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.rione.shared.Ids;

/** The reports of an old system come in: docs/journeys/J20-reports-of-another-system-come-in.md. */
class J20ReportsOfAnotherSystem extends Journey {

    private static final String HEAD =
            "service_request_id,requested_datetime,updated_datetime,status,status_notes,service_code,description,address,lat,long\r\n";

    private final String mark = "Archivio " + Ids.next().toString().substring(24);

    private record Words(String choose, String refused, String line, String ready, String here, String apply) {}

    @Test
    void in_italian_at_a_desk() {
        imports(
                Hand.POINTER,
                desktop("it-IT"),
                new Words(
                        "Scegli un file",
                        "Il file non è stato importato: non è cambiato nulla.",
                        "Riga 3:",
                        "Segnalazioni che entrerebbero: 2. Già presenti: 0.",
                        "Segnalazioni che entrerebbero: 0. Già presenti: 2.",
                        "Importa"));
    }

    @Test
    void in_english_on_a_phone_with_the_keyboard_alone() {
        imports(
                Hand.KEYBOARD,
                phone("en-GB"),
                new Words(
                        "Choose a file",
                        "The file was not imported: nothing has changed.",
                        "Line 3:",
                        "Reports that would come in: 2. Here already: 0.",
                        "Reports that would come in: 0. Here already: 2.",
                        "Import"));
    }

    private void imports(Hand hand, Page page, Words words) {
        signIn(page, "amministratore@demo.it");
        page.navigate("/amministrazione/importa-segnalazioni");
        whenAlive(page, alive -> hand.write(alive.locator("#sistema input"), mark));
        accessible(page);

        choose(
                hand,
                page,
                words,
                "vecchie.csv",
                HEAD + closed("1") + "2,ieri,,open,,strade," + mark + " storta,,45.0131,8.644\r\n");
        assertThat(page.getByText(words.refused())).isVisible();
        assertThat(page.getByText(words.line())).isVisible();
        accessible(page);
        picture(page, "J20-1-" + page.viewportSize().width);
        assertThat(found(page)).isZero();

        page.navigate("/amministrazione/importa-segnalazioni");
        whenAlive(page, alive -> hand.write(alive.locator("#sistema input"), mark));
        choose(hand, page, words, "vecchie.csv", HEAD + closed("1") + open("2"));
        assertThat(page.getByText(words.ready())).isVisible();
        accessible(page);
        var apply = page.getByRole(
                AriaRole.BUTTON,
                new Page.GetByRoleOptions().setName(words.apply()).setExact(true));
        hand.press(apply);
        assertThat(apply).hasCount(0);
        assertThat(page.locator("main [data-kind=ok]")).isVisible();
        accessible(page);
        assertThat(found(page)).isEqualTo(2);
        accessible(page);

        page.navigate("/amministrazione/importa-segnalazioni");
        whenAlive(page, alive -> hand.write(alive.locator("#sistema input"), mark));
        choose(
                hand,
                page,
                words,
                "vecchie.xml",
                "<?xml version=\"1.0\" encoding=\"utf-8\"?><service_requests>" + xml("1") + xml("2")
                        + "</service_requests>");
        assertThat(page.getByText(words.here())).isVisible();
        assertThat(apply).hasCount(0);
        accessible(page);
        picture(page, "J20-2-" + page.viewportSize().width);
    }

    private String closed(String number) {
        return number + ",2019-03-31T12:00:00+02:00,2019-04-02T09:30:00+02:00,closed,Riparata.,strade," + mark
                + " chiusa,,45.0131,8.644\r\n";
    }

    private String open(String number) {
        return number + ",2019-05-02T12:00:00+02:00,,open,,strade," + mark + " aperta,Via Po 1,45.0133,8.645\r\n";
    }

    private String xml(String number) {
        return "<request><service_request_id>" + number + "</service_request_id><status>open</status>"
                + "<service_code>strade</service_code><description>" + mark
                + "</description><requested_datetime>2019-03-31T12:00:00+02:00</requested_datetime>"
                + "<lat>45.0131</lat><long>8.644</long></request>";
    }

    private static void choose(Hand hand, Page page, Words words, String name, String file) {
        hand.choose(
                page,
                page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(words.choose()).setExact(true)),
                new FilePayload(name, "application/octet-stream", file.getBytes(StandardCharsets.UTF_8)));
    }

    /** How many of them everybody finds in the public list. */
    private int found(Page page) {
        page.navigate("/segnalazioni?vista=elenco&stato=tutte&q=" + mark.replace(' ', '+'));
        page.locator("h1").first().waitFor();
        return page.locator("main a[href^='/segnalazioni/R-2019-']").count();
    }
}
