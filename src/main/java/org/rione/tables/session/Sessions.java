package org.rione.tables.session;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.rione.identity.CurrentPerson;
import org.rione.shared.Changes;
import org.rione.shared.PersonId;
import org.rione.shared.Refusal;
import org.rione.shared.Role;
import org.rione.shared.Topics;
import org.rione.shared.sql.DatabaseClock;
import org.rione.tables.BallotBox;
import org.rione.tables.ReceiptCode;
import org.rione.tables.Round;
import org.rione.tables.RoundId;
import org.rione.tables.Tables;
import org.rione.tables.count.Hashes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Voting in a meeting. A session changes nothing about the rules of its round: it counts who is in the room and lends a
 * tablet to those who have no phone.
 *
 * @see "docs/decisions/0141-sessions-and-the-shared-tablet.md"
 */
@Service
public class Sessions {

    private static final int LARGEST_QUORUM = 100_000;

    private final SessionStore store;
    private final BallotBox box;
    private final Tables tables;
    private final CurrentPerson current;
    private final SessionNews news;
    private final TabletCodes codes;
    private final SecureRandom random = new SecureRandom();

    Sessions(
            SessionStore store,
            BallotBox box,
            Tables tables,
            CurrentPerson current,
            SessionNews news,
            TabletCodes codes) {
        this.codes = codes;
        this.store = store;
        this.box = box;
        this.tables = tables;
        this.current = current;
        this.news = news;
    }

    /** The session of a round, if somebody opened one. */
    @PreAuthorize("permitAll()")
    public Optional<Session> find(RoundId round) {
        return store.find(round).map(SessionStore.Row::session);
    }

    /** Opens a session on an open round; a second time answers the one there is. @param quorum 0 for none */
    @Transactional
    @PreAuthorize("isAuthenticated()")
    public Session open(Round round, int quorum) {
        requireRunner(round);
        box.open(round.id());
        if (quorum < 0 || quorum > LARGEST_QUORUM) {
            throw new Refusal("tables.session.refused.quorum");
        }
        if (store.insert(round.id(), code(), quorum, bytes(32), news.now())) {
            news.tell(round.id(), "opened");
        }
        return find(round.id()).orElseThrow();
    }

    /** Ends the session: the tablet and the codes stop working; the round goes on until its own closing. */
    @Transactional
    @PreAuthorize("isAuthenticated()")
    public void end(Round round) {
        requireRunner(round);
        store.end(round.id(), news.now());
        codes.forget(round.id());
        news.tell(round.id(), "ended");
    }

    /** The counts for the projector; for those who run the table. */
    @PreAuthorize("isAuthenticated()")
    public Room room(Round round) {
        requireRunner(round);
        var quorum = find(round.id()).map(Session::quorum).orElse(0);
        return new Room(store.present(round.id()), round.voted(), round.electorate(), quorum);
    }

    /** Notes that the person asking is in the room, and answers the round where they vote. */
    @Transactional
    @PreAuthorize("isAuthenticated()")
    public Round join(String joinCode) {
        var session = store.byJoinCode(ReceiptCode.typed(joinCode))
                .map(SessionStore.Row::session)
                .filter(Session::running)
                .orElseThrow(() -> new Refusal("tables.session.refused.no-session"));
        var round = box.open(session.round());
        var me = current.require().id();
        if (!box.channels(round.id(), List.of(me)).containsKey(me)) {
            throw new Refusal("tables.refused.not-a-voter");
        }
        arrive(round.id(), me);
        return round;
    }

    /** A key that opens the tablet; one that was given before no longer does. It is shown this once. */
    @Transactional
    @PreAuthorize("isAuthenticated()")
    public String connectTablet(Round round) {
        requireRunner(round);
        running(round.id());
        var key = code() + "-" + code();
        store.connectTablet(round.id(), hash(key));
        news.tell(round.id(), "tablet");
        return key;
    }

    /** The code with which the person asking votes on the tablet, while the session runs and they may vote. */
    @PreAuthorize("isAuthenticated()")
    public Optional<String> myCode(RoundId round) {
        var me = current.require().id();
        return store.find(round)
                .filter(row -> row.session().running())
                .filter(_ -> box.channels(round, List.of(me)).containsKey(me))
                .map(row -> TabletCode.of(secret(row), me));
    }

    /** The code of somebody in the room who has no phone: the facilitator gives it to them, and that is logged. */
    @Transactional
    @PreAuthorize("isAuthenticated()")
    public String codeFor(Round round, PersonId person) {
        requireRunner(round);
        return handOver(round.id(), person);
    }

    /**
     * The code of somebody who is at the desk and may vote without sitting at the table: the desk has seen who they are.
     * Logged like the one that a facilitator gives.
     */
    @Transactional
    @PreAuthorize("hasAnyRole('" + Role.DESK + "', '" + Role.ADMINISTRATOR + "')")
    public String codeAtDesk(RoundId round, PersonId person) {
        return handOver(round, person);
    }

    private String handOver(RoundId round, PersonId person) {
        var row = running(round);
        if (!box.channels(round, List.of(person)).containsKey(person)) {
            throw new Refusal("tables.refused.not-a-voter");
        }
        arrive(round, person);
        news.tell(round, "code");
        return TabletCode.of(secret(row), person);
    }

    /** What the database keeps of a tablet's key. */
    static String hash(String key) {
        return Hashes.hex(key.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] secret(SessionStore.Row row) {
        var secret = row.secret();
        if (secret == null) {
            throw new Refusal("tables.session.refused.no-session");
        }
        return secret;
    }

    private void arrive(RoundId round, PersonId person) {
        if (store.join(round, person)) {
            news.touch(round);
        }
    }

    private SessionStore.Row running(RoundId round) {
        return store.find(round)
                .filter(row -> row.session().running())
                .orElseThrow(() -> new Refusal("tables.session.refused.no-session"));
    }

    private void requireRunner(Round round) {
        if (!tables.runsTable(round.table())) {
            throw new Refusal("tables.refused.facilitators-only");
        }
    }

    private String code() {
        return ReceiptCode.of(bytes(ReceiptCode.LENGTH));
    }

    private byte[] bytes(int howMany) {
        var bytes = new byte[howMany];
        random.nextBytes(bytes);
        return bytes;
    }

    /** Tells the log and the open pages. */
    @org.springframework.stereotype.Component
    static class SessionNews {

        private final DatabaseClock clock;
        private final ApplicationEventPublisher events;
        private final Changes changes;

        SessionNews(DatabaseClock clock, ApplicationEventPublisher events, Changes changes) {
            this.clock = clock;
            this.events = events;
            this.changes = changes;
        }

        java.time.Instant now() {
            return clock.now();
        }

        void tell(RoundId round, String what) {
            events.publishEvent(new SessionChanged(round, what, now()));
            touch(round);
        }

        void touch(RoundId round) {
            changes.touch(Topics.subject(round.value()));
        }
    }
}
