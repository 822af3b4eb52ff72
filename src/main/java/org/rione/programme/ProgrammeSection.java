package org.rione.programme;

import java.util.Optional;

/** A section of a programme, of any kind; sections of the same parent stand in the order of the list. */
public record ProgrammeSection(
        String code,
        String kind,
        Optional<String> parent,
        String name,
        String goal,
        String rationale,
        boolean archived) {}
