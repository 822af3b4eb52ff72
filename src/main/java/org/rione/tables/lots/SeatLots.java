package org.rione.tables.lots;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rione.identity.CurrentPerson;
import org.rione.shared.Changes;
import org.rione.shared.Ids;
import org.rione.shared.PersonId;
import org.rione.shared.Refusal;
import org.rione.shared.Topics;
import org.rione.tables.JoinedBy;
import org.rione.tables.NeighbourhoodTable;
import org.rione.tables.Seating;
import org.rione.tables.TableId;
import org.rione.tables.Tables;
import org.rione.tables.count.Hashes;
import org.rione.tables.lots.Candidate.State;
import org.rione.tables.lots.LotChanged.What;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Seats by lot among verified residents who put themselves down. First the source of the seed is named, then everybody
 * gets a number and the list is fixed, then the seed comes: nobody can choose one with the other in hand.
 */
@Service
public class SeatLots {

    private static final int LONGEST_SOURCE = 300;

    private final LotStore store;
    private final LotLetters letters;
    private final Tables tables;
    private final Seating seating;
    private final CurrentPerson current;
    private final ApplicationEventPublisher events;
    private final Changes changes;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SeatLots(
            LotStore store,
            LotLetters letters,
            Tables tables,
            Seating seating,
            CurrentPerson current,
            ApplicationEventPublisher events,
            Changes changes,
            Clock clock) {
        this.store = store;
        this.letters = letters;
        this.tables = tables;
        this.seating = seating;
        this.current = current;
        this.events = events;
        this.changes = changes;
        this.clock = clock;
    }

    @PreAuthorize("permitAll()")
    public Optional<SeatLot> find(TableId table, int number) {
        return store.find(table, number);
    }

    /** The newest first. */
    @PreAuthorize("permitAll()")
    public List<SeatLot> of(TableId table) {
        return store.of(table);
    }

    /** The part of the person who asks in a draw. */
    @PreAuthorize("isAuthenticated()")
    public Optional<Candidate> mine(LotId lot) {
        return store.candidate(lot, current.require().id());
    }

    /** Announces a draw and where its seed will come from; that cannot be changed any more. */
    @Transactional
    @PreAuthorize("isAuthenticated()")
    public SeatLot announce(
            NeighbourhoodTable table, int seats, int reserves, String seedSource, Optional<LocalDate> until) {
        requireRunner(table.id());
        if (seats < 1 || seats > SeatLot.MOST_SEATS || reserves < 0 || reserves > SeatLot.MOST_SEATS) {
            throw new Refusal("tables.lot.refused.seats", SeatLot.MOST_SEATS);
        }
        var source = seedSource.strip();
        if (source.isEmpty() || source.length() > LONGEST_SOURCE) {
            throw new Refusal("tables.lot.refused.source", LONGEST_SOURCE);
        }
        if (store.of(table.id()).stream().anyMatch(lot -> lot.phase() != SeatLot.Phase.DRAWN)) {
            throw new Refusal("tables.lot.refused.one-at-a-time");
        }
        var id = new LotId(Ids.next());
        store.insert(id, table.id(), seats, reserves, source, until, clock.instant());
        return told(id, What.ANNOUNCED, "");
    }

    /** Puts the person who asks on the list: verified residents without a seat at the table. */
    @Transactional
    @PreAuthorize("isAuthenticated()")
    public void volunteer(LotId id) {
        var lot = locked(id, SeatLot.Phase.OPEN);
        var me = current.require();
        if (!me.verified()) {
            throw new Refusal("tables.lot.refused.residents");
        }
        if (tables.sitsAt(lot.table())) {
            throw new Refusal("tables.joining.refused.sits");
        }
        if (store.volunteer(id, me.id())) {
            store.count(id);
            told(id, What.VOLUNTEERED, "");
        }
    }

    /** Takes the person who asks off the list, while it is open. */
    @Transactional
    @PreAuthorize("isAuthenticated()")
    public void stepBack(LotId id) {
        locked(id, SeatLot.Phase.OPEN);
        if (store.stepBack(id, current.require().id())) {
            store.count(id);
            told(id, What.STEPPED_BACK, "");
        }
    }

