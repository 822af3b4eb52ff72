package org.rione.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rione.TestPeople.as;
import static org.rione.TestPeople.asVisitor;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rione.ServiceTest;
import org.rione.TestPeople;
import org.rione.identity.PersonErased;
import org.rione.identity.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
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
    TestPeople people;

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
