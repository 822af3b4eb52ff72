package org.rione.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayWordsTest {

    @ParameterizedTest
    @CsvSource({
        "2027-01-01, it, 1° gennaio 2027, venerdì 1° gen",
        "2027-01-11, it, 11 gennaio 2027, lunedì 11 gen",
        "2027-01-21, it, 21 gennaio 2027, giovedì 21 gen",
        "2027-01-01, en, 1 January 2027, Friday 1 Jan",
        "2027-01-01, de, 1° gennaio 2027, venerdì 1° gen"
    })
    void only_the_first_of_a_month_is_an_ordinal_and_only_in_italian(
            LocalDate day, Locale language, String written, String shorter) {
        assertThat(DayWords.day(language).format(day)).isEqualTo(written);
        assertThat(DayWords.of("EEEE d MMM", language).format(day)).isEqualTo(shorter);
    }

    @Test
    void a_moment_is_told_in_the_time_of_the_city() {
        var newYear = Instant.parse("2026-12-31T23:05:00Z");
        assertThat(DayWords.moment(Locale.ITALIAN, ZoneId.of("Europe/Rome")).format(newYear))
                .isEqualTo("1° gennaio 2027, 00:05");
    }

    @ParameterizedTest
    @CsvSource({
        "entro il {0}, 8 dicembre, entro l’8 dicembre",
        "entro il {0}, 11 marzo 2027, entro l’11 marzo 2027",
        "entro il {0}, 1° gennaio, entro il 1° gennaio",
        "entro il {0}, 18 gennaio, entro il 18 gennaio",
        "Il {0} è passato, 8 maggio, L’8 maggio è passato",
        "Fino al {0} e dal {0}, 11 maggio, Fino all’11 maggio e dall’11 maggio",
        "vale dal {0}%, 8, vale dal 8%",
        "Mail {0}, 8 maggio, Mail 8 maggio"
    })
    void articles_give_way_to_days_said_with_a_vowel(String pattern, String day, String read) {
        assertThat(Articles.fitting(pattern, new Object[] {day}).replace("{0}", day))
                .isEqualTo(read);
    }
}
