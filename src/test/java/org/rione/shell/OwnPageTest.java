package org.rione.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.rione.ServiceTest;
import org.rione.TestPeople;
import org.rione.reports.ReportLinks;
import org.rione.reports.ReportSamples;
import org.rione.reports.Visibility;
import org.rione.shared.Ids;
import org.rione.shell.PublicPages.Address;
import org.springframework.beans.factory.annotation.Autowired;

/** What somebody who is signed in sees before the application has started. */
class OwnPageTest extends ServiceTest {

    private static final String TO_SIGN_IN = "href=\"/accedi?da=";

    @Autowired
    PublicPages pages;

    @Autowired
    ReportSamples samples;

    @Autowired
    TestPeople people;

    @Test
    void it_is_their_own_and_nobody_else_is_shown_it() throws Exception {
        var report = samples.sent(people.resident(), "Fontana secca " + Ids.next(), Visibility.PUBLIC);
        var address = new Address(ReportLinks.report(report.code()), "", Locale.ITALIAN);
        TestPeople.as(people.resident(), () -> {
            assertThat(pages.own(address).orElseThrow())
                    .contains(report.title(), "aria-pressed=\"false\"")
                    .doesNotContain(TO_SIGN_IN);
            assertThat(pages.content(address).orElseThrow()).contains(TO_SIGN_IN);
        });
        TestPeople.asVisitor(
                () -> assertThat(pages.content(address).orElseThrow()).contains(TO_SIGN_IN));
    }

    @Test
    void what_only_its_author_may_read_is_there_for_the_author_alone() throws Exception {
        var author = people.resident();
        var report = samples.sent(author, "Solo per l'ufficio " + Ids.next(), Visibility.PRIVATE);
        var address = new Address(ReportLinks.report(report.code()), "", Locale.ITALIAN);
        TestPeople.as(author, () -> {
            assertThat(pages.own(address)).isPresent();
            assertThat(pages.content(address)).isEmpty();
        });
        TestPeople.as(people.resident(), () -> assertThat(pages.own(address)).isEmpty());
    }
}
