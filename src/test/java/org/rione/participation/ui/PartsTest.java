package org.rione.participation.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.rione.TestPeople.as;
import static org.rione.TestPeople.asVisitor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rione.TestPeople;
import org.rione.ViewTest;
import org.rione.WithPerson;
import org.rione.participation.CommentId;
import org.rione.participation.CommentText;
import org.rione.participation.Comments;
import org.rione.participation.NewComment;
import org.rione.participation.Opinion;
import org.rione.participation.Permalink;
import org.rione.participation.Stance;
import org.rione.participation.Subject;
import org.rione.participation.TestSubjects;
import org.rione.participation.Votes;
import org.rione.shared.Ids;
import org.rione.shared.Role;
import org.rione.shared.ui.Html;
import org.rione.shared.ui.PageRequest;
import org.rione.shared.ui.Tr;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.JsonNodeFactory;

@WithPerson
class PartsTest extends ViewTest {

    @Autowired
    ParticipationParts parts;

    @Autowired
    Votes votes;

    @Autowired
    Comments comments;

    @Autowired
    TestSubjects subjects;

    @Autowired
    TestPeople people;

    private final PageRequest plain = new PageRequest("/prova", Map.of(), Locale.ITALIAN);

    private static void mount(Component part) {
        UI.getCurrent().add(part);
    }

    private static NativeButton buttonWith(String words) {
        return _find(NativeButton.class).stream()
                .filter(button -> button.getElement().getTextRecursively().contains(words))
                .findFirst()
                .orElseThrow();
    }

    private CommentId posted(Subject subject, String text) {
        var posted = new CommentId[1];
        as(
                people.resident(),
                () -> posted[0] = comments.post(new NewComment(
                        subject,
                        Optional.empty(),
                        Stance.NEUTRAL,
                        new CommentText(text),
                        Ids.next().toString())));
        return posted[0];
    }

    @Test
    void a_resident_votes_and_takes_it_back() {
        var subject = subjects.open();
        mount(parts.vote(subject));
        _click(buttonWith("È una priorità"));
        assertThat(votes.mine(subject)).contains(Opinion.PRIORITY);
        assertThat(buttonWith("È una priorità").getElement().getAttribute("aria-pressed"))
                .isEqualTo("true");
        assertThat(buttonWith("È una priorità").getElement().getTextRecursively())
                .endsWith("1");
        _click(buttonWith("Ritira il voto"));
        assertThat(votes.mine(subject)).isEmpty();
        assertThat(buttonWith("È una priorità").getElement().getAttribute("aria-pressed"))
                .isEqualTo("false");
    }

    @Test
    void undo_brings_the_vote_before_back() {
        var subject = subjects.open();
        votes.cast(subject, Opinion.NOT_PRIORITY);
        mount(parts.vote(subject));
        _click(buttonWith("È una priorità"));
        _click(buttonWith("Annulla"));
        assertThat(votes.mine(subject)).contains(Opinion.NOT_PRIORITY);
    }

    @Test
    void an_archived_action_shows_its_votes_without_buttons() {
        var subject = subjects.open();
        subjects.archive(subject);
        mount(parts.vote(subject));
        mount(parts.rating(subject));
        assertThat(_find(NativeButton.class)).isEmpty();
    }

    @Test
    void a_comment_is_written_published_and_shown() {
        var subject = subjects.open();
        mount(parts.thread(subject, plain));
        _get(TextArea.class, field -> field.withLabel("Il tuo commento")).setValue("Bene così");
        _click(buttonWith("Favorevole"));
        _click(buttonWith("Pubblica"));
        assertThat(Html.toHtml(UI.getCurrent())).contains("Bene così").contains("1 commento");
        assertThat(_get(TextArea.class).getValue()).isEmpty();
    }

    @Test
    void the_buttons_of_all_comments_are_heard_by_their_thread() {
        var subject = subjects.open();
        var comment = posted(subject, "Servono panchine");
        mount(parts.thread(subject, plain));
        press(comment, "USEFUL");
        assertThat(Html.toHtml(UI.getCurrent()))
                .contains("data-do=\"USEFUL\" type=\"button\" data-kind=\"quiet\" aria-pressed=\"true\"");
        press(comment, "USEFUL");
        assertThat(Html.toHtml(UI.getCurrent()))
                .contains("data-do=\"USEFUL\" type=\"button\" data-kind=\"quiet\" aria-pressed=\"false\"");

        press(comment, "REPLY");
        var replyTo = _find(TextArea.class).getLast();
        assertThat(_find(TextArea.class)).hasSize(2);
        replyTo.setValue("Anche ombra");
        _click(_find(NativeButton.class).reversed().stream()
                .filter(button -> button.getElement().getTextRecursively().contains("Pubblica"))
                .findFirst()
                .orElseThrow());
        assertThat(Html.toHtml(UI.getCurrent())).contains("Anche ombra").contains("2 commenti");
        assertThat(_find(TextArea.class)).hasSize(1);
    }

    @Test
    void a_button_that_a_comment_does_not_have_does_nothing() {
        var subject = subjects.open();
        var comment = posted(subject, "Di un altro");
        mount(parts.thread(subject, plain));
        for (var doing : List.of("EDIT", "DELETE", "nonsense", "")) {
            press(comment, doing);
        }
        press(new CommentId(Ids.next()), "USEFUL");
        assertThat(_find(TextArea.class)).hasSize(1);
        assertThat(Html.toHtml(UI.getCurrent()))
                .contains(
                        "Di un altro",
                        "1 commento",
                        "data-do=\"USEFUL\" type=\"button\" data-kind=\"quiet\" aria-pressed=\"false\"");
    }

