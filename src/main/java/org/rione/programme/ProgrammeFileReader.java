package org.rione.programme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rione.programme.ProgrammeFile.ActionEntry;
import org.rione.programme.ProgrammeFile.Header;
import org.rione.programme.ProgrammeFile.SectionEntry;
import org.rione.programme.ProgrammeFile.Target;
import org.rione.programme.ProgrammeFile.Value;

/** Reads a file of the form {@code programme/1}; finds everything that is wrong in it at once. Pure. */
final class ProgrammeFileReader {

    static final Set<String> KINDS = new TreeSet<>(Set.of("electoral-programme", "mandate-lines"));
    static final Set<String> SECTION_KINDS =
            new TreeSet<>(Set.of("pillar", "area", "stakeholder", "strategic-line", "theme"));
    static final Set<String> PARTICIPATION = new TreeSet<>(Set.of("vote", "comment", "report"));
    static final Set<String> CATEGORIES = new TreeSet<>(Set.of(
            "illuminazione",
            "strade",
            "marciapiedi-barriere",
            "verde",
            "aree-gioco",
            "rifiuti",
            "cestini-raccolta",
            "pulizia",
            "tombini-acque",
            "segnaletica",
            "sosta-traffico",
            "ciclabili",
            "arredo-urbano",
            "edifici-pubblici",
            "impianti-sportivi",
            "cimiteri",
            "animali",
            "sicurezza-urbana",
            "vandalismo",
            "rumore",
            "servizi-comunali",
            "altro"));

    private static final int LINE = 200;
    private static final int PARAGRAPH = 2_000;
    private static final int FIRST_YEAR = 1946;
    private static final int LAST_YEAR = 2200;

    /** What a file turned out to be: a programme, or a list of reasons why it is none. */
    sealed interface Reading {
        record Good(ProgrammeFile file) implements Reading {}

        record Bad(List<FileError> errors) implements Reading {}
    }

    private final FileErrors errors = new FileErrors();
    private final Map<String, Integer> sectionLines = new HashMap<>();
    private final Map<String, Integer> actionLines = new HashMap<>();
    private final Set<String> sectionCodes = new HashSet<>();

    static Reading read(byte[] bytes) {
        return new ProgrammeFileReader().reading(bytes);
    }

    private Reading reading(byte[] bytes) {
        var file = FileTree.read(bytes, errors)
                .flatMap(root -> FileFields.of(root, "", errors))
                .map(this::file);
        return errors.isEmpty() && file.isPresent() ? new Reading.Good(file.get()) : new Reading.Bad(errors.sorted());
    }

    private ProgrammeFile file(FileFields root) {
        root.oneOf("schema", Set.of("programme/1"));
        var header = root.node("programme")
                .flatMap(node -> FileFields.of(node, "programme", errors))
                .map(this::header);
        if (header.isEmpty() && root.node("programme").isEmpty()) {
            root.error("programme", "programme.file.missing");
        }
        var values = values(root.mappings("values"));
        var sections = sections(root.mappings("sections"));
        var actions = root.mappings("actions").stream().map(this::action).toList();
        if (root.node("sections").isEmpty()) {
            root.error("sections", "programme.file.missing");
        }
        if (root.node("actions").isEmpty()) {
            root.error("actions", "programme.file.missing");
        }
        root.refuseTheRest();
        return new ProgrammeFile(
                header.orElseGet(() -> new Header("", "", "", 0, 0, "", "", "")), values, sections, actions);
    }

    private Header header(FileFields fields) {
        var slug = fields.text("slug", 60);
        if (!slug.isEmpty() && !slug.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            fields.error("slug", "programme.file.slug");
        }
        var from = fields.integer("from", FIRST_YEAR, LAST_YEAR);
        var to = fields.integer("to", FIRST_YEAR, LAST_YEAR);
        if (to < from && to > FIRST_YEAR) { // a year that was refused already stands as the first possible one
            fields.error("to", "programme.file.years");
        }
        var language = fields.optionalText("language", 2);
        if (!language.isEmpty() && !language.matches("[a-z]{2}")) {
            fields.error("language", "programme.file.language");
        }
        var header = new Header(
                slug,
                fields.text("municipality", 120),
                fields.text("title", LINE),
                from,
                to,
                fields.oneOf("kind", KINDS),
                language.isEmpty() ? "it" : language,
                fields.optionalText("source", 500));
        fields.refuseTheRest();
        return header;
    }

