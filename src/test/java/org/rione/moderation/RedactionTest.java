package org.rione.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rione.moderation.screening.Screening;

class RedactionTest {

    @Test
    void blocks_do_not_tell_how_long_the_covered_words_were() {
        assertThat(Redaction.cover(List.of("uno due", "tre"), List.of(new Passage(0, 4, 7), new Passage(1, 0, 3))))
                .containsExactly("uno ▇▇▇▇▇", "▇▇▇▇▇");
        assertThat(Redaction.cover(List.of("uno lunghissimo"), List.of(new Passage(0, 4, 15))))
                .containsExactly("uno ▇▇▇▇▇");
    }

    @Test
    void passages_that_touch_are_covered_as_one_in_whatever_order_they_come() {
        var passages = List.of(new Passage(0, 4, 7), new Passage(0, 0, 4), new Passage(0, 2, 5));
        assertThat(Redaction.cover(List.of("uno due tre"), passages)).containsExactly("▇▇▇▇▇ tre");
    }

    @Test
    void a_passage_outside_of_the_text_is_refused() {
        assertThatThrownBy(() -> Redaction.cover(List.of("uno"), List.of(new Passage(0, 0, 4))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Redaction.cover(List.of("uno"), List.of(new Passage(1, 0, 1))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void passages_survive_being_written_and_read() {
        var passages = List.of(new Passage(0, 4, 7), new Passage(1, 0, 3));
        assertThat(Redaction.read(Redaction.written(passages))).isEqualTo(passages);
        assertThat(Redaction.read("")).isEmpty();
    }

    @Test
    void an_excerpt_shows_what_was_found_or_the_beginning() {
        var text = "Da mesi segnaliamo la stessa cosa senza risposta, quindi chiamate il 333 000 0000 per favore";
        assertThat(Excerpt.of(List.of(text), List.of(Screening.of(text))))
                .contains("333 000 0000")
                .startsWith("…");
        assertThat(Excerpt.of(List.of("Breve"), List.of(List.of()))).isEqualTo("Breve");
        assertThat(Excerpt.of(List.of(), List.of())).isEmpty();
        var smileys = "😊".repeat(300);
        assertThat(Excerpt.of(List.of(smileys), List.of(List.of())).codePointCount(0, 181))
                .isEqualTo(91);
    }

    @Test
    void a_statement_says_what_why_by_which_rule_what_found_it_and_where_to_turn() {
        var decision = new DecisionRecord(
                DecisionId.next(),
                ReviewItemId.next(),
                1,
                new ContentRef(ContentKind.COMMENT, java.util.UUID.randomUUID()),
                Optional.empty(),
                Outcome.REDACTED,
                Optional.of(Rule.PERSONAL_DATA),
                "Riporta un telefono {0} 'd’altri'.",
                FoundBy.SCREENING,
                List.of(new Passage(0, 0, 1), new Passage(0, 3, 4), new Passage(0, 6, 7)),
                1,
                Visibility.HELD,
                "Illuminazione urbana",
                "/",
                java.time.Instant.parse("2026-11-19T10:00:00Z"),
                org.rione.shared.PersonId.next(),
                "Marco D.",
                Optional.empty());
        var rome = java.time.ZoneId.of("Europe/Rome");
        assertThat(String.join(" ", StatementText.of(decision, Locale.ITALIAN, rome, "partecipa@example.org")))
                .contains("coprendo 3 passaggi", "regola 4", "Riporta un telefono {0} 'd’altri'.")
                .contains("controllo automatico", "una persona ha deciso", "19 maggio 2027", "partecipa@example.org")
                .doesNotContain("Marco");
        assertThat(String.join(" ", StatementText.of(decision, Locale.ENGLISH, rome, "partecipa@example.org")))
                .contains("3 passages covered", "rule 4", "19 May 2027");
        assertThat(StatementText.correction(decision, Locale.ITALIAN, rome)).contains("19 novembre 2026");
    }
}
