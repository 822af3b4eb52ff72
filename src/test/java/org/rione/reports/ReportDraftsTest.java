package org.rione.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rione.TestPeople.as;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rione.ServiceTest;
import org.rione.TestCity;
import org.rione.TestPeople;
import org.rione.reports.ReportDraft.Part;
import org.rione.reports.ReportDraft.PlacedBy;
import org.rione.shared.GeoPoint;
import org.rione.territory.NeighbourhoodId;
import org.rione.territory.Territory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;

class ReportDraftsTest extends ServiceTest {

    static final GeoPoint OLIVA = new GeoPoint(45.0095, 8.6640);
    static final GeoPoint ALESSANDRIA = new GeoPoint(44.9130, 8.6150);

    @Autowired
    ReportDrafts drafts;

    @Autowired
    SimilarReports similar;

    @Autowired
    Territory territory;

    @Autowired
    TestPeople people;

    @Autowired
    TestCity city;

    @BeforeEach
    void bordersOfTheSample() {
        city.hasBorders();
    }

    static ReportDraft complete() {
        return ReportDraft.empty()
                .withConsent(true)
                .withPlace("Viale Oliva 38", Optional.empty())
                .withCategory("illuminazione")
                .withWords("Lampione spento davanti al 38", "Da tre sere il lampione non si accende.");
    }

    @Test
    void a_draft_says_what_is_missing_in_the_order_of_the_form() {
        assertThat(ReportDraft.empty().missing(List.of()))
                .containsExactly(Part.CONSENT, Part.PLACE, Part.TITLE, Part.CATEGORY, Part.DESCRIPTION);
        assertThat(complete().missing(List.of())).isEmpty();
        assertThat(complete().withWords("x".repeat(121), "corto").missing(List.of()))
                .containsExactly(Part.TITLE, Part.DESCRIPTION);
        assertThat(complete().withWords("Lampione", "x".repeat(4001)).missing(List.of()))
                .containsExactly(Part.DESCRIPTION);
        assertThat(complete().withWords("Lampione", "x".repeat(4000)).missing(List.of()))
                .isEmpty();
        assertThat(complete().withPlace("x".repeat(201), Optional.empty()).missing(List.of()))
                .containsExactly(Part.PLACE, Part.ADDRESS_LENGTH);
        assertThat(complete().withPlace(" ", Optional.empty()).missing(List.of()))
                .isEqualTo(Set.of(Part.PLACE));
    }

    @Test
    void a_draft_is_kept_for_its_person_and_gone_once_sent() {
        var draft = complete().withPoint(Optional.of(OLIVA), PlacedBy.MAP);
        as(people.resident(), () -> {
            drafts.keep(draft.withWords("", ""));
            drafts.keep(draft);
            assertThat(drafts.mine()).map(ReportDrafts.Kept::draft).contains(draft);
            drafts.send(draft);
            assertThat(drafts.mine()).isEmpty();
        });
        as(people.resident(), () -> assertThat(drafts.mine()).isEmpty());
    }

    @Test
    void a_visitor_has_no_draft() {
        TestPeople.asVisitor(() ->
                assertThatThrownBy(() -> drafts.mine()).isInstanceOf(AuthenticationCredentialsNotFoundException.class));
    }

    @Test
    void an_incomplete_draft_is_not_sent() {
        as(people.resident(), () -> assertThatThrownBy(
                        () -> drafts.send(complete().withConsent(false)))
                .hasMessageContaining("reports.new.incomplete"));
    }

    @Test
    void a_point_outside_the_city_is_refused_and_the_draft_stays() {
        var draft = complete().withPoint(Optional.of(ALESSANDRIA), PlacedBy.MAP);
        as(people.resident(), () -> {
            drafts.keep(draft);
            assertThatThrownBy(() -> drafts.send(draft)).hasMessageContaining("reports.refused.outside");
            assertThat(drafts.mine()).isPresent();
        });
    }

