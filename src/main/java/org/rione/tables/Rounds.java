package org.rione.tables;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.rione.identity.People;
import org.rione.participation.Subject;
import org.rione.shared.Refusal;
import org.rione.tables.count.Hashes;
import org.rione.tables.count.Method;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Voting rounds as facilitators prepare them and everybody reads them. Ballots go to {@link Ballots}. */
@Service
public class Rounds {

    /** How rounds count rankings by places: the last is worth nothing, options left out share the last places. */
    public static final Method BORDA = MethodColumns.BORDA;

    /** How rounds count rankings by comparing two by two: by the votes for the winner of each comparison. */
    public static final Method SCHULZE = MethodColumns.SCHULZE;

    private final RoundStore store;
    private final BallotStore ballots;
    private final Tables tables;
    private final People people;
    private final Urns urns;
    private final RoundFiles files;
    private final Announcements announcements;
    private final SecureRandom random = new SecureRandom();

    Rounds(
            RoundStore store,
            BallotStore ballots,
            Tables tables,
            People people,
            Urns urns,
            RoundFiles files,
            Announcements announcements) {
        this.store = store;
        this.ballots = ballots;
        this.tables = tables;
        this.people = people;
        this.urns = urns;
        this.files = files;
        this.announcements = announcements;
    }

    /** Drafts are seen by those who run the table only. */
    @PreAuthorize("permitAll()")
    public Optional<Round> find(String tableSlug, int number) {
        return store.find(tableSlug, number).filter(this::visible);
    }

    /** The newest rounds of a table; drafts for those who run it only. */
    @PreAuthorize("permitAll()")
    public List<Round> ofTable(TableId table) {
        return store.ofTable(table, 50).stream().filter(this::visible).toList();
    }

    /** Rounds where one can vote now. */
    @PreAuthorize("permitAll()")
    public List<Round> open() {
        return store.open(20);
    }

    /** Published rounds in which this subject was an option. */
    @PreAuthorize("permitAll()")
    public List<Round> publishedWith(Subject subject) {
        return store.publishedWith(subject.id(), 10);
    }

    /** The result once it is published; those who run the table see it as soon as the round is closed. */
    @PreAuthorize("permitAll()")
    public Optional<RoundResult> result(Round round) {
        var current = store.find(round.id()).filter(this::visible);
        var shown = current.filter(found -> found.state() == RoundState.PUBLISHED
                || (found.state() == RoundState.CLOSED && tables.runsTable(found.table())));
        return shown.flatMap(found -> ballots.result(found.id())).map(files::read);
    }

    @Transactional
    @PreAuthorize("isAuthenticated()")
    public Round draft(TableId table, NewRound round) {
        tables.requireRunner(table);
        announcements.requireFuture(round.closesAt());
        var id = store.insert(table, round, announcements.now());
        announcements.drafted(id, table);
        return store.find(id).orElseThrow();
    }

    /** Takes the version the facilitator was looking at. Only a draft can be changed. */
    @Transactional
    @PreAuthorize("isAuthenticated()")
    public Round edit(RoundId id, long seenVersion, NewRound round) {
        var locked = locked(id);
        RoundLifecycle.next(locked.state(), RoundAction.EDIT);
        announcements.requireFuture(round.closesAt());
        store.replace(id, seenVersion, round);
        announcements.drafted(id, table(id));
        return store.find(id).orElseThrow();
    }

