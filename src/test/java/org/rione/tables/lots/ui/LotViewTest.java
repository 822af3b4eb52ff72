package org.rione.tables.lots.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.rione.TestPeople.as;
import static org.rione.TestPeople.asVisitor;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.rione.TestPeople;
import org.rione.ViewTest;
import org.rione.identity.SignedIn;
import org.rione.shared.RioneProperties;
import org.rione.tables.lots.LotSamples;
import org.rione.tables.lots.LotSamples.Announced;
import org.springframework.beans.factory.annotation.Autowired;

/** What each of those concerned finds on the page of a draw, from the announcement until the seat is taken. */
class LotViewTest extends ViewTest {

    private static final String VOLUNTEER = "Candidati";
    private static final String STEP_BACK = "Ritira la candidatura";
    private static final String CLOSE = "Chiudi l’elenco e dai i numeri";
    private static final String ENTER = "Registra i numeri estratti";
    private static final String ACCEPT = "Accetta il posto";
    private static final String DECLINE = "Lascia il posto";

    @Autowired
    LotSamples samples;

    @Autowired
    TestPeople people;

    @Autowired
    Clock clock;

    @Autowired
    RioneProperties rione;

    @Test
    void while_the_list_is_open_residents_volunteer_and_step_back() {
        var lot = samples.announced(1);
        var resident = people.verifiedResident();
        as(resident, () -> {
            open(lot.path());
            assertThat(paragraphs()).contains("Non sei ancora nell’elenco.");
            assertThat(offered()).containsExactly(VOLUNTEER);
            press(VOLUNTEER);
            assertThat(paragraphs()).contains("Sei nell’elenco. Quando si chiude ricevi il tuo numero per e-mail.");
            assertThat(offered()).containsExactly(STEP_BACK);
            press(STEP_BACK);
            assertThat(offered()).containsExactly(VOLUNTEER);
        });
        visitor(lot, "Per candidarti accedi.");
    }

    /** Nobody is offered what would be refused. */
    @Test
    void who_may_not_volunteer_reads_why() {
        var lot = samples.announced(1);
        sees(
                lot,
                people.resident(),
                "Possono candidarsi i residenti verificati. Per farti verificare porta un"
                        + " documento allo sportello del Comune.");
        sees(lot, lot.at().member(), "Siedi già a questo tavolo: il sorteggio è per chi non ne fa parte.");
        sees(
                lot,
                lot.at().facilitator(),
                "Quando le candidature sono più dei posti (1) chiudi l’elenco da qui. Chi vuole candidarsi trova questa"
                        + " pagina da quella del tavolo.");
    }

    @Test
    void once_there_are_enough_volunteers_who_runs_the_table_closes_the_list_and_enters_the_numbers() {
        var lot = samples.announced(3);
        as(lot.at().facilitator(), () -> {
            open(lot.path());
            assertThat(offered()).containsExactly(CLOSE);
            press(CLOSE);
            assertThat(offered()).containsExactly(ENTER);

            _get(TextField.class).setValue("<b>");
            press(ENTER);
            assertThat(_get(TextField.class).isInvalid()).isTrue();
            assertThat(_get(TextField.class).getErrorMessage()).isNotBlank();

            _get(TextField.class).setValue("12 44 7 81 30");
            press(ENTER);
            assertThat(offered()).isEmpty();
            assertThat(paragraphs())
                    .contains(
                            "Posti accettati: 0 su 1.",
                            "Aspettiamo la risposta di una persona, entro il " + inDays(7) + ".",
                            "Riserve ancora disponibili: 1. Le chiamiamo noi, in ordine, quando un posto si libera.");
        });
    }

    @Test
    void while_the_numbers_are_awaited_everybody_knows_their_own_and_nobody_joins() {
        var lot = samples.announced(3);
        samples.number(lot);
        sees(
                lot,
                lot.volunteers().getFirst(),
                "L’elenco è chiuso e questo è il tuo numero. Ora si aspetta l’estrazione: " + LotSamples.SOURCE + ".");
        assertThat(_get(LotView.class).getElement().getTextRecursively()).containsPattern("N\\. [123]");
        sees(lot, people.verifiedResident(), "Le candidature sono chiuse e non ne fai parte.");
        visitor(lot, "Le candidature sono chiuse. Per vedere il tuo numero accedi.");
    }

