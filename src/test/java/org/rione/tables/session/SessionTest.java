package org.rione.tables.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rione.TestPeople.as;
import static org.rione.TestPeople.asVisitor;
import static org.rionedb.Tables.ROUND_BALLOT;
import static org.rionedb.Tables.SESSION_SENT;
import static org.rionedb.Tables.VOTING_SESSION;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rione.ServiceTest;
import org.rione.TestPeople;
import org.rione.identity.SignedIn;
import org.rione.shared.Ids;
import org.rione.shared.Refusal;
import org.rione.tables.Ballots;
import org.rione.tables.OptionId;
import org.rione.tables.Results;
import org.rione.tables.Round;
import org.rione.tables.Rounds;
import org.rione.tables.TestRounds;
import org.rione.tables.TestRounds.Council;
import org.rione.tables.count.Method;
import org.springframework.beans.factory.annotation.Autowired;

/** A session: who may open it, who comes in, and what the shared tablet may do. */
class SessionTest extends ServiceTest {

    @Autowired
    TestRounds make;

    @Autowired
    TestPeople people;

    @Autowired
    Sessions sessions;

    @Autowired
    TabletBallots tablet;

    @Autowired
    SessionMinutes minutes;

    @Autowired
    Ballots ballots;

    @Autowired
    Rounds rounds;

    @Autowired
    Results results;

    @Autowired
    DSLContext sql;

    private Council council;
    private Round round;
    private OptionId light;
    private OptionId stripes;
    private Session session;
    private String key;

    @BeforeEach
    void a_session_with_a_tablet() {
        council = make.council(3);
        round = make.open(council, new Method.Approval());
        light = round.options().get(0).id();
        stripes = round.options().get(1).id();
        as(council.facilitator(), () -> {
            session = sessions.open(round, 2);
            key = sessions.connectTablet(round);
        });
    }

    @Test
    void only_those_who_run_the_table_run_its_session() {
        var outsider = people.verifiedResident();
        for (SignedIn person : new SignedIn[] {council.member(0), outsider}) {
            as(person, () -> {
                refused("tables.refused.facilitators-only", () -> sessions.open(round, 0));
                refused("tables.refused.facilitators-only", () -> sessions.room(round));
                refused("tables.refused.facilitators-only", () -> sessions.connectTablet(round));
                refused("tables.refused.facilitators-only", () -> sessions.end(round));
                refused(
                        "tables.refused.facilitators-only",
                        () -> sessions.codeFor(round, council.member(1).id()));
            });
        }
        as(council.facilitator(), () -> {
            assertThat(sessions.open(round, 9))
                    .as("a second time answers the one there is")
                    .isEqualTo(session);
            refused("tables.session.refused.quorum", () -> sessions.open(round, -1));
            refused("tables.refused.not-a-voter", () -> sessions.codeFor(round, outsider.id()));
        });
    }

    @Test
    void who_scans_the_code_is_counted_once_and_only_with_a_right_to_vote() {
        as(council.member(0), () -> {
            assertThat(sessions.join(session.joinCode()).id()).isEqualTo(round.id());
            sessions.join(session.joinCode().toLowerCase(Locale.ROOT));
        });
        as(
                people.verifiedResident(),
                () -> refused("tables.refused.not-a-voter", () -> sessions.join(session.joinCode())));
        as(council.member(1), () -> refused("tables.session.refused.no-session", () -> sessions.join("boh")));
        as(council.facilitator(), () -> assertThat(sessions.room(make.reload(council, round)))
                .isEqualTo(new Room(1, 0, 4, 2)));
        as(council.member(1), () -> sessions.join(session.joinCode()));
        as(council.facilitator(), () -> assertThat(sessions.room(round).quorate())
                .isTrue());
    }

