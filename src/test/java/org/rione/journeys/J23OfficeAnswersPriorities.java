package org.rione.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.rione.RunsBeside;

/** docs/journeys/J23-the-office-answers-priorities.md */
@RunsBeside
class J23OfficeAnswersPriorities extends Journey {

    private static final double UNTIL_CLOSED = 260_000;
    private static final ZoneId ROME = ZoneId.of("Europe/Rome");

    /** Makes what is voted here recognisable, also at the second run on the same city. */
    private final String mark = Long.toString(System.nanoTime(), 36);

    private final String fountain = "Fontanella " + mark;
    private final String benches = "Panchine " + mark;

    @Test
    void two_priorities_are_answered_and_the_next_round_tells_what_became() {
        var facilitator = desktop("it-IT");
        signIn(facilitator, "referente@demo.it");
        var address = publish(facilitator);

        assertThat(facilitator.getByText("Per queste priorità nessun ufficio è ancora incaricato"))
                .isVisible();
        accessible(facilitator);
        handOver(facilitator, fountain);
        handOver(facilitator, benches);
        assertThat(facilitator.getByText(Pattern.compile("Risposta entro il")).first())
                .isVisible();
        accessible(facilitator);

        var officer = desktop("it-IT");
        signIn(officer, "ufficio@demo.it");
        officer.navigate("/ufficio");
        officer.getByRole(AriaRole.LINK, named("priorità dei tavoli da rispondere"))
                .click();
        accessible(officer);
        choose(officer, fountain);
        button(officer, "Pubblica la risposta").click();
        assertThat(officer.getByText("Scegli una risposta.")).isVisible();
        accessible(officer);
        officer.getByLabel("Accolta", new Page.GetByLabelOptions().setExact(true))
                .check();
        officer.getByLabel("Motivi").fill("La rete è già lì: costa poco.");
        button(officer, "Pubblica la risposta").click();
        assertThat(officer.getByText("Scegli la data entro cui sarà fatta.")).isVisible();
        type(
                officer.getByLabel("Fatta entro"),
                LocalDate.now(ROME).plusDays(90).format(DateTimeFormatter.ofPattern("d/M/yyyy")));
        button(officer, "Pubblica la risposta").click();
        assertThat(officer.getByText("Risposta pubblicata.")).isVisible();

        var onThePhone = phone("it-IT");
        signIn(onThePhone, "ufficio@demo.it");
        onThePhone.navigate("/ufficio/priorita");
        accessible(onThePhone);
        choose(onThePhone, benches);
        onThePhone
                .getByLabel("Respinta", new Page.GetByLabelOptions().setExact(true))
                .check();
        onThePhone.getByLabel("Motivi").fill("La piazza è della Provincia.");
        accessible(onThePhone);
        button(onThePhone, "Pubblica la risposta").click();
        assertThat(onThePhone.getByText("Risposta pubblicata.")).isVisible();

        for (var visitor : new Page[] {phone("it-IT"), desktop("it-IT")}) {
            visitor.navigate(address);
            assertThat(visitor.getByText("La rete è già lì: costa poco.")).isVisible();
            assertThat(visitor.getByText("La piazza è della Provincia.")).isVisible();
            assertThat(visitor.getByText(Pattern.compile("Accolta: entro il")).first())
                    .isVisible();
            accessible(visitor);
            visitor.navigate("/tavoli/centro");
            assertThat(visitor.getByText("Che fine hanno fatto le priorità")).isVisible();
            assertThat(visitor.getByText("Gli uffici hanno risposto").first()).isVisible();
            accessible(visitor);
        }

        draft(facilitator, "Lampione " + mark, "Cestino " + mark);
        var last = facilitator.getByText(Pattern.compile("Le priorità della votazione n\\. [0-9]+:"));
        assertThat(last).isVisible();
        last.click();
        assertThat(facilitator.getByRole(AriaRole.ROW, named(fountain))).containsText("Accolta");
        accessible(facilitator);
    }

    @Test
    void what_is_overdue_is_seen_by_everybody() {
        for (var visitor : new Page[] {phone("it-IT"), desktop("it-IT")}) {
            visitor.navigate("/tavoli/oliva");
            assertThat(visitor.getByText("Senza risposta").first()).isVisible();
            accessible(visitor);
            visitor.navigate("/tavoli/oliva/votazioni/1");
            assertThat(visitor.getByText(Pattern.compile("Senza risposta dal")).first())
                    .isVisible();
            visitor.getByText("Risposte precedenti: 1").click();
            assertThat(visitor.getByText("Quest’anno i soldi per questo lavoro non ci sono."))
                    .isVisible();
            accessible(visitor);
        }
    }

    /** A round of two priorities, voted by one member, published; answers its address. */
    private String publish(Page facilitator) {
        draft(facilitator, fountain, benches, "Tettoia " + mark);
        button(facilitator, "Apri la votazione").click();
        assertThat(facilitator.getByText("Votazione aperta")).isVisible();
        var address = facilitator.url().replaceFirst("https?://[^/]+", "");
        var member = phone("it-IT");
        signIn(member, "residente@demo.it");
        member.navigate(address);
        give(member, fountain);
        give(member, fountain);
        give(member, benches);
        var publish = button(facilitator, "Pubblica il risultato");
        assertThat(publish).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(UNTIL_CLOSED));
        publish.click();
        assertThat(facilitator.getByText("Che cosa rispondono gli uffici")).isVisible();
        return address;
    }

    private static void draft(Page page, String... titles) {
        page.navigate("/tavoli/centro");
        page.getByRole(AriaRole.LINK, named("Nuova votazione")).click();
        page.getByLabel("Titolo", new Page.GetByLabelOptions().setExact(true)).fill("Che cosa chiedere");
        var closing = LocalDateTime.now(ROME).plusMinutes(3).truncatedTo(ChronoUnit.MINUTES);
        type(page.getByLabel("Giorno della chiusura"), closing.format(DateTimeFormatter.ofPattern("d/M/yyyy")));
        type(page.getByLabel("Ora della chiusura"), closing.format(DateTimeFormatter.ofPattern("HH:mm")));
        type(page.getByLabel("Quante diventano priorità"), String.valueOf(titles.length - 1));
        for (var title : titles) {
            page.getByLabel("Titolo di una proposta del tavolo").fill(title);
            button(page, "Aggiungi la proposta").click();
            assertThat(button(page, "Togli: " + title)).isVisible();
        }
        button(page, "Salva la bozza").click();
        assertThat(page.getByText("In bozza")).isVisible();
    }

    private static void give(Page page, String title) {
        var words = page.getByText("Il tuo voto conta già.");
        button(page, "Dai un punto a: " + title).click();
        assertThat(words).isVisible();
    }

    private static void handOver(Page page, String title) {
        var office = page.getByLabel("Ufficio che risponde a «" + title + "»");
        office.click();
        page.getByRole(AriaRole.OPTION, named("Lavori pubblici")).click();
        assertThat(office).containsText("Lavori pubblici");
        page.locator(".rn-answer-offices .rn-stack")
                .filter(new Locator.FilterOptions().setHasText(title))
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Affida all’ufficio"))
                .click();
        assertThat(office).hasCount(0);
    }

    private static void choose(Page page, String title) {
        page.getByRole(AriaRole.LINK, named(title)).click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(title)))
                .isVisible();
    }

    private static void type(Locator field, String value) {
        field.fill(value);
        field.press("Enter"); // takes the value and closes the calendar
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
