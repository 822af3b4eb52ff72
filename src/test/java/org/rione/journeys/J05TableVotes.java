package org.rione.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.rione.journeys.Hand.KEYBOARD;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.rione.RunsBeside;

/** From draft to result with the keyboard alone: docs/journeys/J05-a-table-votes.md */
@RunsBeside
class J05TableVotes extends Journey {

    private static final double UNTIL_CLOSED = 260_000;

    @Test
    void a_round_from_draft_to_published_result() {
        var facilitator = desktop("it-IT");
        signIn(facilitator, "referente@demo.it");
        facilitator.navigate("/tavoli/centro");
        KEYBOARD.press(facilitator.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Nuova votazione")));
        prepare(facilitator);
        accessible(facilitator);
        KEYBOARD.press(button(facilitator, "Apri la votazione"));
        assertThat(facilitator.getByText("Votazione aperta")).isVisible();
        accessible(facilitator);
        var address = facilitator.url().replaceFirst("https?://[^/]+", "");

        var member = phone("it-IT");
        signIn(member, "residente@demo.it");
        member.navigate(address);
        vote(member);
        accessible(member);
        picture(member, "ballot-phone");

        var visitor = phone("en-GB");
        visitor.navigate(address);
        assertThat(visitor.getByText(Pattern.compile("1 of \\d+ have voted"))).isVisible();
        assertThat(visitor.getByText("Counts are shown only after it closes.")).isVisible();
        accessible(visitor);

        // it closes by itself, by the database's clock
        var publish = button(facilitator, "Pubblica il risultato");
        assertThat(publish).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(UNTIL_CLOSED));
        accessible(facilitator);
        KEYBOARD.press(publish);
        assertThat(facilitator.getByText("Perché è andata così")).isVisible();
        accessible(facilitator);

        visitor.navigate(address);
        assertThat(visitor.getByText("Why it came out this way")).isVisible();
        assertThat(visitor.getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName(Pattern.compile("Fontanella")))
                        .first())
                .containsText("Priority");
        accessible(visitor);
    }

    @Test
    void a_visitor_reads_the_tables_and_a_result() {
        for (var page : new Page[] {phone("it-IT"), desktop("it-IT")}) {
            page.navigate("/tavoli");
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .hasText("Tavoli di quartiere");
            accessible(page);
            page.navigate("/tavoli/oliva");
            assertThat(page.getByText("Le priorità di viale Oliva per l’inverno"))
                    .isVisible();
            accessible(page);
            page.navigate("/tavoli/oliva/votazioni/1");
            assertThat(page.getByText("Perché è andata così")).isVisible();
            accessible(page);
        }
    }

    /** Two proposals of the table's own; closing at the third full minute from now. */
    private static void prepare(Page page) {
        KEYBOARD.write(page.getByLabel("Titolo", new Page.GetByLabelOptions().setExact(true)), "Da dove cominciare");
        var closing = LocalDateTime.now(ZoneId.of("Europe/Rome")).plusMinutes(3).truncatedTo(ChronoUnit.MINUTES);
        KEYBOARD.write(
                page.getByLabel("Giorno della chiusura"), closing.format(DateTimeFormatter.ofPattern("d/M/yyyy")));
        KEYBOARD.write(page.getByLabel("Ora della chiusura"), closing.format(DateTimeFormatter.ofPattern("HH:mm")));
        KEYBOARD.write(page.getByLabel("Quante diventano priorità"), "1");
        propose(page, "Fontanella in piazza");
        propose(page, "Panchine sotto i portici");
        KEYBOARD.press(button(page, "Salva la bozza"));
        assertThat(page.getByText("In bozza")).isVisible();
    }

    private static void propose(Page page, String title) {
        KEYBOARD.write(page.getByLabel("Titolo di una proposta del tavolo"), title);
        KEYBOARD.press(button(page, "Aggiungi la proposta"));
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Togli: " + title)))
                .isVisible();
    }

    private static void vote(Page page) {
        var more = button(page, "Dai un punto a: Fontanella in piazza");
        KEYBOARD.press(more);
        assertThat(page.getByText("Il tuo voto conta già.")).isVisible();
        more.press("Enter");
        assertThat(page.getByText(Pattern.compile("^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$")))
                .isVisible();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
