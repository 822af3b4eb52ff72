package org.rione.reports.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rione.TestPeople.as;
import static org.rione.TestPeople.asVisitor;
import static org.rionedb.Tables.AUDIT_ENTRY;
import static org.rionedb.Tables.REPORT;
import static org.rionedb.Tables.REPORT_DOCUMENT;
import static org.rionedb.Tables.REPORT_DOCUMENT_FILE;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rione.Letters;
import org.rione.Plans;
import org.rione.ServiceTest;
import org.rione.TestCity;
import org.rione.TestPeople;
import org.rione.identity.ClientAddress;
import org.rione.identity.OwnDataFile;
import org.rione.identity.PersonErased;
import org.rione.identity.SignedIn;
import org.rione.reports.Attachments;
import org.rione.reports.Report;
import org.rione.reports.ReportDraft;
import org.rione.reports.ReportDrafts;
import org.rione.reports.Reports;
import org.rione.reports.Uploader;
import org.rione.reports.VisitorKey;
import org.rione.reports.merge.Merges;
import org.rione.reports.receipt.Receipts;
import org.rione.reports.visitors.VisitorDrafts;
import org.rione.reports.visitors.VisitorReports;
import org.rione.shared.Refusal;
import org.rione.shared.Role;
import org.rione.shared.files.SamplePdfs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

class ReportDocumentsTest extends ServiceTest {

    /** Words that stand nowhere else, so that finding them means that a name has leaked. */
    private final String name = "perizia-" + UUID.randomUUID();

    @Autowired
    ReportDocuments documents;

    @Autowired
    DocumentShelf shelf;

    @Autowired
    Attachments attachments;

    @Autowired
    ReportDrafts drafts;

    @Autowired
    VisitorReports visitors;

    @Autowired
    VisitorDrafts visitorDrafts;

    @Autowired
    Reports reports;

    @Autowired
    Merges merges;

    @Autowired
    Receipts receipts;

    @Autowired
    OwnDataFile ownData;

    @Autowired
    Letters letters;

    @Autowired
    TestPeople people;

    @Autowired
    TestCity city;

    @Autowired
    DSLContext sql;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Plans plans;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    @BeforeEach
    void bordersOfTheSample() {
        city.hasBorders();
    }

    private static <T> T by(SignedIn person, Supplier<T> action) {
        var answer = new ArrayList<T>();
        as(person, () -> answer.add(action.get()));
        return answer.getFirst();
    }

    private ReportDocument added(SignedIn person, String words) {
        return by(person, () -> documents.add(words + ".pdf", SamplePdfs.page(words)));
    }

    private static ReportDraft draft(ReportDocument... attached) {
        return ReportDraft.empty()
                .withConsent(true)
                .withPlace("Viale Oliva 38", Optional.empty())
                .withCategory("illuminazione")
                .withWords("Lampione spento davanti al 38", "Da tre sere il lampione non si accende.")
                .withDocuments(List.of(attached));
    }

    private Report sent(SignedIn person, ReportDocument... attached) {
        return by(person, () -> drafts.send(draft(attached)));
    }

    private boolean fetches(SignedIn person, ReportDocument document) {
        return by(person, () -> documents.file(document.id(), Optional.empty())).isPresent();
    }

    private void answeredBy(SignedIn officer, Report report) {
        sql.update(REPORT)
                .set(REPORT.OFFICE_ID, officer.office().orElseThrow().value())
                .where(REPORT.ID.eq(report.id().value()))
                .execute();
    }

