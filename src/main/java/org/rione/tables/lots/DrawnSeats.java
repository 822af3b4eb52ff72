package org.rione.tables.lots;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.rione.identity.CurrentPerson;
import org.rione.shared.Refusal;
import org.rione.tables.JoinedBy;
import org.rione.tables.Seating;
import org.rione.tables.lots.Candidate.State;
import org.rione.tables.lots.LotChanged.What;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Seats that were drawn are taken, or go on to the next in the order of the draw. */
@Service
public class DrawnSeats {

    private final LotStore store;
    private final LotLetters letters;
    private final LotSteps steps;
    private final Seating seating;
    private final CurrentPerson current;

    DrawnSeats(LotStore store, LotLetters letters, LotSteps steps, Seating seating, CurrentPerson current) {
        this.store = store;
        this.letters = letters;
        this.steps = steps;
        this.seating = seating;
        this.current = current;
    }

    /** Takes the seat that was drawn, on the last day to answer at the latest. */
    @Transactional
    @PreAuthorize("isAuthenticated()")
    public void accept(LotId id) {
        var lot = steps.locked(id, SeatLot.Phase.DRAWN);
        var me = asked(id);
        if (tooLate(me)) {
            throw new Refusal("tables.lot.refused.late");
        }
        store.set(id, me.person(), me.place(), State.ACCEPTED);
        seating.give(lot.table(), me.person(), JoinedBy.LOT, lot.until());
        steps.told(id, What.ACCEPTED, "");
    }

    /** Leaves the seat to the next reserve, who is asked. */
    @Transactional
    @PreAuthorize("isAuthenticated()")
    public void decline(LotId id) {
        var lot = steps.locked(id, SeatLot.Phase.DRAWN);
        var me = asked(id);
        store.set(id, me.person(), me.place(), State.DECLINED);
        askNext(lot);
        steps.told(id, What.DECLINED, "");
    }

    /**
     * How the seats of a draw stand; for those who run the table.
     *
     * @param asked how many people still think about theirs
     * @param answerBy by when the first of them has to answer
     */
    public record Count(int accepted, int asked, int reserves, Optional<LocalDate> answerBy) {}

    @PreAuthorize("isAuthenticated()")
    public Count count(SeatLot lot) {
        steps.requireRunner(lot.table());
        var all = store.candidates(lot.id());
        return new Count(
                of(all, State.ACCEPTED),
                of(all, State.ASKED),
                of(all, State.RESERVE),
                all.stream()
                        .filter(one -> one.state() == State.ASKED)
                        .flatMap(one -> one.answerBy().stream())
                        .min(Comparator.naturalOrder()));
    }

    private static int of(List<Candidate> all, State state) {
        return (int) all.stream().filter(one -> one.state() == state).count();
    }

    /** Whether the days to answer are over; within the hour the seat goes on. */
    @PreAuthorize("permitAll()")
    public boolean tooLate(Candidate candidate) {
        return candidate.answerBy().filter(day -> day.isBefore(steps.today())).isPresent();
    }

    /** Passes on the seats of those who did not answer in time. */
    void passOn(LotId id) {
        var lot = steps.locked(id, SeatLot.Phase.DRAWN);
        for (var silent : store.candidates(id)) {
            if (silent.state() == State.ASKED && tooLate(silent)) {
                store.set(id, silent.person(), silent.place(), State.SILENT);
                letters.drawn(steps.table(lot), lot, silent.person(), State.SILENT);
                askNext(lot);
                steps.told(id, What.PASSED_ON, "");
            }
        }
    }

    private void askNext(SeatLot lot) {
        store.candidates(lot.id()).stream()
                .filter(candidate -> candidate.state() == State.RESERVE)
                .min(Comparator.comparingInt(Candidate::place))
                .ifPresent(next -> steps.ask(lot, next.person(), next.place()));
    }

    private Candidate asked(LotId id) {
        return store.candidate(id, current.require().id())
                .filter(candidate -> candidate.state() == State.ASKED)
                .orElseThrow(() -> new Refusal("tables.lot.refused.not-asked"));
    }
}
