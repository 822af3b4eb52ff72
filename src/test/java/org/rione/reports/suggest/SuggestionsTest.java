package org.rione.reports.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuggestionsTest {

    @Test
    void singular_and_plural_have_the_same_stem() {
        assertThat(Stems.of("Lampioni spenti nell’aiuola")).isEqualTo(Stems.of("lampione spento nelle aiuole"));
        assertThat(Stems.of("")).isEmpty();
    }

    @Test
    void what_is_measured_was_not_learned() {
        var learned = Sentences.toLearn();
        var measured = Sentences.toMeasure();
        assertThat(learned.size() + measured.size()).isGreaterThanOrEqualTo(200);
        assertThat(measured).doesNotContainAnyElementsOf(learned);
    }

    /** Words alone, without the reports of any city. The figures are those of today: they may only rise. */
    @Test
    void most_proposals_are_right_on_sentences_never_seen() {
        var accuracy = Accuracy.of(model(), Sentences.toMeasure());

        assertThat(accuracy.shown()).isGreaterThan(accuracy.sentences() * 95 / 100);
        assertThat(accuracy.first()).isGreaterThan(accuracy.sentences() * 85 / 100);
    }

    @Test
    void confidences_are_shares_of_one_whole() {
        var ranked = model().rank(Stems.of("il lampione è spento"));
        assertThat(ranked.getFirst().category()).isEqualTo("illuminazione");
        assertThat(ranked.stream().mapToDouble(Suggestion::confidence).sum()).isBetween(0.999, 1.001);
    }

    @Test
    void a_planter_is_no_flower_and_a_seat_no_chair_on_wheels() {
        assertThat(Stems.of("fioriere sedute")).isEqualTo(Stems.of("fioriera seduta"));
        assertThat(Stems.of("fioriere sedute")).doesNotContainAnyElementsOf(Stems.of("fiore sedia"));
    }

    @Test
    void a_word_that_every_category_knows_decides_nothing() {
        var model = WordModel.of(
                List.of(Example.of("luci", "lampione rotto"), Example.of("sedute", "panchina rotta")), List.of());
        assertThat(model.rank(Stems.of("panchina rotta")).getFirst().category()).isEqualTo("sedute");
        assertThat(model.rank(Stems.of("rotto")).getFirst().confidence()).isLessThan(0.51);
    }

    private static WordModel model() {
        return WordModel.of(Sentences.toLearn(), Sentences.keyWords());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\uD83D\uDE00\uD83D\uDE00", "qwertyuiop zxcvbn", "<script>", "il la le di"})
    void words_that_say_nothing_suggest_nothing(String words) {
        assertThat(model().rank(Stems.of(words))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "C’è una fuga di gas in via Po, GAS",
        "Sento puzza di gas dal tombino, GAS",
        "Il palo ha i cavi scoperti, WIRES",
        "Ho preso la scossa toccando il lampione, WIRES",
        "Il muro sta crollando sulla strada, COLLAPSE",
        "C’è una persona a terra che non risponde, PERSON",
        "Il bidone ha preso fuoco, FIRE"
    })
    void a_danger_is_told_by_its_words(String text, Danger danger) {
        assertThat(Danger.in(text)).contains(danger);
    }

    /** Not one of the ordinary sentences makes somebody call for help. */
    @Test
    void ordinary_sentences_are_no_emergencies() {
        var alarmed = Stream.of("Buca in mezzo alla strada", "Il campo è al buio", "Cestino pieno, gas di scarico no")
                .filter(text -> Danger.in(text).isPresent());
        assertThat(alarmed).isEmpty();
    }
}
