package org.rione.tables.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rione.TestPeople.as;
import static org.rione.TestPeople.asVisitor;
import static org.rionedb.Tables.ROUND_OPTION;
import static org.rionedb.Tables.ROUND_PICTURE;

import java.awt.Color;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rione.ServiceTest;
import org.rione.TestPeople;
import org.rione.participation.Subject;
import org.rione.participation.SubjectKind;
import org.rione.shared.Ids;
import org.rione.shared.Refusal;
import org.rione.shared.Role;
import org.rione.shared.photos.PhotoLab;
import org.rione.shared.photos.SamplePhotos;
import org.rione.tables.NewOption;
import org.rione.tables.NewRound;
import org.rione.tables.Round;
import org.rione.tables.RoundDrafts;
import org.rione.tables.TestRounds;
import org.rione.tables.TestRounds.Council;
import org.rione.tables.count.Method;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;

class OptionPicturesTest extends ServiceTest {

    private static final byte[] UPLOAD = SamplePhotos.withHiddenData(
            SamplePhotos.encode(
                    SamplePhotos.corners(1200, 900, Color.RED, Color.GREEN, Color.BLUE, Color.YELLOW), "jpeg"),
            6,
            45.0131,
            8.6441);

    @Autowired
    OptionPictures pictures;

    @Autowired
    PictureSweep sweep;

    @Autowired
    RoundDrafts drafts;

    @Autowired
    TestRounds make;

    @Autowired
    TestPeople people;

    @Autowired
    Clock clock;

    @Autowired
    DSLContext sql;

    @LocalServerPort
    int port;

    private Council council;

    @BeforeEach
    void a_table() {
        council = make.council(1);
    }

    @Test
    void a_picture_is_kept_upright_in_one_size_without_what_was_hidden_in_it() {
        var picture = uploaded();
        assertThat(picture.width()).isEqualTo(720);
        assertThat(picture.height()).isEqualTo(960);
        as(council.facilitator(), () -> assertThat(
                        new String(pictures.file(picture.id()).orElseThrow().jpeg(), StandardCharsets.ISO_8859_1))
                .doesNotContain("Exif", "Giulia", "Photoshop"));
    }

    @Test
    void only_those_who_run_the_table_may_add_one() {
        var table = council.table().id();
        for (var role : Role.ALL) {
            as(people.person(true, role), () -> {
                if (role.equals(Role.ADMINISTRATOR)) {
                    assertThat(pictures.add(table, UPLOAD).alt()).isEmpty();
                } else {
                    assertRefused("tables.refused.facilitators-only", () -> pictures.add(table, UPLOAD));
                }
            });
        }
        as(
                council.member(0),
                () -> assertRefused("tables.refused.facilitators-only", () -> pictures.add(table, UPLOAD)));
        as(
                make.council(0).facilitator(),
                () -> assertRefused("tables.refused.facilitators-only", () -> pictures.add(table, UPLOAD)));
    }

    @Test
    void files_that_are_no_pictures_are_refused_and_leave_nothing() {
        assertRefused("shared.photo.empty", new byte[0]);
        assertRefused("shared.photo.type", SamplePhotos.bytes("<svg xmlns='http://www.w3.org/2000/svg'/>"));
        assertRefused("shared.photo.type", SamplePhotos.joined(UPLOAD, SamplePhotos.zip()));
        assertRefused("shared.photo.heavy", new byte[PhotoLab.HEAVIEST + 1]);
        assertRefused("shared.photo.pixels", SamplePhotos.pngOf(30_000, 30_000));
        assertThat(sql.fetchCount(
                        ROUND_PICTURE,
                        ROUND_PICTURE.TABLE_ID.eq(council.table().id().value())))
                .isZero();
    }

