package org.rione.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.rione.shared.Ids;

/** A clerk puts a mandate online, and later takes one action out of it. */
class J06ClerkImportsAProgramme extends Journey {

    private static final Path CREMONA = Path.of("src/main/resources/demo/cremona-2019.yaml");

    private record Words(
            String language,
            String file,
            String added,
            String apply,
            String done,
            String other,
            String archived,
            String gone) {}

    @Test
    void in_italian_at_a_desk() throws IOException {
        imports(
                Hand.POINTER,
                desktop("it-IT"),
                new Words(
                        "it",
                        "Importa programma",
                        "38 aggiunte",
                        "Applica",
                        "Programma importato",
                        "Scegli un altro file",
                        "1 archiviata",
                        "Non più nel programma"));
    }

    @Test
    void in_english_on_a_phone_with_the_keyboard_alone() throws IOException {
        imports(
                Hand.KEYBOARD,
                phone("en-GB"),
                new Words(
                        "en",
                        "Import programme",
                        "38 added",
                        "Apply",
                        "Programme imported",
                        "Choose another file",
                        "1 archived",
                        "No longer in the programme"));
    }

    private void imports(Hand hand, Page page, Words words) throws IOException {
        var slug = "cremona-" + Ids.next();
        var file = Files.readString(CREMONA).replace("slug: cremona-2019", "slug: " + slug);
        signIn(page, "amministratore@demo.it");
        page.navigate("/amministrazione/programmi?lang=" + words.language());
        assertThat(page.getByRole(AriaRole.BUTTON, named(words.file()))).isVisible();
        accessible(page);
        picture(page, "J06-1-" + words.language());

        upload(hand, page, words, file);
        assertThat(page.getByText(words.added()).first()).isVisible();
        accessible(page);
        picture(page, "J06-2-" + words.language());
        hand.press(page.getByRole(AriaRole.BUTTON, named(words.apply())));
        assertThat(page.getByText(words.done())).isVisible();
        accessible(page);

        page.navigate("/programmi/" + slug + "/azioni/1.a");
        assertThat(page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName("Piano verde").setLevel(1)))
                .isVisible();

        page.navigate("/amministrazione/programmi");
        upload(hand, page, words, withoutTheLastAction(file));
        assertThat(page.getByText(words.archived()).first()).isVisible();
        hand.press(page.getByRole(AriaRole.BUTTON, named(words.apply())));
        assertThat(page.getByText(words.done())).isVisible();

        page.navigate("/programmi/" + slug);
        assertThat(page.getByText(words.gone())).isVisible();
        accessible(page);
        page.navigate("/programmi/" + slug + "/azioni/10.a");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .isVisible();
        accessible(page);
        picture(page, "J06-3-" + words.language());
    }

    private static void upload(Hand hand, Page page, Words words, String file) {
        hand.choose(
                page,
                page.getByRole(AriaRole.BUTTON, named(words.file())),
                new FilePayload("cremona.yaml", "application/yaml", file.getBytes(StandardCharsets.UTF_8)));
    }

    private static String withoutTheLastAction(String file) {
        return file.substring(0, file.lastIndexOf("  - code: "));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