    @Test
    void a_ballot_of_the_tablet_is_the_ballot_of_whose_code_it_was() {
        var code = codeOf(council.member(0));
        var receipt = cast(Ids.next().toString(), code, Map.of(light, 1)).orElseThrow();
        as(council.member(0), () -> {
            assertThat(ballots.own(round.id())).contains(Map.of(light, 1));
            assertThat(ballots.cast(round.id(), Map.of(stripes, 1)).receipt()).isEqualTo(receipt);
        });
        assertThat(make.reload(council, round).voted()).isOne();
        as(council.facilitator(), () -> assertThat(sessions.room(round).present())
                .isOne());
    }

    @Test
    void the_same_ballot_sent_again_is_not_cast_again() {
        var code = codeOf(council.member(0));
        var sent = Ids.next().toString();
        var receipt = cast(sent, code, Map.of(light, 1));
        as(council.member(0), () -> ballots.cast(round.id(), Map.of(stripes, 1)));
        assertThat(cast(sent, code, Map.of(light, 1))).isEqualTo(receipt);
        as(council.member(0), () -> assertThat(ballots.own(round.id()))
                .as("what came later stands")
                .contains(Map.of(stripes, 1)));
        make.end(council, round);
        assertThat(sql.fetchCount(
                        ROUND_BALLOT, ROUND_BALLOT.ROUND_ID.eq(round.id().value())))
                .isOne();
    }

    @Test
    void wrong_keys_and_codes_are_refused_and_leave_nothing() {
        var code = codeOf(council.member(0));
        asVisitor(() -> {
            refused("tables.session.refused.tablet", () -> tablet.round("boh"));
            refused("tables.session.refused.tablet", () -> tablet.round(""));
            assertThat(tablet.round(key).id()).isEqualTo(round.id());
            refused("tables.session.refused.key", () -> tablet.cast(key, "x", code, Map.of(light, 1)));
            var sent = Ids.next().toString();
            refused("tables.session.refused.code", () -> tablet.cast(key, sent, "", Map.of(light, 1)));
            refused("tables.session.refused.code", () -> tablet.cast(key, sent, "0000-0000", Map.of(light, 1)));
            refused("tables.refused.ballot.EMPTY", () -> tablet.cast(key, sent, code, Map.of()));
            refused(
                    "tables.refused.ballot.UNKNOWN",
                    () -> tablet.cast(key, sent, code, Map.of(new OptionId(Ids.next()), 1)));
            assertThat(sql.fetchCount(
                            SESSION_SENT, SESSION_SENT.ROUND_ID.eq(round.id().value())))
                    .isZero();
            assertThat(tablet.cast(key, sent, code.replace("-", " ").toLowerCase(Locale.ROOT), Map.of(light, 1)))
                    .as("after what was refused the same key may still be used")
                    .isPresent();
        });
    }

    @Test
    void guessing_codes_ends_soon_and_a_new_key_begins_anew() {
        var code = codeOf(council.member(0));
        asVisitor(() -> {
            for (int i = 0; i < TabletBallots.MOST_WRONG_CODES; i++) {
                refused(
                        "tables.session.refused.code",
                        () -> tablet.cast(key, Ids.next().toString(), "0000-0000", Map.of(light, 1)));
            }
            refused(
                    "tables.session.refused.too-many-codes",
                    () -> tablet.cast(key, Ids.next().toString(), code, Map.of(light, 1)));
        });
        var old = key;
        as(council.facilitator(), () -> key = sessions.connectTablet(round));
        asVisitor(() -> refused("tables.session.refused.tablet", () -> tablet.round(old)));
        assertThat(cast(Ids.next().toString(), code, Map.of(light, 1))).isPresent();
    }

    @Test
    void ballots_that_arrive_after_the_closing_are_refused() {
        var code = codeOf(council.member(0));
        make.pastClosing(round);
        asVisitor(() -> refused(
                "tables.refused.step.CLOSED", () -> tablet.cast(key, Ids.next().toString(), code, Map.of(light, 1))));
    }

