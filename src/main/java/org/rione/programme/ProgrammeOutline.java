package org.rione.programme;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A whole programme as its page shows it: sections and actions in the order of the document. */
public record ProgrammeOutline(
        Programme programme, List<Value> values, List<ProgrammeSection> sections, List<ActionRow> all) {

    /** A value that the programme states. */
    public record Value(String code, String name, String summary) {}

    public ProgrammeOutline {
        values = List.copyOf(values);
        sections = List.copyOf(sections);
        all = List.copyOf(all);
    }

    /** The actions that are part of the programme today. */
    public List<ActionRow> actions() {
        return all.stream().filter(action -> !action.archived()).toList();
    }

    public List<ActionRow> archived() {
        return all.stream().filter(ActionRow::archived).toList();
    }

    public Optional<ProgrammeSection> section(String code) {
        return sections.stream().filter(section -> section.code().equals(code)).findFirst();
    }

    /** Sections that are in no other, or whose parent is gone. */
    public List<ProgrammeSection> roots() {
        return current().stream()
                .filter(section -> section.parent().flatMap(this::section).isEmpty())
                .toList();
    }

    public List<ProgrammeSection> inside(ProgrammeSection parent) {
        return current().stream()
                .filter(section -> section.parent().equals(Optional.of(parent.code())))
                .toList();
    }

    /** The section and everything nested in it. */
    public Set<String> branch(String code) {
        var branch = new HashSet<String>();
        var open = new ArrayList<>(List.of(code));
        while (!open.isEmpty()) {
            var next = open.removeLast();
            if (branch.add(next)) {
                sections.stream()
                        .filter(section -> section.parent().equals(Optional.of(next)))
                        .forEach(section -> open.add(section.code()));
            }
        }
        return branch;
    }

    private List<ProgrammeSection> current() {
        return sections.stream().filter(section -> !section.archived()).toList();
    }
}
