package org.rione.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rione.TestPeople.as;
import static org.rione.TestPeople.asVisitor;

import java.awt.Color;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.rione.ServiceTest;
import org.rione.TestPeople;
import org.rione.identity.SignedIn;
import org.rione.shared.GeoPoint;
import org.rione.shared.Ids;
import org.rione.shared.Refusal;
import org.rione.shared.RioneProperties;
import org.rione.shared.Role;
import org.rione.shared.photos.PhotoSize;
import org.rione.shared.photos.SamplePhotos;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

class PhotosTest extends ServiceTest {

    @Autowired
    Photos photos;

    @Autowired
    ReportDrafts drafts;

    @Autowired
    TestPeople people;

    @Autowired
    RioneProperties rione;

    @Autowired
    TransactionTemplate transaction;

    @LocalServerPort
    int port;

    private static final byte[] UPLOAD = SamplePhotos.withHiddenData(
            SamplePhotos.encode(
                    SamplePhotos.corners(120, 90, Color.RED, Color.GREEN, Color.BLUE, Color.YELLOW), "jpeg"),
            6,
            45.0131,
            8.6441);

    @Test
    void a_draft_photo_is_its_owners_alone_until_the_report_is_public() throws Exception {
        var giulia = people.resident();
        var added = addedBy(giulia);
        var photo = added.photo();
        assertThat(photo.width()).isEqualTo(90);
        assertThat(added.taken()).isPresent();
        as(giulia, () -> assertThat(photos.picture(photo.id(), PhotoSize.SMALL, Optional.empty()))
                .isPresent());
        for (var role : Role.ALL) {
            as(people.person(true, role), () -> assertThat(
                            photos.picture(photo.id(), PhotoSize.LARGE, Optional.empty()))
                    .as(role)
                    .isEmpty());
        }
        assertThat(get(photo.path(PhotoSize.LARGE)).statusCode()).isEqualTo(404);

        var report = sent(giulia, draft(List.of(photo), false));

        asVisitor(() -> assertThat(photos.of(report.id())).containsExactly(photo));
        var answer = get(photo.path(PhotoSize.MEDIUM));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type")).contains("image/jpeg");
        assertThat(answer.headers().allValues("x-content-type-options")).containsExactly("nosniff");
        assertThat(answer.headers().allValues("content-security-policy"))
                .containsExactly("default-src 'none'; sandbox");
        assertThat(answer.headers().firstValue("cache-control").orElse("")).contains("immutable");
        assertThat(answer.headers().firstValue("set-cookie")).isEmpty();
    }

    @Test
    void the_photo_of_a_private_report_is_for_its_author_and_staff() throws Exception {
        var giulia = people.resident();
        var photo = addedBy(giulia).photo();
        sent(giulia, draft(List.of(photo), true));
        as(giulia, () -> assertThat(photos.picture(photo.id(), PhotoSize.LARGE, Optional.empty()))
                .isPresent());
        as(people.person(false, Role.MODERATOR), () -> assertThat(
                        photos.picture(photo.id(), PhotoSize.LARGE, Optional.empty()))
                .isPresent());
        as(people.verifiedResident(), () -> assertThat(photos.picture(photo.id(), PhotoSize.LARGE, Optional.empty()))
                .isEmpty());
        assertThat(get(photo.path(PhotoSize.LARGE)).statusCode()).isEqualTo(404);
    }

    @Test
    void addresses_that_lead_nowhere_are_not_found() throws Exception {
        for (var path : List.of(
                "/foto/" + Ids.next() + "/grande",
                "/foto/" + Ids.next() + "/enorme",
                "/foto/1/grande",
                "/foto/..%2F..%2Fetc/grande",
                "/foto/%00/grande")) {
            assertThat(get(path).statusCode()).as(path).isIn(400, 404);
        }
    }

    @Test
    void nobody_sends_or_removes_the_photo_of_somebody_else() {
        var giulia = people.resident();
        var thief = people.resident();
        var photo = addedBy(giulia).photo();
        as(thief, () -> photos.remove(photo.id()));
        var stolen = sent(thief, draft(List.of(photo), false));
        asVisitor(() -> assertThat(photos.of(stolen.id())).isEmpty());
        as(giulia, () -> assertThat(photos.picture(photo.id(), PhotoSize.SMALL, Optional.empty()))
                .isPresent());
    }

    @Test
    void a_sent_photo_stays_and_an_unsent_one_leaves_no_file_behind() throws IOException {
        var giulia = people.resident();
        var sent = addedBy(giulia).photo();
        sent(giulia, draft(List.of(sent), false));
        as(giulia, () -> photos.remove(sent.id()));
        assertThat(filesOf(sent)).hasSize(PhotoSize.values().length);

        var unsent = addedBy(giulia).photo();
        as(giulia, () -> photos.remove(unsent.id()));
        assertThat(filesOf(unsent)).isEmpty();
    }

    @Test
    void those_who_send_at_once_do_not_give_a_report_more_photos_than_it_may_have() throws Exception {
        var giulia = people.resident();
        var report = sent(giulia, draft(List.of(), false));
        var attempts = new ArrayList<Callable<Object>>();
        for (int i = 0; i < 4; i++) {
            var some = List.of(
                    addedBy(giulia).photo(),
                    addedBy(giulia).photo(),
                    addedBy(giulia).photo());
            attempts.add(Executors.callable(() -> transaction.executeWithoutResult(
                    _ -> photos.attach(some, report.id(), new Uploader.Person(giulia.id())))));
        }
        try (var hands = Executors.newFixedThreadPool(4)) {
            for (var attempt : hands.invokeAll(attempts)) {
                attempt.get();
            }
        }
        as(giulia, () -> assertThat(photos.of(report.id())).hasSize(Photos.PER_REPORT));
    }

    @Test
    void what_is_not_a_photo_leaves_nothing_behind() {
        var giulia = people.resident();
        as(giulia, () -> assertThatThrownBy(() -> photos.add(SamplePhotos.zip()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("shared.photo.type"));
        assertThat(Path.of(rione.home(), "photos").toFile().listFiles((_, name) -> name.endsWith(".tmp")))
                .isNullOrEmpty();
    }

    @Test
    void uploading_without_ever_sending_comes_to_an_end() {
        var giulia = people.resident();
        as(giulia, () -> {
            for (int i = 0; i < 20; i++) {
                photos.add(UPLOAD);
            }
            assertThatThrownBy(() -> photos.add(UPLOAD)).hasMessageContaining("reports.photo.unsent");
        });
    }

    private Photos.Added addedBy(SignedIn person) {
        var added = new ArrayList<Photos.Added>();
        as(person, () -> added.add(photos.add(UPLOAD)));
        return added.getFirst();
    }

    private Report sent(SignedIn person, ReportDraft draft) {
        var sent = new ArrayList<Report>();
        as(person, () -> sent.add(drafts.send(draft)));
        return sent.getFirst();
    }

    private static ReportDraft draft(List<Photo> photos, boolean confidential) {
        return ReportDraftsTest.complete()
                .withPhotos(photos)
                .withPoint(Optional.of(new GeoPoint(45.0131, 8.6441)), ReportDraft.PlacedBy.PHOTO)
                .withAudience(confidential, false);
    }

    private List<Path> filesOf(Photo photo) throws IOException {
        try (var all = Files.walk(Path.of(rione.home(), "photos"))) {
            return all.filter(file -> file.getFileName()
                            .toString()
                            .startsWith(photo.id().value().toString()))
                    .toList();
        }
    }

    private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        }
    }
}
