package org.rione.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rione.programme.ProgrammeFiles.bytes;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rione.programme.ProgrammeFileReader.Reading;
import org.rione.shared.Texts;

/** Every error of a file is found, with its line, its place and its reason. */
class ProgrammeFileReaderTest {

    private static final String GOOD = ProgrammeFiles.small("prova");

    @Test
    void a_good_file_is_read_whole() {
        var file = good(GOOD);
        assertThat(file.header().slug()).isEqualTo("prova");
        assertThat(file.sections())
                .extracting(ProgrammeFile.SectionEntry::parent)
                .containsExactly(null, "1", null);
        assertThat(file.actions()).hasSize(3);
        assertThat(file.actions().getFirst().sdgs()).containsExactly(7, 11);
        assertThat(file.actions().getFirst().targets().getFirst().by()).isEqualTo(2028);
    }

    @ParameterizedTest
    @ValueSource(strings = {"valenza-2026", "valenza-2020", "cremona-2019"})
    void the_programmes_of_the_catalogue_are_good(String name) {
        assertThat(good(ProgrammeFiles.demo(name, name)).actions()).hasSizeGreaterThan(30);
    }

    @Test
    void json_says_the_same_as_yaml() {
        var json = """
                {"schema": "programme/1",
                \t"programme": {"slug": "prova", "municipality": "Prova \\ud83d\\ude0a", "title": "T", "from": 2026, "to": 2031, "kind": "mandate-lines"},
                \t"sections": [{"code": "1", "kind": "area", "parent": null, "name": "Uno"}],
                \t"actions": [{"code": "1.1", "section": "1", "title": "A\\/B", "summary": "S", "sdgs": [1]}]}
                """;
        var file = good(json);
        assertThat(file.header().municipality()).isEqualTo("Prova \ud83d\ude0a");
        assertThat(file.actions().getFirst().title()).isEqualTo("A/B");
        assertThat(file.actions().getFirst().participation()).containsExactly("vote", "comment");
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake("schema: programme/1", "schema: programme/2", "schema", "not-one-of"),
                mistake("  slug: prova\n", "", "programme.slug", "missing"),
                mistake("slug: prova", "slug: Prova X", "programme.slug", "slug"),
                mistake("  from: 2026", "  from: duemila", "programme.from", "not-integer"),
                mistake("  from: 2026", "  from: 1200", "programme.from", "out-of-range"),
                mistake("  to: 2031", "  to: 2020", "programme.to", "years"),
                mistake("  to: 2031", "  to: 2031.5", "programme.to", "not-integer"),
                mistake("kind: electoral-programme", "kind: wishes", "programme.kind", "not-one-of"),
                mistake("language: it", "language: ITA", "programme.language", "too-long"),
                mistake("language: it", "language: IT", "programme.language", "language"),
                mistake("title: Programma di prova", "title: 2026", "programme.title", "quotes"),
                mistake("title: Programma di prova", "title: [a]", "programme.title", "not-text"),
                mistake("title: Programma di prova", "title: \"  \"", "programme.title", "blank"),
                mistake("title: Programma di prova", "title: " + "x".repeat(201), "programme.title", "too-long"),
                mistake("title: Programma di prova", "title: \"a\\0b\"", "programme.title", "control"),
                mistake("title: Programma di prova", "title: \"a\\e[31mb\"", "programme.title", "control"),
                mistake("title: Programma di prova", "title: \"a\\u202Egpj\"", "programme.title", "control"),
                mistake("  source:", "  colour: red\n  source:", "programme.colour", "unknown-key"),
                mistake("  source:", "  slug: again\n  source:", "programme.slug", "duplicate-key"),
                mistake("name: Strade\n", "name: Strade\n    <<: {goal: x}\n", "sections[0].<<", "unknown-key"),
                mistake("parent: \"1\"", "parent: \"9\"", "sections[1].parent", "unknown-section"),
                mistake(
                        "parent: null\n    name: Strade",
                        "parent: \"1.A\"\n    name: Strade",
                        "sections[0].parent",
                        "circle"),
                mistake("kind: theme", "kind: chapter", "sections[1].kind", "not-one-of"),
                mistake("- code: \"1.A\"", "- code: \"1\"", "sections[1].code", "duplicate-code"),
                mistake("- code: \"1.02\"", "- code: \"1.01\"", "actions[1].code", "duplicate-code"),
                mistake("- code: \"1.02\"", "- code: 1.02", "actions[1].code", "quotes"),
                mistake("- code: \"1.02\"", "- code: \"1/02\"", "actions[1].code", "code"),
                mistake("section: \"1.A\"", "section: \"7\"", "actions[0].section", "unknown-section"),
                mistake("also_in: [\"2\"]", "also_in: [\"8\"]", "actions[0].also_in", "unknown-section"),
                mistake("sdgs: [11, 7]", "sdgs: [11, 18]", "actions[0].sdgs[1]", "out-of-range"),
                mistake("sdgs: [11, 7]", "sdgs: eleven", "actions[0].sdgs", "not-list"),
                mistake("by: 2028", "by: 28", "actions[0].targets[0].by", "out-of-range"),
                mistake("target: 80", "target: many", "actions[0].targets[0].target", "not-number"),
                mistake(
                        "report_categories: [illuminazione]",
                        "report_categories: [lampioni]",
                        "actions[0].report_categories",
                        "not-one-of"),
                mistake(
                        "participation: [vote, comment, report]\n    report_categories: [illuminazione]",
                        "participation: [vote]\n    report_categories: [illuminazione]",
                        "actions[0].report_categories",
                        "categories-without-report"),
                mistake(
                        "participation: [vote, comment]",
                        "participation: [vote, dance]",
                        "actions[2].participation",
                        "not-one-of"),
                mistake("title: Compiti insieme", "title: !!java.net.URL [x]", "", "tag"),
                mistake(
                        "title: Compiti insieme",
                        "title: &a Compiti insieme\n    summary: *a\n    places: []",
                        "",
                        "alias"));
    }

    @ParameterizedTest(name = "{2} {3}")
    @MethodSource("mistakes")
    void each_mistake_is_named_with_its_place(String right, String wrong, String path, String code) {
        assertThat(GOOD).contains(right);
        var file = GOOD.replaceFirst(
                java.util.regex.Pattern.quote(right), java.util.regex.Matcher.quoteReplacement(wrong));

        assertThat(errors(bytes(file))).anySatisfy(error -> {
            assertThat(error.path()).isEqualTo(path);
            assertThat(error.code()).isEqualTo("programme.file." + code);
            assertThat(error.line()).isPositive();
            assertThat(error.text(Locale.ITALIAN)).doesNotContain("!programme");
            assertThat(error.text(Locale.ENGLISH)).doesNotContain("!programme");
        });
    }

    @Test
    void all_mistakes_are_told_at_once_in_the_order_of_the_file() {
        var file = GOOD.replace("to: 2031", "to: 1")
                .replace("kind: theme", "kind: x")
                .replace("[11, 7]", "[99]");
        assertThat(errors(bytes(file)))
                .extracting(FileError::code)
                .containsExactly(
                        "programme.file.out-of-range", "programme.file.not-one-of", "programme.file.out-of-range");
    }

    @Test
    void the_line_is_the_one_in_the_file() {
        var before = GOOD.substring(0, GOOD.indexOf("sdgs: [11, 7]")).lines().count();
        assertThat(errors(bytes(GOOD.replace("[11, 7]", "[99]"))).getFirst().line())
                .isEqualTo((int) before);
    }

    @Test
    void a_bomb_of_aliases_is_refused_before_it_goes_off() {
        var bomb = new StringBuilder("a: &a [x, x, x, x, x, x, x, x, x]\n");
        for (char c = 'b'; c <= 'z'; c++) {
            var before = "*" + (char) (c - 1);
            bomb.append(c)
                    .append(": &")
                    .append(c)
                    .append(" [")
                    .append((before + ", ").repeat(8))
                    .append(before)
                    .append("]\n");
        }
        assertThat(codes(bytes(bomb.toString()))).containsExactly("programme.file.alias");
    }

    static Stream<Arguments> unreadable() {
        return Stream.of(
                Arguments.of("thousand levels", bytes("[".repeat(1_000) + "]".repeat(1_000)), "depth"),
                Arguments.of("a hundred thousand levels of JSON", bytes("{\"a\":".repeat(100_000)), "depth"),
                Arguments.of("ten megabytes", bytes("a: " + "x".repeat(10_000_000)), "too-big"),
                Arguments.of("not UTF-8", new byte[] {'a', ':', ' ', (byte) 0xE8}, "not-utf8"),
                Arguments.of("a zip", new byte[] {'P', 'K', 3, 4, 20, 0, 0, 0}, "control"),
                Arguments.of("nothing", new byte[0], "empty"),
                Arguments.of("two documents", bytes("a: 1\n---\nb: 2\n"), "documents"),
                Arguments.of("a text", bytes("hello"), "not-mapping"),
                Arguments.of("open quotes", bytes("a: \"b\nc: d"), "syntax"),
                Arguments.of("half a JSON", bytes("{\"a\": [1, 2"), "syntax"),
                Arguments.of("a list as a key", bytes("? [a, b]\n: c\n"), "key"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unreadable")
    void what_is_no_programme_is_refused(String name, byte[] file, String code) {
        assertThat(codes(file)).contains("programme.file." + code);
    }

    @Test
    void a_long_text_within_the_limit_is_one_error() {
        var long_ = GOOD.replace("summary: Si cambiano", "summary: " + "x".repeat(4_000_000) + " Si cambiano");
        assertThat(codes(bytes(long_))).containsExactly("programme.file.too-long");
    }

    @Test
    void every_reason_has_a_text() {
        assertThat(Texts.keys(Locale.ITALIAN)).contains("programme.file.too-many", "programme.file.circle");
    }

    private static Arguments mistake(String right, String wrong, String path, String code) {
        return Arguments.of(right, wrong, path, code);
    }

    private static ProgrammeFile good(String text) {
        var reading = ProgrammeFileReader.read(bytes(text));
        assertThat(reading).as(reading.toString()).isInstanceOf(Reading.Good.class);
        return ((Reading.Good) reading).file();
    }

    private static List<FileError> errors(byte[] file) {
        var reading = ProgrammeFileReader.read(file);
        assertThat(reading).isInstanceOf(Reading.Bad.class);
        return ((Reading.Bad) reading).errors();
    }

    private static List<String> codes(byte[] file) {
        return errors(file).stream().map(FileError::code).toList();
    }
}
