package org.rione.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.rione.RunsBeside;

/** docs/journeys/J22-the-thursday-evening.md */
@RunsBeside
class J22ThursdayEvening extends Journey {

    private static final double UNTIL_CLOSED = 440_000;
    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");

    @SuppressWarnings("NullAway.Init")
    private Page giulia;

    @Test
    void phones_a_tablet_and_paper_from_draft_to_a_recounted_result() throws IOException {
        var facilitator = desktop("it-IT");
        signIn(facilitator, "referente@demo.it");
        var address = open(facilitator);

        facilitator.navigate(address + "/seduta");
        facilitator.getByLabel("Numero legale").fill("3");
        accessible(facilitator);
        button(facilitator, "Apri la seduta").click();
        var joining = facilitator.locator(".rn-wrap-code").first();
        assertThat(joining).containsText("/seduta/");
        var join = joining.textContent().replaceFirst("https?://[^/]+", "");
        accessible(facilitator);

        var hall = desktop("it-IT");
        signIn(hall, "referente@demo.it");
        hall.navigate(address + "/sala");
        assertThat(hall.getByText("Mancano 3 persone al numero legale di 3.")).isVisible();
        accessible(hall);
        picture(hall, "hall");

        for (var member : new String[] {"residente@demo.it", "residente2@demo.it", "referente@demo.it"}) {
            var phone = phone("it-IT");
            signIn(phone, member);
            phone.navigate(join);
            var more = button(phone, "Dai un punto a: Fontanella in piazza");
            more.click();
            assertThat(phone.getByText("Il tuo voto conta già.")).isVisible();
            if (member.equals("residente@demo.it")) {
                accessible(phone);
                giulia = phone;
            }
        }
        assertThat(hall.getByText("Il numero legale c’è: ne servono 3.")).isVisible();

        tablet(facilitator, address);
        paper(address);
        accessible(hall);

        facilitator.navigate(address);
        var publish = button(facilitator, "Pubblica il risultato");
        assertThat(publish).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(UNTIL_CLOSED));
        publish.click();
        assertThat(facilitator.getByText("Perché è andata così")).isVisible();
        assertThat(facilitator.getByText(Pattern.compile("5 votanti su")).first())
                .isVisible();
        facilitator.navigate(address + "/seduta");
        var minutes = facilitator.waitForDownload(
                () -> facilitator.getByText("Scarica il verbale (PDF)").click());
        assertThat(text(Files.readAllBytes(minutes.path()))).contains("Verbale della votazione", "SHA-256");
        accessible(facilitator);

