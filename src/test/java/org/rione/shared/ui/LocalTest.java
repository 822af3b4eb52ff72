package org.rione.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A screen reader changes its voice for what people of the city wrote, in a page that speaks another language. */
class LocalTest {

    @Test
    void words_of_the_city_are_marked_in_an_english_page_only() {
        assertThat(written(Locale.ENGLISH)).isEqualTo("<h1 lang=\"it\">Buca in piazza</h1>");
        assertThat(written(Locale.ITALIAN)).isEqualTo("<h1>Buca in piazza</h1>");
    }

    @Test
    void a_path_marks_only_the_pages_that_people_named() {
        var path = Tr.in(
                Locale.ENGLISH,
                () -> Html.toHtml(Crumbs.from("/tavoli", "Tables")
                        .toNamed("/tavoli/centro", "Tavolo del Centro")
                        .here("Members")));
        assertThat(path)
                .contains(
                        "<a href=\"/tavoli\">Tables</a>",
                        "lang=\"it\" href=\"/tavoli/centro\">Tavolo del Centro</a>",
                        "<li aria-current=\"page\">Members</li>");
    }

    private static String written(Locale page) {
        return Tr.in(page, () -> Html.toHtml(Html.local(Html.h1("Buca in piazza"))));
    }
}