    /** What the browser tells when a button of the comment is pressed. */
    private static void press(CommentId comment, String doing) {
        var list = _get(Div.class, div -> div.withClasses("rn-thread")).getElement();
        var data = JsonNodeFactory.instance.objectNode();
        data.put("!!event.target.closest('[data-do]')", true);
        data.put("event.target.closest('[data-do]').dataset.do", doing);
        data.put("event.target.closest('article').id", Permalink.anchor(comment));
        list.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(list, "click", data));
    }

    @Test
    void a_telephone_number_is_met_with_a_gentle_word_that_takes_it_out() {
        var subject = subjects.open();
        mount(parts.thread(subject, plain));
        var field = _get(TextArea.class);
        field.setValue("Bella idea. Per gli orari scrivetemi al 333 452 1890.");
        _click(buttonWith("Togli il numero"));
        assertThat(field.getValue()).isEqualTo("Bella idea. Per gli orari scrivetemi al.");
        _click(buttonWith("Pubblica"));
        assertThat(Html.toHtml(UI.getCurrent())).contains("1 commento");
    }

    @Test
    void a_text_too_long_is_refused_beside_the_field_with_its_count() {
        var subject = subjects.open();
        mount(parts.thread(subject, plain));
        var field = _get(TextArea.class);
        field.setValue("a".repeat(10_001));
        _click(buttonWith("Pubblica"));
        assertThat(field.isInvalid()).isTrue();
        assertThat(field.getErrorMessage()).contains("10.001").contains("10.000");
        assertThat(field.getValue()).hasSize(10_001);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg onload=alert(2)>",
                "<img src=q onerror=alert(2)>",
                "</textarea><script>alert(2)</script>",
                "{{3*3}} ${3*3} <b>via</b>",
                "' OR 'a'='a",
                "'); DROP TABLE subject_comment; --",
                "%_\\",
                "riga\nAUDIT ok ruolo=tutti",
                "testo\u202Eotserevni",
                "=SOMMA(A1)",
                "שלום 👩‍👩‍👧‍👦 Nicolò e\u0300"
            })
    void hostile_words_are_shown_as_words(String words) {
        var subject = subjects.open();
        posted(subject, words);
        var page = Tr.in(Locale.ITALIAN, () -> Html.toHtml(parts.thread(subject, plain)));
        assertThat(page)
                .contains(org.jsoup.nodes.Entities.escape(words).replace("&apos;", "'"))
                .doesNotContain("<script>", "<svg onload", "<img");
        mount(parts.thread(subject, plain));
        assertThat(Html.toHtml(UI.getCurrent())).doesNotContain("<script>", "<svg onload", "<img");
    }

    @Test
    void hostile_addresses_lead_to_the_first_page() {
        var subject = subjects.open();
        posted(subject, "Ci sono");
        for (var value : List.of("<script>", "-1", "1e9", "\u0000", "../..", "' OR 1=1", "AAAA")) {
            var page = new PageRequest(
                    "/prova",
                    Map.of(
                            "ordina", List.of(value),
                            "dopo", List.of(value),
                            "risposte", List.of(value),
                            "versioni", List.of(value)),
                    Locale.ITALIAN);
            assertThat(Html.toHtml(parts.thread(subject, page)))
                    .contains("Ci sono")
                    .doesNotContain("<script>");
        }
    }

    @Test
    void a_visitor_reads_everything_and_is_shown_the_way_in() {
        var subject = subjects.open();
        posted(subject, "Un commento da leggere");
        asVisitor(() -> {
            var page = Tr.in(
                    Locale.ENGLISH,
                    () -> Html.toHtml(Html.div("", parts.opinions(subject), parts.thread(subject, plain))));
            assertThat(page)
                    .contains("It is a priority", "Un commento da leggere", "/accedi?da=")
                    .doesNotContain("!participation");
        });
    }

    @Test
    void a_few_votes_are_not_shown_as_a_share() {
        var subject = subjects.open();
        for (int n = 0; n < 9; n++) {
            as(people.verifiedResident(), () -> votes.cast(subject, Opinion.PRIORITY));
        }
        assertThat(Html.toHtml(parts.importance(subject))).doesNotContain("%").contains("Troppo pochi");
        as(people.verifiedResident(), () -> votes.cast(subject, Opinion.NOT_PRIORITY));
        assertThat(Html.toHtml(parts.importance(subject))).contains("90%", "fra loro 90%", "10 voti");
        as(people.resident(), () -> votes.cast(subject, Opinion.NOT_PRIORITY));
        assertThat(Html.toHtml(parts.importance(subject)))
                .as("the one who is not verified would follow by subtraction")
                .doesNotContain("fra loro");
    }

    @Test
    @WithPerson(role = Role.OFFICER)
    void an_officer_answers_with_the_voice_of_the_office() {
        var subject = subjects.open();
        mount(parts.thread(subject, plain));
        _get(TextArea.class).setValue("I lavori partono lunedì.");
        _click(buttonWith("Pubblica"));
        assertThat(Html.toHtml(UI.getCurrent())).contains("Risposta ufficiale").contains("data-kind=\"office\"");
    }
}
