package org.rione.reports.ui.send;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.rionedb.Tables.REPORT_STREET;

import com.github.mvysny.kaributesting.v10.UploadKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.FileRejectedEvent;
import com.vaadin.flow.component.upload.Upload;
import java.awt.Color;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rione.Letters;
import org.rione.TestCity;
import org.rione.TestPeople;
import org.rione.ViewTest;
import org.rione.WithPerson;
import org.rione.reports.Report;
import org.rione.reports.ReportDraft;
import org.rione.reports.ReportDraft.PlacedBy;
import org.rione.reports.ReportDrafts;
import org.rione.reports.Reports;
import org.rione.reports.documents.ReportDocument;
import org.rione.reports.questions.Answers;
import org.rione.reports.streets.Streets;
import org.rione.shared.GeoPoint;
import org.rione.shared.Role;
import org.rione.shared.files.SamplePdfs;
import org.rione.shared.photos.SamplePhotos;
import org.rione.shared.ui.CityMap;
import org.springframework.beans.factory.annotation.Autowired;

class NewReportViewTest extends ViewTest {

    @Autowired
    ReportDrafts drafts;

    @Autowired
    Reports reports;

    @Autowired
    Letters letters;

    @Autowired
    Streets streets;

    @Autowired
    DSLContext sql;

    @Autowired
    TestPeople people;

    @Autowired
    TestCity city;

    @BeforeEach
    void bordersOfTheSample() {
        city.hasBorders();
    }

    @Test
    @WithPerson
    void the_three_steps_lead_to_a_number() {
        open("segnalazioni/nuova");
        assertThat(steps()).containsExactly("Autorizzazioni e condizioni", "Dati di segnalazione", "Riepilogo");
        _get(Checkbox.class).setValue(true);
        press("Avanti");
        address().setValue("Viale Oliva 38");
        title().setValue("Lampione spento davanti al 38");
        pressPill("g-strade");
        pressPill("illuminazione");
        details().setValue("Da tre sere il lampione non si accende.");
        press("Avanti");
        assertThat(page()).contains("Viale Oliva 38", "Illuminazione", "Lampione spento", "valore di dichiarazione");
        press("Leggi termini e condizioni");
        assertThat(_get(Dialog.class).getElement().getTextRecursively())
                .contains("chiama il 112", "Premendo Invia accetti queste condizioni");
        _click(_get(Button.class, button -> button.withText("Chiudi")));
        press("Invia");
        assertThat(_get(H1.class).getText()).isEqualTo("Segnalazione inviata");
        assertThat(page()).containsPattern("R-\\d{4}-\\d{6}").contains("La risposta è dovuta entro il");
        assertThat(drafts.mine()).isEmpty();
    }

    @Test
    void somebody_without_an_account_is_told_to_look_into_the_mailbox() {
        open("segnalazioni/nuova");
        _get(Checkbox.class).setValue(true);
        press("Avanti");
        press("Avanti");
        assertThat(page()).contains("Manca ancora qualcosa (5)", "Scrivi un indirizzo e-mail completo");
        assertThat(title().isInvalid() && email().isInvalid()).isTrue();
        address().setValue("Viale Oliva 38");
        title().setValue("Lampione spento davanti al 38");
        pressPill("g-strade");
        pressPill("illuminazione");
        details().setValue("Da tre sere il lampione non si accende.");
        press("Avanti");
        assertThat(page()).contains("Manca ancora qualcosa (1)");
        assertThat(email().isInvalid()).isTrue();
        email().setValue("chi@@non");
        press("Avanti");
        assertThat(email().getErrorMessage()).contains("indirizzo e-mail completo");
        var address = UUID.randomUUID() + "@example.org";
        email().setValue(address);
        press("Avanti");
        assertThat(page()).contains(address, "valore di dichiarazione");
        press("Invia");
        assertThat(_get(H1.class).getText()).isEqualTo("Controlla la tua posta");
        open(letters.last(address).path().substring(1));
        assertThat(page()).contains("Lampione spento davanti al 38");
        press("Conferma e invia");
        assertThat(page()).contains("Segnalazione inviata").containsPattern("R-\\d{4}-\\d{6}");
        open(letters.last(address, 2).path().substring(1));
        assertThat(page()).contains("Lampione spento davanti al 38").doesNotContain("Segnalazione inviata");
    }

