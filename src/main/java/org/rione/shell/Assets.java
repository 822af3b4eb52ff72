package org.rione.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * What every page fetches, ready in memory: the style sheet and the script, each as one file under an address that
 * contains its hash, and the drawings. The style sheet is what {@code styles/rione.css} imports, in that order, without
 * comments and spare spaces.
 */
@Component
class Assets {

    private static final String ROOT = "META-INF/resources/";
    private static final Pattern IMPORT = Pattern.compile("@import \"([a-z-]+\\.css)\";");

    private static final String ICONS = "/icons.svg";
    private static final String DRAWINGS = "/images/drawings.svg";

    private final String stylesheet;
    private final String script;
    private final String serviceWorker;
    private final Map<String, Answer> answers;

    Assets() {
        var css = shorter(gathered());
        var js = read(ROOT + "rione.js");
        stylesheet = "/assets/rione-" + Answer.hash(css.getBytes(StandardCharsets.UTF_8)) + ".css";
        script = "/assets/rione-" + Answer.hash(js.getBytes(StandardCharsets.UTF_8)) + ".js";
        serviceWorker = read("sw.js")
                .replace("{version}", Answer.hash((css + js).getBytes(StandardCharsets.UTF_8)))
                .replace("{stylesheet}", stylesheet)
                .replace("{script}", script);
        answers = Map.of(
                stylesheet, Answer.text(200, "text/css;charset=UTF-8", Answer.FOR_EVER, css),
                script, Answer.text(200, "text/javascript;charset=UTF-8", Answer.FOR_EVER, js),
                ICONS, drawn(ICONS),
                DRAWINGS, drawn(DRAWINGS));
    }

    String stylesheet() {
        return stylesheet;
    }

    String script() {
        return script;
    }

    String serviceWorker() {
        return serviceWorker;
    }

    Optional<Answer> find(String path) {
        return Optional.ofNullable(answers.get(path));
    }

    private static Answer drawn(String path) {
        return Answer.text(200, "image/svg+xml", "public, max-age=3600", read(ROOT + path.substring(1)));
    }

    private static String gathered() {
        return IMPORT.matcher(read(ROOT + "styles/rione.css"))
                .results()
                .map(found -> read(ROOT + "styles/" + found.group(1)))
                .reduce("", (before, sheet) -> before + sheet + "\n");
    }

    static String shorter(String css) {
        return css.replaceAll("(?s)/\\*.*?\\*/", "")
                .replaceAll("\\s+", " ")
                .replaceAll(" ?([{};]) ?", "$1")
                .replaceAll(", ", ",")
                .replace(";}", "}")
                .trim();
    }

    private static String read(String file) {
        try {
            return new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
