package org.rione.tables.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.UploadKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.dom.Element;
import java.awt.Color;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rione.TestPeople;
import org.rione.ViewTest;
import org.rione.WithPerson;
import org.rione.shared.Role;
import org.rione.shared.photos.SamplePhotos;
import org.rione.tables.Ballots;
import org.rione.tables.Electing;
import org.rione.tables.Results;
import org.rione.tables.Round;
import org.rione.tables.RoundDrafts;
import org.rione.tables.TestRounds;
import org.rione.tables.TestRounds.Council;
import org.rione.tables.count.Method;
import org.springframework.beans.factory.annotation.Autowired;

/** A facilitator gives an own proposal a picture, and voters see it. */
@WithPerson(role = Role.ADMINISTRATOR)
class OptionPictureViewTest extends ViewTest {

    private static final byte[] PICTURE =
            SamplePhotos.encode(SamplePhotos.corners(40, 30, Color.RED, Color.GREEN, Color.BLUE, Color.WHITE), "jpeg");

    @Autowired
    TestRounds make;

    @Autowired
    RoundDrafts drafts;

    @Autowired
    Ballots ballots;

    @Autowired
    Results results;

    private Council council;
    private Round draft;

    @BeforeEach
    void the_form_of_a_draft() {
        council = make.council(1);
        draft = make.draft(council, new Method.Approval(), Electing.MEMBERS);
        open(TableLinks.edit(draft).substring(1));
    }

    @Test
    void a_picture_is_added_with_its_words_and_shown_on_draft_ballot_and_result() {
        field("Titolo di una proposta del tavolo").setValue("Una fontana");
        UploadKt._upload(upload(), "fontana.jpg", PICTURE);
        assertThat(upload().getElement().hasAttribute("hidden")).isTrue();

        press("Aggiungi la proposta");
        assertThat(alt().isInvalid()).isTrue();
        assertThat(alt().getErrorMessage()).isEqualTo("Scrivi che cosa si vede nell’immagine.");
        assertThat(field("Titolo di una proposta del tavolo").getValue()).isEqualTo("Una fontana");

        alt().setValue("La fontana della piazza, asciutta");
        press("Aggiungi la proposta");
        assertThat(_find(TextField.class, field -> field.withLabel("Che cosa si vede nell’immagine")))
                .isEmpty();
        assertThat(upload().getElement().hasAttribute("hidden")).isFalse();
        assertThat(images()).hasSize(1);
        press("Salva la bozza");

        var saved = make.reload(council, draft).options().getLast().picture().orElseThrow();
        assertThat(saved.alt()).isEqualTo("La fontana della piazza, asciutta");
        assertShown(saved.path());
        open(TableLinks.edit(draft).substring(1));
        press("Salva la bozza");
        assertThat(make.reload(council, draft).options().getLast().picture()).contains(saved);

        drafts.open(draft.id());
        TestPeople.as(council.member(0), () -> {
            open(TableLinks.round(draft).substring(1));
            assertThat(_get(H1.class).getText()).isEqualTo(draft.title());
            assertThat(buttons()).contains("Scegli");
            assertShown(saved.path());
            var fountain = make.reload(council, draft).options().getLast().id();
            ballots.cast(draft.id(), Map.of(fountain, 1));
        });
        make.end(council, draft);
        results.publish(draft.id());
        open(TableLinks.round(draft).substring(1));
        assertShown(saved.path());
    }

    @Test
    void a_file_that_is_no_picture_is_refused_beside_the_button() {
        UploadKt._upload(upload(), "finta.jpg", "<html>".getBytes(StandardCharsets.UTF_8));
        assertThat(_get(PictureField.class).getElement().getTextRecursively())
                .contains("finta.jpg: Questo file non è una foto che possiamo usare");
        assertThat(images()).isEmpty();
    }

    @Test
    void a_picture_that_was_taken_away_again_is_in_no_proposal() {
        field("Titolo di una proposta del tavolo").setValue("Una fontana");
        UploadKt._upload(upload(), "fontana.jpg", PICTURE);
        press("Togli l’immagine");
        press("Aggiungi la proposta");
        press("Salva la bozza");
        var option = make.reload(council, draft).options().getLast();
        assertThat(option.title()).isEqualTo("Una fontana");
        assertThat(option.picture()).isEmpty();
    }

    private static void assertShown(String path) {
        assertThat(images()).singleElement().satisfies(image -> {
            assertThat(image.getAttribute("src")).isEqualTo(path);
            assertThat(image.getAttribute("alt")).isEqualTo("La fontana della piazza, asciutta");
            assertThat(image.getAttribute("width")).isEqualTo("40");
            assertThat(image.getAttribute("height")).isEqualTo("30");
            assertThat(image.getAttribute("loading")).isEqualTo("lazy");
        });
    }

    private static List<Element> images() {
        return _find(HtmlContainer.class).stream()
                .map(Component::getElement)
                .filter(element -> element.getTag().equals("img"))
                .toList();
    }

    /** The picker of the own proposal; the other one takes a round from a file. */
    private static Upload upload() {
        return _find(Upload.class).stream()
                .filter(one -> one.getClassNames().contains("rn-file-picker"))
                .findFirst()
                .orElseThrow();
    }

    private static TextField alt() {
        return field("Che cosa si vede nell’immagine");
    }

    private static TextField field(String label) {
        return _get(TextField.class, field -> field.withLabel(label));
    }
}