    @ParameterizedTest
    @ValueSource(strings = {"segui", "segui?codice=", "segui?codice=x%27%20or%201=1", "segui?altro=1"})
    void a_link_that_is_not_ours_says_so(String address) {
        open(address);
        assertThat(_get(H1.class).getText()).isEqualTo("Questo collegamento non vale più");
    }

    @Test
    @WithPerson
    void without_the_consent_nobody_goes_on() {
        open("segnalazioni/nuova");
        press("Avanti");
        assertThat(_get(Checkbox.class).isInvalid()).isTrue();
        open("segnalazioni/nuova?passo=riepilogo");
        _assertOne(Checkbox.class);
        _assertNone(TextArea.class);
    }

    @Test
    @WithPerson
    void what_is_missing_is_said_beside_the_fields_and_on_top() {
        drafts.keep(ReportDraft.empty().withConsent(true));
        open("segnalazioni/nuova?passo=dati");
        press("Avanti");
        assertThat(address().isInvalid()).isTrue();
        assertThat(title().isInvalid()).isTrue();
        assertThat(details().isInvalid()).isTrue();
        assertThat(page()).contains("Manca ancora qualcosa (4)", "Scegli il tipo di disservizio.");
    }

    @Test
    @WithPerson
    void too_many_words_are_said_beside_their_field_and_kept() {
        drafts.keep(ReportDraft.empty()
                .withConsent(true)
                .withPlace("Via Po 1", Optional.empty())
                .withCategory("altro"));
        open("segnalazioni/nuova?passo=dati");
        title().setValue("Troppe parole");
        details().setValue("x".repeat(4001));
        press("Avanti");
        assertThat(details().isInvalid()).isTrue();
        assertThat(details().getErrorMessage()).contains("da 10 a 4000 caratteri");
        assertThat(drafts.mine().orElseThrow().draft().description()).hasSize(4001);
    }

    @Test
    @WithPerson
    void documents_come_with_their_size_stay_in_the_draft_and_are_taken_away() {
        drafts.keep(complete());
        open("segnalazioni/nuova?passo=dati");
        assertThat(page())
                .contains("Facoltativi: fino a 3 PDF, al massimo 10 MB ciascuno", "Non diventano mai pubblici");
        UploadKt._upload(documents(), "perizia.pdf", SamplePdfs.page("uno"));
        var letter = SamplePdfs.page("due");
        UploadKt._upload(documents(), "lettera.pdf", letter);
        assertThat(page()).contains("perizia.pdf", "lettera.pdf", "kB");
        assertThat(documents().getMaxFiles()).isEqualTo(1);
        UploadKt._upload(documents(), "ancora.pdf", letter);
        UploadKt._upload(documents(), "foto.pdf", "<html>".getBytes(StandardCharsets.UTF_8));
        UploadKt._upload(documents(), "vuoto.pdf", new byte[0]);
        assertThat(page())
                .contains(
                        "ancora.pdf: Questo documento c’è già.",
                        "foto.pdf: Questo file non è un PDF",
                        "vuoto.pdf: Il file è vuoto");
        assertThat(drafts.mine().orElseThrow().draft().documents())
                .extracting(ReportDocument::name)
                .containsExactly("perizia.pdf", "ancora.pdf");
        press("Togli il documento perizia.pdf");
        open("");
        open("segnalazioni/nuova?passo=dati");
        assertThat(page()).contains("ancora.pdf").doesNotContain("perizia.pdf", "vuoto.pdf");
        press("Avanti");
        assertThat(page()).contains("ancora.pdf", "Li leggono solo chi ha segnalato");
        press("Invia");
        var sent = page().replaceFirst("(?s).*(R-\\d{4}-\\d{6}).*", "$1");
        open("segnalazioni/" + sent);
        assertThat(page()).contains("ancora.pdf");
        TestPeople.asVisitor(() -> {
            open("segnalazioni/" + sent);
            assertThat(page()).contains("Lampione spento").doesNotContain("ancora.pdf");
        });
    }

