package org.rione.programme;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.rione.identity.CurrentPerson;
import org.rione.shared.Changes;
import org.rione.shared.Refusal;
import org.rione.shared.Role;
import org.rione.shared.Topics;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings programmes in from files. An import matches by code and keeps what residents attached to an action: what is
 * no longer in the file is archived, never deleted, and comes back when a later file has it again.
 */
@Service
public class ProgrammeImports {

    public static final int MAX_BYTES = FileTree.MAX_BYTES;

    private final ProgrammeImportStore store;
    private final CurrentPerson person;
    private final ApplicationEventPublisher events;
    private final Changes changes;
    private final Clock clock;

    ProgrammeImports(
            ProgrammeImportStore store,
            CurrentPerson person,
            ApplicationEventPublisher events,
            Changes changes,
            Clock clock) {
        this.store = store;
        this.person = person;
        this.events = events;
        this.changes = changes;
        this.clock = clock;
    }

    /** Reads the file and says what it would change. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('" + Role.ADMINISTRATOR + "')")
    public ImportOutcome preview(byte[] file) {
        return switch (ProgrammeFileReader.read(file)) {
            case ProgrammeFileReader.Reading.Bad(var errors) -> new ImportOutcome.Refused(errors);
            case ProgrammeFileReader.Reading.Good(var programme) ->
                new ImportOutcome.Planned(
                        ImportDiff.between(store.find(programme.header().slug()), programme));
        };
    }

    /** Imports the file, whatever it changes. */
    @Transactional
    @PreAuthorize("hasRole('" + Role.ADMINISTRATOR + "')")
    public ImportOutcome apply(byte[] file) {
        return apply(file, Optional.empty(), clock.instant());
    }

    /** Imports the file if it still changes exactly what the person has seen. */
    @Transactional
    @PreAuthorize("hasRole('" + Role.ADMINISTRATOR + "')")
    public ImportOutcome apply(byte[] file, ImportDiff seen) {
        return apply(file, Optional.of(seen), clock.instant());
    }

    @Transactional
    ImportOutcome apply(byte[] file, Optional<ImportDiff> seen, Instant now) {
        return switch (ProgrammeFileReader.read(file)) {
            case ProgrammeFileReader.Reading.Bad(var errors) -> new ImportOutcome.Refused(errors);
            case ProgrammeFileReader.Reading.Good(var programme) ->
                new ImportOutcome.Applied(applied(programme, seen, now));
        };
    }

    private ImportDiff applied(ProgrammeFile file, Optional<ImportDiff> seen, Instant now) {
        store.takeTurn();
        var before = store.find(file.header().slug());
        var diff = ImportDiff.between(before, file);
        if (seen.isPresent() && !seen.get().equals(diff)) {
            throw new Refusal("programme.refused.import-outdated");
        }
        if (!diff.isEmpty()) {
            var author = person.get().map(signedIn -> signedIn.id().value());
            var programme = store.save(file, before, diff, author, now);
            events.publishEvent(new ProgrammeImported(
                    programme.value(),
                    diff.slug(),
                    diff.actions().added().size(),
                    diff.actions().changed().size(),
                    diff.actions().archived().size(),
                    diff.actions().returned().size(),
                    now));
            changes.touch(Topics.PROGRAMMES);
            store.touched(programme, diff).forEach(action -> changes.touch(Topics.subject(action)));
        }
        return diff;
    }
}
