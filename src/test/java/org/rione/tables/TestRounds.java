package org.rione.tables;

import static org.rione.TestPeople.as;
import static org.rionedb.Tables.VOTING_ROUND;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.DSLContext;
import org.rione.TestPeople;
import org.rione.identity.SignedIn;
import org.rione.shared.Ids;
import org.rione.shared.Role;
import org.rione.shared.sql.DatabaseClock;
import org.rione.tables.count.Method;
import org.springframework.stereotype.Component;

/** Makes tables with people, and rounds that are open or over, for the tests of this module. */
@Component
public class TestRounds {

    private final Tables tables;
    private final Rounds rounds;
    private final RoundDrafts drafts;
    private final RoundClosing closing;
    private final TestPeople people;
    private final DatabaseClock clock;
    private final DSLContext sql;

    TestRounds(
            Tables tables,
            Rounds rounds,
            RoundDrafts drafts,
            RoundClosing closing,
            TestPeople people,
            DatabaseClock clock,
            DSLContext sql) {
        this.tables = tables;
        this.rounds = rounds;
        this.drafts = drafts;
        this.closing = closing;
        this.people = people;
        this.clock = clock;
        this.sql = sql;
    }

    /** A table, who runs it, and its other members. */
    public record Council(NeighbourhoodTable table, SignedIn facilitator, List<SignedIn> members) {

        public SignedIn member(int number) {
            return members.get(number);
        }
    }

    public Council council(int members) {
        var facilitator = people.verifiedResident();
        var others = new ArrayList<SignedIn>();
        var founded = new ArrayList<NeighbourhoodTable>();
        as(people.person(false, Role.ADMINISTRATOR), () -> {
            var table = tables.found("prova-" + Ids.next(), "Tavolo di prova", "Mandato", 30);
            tables.seat(table.id(), facilitator.id(), true);
            for (int i = 0; i < members; i++) {
                others.add(people.verifiedResident());
                tables.seat(table.id(), others.getLast().id(), false);
            }
            founded.add(table);
        });
        return new Council(founded.getFirst(), facilitator, others);
    }

    public Round draft(Council council, Method method, Electing electing) {
        var drafted = new ArrayList<Round>();
        as(
                council.facilitator(),
                () -> drafted.add(drafts.draft(
                        council.table().id(),
                        new NewRound(
                                "Le priorità dell’inverno",
                                "",
                                method,
                                1,
                                clock.now().plus(Duration.ofHours(1)),
                                List.of(option("Luce"), option("Strisce"), option("Alberi")),
                                electing,
                                ""))));
        return drafted.getFirst();
    }

    private static NewOption option(String title) {
        return new NewOption(title, "", Optional.empty());
    }

    public Round open(Council council, Method method, Electing electing) {
        var draft = draft(council, method, electing);
        as(council.facilitator(), () -> drafts.open(draft.id()));
        return reload(council, draft);
    }

    /** A round of the members that is open. */
    public Round open(Council council, Method method) {
        return open(council, method, Electing.MEMBERS);
    }

    public Round reload(Council council, Round round) {
        var found = new ArrayList<Round>();
        as(
                council.facilitator(),
                () -> found.add(rounds.find(round.tableSlug(), round.number()).orElseThrow()));
        return found.getFirst();
    }

    /** The closing instant is now; nobody has noticed yet. */
    public void pastClosing(Round round) {
        sql.update(VOTING_ROUND)
                .set(VOTING_ROUND.CLOSES_AT, clock.now())
                .where(VOTING_ROUND.ID.eq(round.id().value()))
                .execute();
    }

    /** Ends voting as the clock would. */
    public Round end(Council council, Round round) {
        pastClosing(round);
        closing.closeDue();
        return reload(council, round);
    }

    /** Calls it so many times at once. */
    public static <T> List<T> atOnce(int times, Callable<T> call) throws Exception {
        var ready = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var futures = new ArrayList<Future<T>>();
            for (int i = 0; i < times; i++) {
                futures.add(threads.submit(() -> {
                    ready.await();
                    return call.call();
                }));
            }
            ready.countDown();
            var answers = new ArrayList<T>();
            for (var future : futures) {
                answers.add(future.get());
            }
            return answers;
        }
    }
}
