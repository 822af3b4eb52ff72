package org.rione.programme;

import java.util.List;

/** What became of a programme file. */
public sealed interface ImportOutcome {

    /** The file has errors; nothing was changed. */
    record Refused(List<FileError> errors) implements ImportOutcome {}

    /** What the import would change; nothing was changed. */
    record Planned(ImportDiff diff) implements ImportOutcome {}

    /** Done: this changed. */
    record Applied(ImportDiff diff) implements ImportOutcome {}
}
