package org.rione.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rione.shared.Ids;
import org.rione.shared.photos.SamplePhotos;

/** A moderator covers what nobody is to see, by keyboard, and takes it back: docs/journeys/J18-a-face-is-covered.md. */
class J18FaceIsCovered extends Journey {

    private static final Pattern NUMBER = Pattern.compile("R-\\d{4}-\\d{6}");

    @ParameterizedTest
    @CsvSource({
        "it-IT, Crea chiave, Da sinistra, Larghezza, Aggiungi il rettangolo, Apri l’originale",
        "en-GB, Create key, From the left, Width, Add the rectangle, Open the original"
    })
    void a_moderator_covers_a_face_by_keyboard_and_takes_it_back(
            String language, String create, String left, String width, String add, String open) throws IOException {
        var words = "Divieto ignorato " + Ids.next();
        var code = sent(language, create, words);
        var visitor = phone(language);
        var whole = photo(visitor, code);
        assertThat(middle(visitor, whole)).isGreaterThan(200);

        var sara = desktop(language);
        signIn(sara, "moderatore2@demo.it");
        openItem(sara, words);
        line(sara, words).focus();
        sara.keyboard().press("p");
        var first = sara.locator(".rn-mod-area").first();
        assertThat(first).isVisible();
        accessible(sara);

        first.getByLabel(width).focus();
        sara.keyboard().press("Control+A");
        sara.keyboard().type("90");
        sara.keyboard().press("Tab");
        button(sara, add).focus();
        sara.keyboard().press("Enter");
        assertThat(first.locator("vaadin-integer-field[invalid]")).hasCount(1);
        accessible(sara);

        first.getByLabel(width).focus();
        sara.keyboard().press("Control+A");
        sara.keyboard().type("20");
        first.getByLabel(left).focus();
        sara.keyboard().press("ArrowUp");
        sara.keyboard().press("ArrowDown");
        button(sara, add).focus();
        sara.keyboard().press("Enter");
        assertThat(sara.locator(".rn-mod-area-drawn")).hasCount(1);
        first.getByLabel(left).focus();
        sara.keyboard().press("Control+A");
        sara.keyboard().type("5");
        button(sara, add).focus();
        sara.keyboard().press("Enter");
        assertThat(sara.locator(".rn-mod-area-drawn")).hasCount(2);
        accessible(sara);
        sara.setViewportSize(360, 760);
        accessible(sara);
        picture(sara, "copri-foto-" + language);
        sara.setViewportSize(1280, 900);

        sara.locator("#copri-foto-1").focus();
        sara.keyboard().press("Enter");
        assertThat(sara.locator("#foto-coperte")).isVisible();
        accessible(sara);
        var covered = photo(visitor, code);
        assertThat(covered).isNotEqualTo(whole);
        assertThat(middle(visitor, covered)).isLessThan(80);
        assertThat(visitor.request().get(whole).status()).isEqualTo(404);

        var original = sara.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile(open)))
                .getAttribute("href");
        assertThat(middle(sara, original)).isGreaterThan(200);
        assertThat(visitor.request().get(original).status()).isNotEqualTo(200);
        var officer = desktop(language);
        signIn(officer, "ufficio@demo.it");
        assertThat(officer.request().get(original).status()).isNotEqualTo(200);

        sara.locator("#scopri-foto-1").focus();
        sara.keyboard().press("Enter");
        assertThat(sara.locator("#foto-coperte")).hasCount(0);
        assertThat(photo(visitor, code)).isEqualTo(whole);
        assertThat(middle(visitor, whole)).isGreaterThan(200);
        accessible(sara);
    }

    /** A report with a bright photo, sent as a program does. */
    private String sent(String language, String create, String words) {
        var admin = desktop(language);
        signIn(admin, "amministratore@demo.it");
        admin.navigate("/amministrazione/chiavi-open311");
        whenAlive(admin, alive -> alive.locator("#nome input").fill("Foto " + words));
        button(admin, create).click();
        var key = admin.locator(".rn-callout .rn-code");
        assertThat(key).hasText(Pattern.compile("rione311_.{43}"));
        var picture = SamplePhotos.corners(800, 600, Color.WHITE, Color.WHITE, Color.WHITE, Color.WHITE);
        var answer = admin.request()
                .post(
                        "/open311/v2/requests.json",
                        RequestOptions.create()
                                .setMultipart(FormData.create()
                                        .set("api_key", key.innerText())
                                        .set("service_code", "cimiteri")
                                        .set("lat", "45.0226")
                                        .set("long", "8.6480")
                                        .set("description", words)
                                        .set(
                                                "photo1",
                                                new FilePayload(
                                                        "foto.jpg",
                                                        "image/jpeg",
                                                        SamplePhotos.encode(picture, "jpeg")))));
        var number = NUMBER.matcher(answer.text());
        assertThat(number.find()).as(answer.text()).isTrue();
        return number.group();
    }

    private static void openItem(Page page, String words) {
        page.navigate("/moderazione?tipo=report");
        assertThat(page.locator(".rn-mod-line").first()).isVisible();
        for (int pages = 1; line(page, words).count() == 0; pages++) {
            assertThat(pages).as("pages of the queue without it").isLessThan(40);
            page.navigate(page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName(Pattern.compile("Mostra le altre|Show the others")))
                    .getAttribute("href"));
            assertThat(page.locator(".rn-mod-line").first()).isVisible();
        }
        line(page, words).focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".rn-mod-text").first()).containsText(words);
    }

    private static Locator line(Page page, String words) {
        return page.locator(".rn-mod-line", new Page.LocatorOptions().setHasText(words));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** The address of the only photo on the report's page. */
    private static String photo(Page page, String code) {
        page.navigate("/segnalazioni/" + code);
        var link = page.locator(".rn-photos a");
        assertThat(link).hasCount(1);
        return link.getAttribute("href");
    }

    /** How bright the middle of the picture is, 0 to 255. */
    private static int middle(Page page, String address) throws IOException {
        var answer = page.request().get(address);
        assertThat(answer.status()).as(address).isEqualTo(200);
        var picture = ImageIO.read(new ByteArrayInputStream(answer.body()));
        return new Color(picture.getRGB(picture.getWidth() / 2, picture.getHeight() / 2)).getRed();
    }
}
