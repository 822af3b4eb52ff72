package org.rione.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rione.ViewTest;
import org.rione.shared.ui.Html;
import org.rione.shared.ui.PageRequest;
import org.rione.shared.ui.Tr;
import org.rione.shell.PublicPages.Address;
import org.springframework.beans.factory.annotation.Autowired;

/** The page served without a session and the one that the application draws are the same elements. */
class SamePageTest extends ViewTest {

    @Autowired
    PublicPages pages;

    @Autowired
    Home home;

    @Test
    void the_application_draws_what_was_served() {
        open("aiuto");
        var drawn = Html.toHtml(_get(HelpView.class).getChildren().findFirst().orElseThrow());
        assertThat(pages.content(new Address("/aiuto", "", Locale.ITALIAN))).hasValue(drawn);
    }

    @Test
    void the_home_page_never_ends_in_the_void() {
        var request = new PageRequest("/", Map.of(), Locale.ENGLISH);
        var html = Tr.in(
                Locale.ENGLISH,
                () -> Html.toHtml(home.render(request).orElseThrow().content()));
        assertThat(html).contains("street by street").doesNotContain("!shell");
    }
}
