package org.rione.tables.joining;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.rione.identity.CurrentPerson;
import org.rione.identity.People;
import org.rione.identity.PersonName;
import org.rione.shared.Letter;
import org.rione.shared.Outbox;
import org.rione.shared.PersonId;
import org.rione.shared.Refusal;
import org.rione.tables.JoinedBy;
import org.rione.tables.NeighbourhoodTable;
import org.rione.tables.Seating;
import org.rione.tables.TableMember;
import org.rione.tables.Tables;
import org.rione.tables.joining.JoinRequest.State;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People ask for a seat with a sentence; those who run the table say yes, or no and why. */
@Service
public class JoinRequests {

    /** Of the sentence and of the reason, in characters. */
    public static final int LONGEST = 500;

    private final RequestStore store;
    private final Tables tables;
    private final Seating seating;
    private final JoiningRules rules;
    private final People people;
    private final CurrentPerson current;
    private final Outbox outbox;
    private final Clock clock;

    JoinRequests(
            RequestStore store,
            Tables tables,
            Seating seating,
            JoiningRules rules,
            People people,
            CurrentPerson current,
            Outbox outbox,
            Clock clock) {
        this.store = store;
        this.tables = tables;
        this.seating = seating;
        this.rules = rules;
        this.people = people;
        this.current = current;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Asks for a seat; asked twice, the first one stands until it is decided. */
    @Transactional
    @PreAuthorize("isAuthenticated()")
    public void ask(NeighbourhoodTable table, String message) {
        if (tables.sitsAt(table.id())) {
            throw new Refusal("tables.joining.refused.sits");
        }
        if (store.ask(table.id(), current.require().id(), text(message, "message"), clock.instant())) {
            rules.tell(table.id(), JoiningChanged.What.ASKED);
            var letter =
                    Letter.of("tables.joining.mail.ASKED", table.name()).withLink(JoiningLinks.manage(table.slug()));
            tables.members(table.id()).stream()
                    .filter(TableMember::facilitator)
                    .forEach(member -> outbox.send(member.person().id(), letter));
        }
    }

    /** Takes back what is not decided yet. */
    @Transactional
    @PreAuthorize("isAuthenticated()")
    public void withdraw(NeighbourhoodTable table) {
        if (store.withdraw(table.id(), current.require().id())) {
            rules.tell(table.id(), JoiningChanged.What.ASKING_WITHDRAWN);
        }
    }

    /** What the person asking has asked of this table. */
    @PreAuthorize("isAuthenticated()")
    public Optional<JoinRequest> mine(NeighbourhoodTable table) {
        var me = current.require().id();
        return store.find(table.id(), me)
                .map(row -> new JoinRequest(
                        new PersonName(me, "", false), row.message(), row.state(), row.reason(), row.asked()));
    }

    /** Those that wait, the oldest first; for those who run the table. */
    @PreAuthorize("isAuthenticated()")
    public List<JoinRequest> waiting(NeighbourhoodTable table) {
        rules.requireRunner(table.id());
        var rows = store.waiting(table.id());
        var names = people.names(rows.stream().map(RequestStore.Row::person).toList());
        return rows.stream()
                .map(row -> new JoinRequest(
                        names.getOrDefault(row.person(), new PersonName(row.person(), "–", false)),
                        row.message(),
                        row.state(),
                        row.reason(),
                        row.asked()))
                .toList();
    }

    /** Gives the seat and tells the person. */
    @Transactional
    @PreAuthorize("isAuthenticated()")
    public void accept(NeighbourhoodTable table, PersonId person) {
        decide(table, person, State.ACCEPTED, "");
        seating.give(table.id(), person, JoinedBy.REQUEST, Optional.empty());
        rules.tell(table.id(), JoiningChanged.What.REQUEST_ACCEPTED);
    }

    /** Says no and tells the person why. They may ask again. */
    @Transactional
    @PreAuthorize("isAuthenticated()")
    public void decline(NeighbourhoodTable table, PersonId person, String reason) {
        rules.requireRunner(table.id());
        decide(table, person, State.DECLINED, text(reason, "reason"));
        rules.tell(table.id(), JoiningChanged.What.REQUEST_DECLINED);
    }

    private void decide(NeighbourhoodTable table, PersonId person, State state, String reason) {
        rules.requireRunner(table.id());
        if (!store.decide(table.id(), person, state, reason, clock.instant())) {
            throw new Refusal("tables.joining.refused.decided");
        }
        outbox.send(
                person,
                Letter.of("tables.joining.mail." + state.name(), table.name(), reason)
                        .withLink(JoiningLinks.members(table.slug())));
    }

    private static String text(String written, String what) {
        var stripped = written.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST) {
            throw new Refusal("tables.joining.refused." + what, LONGEST);
        }
        return stripped;
    }
}