    @Test
    @WithPerson
    void more_documents_than_there_is_room_for_are_refused_all_of_them_said() {
        drafts.keep(complete());
        open("segnalazioni/nuova?passo=dati");
        for (int i = 0; i < 3; i++) {
            UploadKt._upload(documents(), i + ".pdf", SamplePdfs.page("numero " + i));
        }
        assertThat(documents().getElement().hasAttribute("hidden")).isTrue();
        UploadKt._upload(documents(), "quarto.pdf", SamplePdfs.page("quarto"));
        assertThat(page()).contains("Puoi aggiungere al massimo 3 documenti").doesNotContain("quarto.pdf");
        assertThat(drafts.mine().orElseThrow().draft().documents()).hasSize(3);
    }

    /** The browser counts: what is beyond is never sent. What it does not count, the server refuses. */
    @Test
    @WithPerson
    void photos_beyond_the_limit_are_refused_before_they_are_sent_and_the_sentence_stays() {
        drafts.keep(complete());
        open("segnalazioni/nuova?passo=dati");
        var picker = _find(Upload.class).getFirst();
        assertThat(picker.getMaxFiles()).isEqualTo(5);
        var photo = SamplePhotos.encode(
                SamplePhotos.corners(40, 30, Color.RED, Color.GREEN, Color.BLUE, Color.WHITE), "jpeg");
        ComponentUtil.fireEvent(
                picker,
                new FileRejectedEvent(picker, picker.getI18n().getError().getTooManyFiles(), "sesta.jpg"));
        for (int i = 0; i < 5; i++) {
            UploadKt._upload(picker, i + ".jpg", photo);
        }
        assertThat(picker.getElement().hasAttribute("hidden")).isTrue();
        assertThat(page()).contains("Puoi aggiungere al massimo 5 foto: quelle in più non sono state caricate.");
        UploadKt._upload(picker, "settima.jpg", photo);
        assertThat(drafts.mine().orElseThrow().draft().photos()).hasSize(5);
        press("Togli la foto 1");
        assertThat(picker.getMaxFiles()).isEqualTo(1);
        _click((Button) picker.getUploadButton());
        assertThat(page()).doesNotContain("Puoi aggiungere al massimo 5 foto");
    }

    @Test
    @WithPerson
    void the_author_is_changed_on_the_way_and_the_draft_waits_at_the_same_step() {
        drafts.keep(ReportDraft.empty().withConsent(true));
        open("segnalazioni/nuova?passo=dati");
        title().setValue("Scritto un momento prima");
        press("Modifica i tuoi dati");
        assertThat(_get(H1.class).getText()).isEqualTo("Modifica il tuo account");
        assertThat(_find(Anchor.class)).extracting(Anchor::getHref).contains("/segnalazioni/nuova?passo=dati");
        _get(TextField.class, field -> field.withLabel("Nome che vedono gli altri"))
                .setValue("Giulia di Oliva");
        press("Salva");
        open("segnalazioni/nuova?passo=dati");
        assertThat(title().getValue()).isEqualTo("Scritto un momento prima");
        assertThat(page()).contains("Giulia di Oliva");
    }

    private static Upload documents() {
        return _find(Upload.class).get(1);
    }

    private static ReportDraft complete() {
        return ReportDraft.empty()
                .withConsent(true)
                .withPlace("Viale Oliva 38", Optional.empty())
                .withCategory("illuminazione")
                .withWords("Lampione spento davanti al 38", "Da tre sere il lampione non si accende.");
    }

    @Test
    @WithPerson
    void what_was_typed_is_there_after_leaving_and_coming_back() {
        drafts.keep(ReportDraft.empty().withConsent(true));
        open("segnalazioni/nuova?passo=dati");
        title().setValue("Buca profonda");
        open("");
        open("segnalazioni/nuova");
        assertThat(title().getValue()).isEqualTo("Buca profonda");
    }