        resident(address);
    }

    /** Anna's ballot outlives a lost connection. */
    private void tablet(Page facilitator, String address) {
        var who = facilitator.getByLabel("Componente");
        who.fill("Anna F.");
        facilitator
                .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Anna F."))
                .click();
        button(facilitator, "Mostra il codice").click();
        var shown = facilitator.locator(".rn-receipt").first();
        assertThat(shown).hasText(Pattern.compile("[0-9A-Z]{4}-[0-9A-Z]{4}"));
        var code = shown.textContent();
        button(facilitator, "Collega un tablet").click();
        var link = facilitator.getByText("Oppure apri qui la pagina del tablet");
        assertThat(link).isVisible();
        accessible(facilitator);

        var tablet = desktop("it-IT");
        tablet.navigate(link.getAttribute("href"));
        button(tablet, "Tocca a me").click();
        accessible(tablet);
        tablet.getByLabel("Il tuo codice").fill("AAAA-AAAB");
        button(tablet, "Avanti").click();
        assertThat(tablet.getByText("Il codice non torna.")).isVisible();
        tablet.getByLabel("Il tuo codice").fill(code);
        button(tablet, "Avanti").click();
        button(tablet, "Vota").click();
        assertThat(tablet.getByText("Scegli almeno una proposta.")).isVisible();
        accessible(tablet);
        tablet.getByLabel(Pattern.compile("^Panchine")).fill("2");
        tablet.context().setOffline(true);
        button(tablet, "Vota").click();
        assertThat(tablet.getByText("Non c’è rete.")).isVisible();
        accessible(tablet);
        button(tablet, "Ho finito: pulisci lo schermo").click();
        assertThat(tablet.getByText("Passa il tablet a chi deve votare")).isVisible();
        assertThat(tablet.getByText("Schede in attesa della rete: 1.")).isVisible();
        picture(tablet, "tablet");
        tablet.context().setOffline(false);
        assertThat(tablet.locator("#coda")).isEmpty();
        assertThat(tablet.locator("#rifiutate p")).hasCount(0);
        facilitator.navigate(address + "/seduta");
        assertThat(facilitator.getByText(Pattern.compile("4 hanno votato"))).isVisible();
    }

    /** Luca's sheet, read by two people who first disagree. */
    private void paper(String address) throws IOException {
        var desk = address.replaceFirst("/tavoli/([a-z-]+)/votazioni/([0-9]+)", "/sportello/schede/$1/$2");
        var elena = desktop("it-IT");
        signIn(elena, "sportello@demo.it");
        elena.navigate("/sportello/schede");
        accessible(elena);
        elena.navigate(desk);
        button(elena, "Prepara le schede").click();
        var pdf = elena.waitForDownload(
                () -> elena.getByText(Pattern.compile("Scarica il gruppo 1")).click());
        var found = CODE.matcher(text(Files.readAllBytes(pdf.path())));
        assertThat(found.find()).isTrue();
        var sheet = found.group();
        elena.getByLabel("Nome o e-mail di chi vota").fill("Luca F.");
        button(elena, "Cerca").click();
        button(elena, "Consegna una scheda a Luca F.").click();
        assertThat(elena.getByText("Ha una scheda di carta")).isVisible();
        read(elena, sheet, "3");
        assertThat(elena.getByText("Prima lettura registrata.")).isVisible();
        accessible(elena);

        var chiara = desktop("it-IT");
        signIn(chiara, "amministratore@demo.it");
        chiara.navigate(desk);
        assertThat(chiara.getByText("Aspettano la tua lettura: " + sheet)).isVisible();
        read(chiara, sheet, "1");
        assertThat(chiara.getByText("Una scheda letta in due modi")).isVisible();
        accessible(chiara);
        button(chiara, "È giusta la prima: " + sheet).click();
        assertThat(chiara.getByText("Una scheda letta in due modi")).isHidden();

        var narrow = phone("it-IT");
        signIn(narrow, "sportello@demo.it");
        narrow.navigate(desk);
        assertThat(narrow.getByLabel("Codice della scheda", new Page.GetByLabelOptions().setExact(true)))
                .isVisible();
        accessible(narrow);
        picture(narrow, "paper-desk-phone");
    }

    private static void read(Page page, String sheet, String points) {
        page.getByLabel("Codice della scheda", new Page.GetByLabelOptions().setExact(true))
                .fill(sheet);
        page.getByLabel("A · Fontanella in piazza").fill(points);
        button(page, "Registra la lettura").click();
    }

    /** The receipt is on the phone that voted. */
    private void resident(String address) {
        giulia.navigate(address);
        whenAlive(giulia, page -> page.locator("#receipt").focus());
        assertThat(giulia.locator("#receipt")).hasValue(CODE);
        button(giulia, "Verifica").click();
        assertThat(giulia.getByText("Trovata:")).isVisible();
        button(giulia, "Riconta nel browser").click();
        assertThat(giulia.getByText(Pattern.compile("stesso risultato"))).isVisible();
        accessible(giulia);
    }

    /** A draft with two proposals and its opening; answers the address of the round. */
    private String open(Page page) {
        page.navigate("/tavoli/centro/votazioni/nuova");
        page.getByLabel("Titolo", new Page.GetByLabelOptions().setExact(true)).fill("Giovedì sera");
        var closing = LocalDateTime.now(ZoneId.of("Europe/Rome")).plusMinutes(6).truncatedTo(ChronoUnit.MINUTES);
        type(page.getByLabel("Giorno della chiusura"), closing.format(DateTimeFormatter.ofPattern("d/M/yyyy")));
        type(page.getByLabel("Ora della chiusura"), closing.format(DateTimeFormatter.ofPattern("HH:mm")));
        type(page.getByLabel("Quante diventano priorità"), "1");
        for (var title : new String[] {"Fontanella in piazza", "Panchine sotto i portici"}) {
            page.getByLabel("Titolo di una proposta del tavolo").fill(title);
            button(page, "Aggiungi la proposta").click();
            assertThat(button(page, "Togli: " + title)).isVisible();
        }
        button(page, "Salva la bozza").click();
        assertThat(page.getByText("In bozza")).isVisible();
        assertThat(page.getByText(Pattern.compile("Se apri adesso possono votare \\d+ persone")))
                .isVisible();
        button(page, "Apri la votazione").click();
        assertThat(page.getByText("Votazione aperta")).isVisible();
        return page.url().replaceFirst("https?://[^/]+", "");
    }

    private static void type(Locator field, String value) {
        field.fill(value);
        field.press("Enter"); // takes the value and closes the calendar
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
