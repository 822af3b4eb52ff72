package org.rione;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.rione.shared.Texts;

/** Italian and English are both complete, and no screen holds a text of its own. */
class TextsTest {

    private static final Path CODE = Path.of("src/main/java/org/rione");
    private static final Pattern KEY = Pattern.compile(
            "(?:\\bt|Texts\\.get|new Refusal)\\(\\s*(?:[a-z]+,\\s*)?\"([a-z0-9-]+(?:\\.[A-Za-z0-9_-]+)+)\"\\s*[,)]");
    private static final Pattern TEXT = Pattern.compile("\"[^\"]*[àèéìòùÀÈ][^\"]*\"");

    @Test
    void every_text_exists_in_both_languages() {
        var italian = new TreeSet<>(Texts.keys(Locale.ITALIAN));
        var english = new TreeSet<>(Texts.keys(Locale.ENGLISH));
        assertThat(english).isEqualTo(italian);
        for (var key : italian) {
            assertThat(Texts.get(Locale.ITALIAN, key)).as(key).isNotBlank();
            assertThat(Texts.get(Locale.ENGLISH, key)).as(key).isNotBlank();
        }
    }

    @Test
    void both_languages_name_the_same_arguments() {
        var argument = Pattern.compile("\\{(\\d+)");
        for (var key : Texts.keys(Locale.ITALIAN)) {
            var italian =
                    argument.matcher(Texts.get(Locale.ITALIAN, key)).results().map(r -> r.group(1));
            var english =
                    argument.matcher(Texts.get(Locale.ENGLISH, key)).results().map(r -> r.group(1));
            assertThat(new TreeSet<>(english.toList())).as(key).isEqualTo(new TreeSet<>(italian.toList()));
        }
    }

    @Test
    void every_key_that_the_code_names_has_a_text() throws IOException {
        var missing = new ArrayList<String>();
        for (var file : sources()) {
            var matcher = KEY.matcher(Files.readString(file));
            while (matcher.find()) {
                var key = matcher.group(1);
                var known = Texts.keys(Locale.ITALIAN);
                // t("prefix", CONSTANT) names a family of keys, one for each constant
                if (!known.contains(key) && known.stream().noneMatch(other -> other.startsWith(key + "."))) {
                    missing.add(file.getFileName() + ": " + matcher.group(1));
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void no_italian_text_stands_in_the_code() throws IOException {
        var found = new ArrayList<String>();
        for (var file : sources()) {
            var code = Files.readString(file).replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)//.*$", "");
            TEXT.matcher(code).results().forEach(r -> found.add(file.getFileName() + ": " + r.group()));
        }
        assertThat(found).isEmpty();
    }

    private static List<Path> sources() throws IOException {
        try (var files = Files.walk(CODE)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