    @Test
    void a_document_of_a_public_report_is_read_by_its_reporter_the_office_and_moderators_and_nobody_else() {
        var giulia = people.resident();
        var officer = people.person(true, Role.OFFICER);
        var document = added(giulia, name);
        for (var role : Role.ALL) {
            assertThat(fetches(people.person(true, role), document))
                    .as("of a draft: " + role)
                    .isFalse();
        }
        assertThat(fetches(giulia, document)).isTrue();

        var report = sent(giulia, document);
        assertThat(report.listed()).isTrue();
        answeredBy(officer, report);
        for (var role : Role.ALL) {
            var person = people.person(true, role); // an officer of another office
            var reads = role.equals(Role.ADMINISTRATOR) || role.equals(Role.MODERATOR);
            assertThat(fetches(person, document)).as(role).isEqualTo(reads);
            assertThat(by(person, () -> documents.of(report))).as(role).hasSize(reads ? 1 : 0);
        }
        for (var person : List.of(giulia, officer)) {
            assertThat(fetches(person, document)).isTrue();
            assertThat(by(person, () -> documents.of(report)))
                    .containsExactly(new AttachedDocument(document, report.code()));
        }
        asVisitor(() -> {
            assertThat(documents.of(report)).isEmpty();
            assertThat(documents.file(document.id(), Optional.empty())).isEmpty();
            assertThat(documents.file(document.id(), Optional.of(VisitorKey.of("another"))))
                    .isEmpty();
            assertThat(documents.byLink("anything")).isEmpty();
            assertThat(documents.fileByLink("anything", document.id())).isEmpty();
        });
    }

    @Test
    void what_the_staff_fetch_is_noted_and_what_the_reporter_fetches_is_not() {
        var giulia = people.resident();
        var document = added(giulia, name);
        sent(giulia, document);
        assertThat(fetches(giulia, document)).isTrue();
        assertThat(noted(document)).isZero();
        assertThat(fetches(people.person(false, Role.MODERATOR), document)).isTrue();
        assertThat(noted(document)).isEqualTo(1);
    }

    private int noted(ReportDocument document) {
        return sql.fetchCount(
                AUDIT_ENTRY,
                AUDIT_ENTRY
                        .EVENT
                        .eq("DocumentRead")
                        .and(AUDIT_ENTRY.FACTS.contains(document.id().value().toString())));
    }