    /** Closes the list and gives everybody a number by chance; the fingerprint of who has which one is published. */
    @Transactional
    @PreAuthorize("isAuthenticated()")
    public SeatLot number(LotId id) {
        var lot = locked(id, SeatLot.Phase.OPEN);
        requireRunner(lot.table());
        var people = new ArrayList<PersonId>();
        store.candidates(id).forEach(candidate -> people.add(candidate.person()));
        if (people.size() <= lot.seats()) {
            throw new Refusal("tables.lot.refused.too-few", lot.seats());
        }
        Collections.shuffle(people, random);
        var numbers = new LinkedHashMap<PersonId, Integer>();
        people.forEach(person -> numbers.put(person, numbers.size() + 1));
        var list = numbers.entrySet().stream()
                .map(entry -> entry.getValue() + "|" + entry.getKey().value())
                .collect(Collectors.joining("\n"));
        var fingerprint = Hashes.hex(list.getBytes(StandardCharsets.UTF_8));
        store.number(id, numbers, fingerprint, clock.instant());
        letters.numbered(table(lot), lot, numbers);
        return told(id, What.NUMBERED, fingerprint);
    }

    /**
     * Enters what the source has drawn, once. Those drawn are asked, the next ones are reserves.
     *
     * @param numbers 1 to 80 letters, digits, blanks, commas, points and hyphens
     */
    @Transactional
    @PreAuthorize("isAuthenticated()")
    public SeatLot draw(LotId id, String numbers) {
        var lot = locked(id, SeatLot.Phase.NUMBERED);
        requireRunner(lot.table());
        var seed = numbers.strip().replaceAll("\\s+", " ");
        if (!seed.matches("[\\p{L}0-9 .,-]{1,80}")) {
            throw new Refusal("tables.refused.seed");
        }
        var order = DrawOrder.of(seed, lot.candidates());
        for (var candidate : store.candidates(id)) {
            var place = order.indexOf(candidate.number()) + 1;
            var state = place <= lot.seats()
                    ? State.ASKED
                    : place <= lot.seats() + lot.reserves() ? State.RESERVE : State.NOT_DRAWN;
            store.set(id, candidate.person(), place, state);
            letters.drawn(table(lot), lot, candidate.person(), state);
        }
        store.drawn(id, seed, clock.instant());
        return told(id, What.DRAWN, seed);
    }

    /** Takes the seat that was drawn. */
    @Transactional
    @PreAuthorize("isAuthenticated()")
    public void accept(LotId id) {
        var lot = locked(id, SeatLot.Phase.DRAWN);
        var me = asked(id);
        store.set(id, me.person(), me.place(), State.ACCEPTED);
        seating.give(lot.table(), me.person(), JoinedBy.LOT, lot.until());
        told(id, What.ACCEPTED, "");
    }

    /** Leaves the seat to the next reserve, who is asked. */
    @Transactional
    @PreAuthorize("isAuthenticated()")
    public void decline(LotId id) {
        var lot = locked(id, SeatLot.Phase.DRAWN);
        var me = asked(id);
        store.set(id, me.person(), me.place(), State.DECLINED);
        store.candidates(id).stream()
                .filter(candidate -> candidate.state() == State.RESERVE)
                .min(java.util.Comparator.comparingInt(Candidate::place))
                .ifPresent(next -> {
                    store.set(id, next.person(), next.place(), State.ASKED);
                    letters.drawn(table(lot), lot, next.person(), State.ASKED);
                });
        told(id, What.DECLINED, "");
    }

    private Candidate asked(LotId id) {
        return store.candidate(id, current.require().id())
                .filter(candidate -> candidate.state() == State.ASKED)
                .orElseThrow(() -> new Refusal("tables.lot.refused.not-asked"));
    }

    private SeatLot locked(LotId id, SeatLot.Phase phase) {
        var lot = store.lock(id).orElseThrow(() -> new Refusal("tables.lot.refused.unknown"));
        if (lot.phase() != phase) {
            throw new Refusal("tables.lot.refused.phase." + lot.phase().name());
        }
        return lot;
    }

    private NeighbourhoodTable table(SeatLot lot) {
        return tables.all().stream()
                .filter(table -> table.id().equals(lot.table()))
                .findFirst()
                .orElseThrow();
    }

    private void requireRunner(TableId table) {
        if (!tables.runsTable(table)) {
            throw new Refusal("tables.refused.facilitators-only");
        }
    }

    private SeatLot told(LotId id, What what, String fact) {
        var lot = store.find(id).orElseThrow();
        events.publishEvent(new LotChanged(id, lot.table(), what, fact, clock.instant()));
        changes.touch(Topics.subject(lot.table().value()), Topics.subject(id.value()));
        return lot;
    }
}
