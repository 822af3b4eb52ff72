package org.rione.reports.visitors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rionedb.Tables.REPORT;
import static org.rionedb.Tables.REPORT_UNCONFIRMED;

import java.awt.Color;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rione.Letters;
import org.rione.ServiceTest;
import org.rione.TestCity;
import org.rione.TestPeople;
import org.rione.identity.ClientAddress;
import org.rione.reports.Photos;
import org.rione.reports.Report;
import org.rione.reports.ReportDraft;
import org.rione.reports.ReportDraft.PlacedBy;
import org.rione.reports.ReportDrafts;
import org.rione.reports.ReporterLinks;
import org.rione.reports.Reports;
import org.rione.reports.VisitorKey;
import org.rione.shared.GeoPoint;
import org.rione.shared.Refusal;
import org.rione.shared.photos.PhotoSize;
import org.rione.shared.photos.SamplePhotos;
import org.springframework.beans.factory.annotation.Autowired;

class VisitorReportsTest extends ServiceTest {

    private final VisitorKey browser = VisitorKey.of(UUID.randomUUID().toString());
    private final String email = UUID.randomUUID() + "@example.org";
    private final ClientAddress somewhere = new ClientAddress(UUID.randomUUID().toString());

    @Autowired
    VisitorReports visitors;

    @Autowired
    VisitorDrafts drafts;

    @Autowired
    ReportDrafts ofPeople;

    @Autowired
    Reports reports;

    @Autowired
    ReporterLinks links;

    @Autowired
    Photos photos;

    @Autowired
    Letters letters;

    @Autowired
    TestPeople people;

    @Autowired
    TestCity city;

    @Autowired
    DSLContext sql;

    @BeforeEach
    void bordersOfTheSample() {
        city.hasBorders();
    }

    private ReportDraft complete() {
        return ReportDraft.empty()
                .withConsent(true)
                .withPlace("Viale Oliva 38", Optional.empty())
                .withCategory("illuminazione")
                .withWords("Lampione spento davanti al 38", "Da tre sere il lampione non si accende.")
                .withEmail(email);
    }

    private String sent(ReportDraft draft) {
        visitors.send(browser, draft, Locale.ITALIAN, somewhere);
        return code(letters.last(email));
    }

    private static String code(Letters.Received letter) {
        return letter.path().replaceFirst(".*codice=", "");
    }

    private boolean stored(ReportDraft draft) {
        return sql.fetchExists(REPORT, REPORT.IDEMPOTENCY_KEY.eq(draft.key()));
    }

    @Test
    void it_counts_only_when_the_link_in_the_letter_is_used() {
        var draft = complete();
        var code = sent(draft);
        assertThat(stored(draft)).isFalse();
        assertThat(visitors.waiting(code)).isPresent();
        var report = visitors.confirm(code);
        assertThat(stored(draft)).isTrue();
        assertThat(report.author()).isEmpty();
        assertThat(links.report(code).map(Report::code)).contains(report.code());
        assertThat(links.history(code)).isNotEmpty();
        assertThat(letters.last(email, 2).plain()).contains(report.code());
    }

    @Test
    void the_link_sends_one_report_however_often_it_is_used() {
        var code = sent(complete());
        visitors.confirm(code);
        assertThat(visitors.waiting(code)).isEmpty();
        assertThatThrownBy(() -> visitors.confirm(code)).isInstanceOf(Refusal.class);
    }

    @Test
    void the_same_draft_sent_twice_writes_one_letter() {
        var draft = complete();
        sent(draft);
        visitors.send(browser, draft, Locale.ITALIAN, somewhere);
        assertThat(sql.fetchCount(REPORT_UNCONFIRMED, REPORT_UNCONFIRMED.EMAIL.eq(email)))
                .isEqualTo(1);
    }

    @Test
    void an_address_with_an_account_gets_the_same_letter_as_any_other() {
        var known = people.resident();
        visitors.send(browser, complete().withEmail(known.email()), Locale.ITALIAN, somewhere);
        sent(complete());
        var strange = letters.last(email);
        var ours = letters.last(known.email());
        assertThat(ours.subject()).isEqualTo(strange.subject());
        assertThat(ours.plain().replaceAll("codice=\\S+", ""))
                .isEqualTo(strange.plain().replaceAll("codice=\\S+", ""));
    }

    @Test
    void the_letter_says_nothing_of_what_was_typed() {
        visitors.send(
                browser,
                complete().withWords("Compra qui a poco prezzo", "Offerta solo per te, clicca."),
                Locale.ITALIAN,
                somewhere);
        assertThat(letters.last(email).html()).doesNotContain("prezzo", "Offerta");
    }

