package org.rione.tables;

import java.time.Clock;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.rione.identity.CurrentPerson;
import org.rione.identity.People;
import org.rione.identity.PersonName;
import org.rione.identity.SignedIn;
import org.rione.shared.Changes;
import org.rione.shared.Cursor;
import org.rione.shared.Ids;
import org.rione.shared.PersonId;
import org.rione.shared.Refusal;
import org.rione.shared.Role;
import org.rione.shared.Slice;
import org.rione.shared.Topics;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The neighbourhood tables and who sits at them. */
@Service
public class Tables {

    /** Characters of a mandate. */
    public static final int LONGEST_MANDATE = 2000;

    private final TableStore store;
    private final SeatStore seats;
    private final People people;
    private final CurrentPerson current;
    private final ApplicationEventPublisher events;
    private final Changes changes;
    private final Clock clock;

    Tables(
            TableStore store,
            SeatStore seats,
            People people,
            CurrentPerson current,
            ApplicationEventPublisher events,
            Changes changes,
            Clock clock) {
        this.store = store;
        this.seats = seats;
        this.people = people;
        this.current = current;
        this.events = events;
        this.changes = changes;
        this.clock = clock;
    }

    @PreAuthorize("permitAll()")
    public List<NeighbourhoodTable> all() {
        return store.all();
    }

    @PreAuthorize("permitAll()")
    public Optional<NeighbourhoodTable> find(String slug) {
        return store.find(slug);
    }

    /** The members, facilitators first. Their public names only. */
    @PreAuthorize("permitAll()")
    public List<TableMember> members(TableId table) {
        var members = store.members(table);
        var names = people.names(
                members.stream().map(member -> new PersonId(member.person())).toList());
        return members.stream()
                .map(member -> new TableMember(
                        names.getOrDefault(
                                new PersonId(member.person()),
                                new PersonName(new PersonId(member.person()), "–", false)),
                        member.facilitator(),
                        member.since()))
                .toList();
    }

    /** Who sits at the table, facilitators first: since when, until when, and how they came to it. Public names only. */
    @PreAuthorize("permitAll()")
    public List<Seat> seats(TableId table) {
        return named(seats.seats(table));
    }

    /**
     * The same, a page of at most {@code limit}.
     *
     * @throws IllegalArgumentException when the place is none of this list
     */
    @PreAuthorize("permitAll()")
    public Slice<Seat> seats(TableId table, Optional<Cursor> after, int limit) {
        Slice<SeatStore.Row> rows;
        try {
            rows = Slice.of(seats.seats(table, after, limit + 1), limit, SeatStore::place);
        } catch (DateTimeParseException notAPlace) {
            throw new IllegalArgumentException(notAPlace);
        }
        return new Slice<>(named(rows.items()), rows.next());
    }

    private List<Seat> named(List<SeatStore.Row> rows) {
        var names = people.names(rows.stream().map(SeatStore.Row::person).toList());
        return rows.stream()
                .map(row -> new Seat(
                        names.getOrDefault(row.person(), new PersonName(row.person(), "–", false)),
                        row.facilitator(),
                        row.since(),
                        row.until(),
                        row.how()))
                .toList();
    }

    /**
     * Writes what the table is for.
     *
     * @param seen the text that the person was looking at: what a colleague wrote meanwhile is not covered
     * @throws OptimisticLockingFailureException when it reads otherwise by now
     */
    @Transactional
    @PreAuthorize("isAuthenticated()")
    public void writeMandate(TableId table, String seen, String mandate) {
        requireRunner(table);
        requireMandate(mandate);
        if (!store.writeMandate(table, seen, mandate.strip())) {
            throw new OptimisticLockingFailureException("mandate of " + table.value());
        }
        tell(table, "mandate");
    }

    private static void requireMandate(String mandate) {
        if (mandate.strip().length() > LONGEST_MANDATE) {
            throw new Refusal("tables.refused.description-long", mandate.strip().length());
        }
    }

    /** Founds a table. The slug, lower-case letters, digits and hyphens, is its address for good. */
    @Transactional
    @PreAuthorize("hasRole('" + Role.ADMINISTRATOR + "')")
    public NeighbourhoodTable found(String slug, String name, String mandate, int answerDays) {
        if (!slug.matches("[a-z0-9][a-z0-9-]{0,59}")) {
            throw new Refusal("tables.refused.slug");
        }
        if (name.isBlank() || name.length() > 120) {
            throw new Refusal("tables.refused.name");
        }
        requireMandate(mandate);
        if (answerDays < 1 || answerDays > 365) {
            throw new Refusal("tables.refused.answer-days");
        }
        var table = new NeighbourhoodTable(new TableId(Ids.next()), slug, name.strip(), mandate.strip(), answerDays, 0);
        if (!store.insert(table, clock.instant())) {
            throw new Refusal("tables.refused.slug-taken", slug);
        }
        tell(table.id(), "founded");
        return table;
    }

    /** Adds a member or changes their part. Administrators, and the table's own facilitators. */
    @Transactional
    @PreAuthorize("isAuthenticated()")
    public void seat(TableId table, PersonId person, boolean facilitator) {
        requireRunner(table);
        store.putMember(table, person, facilitator, clock.instant());
        tell(table, facilitator ? "facilitator" : "member");
    }

    /** Takes a member away from the table. A ballot they have cast still counts. */
    @Transactional
    @PreAuthorize("isAuthenticated()")
    public void unseat(TableId table, PersonId person) {
        requireRunner(table);
        free(table, person);
    }

    /** Takes a member away without asking who wants it: a term is over, an account is gone. */
    void free(TableId table, PersonId person) {
        store.removeMember(table, person);
        tell(table, "left");
    }

    /** What the table is about. */
    @PreAuthorize("permitAll()")
    public Optional<TableScope> scope(TableId table) {
        return seats.scope(table);
    }

    /** Whether the person asking may run the table: its facilitators and administrators. */
    @PreAuthorize("permitAll()")
    public boolean runsTable(TableId table) {
        return current.get().filter(person -> runs(table, person)).isPresent();
    }

    /** Whether the person asking sits at the table. */
    @PreAuthorize("permitAll()")
    public boolean sitsAt(TableId table) {
        return current.get()
                .flatMap(person -> store.facilitates(table, person.id()))
                .isPresent();
    }

    void requireRunner(TableId table) {
        if (!runs(table, current.require())) {
            throw new Refusal("tables.refused.facilitators-only");
        }
    }

    private boolean runs(TableId table, SignedIn person) {
        return person.has(Role.ADMINISTRATOR)
                || store.facilitates(table, person.id()).orElse(false);
    }

    private void tell(TableId table, String what) {
        events.publishEvent(new TableChanged(table, what, clock.instant()));
        changes.touch(Topics.TABLES, Topics.subject(table.value()));
    }
}
