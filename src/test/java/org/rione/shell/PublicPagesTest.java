package org.rione.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.rione.ServiceTest;
import org.rione.WithPerson;
import org.rione.identity.CurrentPerson;
import org.rione.shared.ui.Html;
import org.rione.shared.ui.PageMeta;
import org.rione.shared.ui.PageRequest;
import org.rione.shared.ui.PublicPage;
import org.rione.shared.ui.Tr;
import org.rione.shell.PublicPages.Address;
import org.springframework.beans.factory.annotation.Autowired;

class PublicPagesTest extends ServiceTest {

    private static final Address SQUARE = new Address("/piazza", "", Locale.ITALIAN);

    @Autowired
    Page page;

    @Autowired
    CurrentPerson current;

    private final AtomicLong now = new AtomicLong();
    private final Square square = new Square();

    /** A page that counts how often it was built. */
    private final class Square implements PublicPage {

        private volatile int built;
        private volatile boolean there = true;
        private volatile boolean failing;

        @Override
        public boolean claims(String path) {
            return path.equals("/piazza");
        }

        @Override
        public synchronized Optional<Rendered> render(PageRequest request) {
            if (failing) {
                throw new IllegalStateException("the database is away");
            }
            built++;
            var words = "vista " + built + " " + Tr.locale().getLanguage() + " "
                    + request.parameter("q").orElse("-") + (current.get().isPresent() ? " qualcuno" : " nessuno");
            return there
                    ? Optional.of(new Rendered(
                            new PageMeta("Piazza", "Una <piazza>", "/piazza"), Html.h1(words), Set.of("piazza")))
                    : Optional.empty();
        }
    }

    private PublicPages pages() {
        return new PublicPages(List.of(square), page, new ShellProperties("/accessibilita", 8), now::get);
    }

    private void passes(Duration time) {
        now.addAndGet(time.toNanos());
    }

    @Test
    void a_page_is_built_once_and_served_many_times() {
        var pages = pages();
        var first = pages.find(SQUARE).orElseThrow();
        for (int i = 0; i < 100; i++) {
            assertThat(pages.find(SQUARE)).containsSame(first);
        }
        assertThat(square.built).isEqualTo(1);
    }

    @Test
    void a_change_makes_it_stale() {
        var pages = pages();
        pages.find(SQUARE);
        passes(Duration.ofSeconds(1));
        pages.changed(Set.of("elsewhere"));
        assertThat(pages.content(SQUARE).orElseThrow()).contains("vista 1");
        pages.changed(Set.of("piazza"));
        assertThat(pages.content(SQUARE).orElseThrow()).contains("vista 2");
    }

    @Test
    void under_constant_change_it_is_built_about_twice_a_second() {
        var pages = pages();
        for (int i = 0; i < 1000; i++) {
            pages.changed(Set.of("piazza"));
            pages.find(SQUARE);
            passes(Duration.ofMillis(10));
        }
        assertThat(square.built).isBetween(15, 21);
    }

    @Test
    void what_only_time_changes_is_built_again_after_a_minute() {
        var pages = pages();
        pages.find(SQUARE);
        passes(Duration.ofSeconds(61));
        assertThat(pages.content(SQUARE).orElseThrow()).contains("vista 2");
    }

    @Test
    void what_is_gone_is_gone() {
        var pages = pages();
        pages.find(SQUARE);
        square.there = false;
        passes(Duration.ofSeconds(1));
        pages.changed(Set.of("piazza"));
        assertThat(pages.find(SQUARE)).isEmpty();
        assertThat(pages.find(SQUARE)).isEmpty();
    }

    @Test
    void while_building_fails_what_is_kept_is_served() {
        var pages = pages();
        pages.find(SQUARE);
        square.failing = true;
        passes(Duration.ofSeconds(61));
        assertThat(pages.content(SQUARE).orElseThrow()).contains("vista 1");
        assertThatThrownBy(() -> pages.find(new Address("/piazza", "q=altro", Locale.ITALIAN)))
                .isInstanceOf(IllegalStateException.class);
        square.failing = false;
        assertThat(pages.content(SQUARE).orElseThrow()).contains("vista 2");
    }

    @Test
    void languages_and_queries_are_pages_of_their_own() {
        var pages = pages();
        assertThat(pages.content(SQUARE).orElseThrow()).contains(" it -");
        assertThat(pages.content(new Address("/piazza", "q=via+Roma%20%C3%A8", Locale.ENGLISH))
                        .orElseThrow())
                .contains(" en via Roma è");
        assertThat(pages.content(new Address("/piazza", "q=%zz&&=", Locale.ITALIAN))
                        .orElseThrow())
                .contains(" it %zz");
        assertThat(pages.content(new Address("/piazza", "q=" + "x".repeat(5000), Locale.ITALIAN)))
                .isPresent();
    }

    @Test
    @WithPerson
    void nobody_in_particular_is_looking_whoever_asks() {
        assertThat(current.get()).isPresent();
        assertThat(pages().content(SQUARE).orElseThrow()).contains("nessuno");
        assertThat(current.get()).isPresent();
    }

    @Test
    void many_at_once_build_it_once() throws Exception {
        var pages = pages();
        var go = new CountDownLatch(1);
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 50; i++) {
                readers.submit(() -> {
                    go.await();
                    return pages.find(SQUARE).orElseThrow();
                });
            }
            go.countDown();
        }
        assertThat(square.built).isEqualTo(1);
    }
}