    @Test
    void too_many_letters_to_one_address_are_refused_and_nothing_is_kept() {
        for (int i = 0; i < 4; i++) {
            visitors.send(browser, complete(), Locale.ITALIAN, somewhere);
        }
        var fifth = complete();
        assertThatThrownBy(() -> visitors.send(browser, fifth, Locale.ITALIAN, somewhere))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("identity.throttle.letters"));
        assertThat(sql.fetchExists(REPORT_UNCONFIRMED, REPORT_UNCONFIRMED.IDEMPOTENCY_KEY.eq(fifth.key())))
                .isFalse();
    }

    @Test
    void what_cannot_be_sent_is_refused_before_anybody_gets_a_letter() {
        for (var bad : new ReportDraft[] {
            complete().withEmail("non un indirizzo"),
            complete().withConsent(false),
            complete().withCategory("g-strade"),
            complete().withPoint(Optional.of(new GeoPoint(44.913, 8.615)), PlacedBy.MAP)
        }) {
            assertThatThrownBy(() -> visitors.send(browser, bad, Locale.ITALIAN, somewhere))
                    .isInstanceOf(Refusal.class);
        }
        assertThat(letters.to(email)).isEmpty();
    }

    @Test
    void what_nobody_confirms_is_deleted_with_its_photos() {
        var photo = photo();
        var draft = complete().withPhotos(java.util.List.of(photo));
        var code = sent(draft);
        assertThat(photos.picture(photo.id(), PhotoSize.SMALL, Optional.of(browser)))
                .isPresent();
        sql.update(REPORT_UNCONFIRMED)
                .set(REPORT_UNCONFIRMED.EXPIRES_AT, Instant.now().minus(Duration.ofMinutes(1)))
                .where(REPORT_UNCONFIRMED.IDEMPOTENCY_KEY.eq(draft.key()))
                .execute();
        assertThat(visitors.waiting(code)).isEmpty();
        assertThatThrownBy(() -> visitors.confirm(code)).isInstanceOf(Refusal.class);
        visitors.sweep();
        assertThat(sql.fetchExists(REPORT_UNCONFIRMED, REPORT_UNCONFIRMED.IDEMPOTENCY_KEY.eq(draft.key())))
                .isFalse();
        assertThat(photos.picture(photo.id(), PhotoSize.SMALL, Optional.of(browser)))
                .isEmpty();
    }

    @Test
    void a_photo_waits_for_its_browser_alone_and_goes_with_the_confirmed_report() {
        var photo = photo();
        assertThat(photos.picture(photo.id(), PhotoSize.SMALL, Optional.empty()))
                .isEmpty();
        assertThat(photos.picture(photo.id(), PhotoSize.SMALL, Optional.of(VisitorKey.of("another"))))
                .isEmpty();
        var code = sent(complete().withPhotos(java.util.List.of(photo.withCaption("Il palo storto"))));
        drafts.drop(browser);
        var report = visitors.confirm(code);
        assertThat(photos.of(report.id())).singleElement().satisfies(shown -> assertThat(shown.caption())
                .isEqualTo("Il palo storto"));
        assertThat(photos.picture(photo.id(), PhotoSize.SMALL, Optional.empty()))
                .isPresent();
    }

    @Test
    void a_private_report_is_seen_by_its_link_and_not_by_its_address() {
        var code = sent(complete().withAudience(true, false));
        var report = visitors.confirm(code);
        assertThat(links.report(code)).isPresent();
        assertThat(reports.visible(report.code())).isEmpty();
        assertThat(links.report("anything")).isEmpty();
        assertThat(links.history("anything")).isEmpty();
    }

    @Test
    void what_was_begun_before_signing_in_goes_on_after_it() {
        var photo = photo();
        var draft = complete().withPhotos(java.util.List.of(photo));
        drafts.keep(browser, draft);
        var giulia = people.resident();
        TestPeople.as(giulia, () -> {
            drafts.claim(browser);
            assertThat(ofPeople.mine().map(ReportDrafts.Kept::draft)).contains(draft);
            assertThat(photos.picture(photo.id(), PhotoSize.SMALL, Optional.empty()))
                    .isPresent();
        });
        assertThat(drafts.of(browser)).isEmpty();
    }

    private org.rione.reports.Photo photo() {
        var picture = SamplePhotos.corners(80, 60, Color.RED, Color.GREEN, Color.BLUE, Color.WHITE);
        return photos.add(browser, SamplePhotos.encode(picture, "jpeg")).photo();
    }
}
