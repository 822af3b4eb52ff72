package org.rione.programme;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A programme as a file states it, form {@code programme/1}: complete and checked. */
record ProgrammeFile(Header header, List<Value> values, List<SectionEntry> sections, List<ActionEntry> actions) {

    ProgrammeFile {
        values = List.copyOf(values);
        sections = List.copyOf(sections);
        actions = List.copyOf(actions);
    }

    record Header(
            String slug,
            String municipality,
            String title,
            int from,
            int to,
            String kind,
            String language,
            String source) {

        Map<String, String> fields() {
            var fields = new LinkedHashMap<String, String>();
            fields.put("municipality", municipality);
            fields.put("title", title);
            fields.put("from", Integer.toString(from));
            fields.put("to", Integer.toString(to));
            fields.put("kind", kind);
            fields.put("language", language);
            fields.put("source", source);
            return fields;
        }
    }

    /** A value or pillar that holds no actions. */
    record Value(String code, String name, String summary) {}

    /** Something with a code whose fields can be compared with those of an earlier import. */
    sealed interface Entry permits SectionEntry, ActionEntry {
        String code();

        String name();

        /** Every field but the code, by its name in the file, as text. */
        Map<String, String> fields();
    }

    record SectionEntry(String code, String kind, @Nullable String parent, String name, String goal, String rationale)
            implements Entry {

        @Override
        public Map<String, String> fields() {
            var fields = new LinkedHashMap<String, String>();
            fields.put("kind", kind);
            fields.put("parent", parent == null ? "" : parent);
            fields.put("name", name);
            fields.put("goal", goal);
            fields.put("rationale", rationale);
            return fields;
        }
    }

    record Target(
            String indicator,
            String unit,
            @Nullable BigDecimal baseline,
            @Nullable BigDecimal target,
            @Nullable Integer by) {

        String text() {
            return indicator + " " + plain(baseline) + " \u2192 " + plain(target) + " " + unit
                    + (by == null ? "" : " (" + by + ")");
        }

        private static String plain(@Nullable BigDecimal number) {
            return number == null ? "?" : number.stripTrailingZeros().toPlainString();
        }
    }

    record ActionEntry(
            String code,
            String section,
            List<String> alsoIn,
            String title,
            String summary,
            List<String> responsible,
            List<Target> targets,
            List<Integer> sdgs,
            List<String> places,
            List<String> keywords,
            List<String> participation,
            List<String> reportCategories)
            implements Entry {

        ActionEntry {
            alsoIn = List.copyOf(alsoIn);
            responsible = List.copyOf(responsible);
            targets = List.copyOf(targets);
            sdgs = List.copyOf(sdgs);
            places = List.copyOf(places);
            keywords = List.copyOf(keywords);
            participation = List.copyOf(participation);
            reportCategories = List.copyOf(reportCategories);
        }

        @Override
        public String name() {
            return title;
        }

        @Override
        public Map<String, String> fields() {
            var fields = new LinkedHashMap<String, String>();
            fields.put("section", section);
            fields.put("also_in", String.join(", ", alsoIn));
            fields.put("title", title);
            fields.put("summary", summary);
            fields.put("responsible", String.join(", ", responsible));
            fields.put("targets", targets.stream().map(Target::text).collect(Collectors.joining("; ")));
            fields.put("sdgs", sdgs.stream().map(String::valueOf).collect(Collectors.joining(", ")));
            fields.put("places", String.join(", ", places));
            fields.put("keywords", String.join(", ", keywords));
            fields.put("participation", participation.stream().sorted().collect(Collectors.joining(", ")));
            fields.put("report_categories", String.join(", ", reportCategories));
            return fields;
        }
    }
}