    @Test
    @WithPerson
    void a_point_outside_the_city_is_refused_and_one_inside_finds_the_quarter() {
        drafts.keep(ReportDraft.empty().withConsent(true));
        open("segnalazioni/nuova?passo=dati");
        choose(44.91, 8.61);
        assertThat(page()).contains("Questo punto è fuori da Valenza");
        assertThat(drafts.mine().orElseThrow().draft().point()).isEmpty();
        choose(45.0095, 8.6640);
        assertThat(page()).contains("Scelto sulla mappa, quartiere Oliva").doesNotContain("fuori da");
        choose(Double.NaN, 500);
        assertThat(drafts.mine().orElseThrow().draft().point()).contains(new GeoPoint(45.0095, 8.6640));
    }

    @Test
    @WithPerson
    void an_address_is_found_in_the_citys_own_list_and_gives_the_point() {
        var name = "Viale Prova " + UUID.randomUUID().toString().replaceAll("[^a-f]", "x");
        sql.insertInto(REPORT_STREET)
                .set(REPORT_STREET.NAME, name)
                .set(REPORT_STREET.LAT, 45.0095)
                .set(REPORT_STREET.LON, 8.6640)
                .set(REPORT_STREET.SAMPLE, false)
                .execute();
        TestPeople.as(people.person(true, Role.ADMINISTRATOR), () -> streets.replace(streets.read(all())));
        drafts.keep(ReportDraft.empty().withConsent(true));
        open("segnalazioni/nuova?passo=dati");
        address().setValue(name.toLowerCase(Locale.ROOT) + ", 12");
        press(name + " 12");
        assertThat(address().getValue()).isEqualTo(name + " 12");
        assertThat(page()).contains("Trovato dalla via");
        assertThat(drafts.mine().orElseThrow().draft().point()).contains(new GeoPoint(45.0095, 8.6640));
    }