    @Test
    void the_end_of_the_session_destroys_what_makes_the_codes() {
        var code = codeOf(council.member(0));
        as(council.facilitator(), () -> sessions.end(round));
        asVisitor(() -> refused(
                "tables.session.refused.tablet",
                () -> tablet.cast(key, Ids.next().toString(), code, Map.of(light, 1))));
        as(council.member(0), () -> {
            assertThat(sessions.myCode(round.id())).isEmpty();
            refused("tables.session.refused.no-session", () -> sessions.join(session.joinCode()));
        });
        assertThat(sql.fetchSingle(
                                VOTING_SESSION,
                                VOTING_SESSION.ROUND_ID.eq(round.id().value()))
                        .getSecret())
                .isNull();
    }

    @Test
    void the_session_ends_with_the_voting_and_the_tablet_may_still_ask_what_became_of_a_ballot() {
        var code = codeOf(council.member(0));
        var sent = Ids.next().toString();
        assertThat(cast(sent, code, Map.of(light, 1))).isPresent();
        make.end(council, round);

        var row = sql.fetchSingle(
                VOTING_SESSION, VOTING_SESSION.ROUND_ID.eq(round.id().value()));
        assertThat(row.getSecret()).isNull();
        assertThat(row.getEndedAt()).isNotNull();
        assertThat(cast(sent, code, Map.of(light, 1)))
                .as("it had arrived; whose it is nobody can tell any more")
                .isEmpty();
        asVisitor(() -> {
            refused("tables.refused.step.CLOSED", () -> tablet.round(key));
            refused(
                    "tables.refused.step.CLOSED",
                    () -> tablet.cast(key, Ids.next().toString(), code, Map.of(stripes, 1)));
        });
        as(council.member(0), () -> assertThat(sessions.myCode(round.id())).isEmpty());
        assertThat(sql.fetchCount(
                        ROUND_BALLOT, ROUND_BALLOT.ROUND_ID.eq(round.id().value())))
                .isOne();
    }

    @Test
    void the_minutes_come_with_the_result_and_carry_its_hash() {
        cast(Ids.next().toString(), codeOf(council.member(0)), Map.of(light, 1));
        as(council.facilitator(), () -> {
            assertThat(minutes.ready(round)).isFalse();
            refused("tables.session.refused.not-published", () -> minutes.pdf(round, Locale.ITALIAN));
        });
        var closed = make.end(council, round);
        as(council.facilitator(), () -> {
            results.publish(round.id());
            assertThat(minutes.ready(closed)).isTrue();
            var sha =
                    rounds.file(round.tableSlug(), round.number()).orElseThrow().sha256();
            assertThat(minutes.html(closed, Locale.ITALIAN))
                    .contains(sha, "Presenti in sala", "Luce", "Priorità: 1 ")
                    .doesNotContain(council.member(0).name());
            assertThat(new String(minutes.pdf(closed, Locale.ENGLISH), 0, 5, StandardCharsets.US_ASCII))
                    .isEqualTo("%PDF-");
        });
        as(
                council.member(0),
                () -> refused("tables.refused.facilitators-only", () -> minutes.pdf(closed, Locale.ITALIAN)));
    }

    @Test
    void the_last_letter_of_a_code_finds_a_slip_of_the_finger() {
        var code = codeOf(council.member(0)).replace("-", "");
        for (int i = 0; i < 7; i++) {
            var other = code.charAt(i) == '7' ? '8' : '7';
            var slipped = code.substring(0, i) + other + code.substring(i + 1, 7);
            assertThat(TabletCode.check(slipped)).isNotEqualTo(code.charAt(7));
        }
        assertThat(TabletCode.check(code.substring(0, 7))).isEqualTo(code.charAt(7));
    }

    private String codeOf(SignedIn person) {
        var code = new String[1];
        as(person, () -> code[0] = sessions.myCode(round.id()).orElseThrow());
        return code[0];
    }

    private Optional<String> cast(String sent, String code, Map<OptionId, Integer> marks) {
        var receipt = new String[1];
        asVisitor(() -> receipt[0] = tablet.cast(key, sent, code, marks).orElse(""));
        return Optional.of(receipt[0]).filter(text -> !text.isEmpty());
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                .isEqualTo(code));
    }
}
