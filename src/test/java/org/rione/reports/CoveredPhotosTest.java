package org.rione.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rionedb.Tables.AUDIT_ENTRY;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.rione.ServiceTest;
import org.rione.TestPeople;
import org.rione.identity.SignedIn;
import org.rione.moderation.spi.PhotoArea;
import org.rione.reports.photos.PhotoCover;
import org.rione.shared.Refusal;
import org.rione.shared.Role;
import org.rione.shared.photos.PhotoSize;
import org.rione.shared.photos.SamplePhotos;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

class CoveredPhotosTest extends ServiceTest {

    @Autowired
    CoveredPhotos covered;

    @Autowired
    ReportModeration moderation;

    @Autowired
    Reports reports;

    @Autowired
    Photos photos;

    @Autowired
    TestPeople people;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    DSLContext sql;

    @Test
    void covered_parts_are_gone_for_everybody_and_the_original_is_seen_by_few_and_noted() throws Exception {
        var author = people.resident();
        var report = withPhoto(author);
        var path = moderation
                .forReview(List.of(report.id().value()))
                .get(report.id().value())
                .photoPaths()
                .getFirst();
        var before = reports.photos(report.id()).getFirst().id();

        transaction.executeWithoutResult(
                _ -> moderation.coverPhoto(report.id().value(), path, List.of(new PhotoArea(0, 0, 50, 50))));

        var after = reports.photos(report.id()).getFirst().id();
        assertThat(after).isNotEqualTo(before);
        TestPeople.asVisitor(() -> {
            assertThat(photos.picture(new PhotoId(before), PhotoSize.LARGE, Optional.empty()))
                    .isEmpty();
            assertThat(colour(photos.picture(new PhotoId(after), PhotoSize.LARGE, Optional.empty())
                            .orElseThrow()
                            .jpeg()))
                    .isEqualTo("dark");
        });
        var moderator = people.person(false, Role.MODERATOR);
        assertThat(ReportsTest.as(
                        moderator, () -> photos.picture(new PhotoId(before), PhotoSize.LARGE, Optional.empty())))
                .as("not even moderators, by the usual way")
                .isEmpty();
        assertThat(colour(ReportsTest.as(moderator, () -> covered.original(new PhotoId(after)))
                        .orElseThrow()))
                .isEqualTo("red");
        assertThat(sql.fetchCount(
                        AUDIT_ENTRY,
                        AUDIT_ENTRY.EVENT.eq("OriginalPhotoSeen").and(AUDIT_ENTRY.FACTS.contains(before.toString()))))
                .isEqualTo(1);
        for (var who : List.of(author, people.person(false, Role.OFFICER))) {
            assertThatThrownBy(() -> ReportsTest.as(who, () -> covered.original(new PhotoId(after))))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void covers_are_taken_back_however_often_they_were_laid_on() throws Exception {
        var report = withPhoto(people.resident());
        var before = reports.photos(report.id()).getFirst().id();
        for (int times = 0; times < 2; times++) {
            cover(report, new PhotoArea(0, 0, 50, 50));
        }
        var after = reports.photos(report.id()).getFirst().id();
        assertThat(moderation.originals(report.id().value()))
                .isEqualTo(Map.of(ReportLinks.photo(after), ReportLinks.original(after)));

        transaction.executeWithoutResult(
                _ -> moderation.uncoverPhoto(report.id().value(), ReportLinks.photo(after)));

        assertThat(reports.photos(report.id())).extracting(ReportPhoto::id).containsExactly(before);
        assertThat(moderation.originals(report.id().value())).isEmpty();
        TestPeople.asVisitor(() -> {
            assertThat(colour(photos.picture(new PhotoId(before), PhotoSize.LARGE, Optional.empty())
                            .orElseThrow()
                            .jpeg()))
                    .isEqualTo("red");
            assertThat(photos.picture(new PhotoId(after), PhotoSize.LARGE, Optional.empty()))
                    .isEmpty();
        });
        assertThatThrownBy(() -> transaction.executeWithoutResult(
                        _ -> moderation.uncoverPhoto(report.id().value(), ReportLinks.photo(before))))
                .isInstanceOf(Refusal.class);
    }

    private void cover(Report report, PhotoArea area) {
        var path = ReportLinks.photo(reports.photos(report.id()).getFirst().id());
        transaction.executeWithoutResult(_ -> moderation.coverPhoto(report.id().value(), path, List.of(area)));
    }

    @Test
    void a_photo_of_another_report_is_refused() throws Exception {
        var one = withPhoto(people.resident());
        var other = withPhoto(people.resident());
        var path = ReportLinks.photo(reports.photos(other.id()).getFirst().id());
        assertThatThrownBy(() -> transaction.executeWithoutResult(
                        _ -> moderation.coverPhoto(one.id().value(), path, List.of(new PhotoArea(0, 0, 10, 10)))))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void a_rectangle_lies_inside_the_photo() {
        for (int[] bad : new int[][] {{-1, 0, 5, 5}, {0, 0, 0, 5}, {60, 0, 41, 5}, {0, 99, 5, 2}}) {
            assertThatThrownBy(() -> new PhotoArea(bad[0], bad[1], bad[2], bad[3]))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void the_edge_of_a_covered_part_does_not_show() throws Exception {
        var painted = ImageIO.read(new ByteArrayInputStream(
                PhotoCover.paint(picture(33, 33), List.of(new PhotoCover.Area(0, 0, 50, 50)))));
        assertThat(new Color(painted.getRGB(16, 16)).getRed()).isLessThan(80);
        assertThat(new Color(painted.getRGB(20, 20)).getRGB()).isEqualTo(painted.getRGB(30, 30));
    }

    private Report withPhoto(SignedIn author) throws Exception {
        var report = ReportsTest.as(author, () -> reports.send(ReportsTest.draft("Con una foto")));
        ReportsTest.as(author, () -> {
            var photo = photos.add(picture(400, 300)).photo();
            photos.attach(List.of(photo), report.id(), new Uploader.Person(author.id()));
            return true;
        });
        return report;
    }

    private static byte[] picture(int width, int height) {
        return SamplePhotos.encode(
                SamplePhotos.corners(width, height, Color.RED, Color.WHITE, Color.WHITE, Color.WHITE), "png");
    }

    private static String colour(byte[] jpeg) {
        try {
            var corner = new Color(ImageIO.read(new ByteArrayInputStream(jpeg)).getRGB(20, 20));
            return corner.getRed() > 200 ? "red" : "dark";
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
