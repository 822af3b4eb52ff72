package org.rione.programme;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A programme as it is in the database, in the words of a file, with its archived parts and the ids of all. */
record StoredProgramme(
        ProgrammeId id,
        ProgrammeFile file,
        Map<String, UUID> sectionIds,
        Map<String, UUID> actionIds,
        Set<String> archivedSections,
        Set<String> archivedActions) {}
