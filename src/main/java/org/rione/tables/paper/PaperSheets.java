package org.rione.tables.paper;

import java.security.SecureRandom;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rione.identity.People;
import org.rione.shared.PersonId;
import org.rione.shared.Refusal;
import org.rione.shared.RioneProperties;
import org.rione.shared.Role;
import org.rione.shared.sql.DatabaseClock;
import org.rione.tables.BallotBox;
import org.rione.tables.ReceiptCode;
import org.rione.tables.Round;
import org.rione.tables.RoundId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sheets of paper on their way to voters. Whoever takes one no longer votes on a screen; which one they take nobody
 * writes down.
 *
 * @see "docs/decisions/0140-paper-ballots.md"
 */
@Service
public class PaperSheets {

    /** How many sheets are printed at once, and for one round, at most. */
    public static final int MOST_AT_ONCE = 200;

    private static final int MOST_BATCHES = 50;
    private static final int FOUND = 10;
    private static final String DESK = "hasAnyRole('" + Role.DESK + "', '" + Role.ADMINISTRATOR + "')";

    private final PaperStore store;
    private final BallotBox box;
    private final People people;
    private final RioneProperties rione;
    private final DatabaseClock clock;
    private final ApplicationEventPublisher events;
    private final SecureRandom random = new SecureRandom();

    PaperSheets(
            PaperStore store,
            BallotBox box,
            People people,
            RioneProperties rione,
            DatabaseClock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.box = box;
        this.people = people;
        this.rione = rione;
        this.clock = clock;
        this.events = events;
    }

    /** Rounds whose paper the desk has to do with now: open, or over with sheets still to be read. */
    @PreAuthorize(DESK)
    public List<Round> rounds() {
        return box.withPaper();
    }

    @PreAuthorize(DESK)
    public List<Batch> batches(RoundId round) {
        return store.batches(round);
    }

    /** Makes sheets with codes of their own. @param howMany 1..{@value #MOST_AT_ONCE} */
    @Transactional
    @PreAuthorize(DESK)
    public Batch print(RoundId round, int howMany) {
        if (howMany < 1 || howMany > MOST_AT_ONCE) {
            throw new Refusal("tables.paper.refused.how-many", MOST_AT_ONCE);
        }
        box.readable(round);
        box.open(round);
        var batch = store.lastBatch(round) + 1;
        if (batch > MOST_BATCHES) {
            throw new Refusal("tables.paper.refused.batches", MOST_BATCHES);
        }
        var codes = new LinkedHashSet<String>();
        var bytes = new byte[ReceiptCode.LENGTH];
        while (codes.size() < howMany) {
            random.nextBytes(bytes);
            codes.add(ReceiptCode.of(bytes));
        }
        store.insert(round, batch, codes);
        tell(round, "printed", howMany);
        return new Batch(batch, howMany);
    }

    /** The sheets of a batch, one on each page. */
    @PreAuthorize(DESK)
    public byte[] pdf(Round round, int batch, Locale language) {
        return SheetPaper.pdf(
                round, store.codes(round.id(), batch), rione.municipality().name(), rione.zone(), language);
    }

    /** People of the electorate whose name begins so or who have this address. */
    @PreAuthorize(DESK)
    public List<PaperVoter> find(RoundId round, String words) {
        var found = people.search(words, FOUND);
        var channels =
                box.channels(round, found.stream().map(one -> one.person().id()).toList());
        return found.stream()
                .flatMap(one -> Optional.ofNullable(channels.get(one.person().id()))
                        .map(channel -> new PaperVoter(one.person(), one.email(), channel))
                        .stream())
                .toList();
    }

    /** The person takes a sheet, of their own choice from the pile, and votes on paper. */
    @Transactional
    @PreAuthorize(DESK)
    public void handOut(RoundId round, PersonId person) {
        box.takePaper(round, person);
        tell(round, "handed-out", 1);
    }

    /** The person brings an unused sheet back; it counts for nobody any more. */
    @Transactional
    @PreAuthorize(DESK)
    public void takeBack(RoundId round, PersonId person, String code) {
        var sheet = store.lock(round, ReceiptCode.typed(code))
                .orElseThrow(() -> new Refusal("tables.paper.refused.unknown-sheet"));
        if (sheet.state() != SheetState.PRINTED) {
            throw new Refusal("tables.paper.refused.not-unused");
        }
        box.leavePaper(round, person);
        store.move(sheet.code(), SheetState.RETURNED);
        tell(round, "returned", 1);
    }

    private void tell(RoundId round, String what, int sheets) {
        events.publishEvent(new PaperChanged(round, what, sheets, clock.now()));
    }
}