    @Test
    void the_point_decides_the_quarter() {
        var dante = territory.bySlug("dante").orElseThrow().id();
        var sent = sent(complete().withPlace("", Optional.of(dante)).withPoint(Optional.of(OLIVA), PlacedBy.MAP));
        assertThat(sent.place().neighbourhood().flatMap(territory::find))
                .map(found -> found.slug())
                .contains("oliva");
        var withoutPoint = sent(complete().withPlace("", Optional.of(dante)));
        assertThat(withoutPoint.place().neighbourhood()).contains(dante);
        var unknown = sent(complete().withPlace("Via Po 1", Optional.of(new NeighbourhoodId(dante.value()))));
        assertThat(unknown.place().address()).isEqualTo("Via Po 1");
    }

    @Test
    void ten_impatient_clicks_are_one_report() throws InterruptedException, ExecutionException {
        var giulia = people.resident();
        var draft = complete();
        var clicks = new ArrayList<Callable<String>>();
        for (int i = 0; i < 10; i++) {
            clicks.add(() -> {
                var code = new ArrayList<String>();
                as(giulia, () -> code.add(drafts.send(draft).code()));
                return code.getFirst();
            });
        }
        var codes = new java.util.HashSet<String>();
        try (var fingers = Executors.newFixedThreadPool(10)) {
            for (var click : fingers.invokeAll(clicks)) {
                codes.add(click.get());
            }
        }
        assertThat(codes).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "'; DROP TABLE report; -- ",
                "') ORDER BY SLEEP(5)-- ",
                "{{7*7}} ${7*7} #{7*7}",
                "=cmd|' /C calc'!A0",
                "\u202Eettes\u202C \u200B\u200D",
                "🚧🕳️ e\u0301",
                "../../../etc/passwd",
                "+@~*\"(<>) match"
            })
    void hostile_words_are_kept_as_they_are_and_searched_without_harm(String words) {
        var title = "Prova " + words;
        var sent = sent(complete()
                .withWords(title, "Descrizione: " + words + " fine")
                .withPlace(words.strip().isEmpty() ? "x" : words, Optional.empty()));
        assertThat(sent.title()).isEqualTo(title.strip());
        assertThat(sent.description()).contains(words);
        assertThat(similar.to(complete().withWords(words, "").withPlace(words + " %_\\", Optional.empty())))
                .isNotNull();
    }

    @Test
    void a_similar_report_is_found_by_place_words_and_kind() {
        var here = new GeoPoint(45.02 + Math.random() / 1000, 8.66);
        var sent = sent(complete()
                .withWords("Tre lampioni spenti nel parco", "Tutta la fila è al buio da lunedì.")
                .withPoint(Optional.of(here), PlacedBy.MAP));
        var near = new GeoPoint(here.lat() + 0.0002, here.lon());
        var asked = ReportDraft.empty().withPoint(Optional.of(near), PlacedBy.DEVICE);

        assertThat(found(asked.withWords("Lampione spento", "").withCategory("illuminazione")))
                .contains(sent.code());
        assertThat(found(asked.withWords("lampioni spènti", ""))).contains(sent.code());
        assertThat(found(asked.withWords("Rifiuti abbandonati", "").withCategory("rifiuti")))
                .doesNotContain(sent.code());
        var far = asked.withPoint(Optional.of(new GeoPoint(here.lat() - 0.01, here.lon())), PlacedBy.DEVICE);
        assertThat(found(far.withWords("Lampione spento", "").withCategory("illuminazione")))
                .doesNotContain(sent.code());
        assertThat(similar.to(asked.withWords("Lampione spento", ""))
                        .getFirst()
                        .metres()
                        .orElseThrow())
                .isBetween(0, 40);
    }

    @Test
    void what_is_private_is_never_proposed() {
        var here = new GeoPoint(45.03 + Math.random() / 1000, 8.67);
        var hidden = sent(complete().withPoint(Optional.of(here), PlacedBy.MAP).withAudience(true, false));
        assertThat(found(complete().withPoint(Optional.of(here), PlacedBy.MAP))).doesNotContain(hidden.code());
    }

    private List<String> found(ReportDraft draft) {
        return similar.to(draft).stream().map(SimilarReport::code).toList();
    }

    private Report sent(ReportDraft draft) {
        var sent = new ArrayList<Report>();
        as(people.resident(), () -> sent.add(drafts.send(draft)));
        return sent.getFirst();
    }
}
