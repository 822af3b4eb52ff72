package org.rione.tables.lots;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rione.identity.CurrentPerson;
import org.rione.shared.Ids;
import org.rione.shared.PersonId;
import org.rione.shared.Refusal;
import org.rione.tables.NeighbourhoodTable;
import org.rione.tables.TableId;
import org.rione.tables.Tables;
import org.rione.tables.count.Hashes;
import org.rione.tables.lots.Candidate.State;
import org.rione.tables.lots.LotChanged.What;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Seats by lot among verified residents who put themselves down. First the source of the seed is named, then everybody
 * gets a number and the list is fixed, then the seed comes: nobody can choose one with the other in hand.
 */
@Service
public class SeatLots {

    private final LotStore store;
    private final LotLetters letters;
    private final LotSteps steps;
    private final Tables tables;
    private final CurrentPerson current;
    private final SecureRandom random = new SecureRandom();

    SeatLots(LotStore store, LotLetters letters, LotSteps steps, Tables tables, CurrentPerson current) {
        this.store = store;
        this.letters = letters;
        this.steps = steps;
        this.tables = tables;
        this.current = current;
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
    public SeatLot announce(NeighbourhoodTable table, NewLot wanted) {
        steps.requireRunner(table.id());
        if (store.of(table.id()).stream().anyMatch(lot -> lot.phase() != SeatLot.Phase.DRAWN)) {
            throw new Refusal("tables.lot.refused.one-at-a-time");
        }
        var id = new LotId(Ids.next());
        store.insert(id, table.id(), wanted, steps.now());
        return steps.told(id, What.ANNOUNCED, "");
    }

    /** Puts the person who asks on the list: verified residents without a seat at the table. */
    @Transactional
    @PreAuthorize("isAuthenticated()")
    public void volunteer(LotId id) {
        var lot = steps.locked(id, SeatLot.Phase.OPEN);
        var me = current.require();
        if (!me.verified()) {
            throw new Refusal("tables.lot.refused.residents");
        }
        if (tables.sitsAt(lot.table())) {
            throw new Refusal("tables.joining.refused.sits");
        }
        if (store.volunteer(id, me.id())) {
            store.count(id);
            steps.told(id, What.VOLUNTEERED, "");
        }
    }

    /** Takes the person who asks off the list, while it is open. */
    @Transactional
    @PreAuthorize("isAuthenticated()")
    public void stepBack(LotId id) {
        steps.locked(id, SeatLot.Phase.OPEN);
        if (store.stepBack(id, current.require().id())) {
            store.count(id);
            steps.told(id, What.STEPPED_BACK, "");
        }
    }

    /** Closes the list and gives everybody a number by chance; the fingerprint of who has which one is published. */
    @Transactional
    @PreAuthorize("isAuthenticated()")
    public SeatLot number(LotId id) {
        var lot = steps.locked(id, SeatLot.Phase.OPEN);
        steps.requireRunner(lot.table());
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
        store.number(id, numbers, fingerprint, steps.now());
        letters.numbered(steps.table(lot), lot, numbers);
        return steps.told(id, What.NUMBERED, fingerprint);
    }

    /**
     * Enters what the source has drawn, once. Those drawn are asked, the next ones are reserves.
     *
     * @param numbers 1 to 80 letters, digits, blanks, commas, points and hyphens
     */
    @Transactional
    @PreAuthorize("isAuthenticated()")
    public SeatLot draw(LotId id, String numbers) {
        var lot = steps.locked(id, SeatLot.Phase.NUMBERED);
        steps.requireRunner(lot.table());
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
            if (state == State.ASKED) {
                steps.ask(lot, candidate.person(), place);
            } else {
                store.set(id, candidate.person(), place, state);
                letters.drawn(steps.table(lot), lot, candidate.person(), state);
            }
        }
        store.drawn(id, seed, steps.now());
        return steps.told(id, What.DRAWN, seed);
    }
}
