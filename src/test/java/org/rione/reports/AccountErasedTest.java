package org.rione.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.rione.TestPeople.as;
import static org.rione.TestPeople.asVisitor;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rione.ServiceTest;
import org.rione.TestPeople;
import org.rione.identity.OwnAccount;
import org.rione.identity.PersonErased;
import org.rione.identity.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

class AccountErasedTest extends ServiceTest {

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    @Autowired
    ReportDrafts drafts;

    @Autowired
    Reports reports;

    @Autowired
    OwnAccount account;

    @Autowired
    TestPeople people;

    @LocalServerPort
    int port;

    @Test
    void reports_stay_without_the_name_and_what_was_not_sent_goes() {
        var giulia = people.resident();
        var named = sent(giulia, false);
        var confidential = sent(giulia, true);
        as(giulia, () -> drafts.keep(ReportDraft.empty().withWords("Ancora da finire", "")));
        transaction.executeWithoutResult(_ -> events.publishEvent(new PersonErased(giulia.id(), clock.instant())));
        asVisitor(() -> {
            assertThat(reports.visible(named.id())).map(Report::naming).contains(Naming.PSEUDONYMOUS);
            assertThat(reports.visible(confidential.id())).isEmpty();
        });
        as(giulia, () -> assertThat(drafts.mine()).isEmpty());
    }

    @Test
    void a_changed_name_stands_soon_on_the_public_page_of_a_report_that_bears_it() throws Exception {
        var giulia = people.resident();
        var report = sent(giulia, false);
        assertThat(page(report)).doesNotContain("Giulia Appena Cambiata");
        as(
                giulia,
                () -> account.change(
                        "Giulia Appena Cambiata",
                        Locale.ITALIAN,
                        account.details().version()));
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(page(report))
                .contains("Giulia Appena Cambiata")); // half a second after it was drawn it may be drawn again, not a
        // minute
    }

    private String page(Report report) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                            HttpRequest.newBuilder(
                                            URI.create("http://localhost:" + port + ReportLinks.report(report.code())))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }

    private Report sent(SignedIn author, boolean confidential) {
        var sent = new ArrayList<Report>();
        as(
                author,
                () -> sent.add(drafts.send(ReportDraft.empty()
                        .withConsent(true)
                        .withPlace("Via Po 1", Optional.empty())
                        .withCategory("altro")
                        .withWords("Cosa da guardare", "Si vede passando, da ieri mattina.")
                        .withAudience(confidential, true))));
        return sent.getFirst();
    }
}