    @Test
    void who_was_drawn_is_asked_and_takes_the_seat() {
        var lot = samples.announced(3);
        samples.draw(lot);
        sees(lot, samples.at(lot, 2), "Sei fra le riserve: ti scriviamo se si libera un posto.");
        sees(lot, samples.at(lot, 3), "Il tuo numero non è stato sorteggiato.");
        sees(lot, people.verifiedResident(), "Non facevi parte di questo sorteggio.");
        visitor(lot, "Per vedere il tuo numero e com’è andata accedi.");
        as(samples.at(lot, 1), () -> {
            open(lot.path());
            assertThat(paragraphs())
                    .contains(
                            "Il tuo numero è stato sorteggiato. Accetti il posto?",
                            "Rispondi entro il " + inDays(7)
                                    + ". Dopo quel giorno il posto passa a chi viene dopo nell’ordine.");
            assertThat(offered()).containsExactly(ACCEPT, DECLINE);
            press(ACCEPT);
            assertThat(paragraphs()).contains("Hai accettato il posto.");
            assertThat(offered()).isEmpty();
        });
        as(lot.at().facilitator(), () -> {
            open(lot.path());
            assertThat(paragraphs())
                    .contains("Posti accettati: 1 su 1.")
                    .noneMatch(line -> line.contains("Aspettiamo"));
        });
    }

    @Test
    void who_declines_makes_the_reserve_the_next_one_to_be_asked() {
        var lot = samples.announced(3);
        samples.draw(lot);
        as(samples.at(lot, 1), () -> {
            open(lot.path());
            press(DECLINE);
            assertThat(paragraphs()).contains("Hai lasciato il posto alla riserva successiva.");
            assertThat(offered()).isEmpty();
        });
        as(samples.at(lot, 2), () -> {
            open(lot.path());
            assertThat(offered()).containsExactly(ACCEPT, DECLINE);
            press(DECLINE);
        });
        as(lot.at().facilitator(), () -> {
            open(lot.path());
            assertThat(paragraphs())
                    .contains("Posti accettati: 0 su 1.")
                    .contains("Le riserve sono finite e un posto è rimasto libero: puoi annunciare un altro"
                            + " sorteggio dalla pagina del tavolo.");
        });
    }

    /** Between the end of the last day and the hour at which it is noticed nothing is offered that would be refused. */
    @Test
    void who_lets_the_days_pass_is_told_so_and_the_next_in_order_is_asked() {
        var lot = samples.announced(3);
        samples.draw(lot);
        var silent = samples.at(lot, 1);
        var next = samples.at(lot, 2);
        samples.overdue(silent);
        sees(lot, silent, "Il tempo per rispondere è finito: il posto passa a chi viene dopo.");

        samples.passOn();
        sees(lot, silent, "Il posto è passato a chi viene dopo nell’ordine, perché non hai risposto in tempo.");
        as(next, () -> {
            open(lot.path());
            assertThat(offered()).containsExactly(ACCEPT, DECLINE);
            press(ACCEPT);
            assertThat(paragraphs()).contains("Hai accettato il posto.");
        });
    }

    /** Somebody who opened the page when it was still theirs: the page says why not, and shows how it is now. */
    @Test
    void a_page_that_is_behind_says_so_and_shows_how_it_is_now() {
        var lot = samples.announced(3);
        samples.draw(lot);
        var silent = samples.at(lot, 1);
        as(silent, () -> {
            open(lot.path());
            samples.overdue(silent);
            samples.passOn();
            press(ACCEPT);
            assertThat(paragraphs())
                    .contains("Il posto è passato a chi viene dopo nell’ordine, perché non hai risposto in tempo.");
            assertThat(offered()).isEmpty();
        });
    }

    /** Reads this, and is offered nothing. */
    private static void sees(Announced lot, SignedIn person, String sentence) {
        as(person, () -> {
            open(lot.path());
            assertThat(paragraphs()).contains(sentence);
            assertThat(offered()).isEmpty();
        });
    }

    private static void visitor(Announced lot, String sentence) {
        asVisitor(() -> {
            open(lot.path());
            assertThat(paragraphs()).contains(sentence);
            assertThat(offered()).isEmpty();
            assertThat(_find(Anchor.class))
                    .anyMatch(link -> link.getHref().contains("/accedi?da=")
                            && link.getHref().endsWith(lot.path()));
        });
    }

    /** The buttons of the page itself; those of the frame around it are for all pages. */
    private static List<String> offered() {
        return buttons().stream()
                .filter(List.of(VOLUNTEER, STEP_BACK, CLOSE, ENTER, ACCEPT, DECLINE)::contains)
                .toList();
    }

    private String inDays(int days) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ITALIAN)
                .format(LocalDate.ofInstant(clock.instant(), rione.zone()).plusDays(days));
    }
}
