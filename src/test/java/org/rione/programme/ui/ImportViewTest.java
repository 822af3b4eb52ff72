package org.rione.programme.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.button.Button;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.rione.ViewTest;
import org.rione.WithPerson;
import org.rione.programme.Programmes;
import org.rione.shared.Ids;
import org.rione.shared.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/** The clerk reads what a file would change before it changes anything. */
class ImportViewTest extends ViewTest {

    @Autowired
    Programmes programmes;

    private final String slug = "vista-" + Ids.next();

    @Test
    @WithPerson(role = Role.ADMINISTRATOR)
    void a_file_is_compared_and_then_applied() throws IOException {
        open("amministrazione/programmi");
        _get(ImportView.class).received(file());

        assertThat(text()).contains("Nuovo programma: Programma di prova", "3 aggiunte");
        assertThat(programmes.outline(slug)).isEmpty();

        _click(_get(Button.class, button -> button.withText("Applica")));
        assertThat(text()).contains("Programma importato");
        assertThat(programmes.outline(slug).orElseThrow().actions()).hasSize(3);

        _get(ImportView.class).received(file());
        assertThat(text()).contains("Nessuna differenza");
    }

    @Test
    @WithPerson(role = Role.ADMINISTRATOR)
    void a_bad_file_shows_all_its_errors_with_line_and_place() throws IOException {
        open("amministrazione/programmi");
        var bad = new String(file(), StandardCharsets.UTF_8)
                .replace("sdgs: [11, 7]", "sdgs: [18]")
                .replace("kind: theme", "kind: x");
        _get(ImportView.class).received(bad.getBytes(StandardCharsets.UTF_8));

        assertThat(text()).contains("Il file ha 2 errori", "sections[1].kind", "actions[0].sdgs[0]", "Riga ");
        assertThat(programmes.outline(slug)).isEmpty();
    }

    @Test
    @WithPerson(role = Role.RESIDENT)
    void a_resident_does_not_get_in() {
        assertThatThrownBy(() -> open("amministrazione/programmi")).hasStackTraceContaining("AccessDenied");
    }

    private byte[] file() throws IOException {
        return new ClassPathResource("programme/small.yaml")
                .getContentAsString(StandardCharsets.UTF_8)
                .replace("slug: small", "slug: " + slug)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String text() {
        return _get(ImportView.class).getElement().getTextRecursively();
    }
}