    @Test
    void it_is_saved_under_its_name_and_never_shown_or_kept_on_the_way() throws Exception {
        var browser = UUID.randomUUID().toString();
        var document = documents.add(VisitorKey.of(browser), "Perizia \"è\"\r\nX: y.pdf", SamplePdfs.page(name));
        var address = "/allegati/" + document.id().value();
        assertThat(get(address, "").statusCode()).isEqualTo(404);
        var answer = get(address, VisitorKey.COOKIE + "=" + browser);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).startsWith("%PDF-".getBytes());
        var headers = answer.headers();
        assertThat(headers.firstValue("content-type")).contains("application/pdf");
        assertThat(headers.allValues("x-content-type-options")).containsExactly("nosniff");
        assertThat(headers.allValues("content-security-policy")).containsExactly("default-src 'none'; sandbox");
        assertThat(headers.firstValue("content-disposition").orElseThrow())
                .startsWith("attachment;")
                .contains("filename*=UTF-8''Perizia%20%C3%A8%20X%20y.pdf")
                .doesNotContain("\r", "\n");
        assertThat(headers.firstValue("cache-control")).contains("private, no-store");
        assertThat(headers.firstValue("x")).isEmpty();
        for (var wrong : List.of("/allegati/1", "/allegati/..%2F..%2Fetc", "/allegati/" + UUID.randomUUID())) {
            assertThat(get(wrong, "").statusCode()).as(wrong).isIn(400, 404);
        }
    }

    @Test
    void neither_the_page_nor_any_list_or_feed_tells_the_public_of_it() throws Exception {
        var giulia = people.resident();
        var report = sent(giulia, added(giulia, name));
        var code = report.code();
        assertThat(body("/segnalazioni/" + code)).contains("Lampione spento davanti al 38");
        for (var address : List.of(
                "/segnalazioni/" + code,
                "/segnalazioni?q=" + name,
                "/cerca?q=" + name,
                "/api/v1/reports",
                "/api/v1/reports/" + code,
                "/open311/v2/requests.json",
                "/open311/v2/requests/" + code + ".json",
                "/open311/v2/requests/" + code + ".xml",
                "/feed/segnalazioni.atom",
                "/dati/segnalazioni.json")) {
            assertThat(body(address).replace("q=" + name, "").replace("value=\"" + name + "\"", ""))
                    .as(address)
                    .doesNotContain("/allegati/", ".pdf\"", name + ".pdf");
        }
    }

    @Test
    void the_reporter_finds_it_on_the_receipt_and_in_the_own_data() {
        var giulia = people.resident();
        var document = added(giulia, "lettera");
        var report = sent(giulia, document);
        as(giulia, () -> {
            assertThat(new String(ownData.write(), java.nio.charset.StandardCharsets.UTF_8))
                    .contains(
                            report.code(),
                            "lettera.pdf",
                            "/allegati/" + document.id().value());
            assertThat(text(receipts.mine(report.code(), Locale.ITALIAN).orElseThrow()))
                    .contains("lettera.pdf (1");
        });
    }

    private static String text(byte[] pdf) {
        try (var document = org.apache.pdfbox.Loader.loadPDF(pdf)) {
            return new org.apache.pdfbox.text.PDFTextStripper()
                    .getText(document)
                    .replace('\u00a0', ' ');
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void the_same_file_twice_is_one_document_also_when_it_comes_at_once() throws Exception {
        var giulia = people.resident();
        var file = SamplePdfs.page("uguale");
        var attempts = new ArrayList<Callable<ReportDocument>>();
        for (int i = 0; i < 4; i++) {
            attempts.add(() -> by(giulia, () -> documents.add("uguale.pdf", file)));
        }
        var ids = new HashSet<ReportDocumentId>();
        try (var hands = Executors.newFixedThreadPool(4)) {
            for (var attempt : hands.invokeAll(attempts)) {
                ids.add(attempt.get().id());
            }
        }
        ids.add(by(giulia, () -> documents.add("altro nome.pdf", file)).id());
        assertThat(ids).hasSize(1);
        assertThat(unsent(giulia)).isEqualTo(1);
    }

    @Test
    void those_who_send_at_once_do_not_give_a_report_more_than_it_may_have() throws Exception {
        var giulia = people.resident();
        var report = sent(giulia);
        var attempts = new ArrayList<Callable<Object>>();
        for (int i = 0; i < 3; i++) {
            var some = List.of(added(giulia, i + "a"), added(giulia, i + "b"));
            attempts.add(Executors.callable(() -> transaction.executeWithoutResult(
                    _ -> shelf.attach(some, report.id(), new Uploader.Person(giulia.id())))));
        }
        try (var hands = Executors.newFixedThreadPool(3)) {
            for (var attempt : hands.invokeAll(attempts)) {
                attempt.get();
            }
        }
        assertThat(by(giulia, () -> documents.of(report))).hasSize(ReportDocuments.PER_REPORT);
    }

    @Test
    void a_file_that_the_report_has_already_does_not_come_twice_when_it_is_sent_again() {
        var giulia = people.resident();
        var file = SamplePdfs.page("stesso");
        var first = by(giulia, () -> documents.add("stesso.pdf", file));
        var draft = draft(first);
        var report = by(giulia, () -> drafts.send(draft));
        var again = by(giulia, () -> documents.add("stesso.pdf", file));
        assertThat(again.id()).isNotEqualTo(first.id());
        assertThat(by(giulia, () -> drafts.send(draft.withDocuments(List.of(first, again))))
                        .id())
                .isEqualTo(report.id());
        assertThat(by(giulia, () -> documents.of(report))).hasSize(1);
    }

    @Test
    void the_documents_of_a_report_are_found_by_its_index() {
        var giulia = people.resident();
        var report = sent(giulia, added(giulia, name));
        as(giulia, () -> plans.narrowed(() -> documents.of(report), "report_document", "ix_report_document_report"));
    }

    @Test
    void nobody_sends_removes_or_takes_over_the_document_of_somebody_else() {
        var giulia = people.resident();
        var thief = people.resident();
        var document = added(giulia, name);
        as(thief, () -> documents.remove(document.id()));
        var stolen = sent(thief, document);
        assertThat(by(thief, () -> documents.of(stolen))).isEmpty();
        assertThat(fetches(giulia, document)).isTrue();
        var report = sent(giulia, document);
        as(giulia, () -> documents.remove(document.id()));
        assertThat(by(giulia, () -> documents.of(report))).hasSize(1);
    }

    @Test
    void what_is_refused_leaves_nothing_behind_and_uploading_for_nothing_comes_to_an_end() {
        var giulia = people.resident();
        as(giulia, () -> {
            assertThatThrownBy(() -> documents.add("falso.pdf", "<html>".getBytes()))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("shared.pdf.type");
            assertThat(unsent(giulia)).isZero();
            for (int i = 0; i < 9; i++) {
                documents.add(i + ".pdf", SamplePdfs.page("numero " + i));
            }
            assertThatThrownBy(() -> documents.add("x.pdf", SamplePdfs.page("uno di troppo")))
                    .hasMessageContaining("reports.document.unsent");
        });
    }

    private int unsent(SignedIn person) {
        return sql.fetchCount(
                REPORT_DOCUMENT, REPORT_DOCUMENT.OWNER_ID.eq(person.id().value()));
    }

    @Test
    void a_draft_that_is_dropped_or_forgotten_takes_its_documents_along() {
        var giulia = people.resident();
        as(giulia, () -> {
            drafts.keep(draft(documents.add("a.pdf", SamplePdfs.page(name))));
            assertThat(drafts.mine().orElseThrow().draft().documents()).hasSize(1);
            drafts.drop();
        });
        assertThat(unsent(giulia)).isZero();
        var old = added(giulia, "vecchio");
        var young = added(giulia, "giovane");
        sql.update(REPORT_DOCUMENT)
                .set(REPORT_DOCUMENT.CREATED_AT, clock.instant().minus(Duration.ofDays(31)))
                .where(REPORT_DOCUMENT.ID.eq(old.id().value()))
                .execute();
        attachments.sweepUnsent(clock.instant().minus(Duration.ofDays(30)));
        assertThat(fetches(giulia, old)).isFalse();
        assertThat(fetches(giulia, young)).isTrue();
        assertThat(sql.fetchExists(
                        REPORT_DOCUMENT_FILE,
                        REPORT_DOCUMENT_FILE.DOCUMENT_ID.eq(old.id().value())))
                .isFalse();
    }

    @Test
    void somebody_without_an_account_attaches_them_and_reads_them_by_the_link_of_the_letter() {
        var browser = VisitorKey.of(UUID.randomUUID().toString());
        var email = UUID.randomUUID() + "@example.org";
        var document = documents.add(browser, "lettera.pdf", SamplePdfs.page(name));
        var draft = draft(document).withEmail(email);
        visitorDrafts.keep(browser, draft);
        assertThat(visitorDrafts.of(browser).orElseThrow().draft()).isEqualTo(draft);
        visitors.send(
                browser,
                draft,
                Locale.ITALIAN,
                new ClientAddress(UUID.randomUUID().toString()));
        var code = letters.last(email).path().replaceFirst(".*codice=", "");
        assertThat(visitors.waiting(code).orElseThrow().documents()).containsExactly(document);
        var report = visitors.confirm(code);
        assertThat(documents.byLink(code)).containsExactly(new AttachedDocument(document, report.code()));
        assertThat(documents.fileByLink(code, document.id())).isPresent();
        assertThat(documents.file(document.id(), Optional.of(browser))).isEmpty();
        assertThat(text(receipts.byLink(code, Locale.ITALIAN).orElseThrow())).contains("lettera.pdf");
        assertThat(fetches(people.person(false, Role.ADMINISTRATOR), document)).isTrue();
        assertThat(fetches(people.resident(), document)).isFalse();
    }

    @Test
    void what_was_begun_before_signing_in_is_the_persons_afterwards() {
        var browser = VisitorKey.of(UUID.randomUUID().toString());
        var file = SamplePdfs.page(name);
        var document = documents.add(browser, "a.pdf", file);
        visitorDrafts.keep(browser, draft(document));
        var giulia = people.resident();
        as(giulia, () -> documents.add("b.pdf", file)); // left behind by a draft of hers
        as(giulia, () -> visitorDrafts.claim(browser));
        assertThat(fetches(giulia, document)).isTrue();
        assertThat(documents.file(document.id(), Optional.of(browser))).isEmpty();
        var report = sent(giulia, document);
        assertThat(by(giulia, () -> documents.of(report))).hasSize(1);
    }

    @Test
    void when_reports_are_merged_the_office_finds_the_documents_of_both_and_each_reporter_only_their_own() {
        var giulia = people.resident();
        var aldo = people.resident();
        var officer = people.person(true, Role.OFFICER);
        var hers = added(giulia, "suo");
        var his = added(aldo, "altrui");
        var duplicate = sent(giulia, hers);
        var survivor = sent(aldo, his);
        answeredBy(officer, duplicate);
        answeredBy(officer, survivor);
        var merged = by(officer, () -> {
            merges.merge(duplicate.id(), fresh(duplicate).version(), survivor.id(), "È la stessa cosa.");
            return fresh(duplicate);
        });
        var other = people.person(true, Role.OFFICER);
        answeredBy(other, duplicate); // the office of the survivor reads what came with the duplicate
        assertThat(by(officer, () -> documents.of(survivor)))
                .containsExactly(
                        new AttachedDocument(his, survivor.code()), new AttachedDocument(hers, duplicate.code()));
        assertThat(fetches(officer, hers)).isTrue();
        assertThat(by(aldo, () -> documents.of(survivor))).containsExactly(new AttachedDocument(his, survivor.code()));
        assertThat(fetches(aldo, hers)).isFalse();
        assertThat(by(giulia, () -> documents.of(survivor))).isEmpty();
        assertThat(by(giulia, () -> documents.of(duplicate))).hasSize(1);
        assertThat(fetches(giulia, hers)).isTrue();

        answeredBy(officer, duplicate);
        as(officer, () -> merges.part(duplicate.id(), merged.version()));
        answeredBy(other, duplicate);
        assertThat(by(officer, () -> documents.of(survivor))).hasSize(1);
        assertThat(fetches(officer, hers)).isFalse();
        assertThat(by(other, () -> documents.of(duplicate))).hasSize(1);
    }

    private Report fresh(Report report) {
        return reports.visible(report.id()).orElseThrow();
    }

    @Test
    void they_go_with_the_account_and_a_year_after_the_end() {
        var giulia = people.resident();
        var aldo = people.resident();
        var hers = added(giulia, "suo");
        var his = added(aldo, "di aldo");
        var unsent = added(giulia, "mai inviato");
        var report = sent(giulia, hers);
        var closed = sent(aldo, his);
        transaction.executeWithoutResult(_ -> events.publishEvent(new PersonErased(giulia.id(), clock.instant())));
        var administrator = people.person(false, Role.ADMINISTRATOR);
        assertThat(by(administrator, () -> documents.of(report))).isEmpty();
        assertThat(fetches(giulia, unsent)).isFalse();
        assertThat(fresh(report).code()).isEqualTo(report.code());

        sql.update(REPORT)
                .set(REPORT.IS_OPEN, false)
                .set(REPORT.CLOSED_AT, clock.instant().minus(Duration.ofDays(364)))
                .where(REPORT.ID.eq(closed.id().value()))
                .execute();
        shelf.forgetOld();
        assertThat(fetches(aldo, his)).isTrue();
        sql.update(REPORT)
                .set(REPORT.CLOSED_AT, clock.instant().minus(Duration.ofDays(366)))
                .where(REPORT.ID.eq(closed.id().value()))
                .execute();
        shelf.forgetOld();
        assertThat(fetches(aldo, his)).isFalse();
    }

    private String body(String path) throws IOException, InterruptedException {
        return new String(get(path, "").body(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private HttpResponse<byte[]> get(String path, String cookie) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
            if (!cookie.isEmpty()) {
                request.header("Cookie", cookie);
            }
            return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        }
    }
}