    /** Opens voting: from here the rules stand, and the members of this moment are the electorate. */
    @Transactional
    @PreAuthorize("isAuthenticated()")
    public Round open(RoundId id) {
        var locked = locked(id);
        RoundLifecycle.next(locked.state(), RoundAction.OPEN);
        var round = store.find(id).orElseThrow();
        if (locked.due()) {
            throw new Refusal("tables.refused.closing-past");
        }
        if (round.options().size() < 2) {
            throw new Refusal("tables.refused.too-few-options");
        }
        round.method().money().ifPresentOrElse(budget -> requireCosts(round, budget), () -> requireChoice(round));
        var secret = new byte[32];
        random.nextBytes(secret);
        var electorate =
                switch (round.electing()) {
                    case MEMBERS -> ballots.open(id, round.table().value(), secret);
                    case RESIDENTS -> ballots.open(id, people.verifiedResidents(), secret);
                };
        if (electorate == 0) {
            throw new Refusal("tables.refused.nobody-votes");
        }
        announcements.opened(round, electorate);
        return store.find(id).orElseThrow();
    }

    /**
     * Enters what the source named beforehand has drawn, once, where equal options wait for the lot.
     *
     * @param numbers as the source made them known, 1 to 80 letters, digits, blanks and hyphens
     */
    @Transactional
    @PreAuthorize("isAuthenticated()")
    public Round draw(RoundId id, String numbers) {
        var locked = locked(id);
        RoundLifecycle.next(locked.state(), RoundAction.DRAW);
        var seed = numbers.strip().replaceAll("\\s+", " ");
        if (!seed.matches("[\\p{L}0-9 .,-]{1,80}")) {
            throw new Refusal("tables.refused.seed");
        }
        var round = store.find(id).orElseThrow();
        var before = ballots.result(id).map(files::read).orElseThrow();
        if (round.seed().isPresent() || !before.outcome().lotNeeded()) {
            throw new Refusal("tables.refused.seed-not-needed");
        }
        ballots.drawn(id, seed, files.write(urns.decide(round, before, seed)));
        announcements.drawn(id, round.table(), seed);
        return store.find(id).orElseThrow();
    }

    /** Shows the result to everybody, with the file from which anybody can count again. */
    @Transactional
    @PreAuthorize("isAuthenticated()")
    public Round publish(RoundId id) {
        var locked = locked(id);
        RoundLifecycle.next(locked.state(), RoundAction.PUBLISH);
        var round = store.find(id).orElseThrow();
        var result = ballots.result(id).map(files::read).orElseThrow();
        if (result.outcome().lotNeeded() && round.seed().isEmpty()) {
            throw new Refusal("tables.refused.seed-missing");
        }
        var document = urns.document(round, result);
        var sha256 = Hashes.hex(document.getBytes(StandardCharsets.UTF_8));
        ballots.keepFile(id, sha256, document);
        ballots.publish(id);
        announcements.published(id, table(id), sha256);
        return store.find(id).orElseThrow();
    }

    /** The published file, once the result is published. */
    @PreAuthorize("permitAll()")
    public Optional<PublishedFile> file(String tableSlug, int number) {
        return store.find(tableSlug, number)
                .filter(round -> round.state() == RoundState.PUBLISHED)
                .flatMap(round -> ballots.file(round.id()));
    }

    private static void requireChoice(Round round) {
        if (round.winners() >= round.options().size()) {
            throw new Refusal("tables.refused.winners-all");
        }
    }

    /** Everything for sale has a price, nothing costs more than there is, and there is not enough for everything. */
    private static void requireCosts(Round round, long budget) {
        var all = 0L;
        for (var option : round.options()) {
            if (option.cost() < 1) {
                throw new Refusal("tables.refused.cost-missing", option.title());
            }
            if (option.cost() > budget) {
                throw new Refusal("tables.refused.cost-over-budget", option.title());
            }
            all += option.cost();
        }
        if (all <= budget) {
            throw new Refusal("tables.refused.budget-for-all");
        }
    }

    private BallotStore.Locked locked(RoundId id) {
        var locked = ballots.lockForChange(id).orElseThrow(() -> new Refusal("tables.refused.unknown-round"));
        tables.requireRunner(table(id));
        return locked;
    }

    private TableId table(RoundId id) {
        return store.find(id).orElseThrow().table();
    }

    private boolean visible(Round round) {
        return round.state() != RoundState.DRAFT || tables.runsTable(round.table());
    }
}
