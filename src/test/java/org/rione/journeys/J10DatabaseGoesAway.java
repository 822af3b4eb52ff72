package org.rione.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rione.RioneProcess;

/** The database is killed under a resident who writes; see docs/journeys/J10. A city of its own is killed here. */
class J10DatabaseGoesAway extends Journey {

    private static final String ACTION = "/programmi/valenza-2026/azioni/5.05";
    private static final Duration FAST = Duration.ofSeconds(5);

    private static RioneProcess city;

    @BeforeAll
    static void start_a_city() {
        city = RioneProcess.start(Path.of("target/trouble-city"), Map.of(), "--demo")
                .awaitReady();
    }

    @AfterAll
    static void stop_it() {
        city.close();
    }

    @Override
    protected String address() {
        return city.address();
    }

    @Test
    void on_a_phone_in_italian() {
        var page = phone("it-IT");
        var reader = desktop("it-IT");
        loseAndFind(
                page,
                reader,
                new Words("Il tuo commento", "Pubblica", "La base dati non risponde", "Torniamo", "Segnalazioni"));
        picture(page, "j10-database-back-360");
    }

    @Test
    void at_a_desk_in_english() {
        var page = desktop("en-GB");
        var reader = phone("en-GB");
        loseAndFind(
                page,
                reader,
                new Words("Your comment", "Post", "The database does not answer", "We will be back", "Reports"));
    }

    private record Words(String label, String publish, String away, String back, String reports) {}

    private void loseAndFind(Page page, Page reader, Words words) {
        signIn(page, "residente@demo.it");
        page.navigate(ACTION);
        var text = "Scritto a metà, poi il buio (" + System.nanoTime() + ")";
        whenAlive(page, alive -> alive.getByLabel(words.label()).fill(text));
        try (var _ = new Killing(city)) {
            readerWaits(reader, words);
            publish(page, words).click();
            var notice = page.getByRole(AriaRole.ALERT)
                    .filter(new Locator.FilterOptions().setHasText(words.away()))
                    .first();
            assertThat(notice).isVisible();
            assertThat(page.getByLabel(words.label())).hasValue(text);
            accessible(page);
        }
        city.awaitReady();
        assertThat(reader.locator("h1")).containsText(words.reports());
        page.navigate(ACTION);
        whenAlive(page, alive -> assertThat(alive.getByLabel(words.label())).hasValue(text));
        publish(page, words).click();
        assertThat(page.getByText(text)).hasCount(1);
        assertThat(page.getByLabel(words.label())).hasValue("");
        page.navigate(ACTION + "?ordine=recenti");
        whenAlive(page, alive -> {
            assertThat(alive.getByText(text)).hasCount(1);
            assertThat(alive.getByLabel(words.label())).hasValue("");
        });
        accessible(page);
    }

    /** A page that no cache holds: a search. */
    private void readerWaits(Page reader, Words words) {
        var asked = Instant.now();
        var status = reader.navigate("/segnalazioni?q=" + System.nanoTime()).status();
        assertThat(status).isEqualTo(503);
        assertThat(Duration.between(asked, Instant.now())).isLessThan(FAST);
        assertThat(reader.locator("h1")).containsText(words.back());
        assertThat(city.status("/actuator/health/readiness")).isEqualTo(503);
        assertThat(city.status("/actuator/health/liveness")).isEqualTo(200);
        accessible(reader);
    }

    private static Locator publish(Page page, Words words) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(words.publish()).setExact(true))
                .first();
    }

    /** Kills the database, and again whenever it comes back, until it is closed. */
    private static final class Killing implements AutoCloseable {

        private final AtomicBoolean over = new AtomicBoolean();
        private final Thread killer;

        Killing(RioneProcess city) {
            city.killDatabase();
            killer = Thread.ofPlatform().start(() -> {
                while (!over.get()) {
                    city.killDatabase();
                    LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
                }
            });
        }

        @Override
        public void close() {
            over.set(true);
            try {
                killer.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
