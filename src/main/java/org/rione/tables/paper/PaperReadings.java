package org.rione.tables.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.rione.identity.CurrentPerson;
import org.rione.shared.Refusal;
import org.rione.shared.Role;
import org.rione.shared.sql.DatabaseClock;
import org.rione.tables.BallotBox;
import org.rione.tables.PaperSum;
import org.rione.tables.ReceiptCode;
import org.rione.tables.Round;
import org.rione.tables.RoundId;
import org.rione.tables.RoundState;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reading sheets into the urn: each by two operators, and by a third action where they read differently. */
@Service
public class PaperReadings {

    private static final int SHOWN = 100;
    private static final String DESK = "hasAnyRole('" + Role.DESK + "', '" + Role.ADMINISTRATOR + "')";

    private final PaperStore store;
    private final BallotBox box;
    private final CurrentPerson current;
    private final DatabaseClock clock;
    private final ApplicationEventPublisher events;

    PaperReadings(
            PaperStore store,
            BallotBox box,
            CurrentPerson current,
            DatabaseClock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.box = box;
        this.current = current;
        this.clock = clock;
        this.events = events;
    }

    @PreAuthorize(DESK)
    public PaperSum sum(RoundId round) {
        return box.paper(round);
    }

    /**
     * Notes what the operator asking reads on a sheet. The second reading puts it into the urn, if it is like the first;
     * the same reading sent again changes nothing.
     */
    @Transactional
    @PreAuthorize(DESK)
    public ReadOutcome read(RoundId id, String code, Reading reading) {
        var round = box.readable(id);
        var sheet = sheet(id, code);
        var me = current.require().id();
        var before = store.readings(List.of(sheet.code()));
        for (var own : before) {
            if (own.operator().equals(me)) {
                return again(sheet, own, reading);
            }
        }
        requireValid(round, reading);
        return switch (sheet.state()) {
            case PRINTED -> first(sheet, reading);
            case READ_ONCE -> second(round, sheet, reading(before.getFirst()), reading);
            case DIFFERENT, COUNTED, SPOILED -> throw new Refusal("tables.paper.refused.read-twice");
            case RETURNED -> throw new Refusal("tables.paper.refused.returned");
        };
    }

    private ReadOutcome first(PaperStore.Sheet sheet, Reading reading) {
        note(sheet, 1, reading);
        store.move(sheet.code(), SheetState.READ_ONCE);
        return ReadOutcome.FIRST;
    }

    private ReadOutcome second(Round round, PaperStore.Sheet sheet, Reading before, Reading reading) {
        note(sheet, 2, reading);
        if (before.like(reading)) {
            return settle(round, sheet, reading);
        }
        store.move(sheet.code(), SheetState.DIFFERENT);
        return ReadOutcome.DIFFERENT;
    }

    /** Sheets that wait for a second operator, other than the one asking; at most {@value #SHOWN}. */
    @PreAuthorize(DESK)
    public List<String> waiting(RoundId round) {
        var me = current.require().id();
        var codes = store.inState(round, SheetState.READ_ONCE, SHOWN);
        var mine = store.readings(codes).stream()
                .filter(read -> read.operator().equals(me))
                .map(PaperStore.Read::code)
                .collect(Collectors.toSet());
        return codes.stream().filter(code -> !mine.contains(code)).toList();
    }

    /** Sheets read differently; at most {@value #SHOWN}. */
    @PreAuthorize(DESK)
    public List<Difference> differences(RoundId round) {
        var byCode = store.readings(store.inState(round, SheetState.DIFFERENT, SHOWN)).stream()
                .collect(Collectors.groupingBy(PaperStore.Read::code));
        var differences = new ArrayList<Difference>();
        byCode.forEach(
                (code, reads) -> differences.add(new Difference(code, reading(reads.get(0)), reading(reads.get(1)))));
        differences.sort(java.util.Comparator.comparing(Difference::code));
        return differences;
    }

    /** Says, with the sheet in hand, what is written on one that was read differently. */
    @Transactional
    @PreAuthorize(DESK)
    public ReadOutcome decide(RoundId id, String code, Reading reading) {
        var round = box.readable(id);
        var sheet = sheet(id, code);
        if (sheet.state() != SheetState.DIFFERENT) {
            throw new Refusal("tables.paper.refused.not-different");
        }
        requireValid(round, reading);
        store.decidedBy(sheet.code(), current.require().id());
        tell(id, "decided", 1);
        return settle(round, sheet, reading);
    }

    /** All sheets that came back are read: the round is counted. Sheets that never came back stay out. */
    @Transactional
    @PreAuthorize(DESK)
    public void finish(RoundId id) {
        if (box.readable(id).state() != RoundState.READING) {
            throw new Refusal("tables.paper.refused.still-open");
        }
        var sum = box.paper(id);
        if (sum.unsettled() > 0) {
            throw new Refusal("tables.paper.refused.unsettled", sum.unsettled());
        }
        box.count(id);
        tell(id, "finished", sum.counted() + sum.spoiled());
    }

    private ReadOutcome again(PaperStore.Sheet sheet, PaperStore.Read own, Reading reading) {
        if (!reading(own).like(reading)) {
            throw new Refusal("tables.paper.refused.other-operator");
        }
        return switch (sheet.state()) {
            case COUNTED -> ReadOutcome.COUNTED;
            case SPOILED -> ReadOutcome.SPOILED;
            case DIFFERENT -> ReadOutcome.DIFFERENT;
            case PRINTED, READ_ONCE, RETURNED -> ReadOutcome.FIRST;
        };
    }

    private ReadOutcome settle(Round round, PaperStore.Sheet sheet, Reading reading) {
        if (reading.isSpoiled()) {
            box.requireRoom(round.id());
            store.move(sheet.code(), SheetState.SPOILED);
            return ReadOutcome.SPOILED;
        }
        box.putPaper(round, sheet.code(), reading.marks());
        store.move(sheet.code(), SheetState.COUNTED);
        return ReadOutcome.COUNTED;
    }

    private PaperStore.Sheet sheet(RoundId round, String code) {
        return store.lock(round, ReceiptCode.typed(code))
                .orElseThrow(() -> new Refusal("tables.paper.refused.unknown-sheet"));
    }

    private void note(PaperStore.Sheet sheet, int turn, Reading reading) {
        store.insert(new PaperStore.Read(
                sheet.code(), turn, current.require().id(), reading.isSpoiled() ? "" : box.text(reading.marks())));
    }

    private void requireValid(Round round, Reading reading) {
        if (!reading.isSpoiled()) {
            box.check(round, reading.marks());
        }
    }

    private Reading reading(PaperStore.Read read) {
        return read.content().isEmpty() ? Reading.spoiled() : new Reading(box.marks(read.content()));
    }

    private void tell(RoundId round, String what, int sheets) {
        events.publishEvent(new PaperChanged(round, what, sheets, clock.now()));
    }
}
