package org.rione.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rione.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What goes over the wire to somebody without a session. */
class FrontDoorTest extends ServiceTest {

    @LocalServerPort
    int port;

    @Autowired
    Assets assets;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/privacy", "/accessibilita", "/note-legali", "/aiuto", "/cerca?q=via"})
    void a_public_page_needs_no_session_and_sets_no_cookie(String path) throws Exception {
        var page = get(path, "Accept", "text/html");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-cache");
        assertThat(page.headers().allValues("Vary").toString())
                .containsIgnoringCase("accept-language")
                .containsIgnoringCase("cookie");
        assertThat(page.body())
                .contains(
                        "<html lang=\"it\">",
                        "<title>",
                        "name=\"description\"",
                        "rel=\"canonical\"",
                        "hreflang=\"en\"",
                        "og:title")
                .containsOnlyOnce("<h1")
                .contains("id=\"contenuto\"")
                .doesNotContain("_csrf");
    }

    @Test
    void a_page_that_has_not_changed_is_not_sent_again() throws Exception {
        var first = get("/aiuto", "Accept", "text/html");
        var tag = first.headers().firstValue("ETag").orElseThrow();
        var again = get("/aiuto", "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers().firstValue("ETag")).hasValue(tag);
    }

    @Test
    void a_page_is_sent_small_to_those_who_can_unfold_it() throws Exception {
        var request = request("/aiuto", "Accept-Encoding", "gzip").build();
        try (var http = client()) {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
            try (var unfolded = new GZIPInputStream(new java.io.ByteArrayInputStream(answer.body()))) {
                assertThat(new String(unfolded.readAllBytes(), StandardCharsets.UTF_8))
                        .contains("</html>");
            }
        }
    }

    @Test
    void the_head_of_a_page_can_be_asked_alone() throws Exception {
        try (var http = client()) {
            var answer = http.send(
                    request("/aiuto")
                            .method("HEAD", HttpRequest.BodyPublishers.noBody())
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/aiuto,         'en-GB,en;q=0.9,it;q=0.5', '',      en",
        "/aiuto,         'it-IT,it;q=0.9,en;q=0.5', '',      it",
        "/aiuto,         'de',                      '',      it",
        "/aiuto,         'en',                      lang=it, it",
        "/aiuto?lang=en, 'it',                      lang=it, en",
        "/aiuto?lang=xx, 'en',                      '',      en",
        "/aiuto,         '%%;q=x',                  '',      it",
    })
    void the_language_is_what_was_asked_chosen_or_preferred(String path, String accept, String cookie, String language)
            throws Exception {
        var page = get(path, "Accept-Language", accept, "Cookie", cookie.isEmpty() ? "other=1" : cookie);
        assertThat(page.body()).contains("<html lang=\"" + language + "\">");
    }

    @Test
    void a_language_asked_in_the_address_is_remembered() throws Exception {
        var page = get("/aiuto?lang=en");
        assertThat(page.headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .startsWith("lang=en; Path=/;")
                .contains("SameSite=Lax");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/VAADIN", "/non-esiste", "/non/esiste/proprio", "/programmi/../VAADIN", "/.git/config"})
    void an_address_that_does_not_exist_is_a_friendly_404_without_a_session(String path) throws Exception {
        var page = get(path, "Accept", "text/html");
        assertThat(page.statusCode()).isIn(400, 404);
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
        if (page.statusCode() == 404) {
            assertThat(page.body()).contains("Questa via non c").contains("noindex");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/aiuto?x=%%%, /aiuto?x=%25%25%25",
        "/cerca?q=50%&lang=it, /cerca?q=50%25&lang=it",
        "/segnalazioni?q=%zz%C3%A0, /segnalazioni?q=%25zz%C3%A0"
    })
    void a_percent_sign_as_somebody_typed_it_leads_to_the_page(String typed, String written) throws Exception {
        var answer = raw(typed);
        assertThat(answer).startsWith("HTTP/1.1 302 ").containsIgnoringCase("\r\nLocation: " + written + "\r\n");
        assertThat(get(written, "Accept", "text/html").statusCode()).isEqualTo(200);
    }

    /** Java's own client does not send such an address. */
    private String raw(String address) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.getOutputStream()
                    .write(("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void a_slash_too_many_leads_to_the_page() throws Exception {
        var answer = get("/aiuto/?a=b");
        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(answer.headers().firstValue("Location")).hasValue("/aiuto?a=b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/non-esiste", "/robots.txt", "/icons.svg", "/fonts/OFL.txt", "/api/v1/non-esiste", "/error"
            })
    void every_answer_carries_the_security_headers(String path) throws Exception {
        var headers = get(path, "Accept", "text/html").headers();
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src", "frame-ancestors 'none'");
        assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(headers.allValues("X-Frame-Options")).containsExactly("DENY");
        assertThat(headers.allValues("Referrer-Policy")).containsExactly("same-origin");
        assertThat(headers.firstValue("Permissions-Policy").orElseThrow()).contains("geolocation=(self)");
        assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
    }

    @Test
    void style_sheet_and_script_are_one_file_each_kept_for_ever() throws Exception {
        for (var path : new String[] {assets.stylesheet(), assets.script()}) {
            var answer = get(path);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Cache-Control")).hasValue("public, max-age=31536000, immutable");
        }
        assertThat(get(assets.stylesheet()).body())
                .contains("--rn-paper", ".rn-hero", "@font-face")
                .doesNotContain("/*", "@import");
    }

    @Test
    void fonts_are_kept_for_ever() throws Exception {
        var font = get("/fonts/titillium-web-latin-400.woff2");
        assertThat(font.statusCode()).isEqualTo(200);
        assertThat(font.headers().allValues("Cache-Control")).containsExactly("public, max-age=31536000, immutable");
    }

    @Test
    void the_files_at_the_root_are_there() throws Exception {
        assertThat(get("/robots.txt").body()).contains("Sitemap: ", "Disallow: /moderazione");
        assertThat(get("/sitemap.xml").body()).startsWith("<?xml").contains("/note-legali</loc>");
        assertThat(get("/manifest.webmanifest").body()).contains("\"display\":\"standalone\"", "/images/rione-512.png");
        assertThat(get("/sw.js").body())
                .contains("/offline.html", assets.stylesheet())
                .doesNotContain("{stylesheet}");
        assertThat(get("/offline.html").body()).contains("Sei senza rete");
        assertThat(get("/images/rione-512.png").statusCode()).isEqualTo(200);
        assertThat(get("/images/drawings.svg").body()).contains("id=\"skyline\"", "id=\"lost\"", "id=\"dark\"");
    }

    @Test
    void a_program_gets_its_404_as_a_problem() throws Exception {
        var answer = get("/api/v1/non-esiste", "Accept", "application/json");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.body()).contains("\"status\":404");
    }

    @Test
    void the_footer_holds_what_the_conventions_ask() throws Exception {
        var page = get("/", "Accept", "text/html").body();
        assertThat(page)
                .contains(
                        "data-element=\"faq\"", "data-element=\"legal-notes\"", "data-element=\"privacy-policy-link\"")
                .contains("data-element=\"accessibility-link\"", "Via Pellizzari 2");
        assertThat(get("/note-legali", "Accept", "text/html").body()).contains("Licenza dei contenuti", "CC BY 4.0");
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        try (var http = client()) {
            return http.send(request(path, headers).build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private static HttpClient client() {
        return HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }
}