    @Test
    void the_picture_of_a_draft_is_for_those_who_run_the_table_and_that_of_an_open_round_for_everybody()
            throws Exception {
        var picture = uploaded();
        var draft = draft(picture.described("Una fontana"));
        for (var role : Role.ALL) {
            as(people.person(true, role), () -> assertThat(pictures.file(picture.id()))
                    .as(role)
                    .matches(found -> found.isPresent() == role.equals(Role.ADMINISTRATOR)));
        }
        as(council.member(0), () -> assertThat(pictures.file(picture.id())).isEmpty());
        asVisitor(() -> assertThat(pictures.file(picture.id())).isEmpty());
        assertThat(get(picture.path(), "").statusCode()).isEqualTo(404);

        as(council.facilitator(), () -> drafts.open(draft.id()));
        assertThat(make.reload(council, draft).options().getFirst().picture())
                .contains(picture.described("Una fontana"));
        var answer = get(picture.path(), "");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type")).contains("image/jpeg");
        assertThat(answer.headers().allValues("x-content-type-options")).containsExactly("nosniff");
        assertThat(answer.headers().allValues("cache-control")).containsExactly("public, max-age=31536000, immutable");
        assertThat(answer.headers().firstValue("set-cookie")).isEmpty();
        var again = get(picture.path(), answer.headers().firstValue("etag").orElseThrow());
        assertThat(again.statusCode()).isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/votazioni/immagini/00000000-0000-7000-8000-000000000000.jpg",
                "/votazioni/immagini/1.jpg",
                "/votazioni/immagini/..%2f.jpg"
            })
    void addresses_that_lead_nowhere_are_not_served(String path) throws Exception {
        assertThat(get(path, "").statusCode()).isBetween(400, 404);
    }

    @Test
    void a_picture_needs_words_and_belongs_to_a_proposal_of_its_own_table() {
        var picture = uploaded();
        assertRefused("tables.refused.picture-alt-empty", () -> draft(picture));
        assertRefused("tables.refused.picture-alt-empty", () -> picture.described("  "));
        assertRefused("tables.refused.picture-alt-long", () -> picture.described("a".repeat(201)));
        var elsewhere = Optional.of(new Subject(SubjectKind.ACTION, Ids.next()));
        var worded = Optional.of(picture.described("Una fontana"));
        assertThatThrownBy(() -> new NewOption("Luce", "", elsewhere, List.of(), 0, worded))
                .isInstanceOf(IllegalArgumentException.class);

        council = make.council(0);
        var draft = draft(uploaded().described("Un viale"));
        assertRefused("tables.refused.picture-gone", () -> draft(worded.orElseThrow()));
        as(
                council.facilitator(),
                () -> assertRefused(
                        "tables.refused.picture-gone",
                        () -> drafts.edit(draft.id(), draft.version(), wanted(worded.orElseThrow()))));
        assertThat(make.reload(council, draft)).isEqualTo(draft);
    }

    @Test
    void the_picture_of_an_open_round_stands_in_the_database_too() {
        var draft = draft(uploaded().described("Una fontana"));
        var other = uploaded();
        as(council.facilitator(), () -> drafts.open(draft.id()));
        var open = make.reload(council, draft);
        as(
                council.facilitator(),
                () -> assertRefused(
                        "tables.refused.step.OPEN",
                        () -> drafts.edit(open.id(), open.version(), wanted(other.described("Altro")))));
        var option = ROUND_OPTION.ID.eq(open.options().getFirst().id().value());
        assertStands(() -> sql.update(ROUND_OPTION)
                .set(ROUND_OPTION.PICTURE_ID, other.id())
                .where(option)
                .execute());
        assertStands(() -> sql.update(ROUND_OPTION)
                .set(ROUND_OPTION.PICTURE_ALT, "Altro")
                .where(option)
                .execute());
        assertThat(make.reload(council, draft)).isEqualTo(open);
    }

    @Test
    void what_no_option_uses_is_swept_after_a_day() {
        var used = uploaded();
        draft(used.described("Una fontana"));
        var forgotten = uploaded();
        var fresh = uploaded();
        sql.update(ROUND_PICTURE)
                .set(ROUND_PICTURE.CREATED_AT, clock.instant().minus(Duration.ofHours(25)))
                .where(ROUND_PICTURE.ID.in(used.id(), forgotten.id()))
                .execute();
        sweep.sweep();
        assertThat(kept(used)).isTrue();
        assertThat(kept(forgotten)).isFalse();
        assertThat(kept(fresh)).isTrue();
    }

    private boolean kept(OptionPicture picture) {
        return sql.fetchExists(ROUND_PICTURE, ROUND_PICTURE.ID.eq(picture.id()));
    }

    private OptionPicture uploaded() {
        var added = new OptionPicture[1];
        as(council.facilitator(), () -> added[0] = pictures.add(council.table().id(), UPLOAD));
        return added[0];
    }

    private Round draft(OptionPicture picture) {
        var drafted = new Round[1];
        as(
                council.facilitator(),
                () -> drafted[0] = drafts.draft(council.table().id(), wanted(picture)));
        return drafted[0];
    }

    private NewRound wanted(OptionPicture picture) {
        return new NewRound(
                "Le priorità dell’inverno",
                "",
                new Method.Approval(),
                1,
                clock.instant().plus(Duration.ofHours(1)),
                List.of(
                        new NewOption("Fontana", "", Optional.empty(), List.of(), 0, Optional.of(picture)),
                        new NewOption("Luce", "", Optional.empty())));
    }

    private void assertRefused(String code, byte[] upload) {
        as(
                council.facilitator(),
                () -> assertRefused(code, () -> pictures.add(council.table().id(), upload)));
    }

    private static void assertRefused(String code, ThrowingCallable attempt) {
        assertThatThrownBy(attempt).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                .isEqualTo(code));
    }

    private static void assertStands(ThrowingCallable change) {
        assertThatThrownBy(change)
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("the options of a round stand");
    }

    private HttpResponse<byte[]> get(String path, String etag) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .header("If-None-Match", etag)
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        }
    }
}
