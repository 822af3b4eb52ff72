package org.rione.programme;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rione.programme.ProgrammeFile.Entry;

/**
 * What an import changes, for people to read before they agree.
 *
 * @param created whether there was no programme of this slug
 * @param reordered whether something only stands in another place than before
 */
public record ImportDiff(
        String slug,
        String title,
        boolean created,
        boolean reordered,
        List<FieldChange> header,
        Entries sections,
        Entries actions) {

    /** A field that differs; {@code field} is its name in the file. */
    public record FieldChange(String field, String before, String after) {}

    /** A section or an action, and what changes in it. */
    public record EntryChange(String code, String name, List<FieldChange> fields) {}

    /** @param returned were archived and are in the file again; their changed fields are listed too */
    public record Entries(
            List<EntryChange> added,
            List<EntryChange> changed,
            List<EntryChange> archived,
            List<EntryChange> returned,
            int same) {

        boolean isEmpty() {
            return added.isEmpty() && changed.isEmpty() && archived.isEmpty() && returned.isEmpty();
        }
    }

    /** Nothing to do: the file states what is already there. */
    public boolean isEmpty() {
        return !created && !reordered && header.isEmpty() && sections.isEmpty() && actions.isEmpty();
    }

    /** The same for the same changes: an agreement to one diff is not an agreement to another. */
    public String fingerprint() {
        return Integer.toHexString(hashCode());
    }

    static ImportDiff between(Optional<StoredProgramme> before, ProgrammeFile after) {
        var old = before.map(StoredProgramme::file);
        return new ImportDiff(
                after.header().slug(),
                after.header().title(),
                before.isEmpty(),
                old.isPresent() && reordered(old.get(), after),
                old.map(file -> header(file, after)).orElse(List.of()),
                entries(
                        old.map(ProgrammeFile::sections).orElse(List.of()),
                        after.sections(),
                        before.map(StoredProgramme::archivedSections).orElse(Set.of())),
                entries(
                        old.map(ProgrammeFile::actions).orElse(List.of()),
                        after.actions(),
                        before.map(StoredProgramme::archivedActions).orElse(Set.of())));
    }

    private static List<FieldChange> header(ProgrammeFile before, ProgrammeFile after) {
        var changes =
                new ArrayList<>(changes(before.header().fields(), after.header().fields()));
        var old = values(before);
        var now = values(after);
        if (!old.equals(now)) {
            changes.add(new FieldChange("values", old, now));
        }
        return List.copyOf(changes);
    }

    private static String values(ProgrammeFile file) {
        return file.values().stream()
                .map(value -> value.code() + " " + value.name() + ": " + value.summary())
                .collect(Collectors.joining("; "));
    }

    private static <E extends Entry> Entries entries(List<E> before, List<E> after, Set<String> archived) {
        var old = before.stream().collect(Collectors.toMap(Entry::code, Function.identity()));
        var now = after.stream().map(Entry::code).collect(Collectors.toCollection(HashSet::new));
        var added = new ArrayList<EntryChange>();
        var changed = new ArrayList<EntryChange>();
        var returned = new ArrayList<EntryChange>();
        int same = 0;
        for (var entry : after) {
            var was = old.get(entry.code());
            var fields = was == null ? List.<FieldChange>of() : changes(was.fields(), entry.fields());
            var change = new EntryChange(entry.code(), entry.name(), fields);
            if (was == null) {
                added.add(change);
            } else if (archived.contains(entry.code())) {
                returned.add(change);
            } else if (!fields.isEmpty()) {
                changed.add(change);
            } else {
                same++;
            }
        }
        var gone = before.stream()
                .filter(entry -> !now.contains(entry.code()) && !archived.contains(entry.code()))
                .map(entry -> new EntryChange(entry.code(), entry.name(), List.of()))
                .toList();
        return new Entries(List.copyOf(added), List.copyOf(changed), gone, List.copyOf(returned), same);
    }

    private static List<FieldChange> changes(Map<String, String> before, Map<String, String> after) {
        return after.entrySet().stream()
                .filter(field -> !field.getValue().equals(before.get(field.getKey())))
                .map(field ->
                        new FieldChange(field.getKey(), before.getOrDefault(field.getKey(), ""), field.getValue()))
                .toList();
    }

    private static boolean reordered(ProgrammeFile before, ProgrammeFile after) {
        return reordered(before.sections(), after.sections()) || reordered(before.actions(), after.actions());
    }

    /** Whether those that are in both stand in another order. */
    private static boolean reordered(List<? extends Entry> before, List<? extends Entry> after) {
        var old = before.stream().map(Entry::code).toList();
        var now = after.stream().map(Entry::code).toList();
        return !old.stream()
                .filter(new HashSet<>(now)::contains)
                .toList()
                .equals(now.stream().filter(new HashSet<>(old)::contains).toList());
    }
}
