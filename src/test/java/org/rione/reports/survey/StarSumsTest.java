package org.rione.reports.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rione.reports.survey.RatingResults.Count;
import org.rione.reports.survey.RatingResults.Moment;

class StarSumsTest {

    private static Count count(String category, int stars, int count) {
        return new Count(Moment.CLOSING, category, Optional.empty(), stars, Optional.empty(), count);
    }

    @Test
    void a_mean_is_told_from_five_ratings_on() {
        assertThat(StarSums.of(List.of(count("verde", 5, 3), count("verde", 2, 1)))
                        .mean())
                .isEmpty();
        var sums = StarSums.of(List.of(count("verde", 5, 3), count("strade", 2, 1), count("verde", 3, 1)));
        assertThat(sums.counts()).containsExactly(0, 1, 1, 0, 3);
        assertThat(sums.mean()).hasValue(4.0);
    }

    @Test
    void the_part_with_most_ratings_comes_first() {
        var counts = List.of(count("verde", 5, 1), count("strade", 2, 4), count("verde", 1, 1));
        assertThat(StarSums.by(counts, Count::category).keySet()).containsExactly("strade", "verde");
    }
}
