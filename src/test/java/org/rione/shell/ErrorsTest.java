package org.rione.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rione.ViewTest;
import org.rione.shared.Refusal;
import org.rione.shared.ui.Html;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;

class ErrorsTest extends ViewTest {

    @Autowired
    ErrorPages pages;

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new Refusal("shell.denied"), "Il tuo profilo non pu"),
                Arguments.of(new RuntimeException(new Refusal("shell.denied")), "Il tuo profilo non pu"),
                Arguments.of(new AccessDeniedException("no"), "Il tuo profilo non pu"),
                Arguments.of(new AuthenticationCredentialsNotFoundException("no"), "Prima devi accedere"),
                Arguments.of(new OptimisticLockingFailureException("seen 3"), "ha cambiato"),
                Arguments.of(
                        new RuntimeException(new SQLTransientConnectionException("pool")),
                        "La base dati non risponde"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void a_failure_on_a_screen_is_said_in_words(Exception failure, String words) {
        assertThat(ScreenErrors.words(failure)).contains(words).doesNotContain("Exception");
    }

    @Test
    void our_mistake_has_a_number_and_says_nothing_of_its_cause() {
        assertThat(ScreenErrors.words(new IllegalStateException("secret")))
                .containsPattern("[0-9A-F]{4}-[0-9A-F]{4}")
                .doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource({"404,Questa via non c", "403,Qui non puoi entrare", "500,Si è spenta la luce", "503,Torniamo fra poco"})
    void each_trouble_has_a_page_with_a_way_on(int status, String title) {
        var view = new ErrorViews.NothingThere(pages);
        assertThat(view.show(status, "")).isEqualTo(status);
        assertThat(view.getPageTitle()).startsWith(title);
        assertThat(Html.toHtml(view)).contains("<h1>" + title, "href=\"/\"");
    }

    @Test
    void an_error_page_shows_the_number_of_the_error() {
        assertThat(Html.toHtml(pages.content(500, "7F2A-19C4"))).contains("7F2A-19C4");
    }

    @Test
    void the_papers_open_inside_the_application_with_one_title() {
        for (var path : Papers.paths()) {
            open(path.substring(1));
            _assertOne(H1.class);
            assertThat(UI.getCurrent().getInternals().getTitle()).isNotBlank();
        }
    }
}