    /** The list as it is, written out again: other tests keep theirs. */
    private byte[] all() {
        var file = new StringBuilder("via;lat;lon\n");
        sql.selectFrom(REPORT_STREET)
                .forEach(row -> file.append(row.getName() + ";" + row.getLat() + ";" + row.getLon() + "\n"));
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Test
    @WithPerson
    void a_similar_report_is_joined_instead_of_sending_another() {
        var here = new GeoPoint(45.0125 + Math.random() / 500, 8.6445);
        var other = sentByAnother(here, "Fontana che perde acqua in piazza");
        drafts.keep(ReportDraft.empty().withConsent(true).withPoint(Optional.of(here), PlacedBy.MAP));
        open("segnalazioni/nuova?passo=dati");
        title().setValue("Perde acqua la fontana");
        var join = _find(NativeButton.class).stream()
                .filter(button -> "Anch'io: Fontana che perde acqua in piazza"
                        .equals(button.getElement().getAttribute("aria-label")))
                .findFirst()
                .orElseThrow();
        _click(join);
        assertThat(page()).contains(other.code(), "siete in 2");
        assertThat(reports.supportedByMe(other.id())).isTrue();
        assertThat(drafts.mine()).isEmpty();
    }

    @Test
    @WithPerson
    void words_suggest_a_kind_but_never_force_it() {
        drafts.keep(ReportDraft.empty().withConsent(true));
        open("segnalazioni/nuova?passo=dati");
        title().setValue("Due lampioni spenti");
        assertThat(pill("illuminazione").getElement().getAttribute("aria-pressed"))
                .isEqualTo("false");
        pressPill("g-spazi");
        pressPill("arredo-urbano");
        details().setValue("Lampioni e luci al buio");
        assertThat(drafts.mine().orElseThrow().draft().category()).isEqualTo("arredo-urbano");
    }

    @Test
    @WithPerson
    void the_kind_of_problem_asks_its_own_questions_and_the_answers_come_along() {
        drafts.keep(ReportDraft.empty().withConsent(true));
        open("segnalazioni/nuova?passo=dati");
        _assertNone(TextField.class, field -> field.withLabel("Profondità della buca in centimetri"));
        address().setValue("Via Po 1");
        title().setValue("Buca davanti al portone");
        details().setValue("Si allarga a ogni pioggia, ci passano le biciclette.");
        pressPill("g-strade");
        pressPill("strade");
        depth().setValue("parecchio");
        press("Avanti");
        assertThat(depth().isInvalid()).isTrue();
        assertThat(page())
                .contains("Manca ancora qualcosa (1)", "«Profondità della buca in centimetri»: Scrivi un numero");
        depth().setValue("12,5");
        assertThat(drafts.mine().orElseThrow().draft().answers())
                .isEqualTo(new Answers(Map.of("profondita", List.of("12.5"))));
        pressPill("illuminazione");
        assertThat(drafts.mine().orElseThrow().draft().answers()).isEqualTo(Answers.NONE);
        pressPill("strade");
        assertThat(depth().getValue()).isEqualTo("12,5");
        press("Avanti");
        assertThat(page()).contains("Profondità della buca in centimetri", "12,5");
        press("Invia");
        var sent = page().replaceFirst("(?s).*(R-\\d{4}-\\d{6}).*", "$1");
        open("segnalazioni/" + sent);
        assertThat(page()).contains("Profondità della buca in centimetri", "12,5");
    }

    private static TextField depth() {
        return _get(TextField.class, field -> field.withLabel("Profondità della buca in centimetri"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<img src=x onerror=alert(1)>", "\u202Eevil", "' OR 1=1 --", "{0} {1}"})
    @WithPerson
    void hostile_words_are_only_words(String words) {
        drafts.keep(ReportDraft.empty()
                .withConsent(true)
                .withPlace(words, Optional.empty())
                .withCategory("altro")
                .withWords("Prova " + words, "Descrizione " + words));
        open("segnalazioni/nuova?passo=riepilogo");
        assertThat(page()).contains("Prova " + words);
        press("Invia");
        assertThat(_get(H1.class).getText()).isEqualTo("Segnalazione inviata");
    }

    @Test
    @WithPerson
    void the_number_of_somebody_elses_private_report_shows_nothing() {
        var hidden = new ArrayList<Report>();
        TestPeople.as(
                people.resident(),
                () -> hidden.add(drafts.send(ReportDraft.empty()
                        .withConsent(true)
                        .withPlace("Via Po 1", Optional.empty())
                        .withCategory("altro")
                        .withWords("Cosa privata", "Solo per l'ufficio, grazie.")
                        .withAudience(true, false))));
        open("segnalazioni/nuova?inviata=" + hidden.getFirst().code());
        assertThat(page()).doesNotContain(hidden.getFirst().code());
    }

    private Report sentByAnother(GeoPoint where, String title) {
        var sent = new ArrayList<Report>();
        TestPeople.as(
                people.resident(),
                () -> sent.add(drafts.send(ReportDraft.empty()
                        .withConsent(true)
                        .withPoint(Optional.of(where), PlacedBy.MAP)
                        .withCategory("tombini-acque")
                        .withWords(title, "L'acqua scorre da ieri mattina."))));
        return sent.getFirst();
    }

    private static void choose(double lat, double lon) {
        var map = _get(CityMap.class);
        com.vaadin.flow.component.ComponentUtil.fireEvent(map, new CityMap.PointChosen(map, true, lat, lon, "map"));
    }

    private static TextField address() {
        return _get(TextField.class, field -> field.withLabel("Indirizzo o punto"));
    }

    private static TextField title() {
        return _get(TextField.class, field -> field.withLabel("Che cosa non va?"));
    }

    private static TextArea details() {
        return _get(TextArea.class, field -> field.withLabel("Dettagli"));
    }

    private static EmailField email() {
        return _get(EmailField.class);
    }

    private static NativeButton pill(String code) {
        return _find(NativeButton.class).stream()
                .filter(button -> code.equals(button.getElement().getAttribute("data-code")))
                .findFirst()
                .orElseThrow();
    }

    private static void pressPill(String code) {
        _click(pill(code));
    }

    private static String page() {
        return UI.getCurrent()
                .getInternals()
                .getActiveRouterTargetsChain()
                .getFirst()
                .getElement()
                .getTextRecursively();
    }

    private static List<String> steps() {
        return texts(UI.getCurrent(), "rn-steps");
    }

    private static List<String> texts(Component root, String className) {
        return root.getChildren()
                .flatMap(child -> className.equals(child.getElement().getAttribute("class"))
                        ? child.getChildren().map(item -> item.getElement().getTextRecursively())
                        : texts(child, className).stream())
                .toList();
    }
}