    private List<Value> values(List<FileFields> entries) {
        var lines = new HashMap<String, Integer>();
        return entries.stream()
                .map(fields -> {
                    var code = uniqueCode(fields, lines);
                    var value = new Value(code, fields.text("name", LINE), fields.optionalText("summary", PARAGRAPH));
                    fields.refuseTheRest();
                    return value;
                })
                .toList();
    }

    private List<SectionEntry> sections(List<FileFields> entries) {
        var sections = new ArrayList<SectionEntry>();
        for (var fields : entries) {
            var code = uniqueCode(fields, sectionLines);
            sectionCodes.add(code);
            var parent = fields.optionalText("parent", 40);
            sections.add(new SectionEntry(
                    code,
                    fields.oneOf("kind", SECTION_KINDS),
                    parent.isEmpty() ? null : parent,
                    fields.text("name", LINE),
                    fields.optionalText("goal", PARAGRAPH),
                    fields.optionalText("rationale", PARAGRAPH)));
            fields.refuseTheRest();
        }
        checkParents(entries, sections);
        return sections;
    }

    private void checkParents(List<FileFields> entries, List<SectionEntry> sections) {
        var parents = new HashMap<String, @Nullable String>();
        sections.forEach(section -> parents.put(section.code(), section.parent()));
        for (int i = 0; i < sections.size(); i++) {
            var parent = sections.get(i).parent();
            if (parent == null) {
                continue;
            }
            if (!sectionCodes.contains(parent)) {
                entries.get(i).error("parent", "programme.file.unknown-section", parent);
            } else if (inCircle(sections.get(i).code(), parents)) {
                entries.get(i).error("parent", "programme.file.circle");
            }
        }
    }

    private static boolean inCircle(String code, Map<String, @Nullable String> parents) {
        var seen = new HashSet<String>();
        for (var at = parents.get(code); at != null && seen.add(at); at = parents.get(at)) {
            if (at.equals(code)) {
                return true;
            }
        }
        return false;
    }

    private ActionEntry action(FileFields fields) {
        var participation = fields.texts("participation", LINE);
        eachOneOf(fields, "participation", participation, PARTICIPATION);
        var categories = fields.texts("report_categories", LINE);
        eachOneOf(fields, "report_categories", categories, CATEGORIES);
        if (!categories.isEmpty() && !participation.contains("report")) {
            fields.error("report_categories", "programme.file.categories-without-report");
        }
        var code = uniqueCode(fields, actionLines);
        var section = fields.text("section", 40);
        knownSection(fields, "section", section);
        var alsoIn = fields.texts("also_in", 40);
        alsoIn.forEach(other -> knownSection(fields, "also_in", other));
        var action = new ActionEntry(
                code,
                section,
                distinct(alsoIn),
                fields.text("title", LINE),
                fields.text("summary", PARAGRAPH),
                distinct(fields.texts("responsible", LINE)),
                fields.mappings("targets").stream().map(this::target).toList(),
                fields.integers("sdgs", 1, 17).stream().distinct().sorted().toList(),
                distinct(fields.texts("places", LINE)),
                distinct(fields.texts("keywords", 60)),
                fields.node("participation").isEmpty() ? List.of("vote", "comment") : distinct(participation),
                distinct(categories));
        fields.refuseTheRest();
        return action;
    }

    private Target target(FileFields fields) {
        var target = new Target(
                fields.text("indicator", 300),
                fields.optionalText("unit", 40),
                fields.optionalNumber("baseline").orElse(null),
                fields.optionalNumber("target").orElse(null),
                fields.optionalInteger("by", FIRST_YEAR, LAST_YEAR).orElse(null));
        fields.refuseTheRest();
        return target;
    }

    private void knownSection(FileFields fields, String key, String code) {
        if (!code.isEmpty() && !sectionCodes.contains(code)) {
            fields.error(key, "programme.file.unknown-section", code);
        }
    }

    private static void eachOneOf(FileFields fields, String key, List<String> words, Set<String> known) {
        words.stream()
                .filter(word -> !word.isEmpty() && !known.contains(word))
                .forEach(word -> fields.error(key, "programme.file.not-one-of", word, String.join(", ", known)));
    }

    /** Codes are told apart without regard to capitals: they stand in addresses. */
    private static String uniqueCode(FileFields fields, Map<String, Integer> lines) {
        var code = fields.code("code");
        var before = code.isEmpty()
                ? Optional.<Integer>empty()
                : Optional.ofNullable(lines.putIfAbsent(code.toLowerCase(Locale.ROOT), fields.line("code")));
        before.ifPresent(line -> fields.error("code", "programme.file.duplicate-code", code, line));
        return code;
    }

    private static List<String> distinct(List<String> texts) {
        return texts.stream().distinct().toList();
    }
}
