package org.rione.reports.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "Lampione spento in via Po 12, lampione | lampione spento via",
                "L'ALBERO è caduto: PERCHÉ? | albero caduto perche",
                "perche\u0301 citta\u0300 | perche citta",
                "🚲 R-2026-000123 | 2026 000123",
                "a è in | ",
            },
            delimiter = '|')
    void words_are_small_without_accents_and_have_three_letters(String text, String words) {
        assertThat(Words.in(text))
                .containsExactlyInAnyOrderElementsOf(words == null ? List.of() : List.of(words.split(" ")));
    }

    @Test
    void rows_are_found_by_the_beginnings_of_all_words_in_whatever_order_they_came() {
        var words = new Words();
        for (int row : new int[] {700_000, 3, 70, 699_999, 0}) {
            words.add(row, row % 2 == 0 ? "lampione pari" : "lampada dispari");
        }
        assertThat(rows(words.find(List.of("lamp")))).containsExactly(0, 3, 70, 699_999, 700_000);
        assertThat(rows(words.find(List.of("lamp", "par")))).containsExactly(0, 70, 700_000);
        assertThat(rows(words.find(List.of("lampade")))).isEmpty();
        assertThat(rows(words.find(List.of("Pàri")))).containsExactly(0, 70, 700_000);
    }

    private static List<Integer> rows(BitSet found) {
        return found.stream().boxed().toList();
    }
}
