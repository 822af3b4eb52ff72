import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * From the click to what the browser has to draw, while many people have the ballot of an open round before them: all
 * are signed in, and everybody clicks on an option every so many seconds, which casts or changes a ballot. A click is
 * timed from the moment it was due, so that one that had to wait for another counts as waiting.
 */
final class Clicks {

    private static final int PEOPLE = 500;
    private static final int CONNECTIONS = 50;
    private static final int EVERY_SECONDS = 5;
    private static final int WARM_UP_SECONDS = 20;
    private static final int SECONDS = 30;
    private static final String WHOSE_PASSWORD = "residente@demo.it";
    private static final String PASSWORD = "demo";

    static void measure(Bench.Target target, Figures figures) throws Exception {
        try (var database = target.database()) {
            var people = people(database);
            var poll = Poll.open(database, 3, people.stream().map(Resident::id).toList());
            Poll.run(
                    database,
                    "update person set password_hash = (select password_hash from (select password_hash from person"
                            + " where email = ?) known) where id in (select person_id from round_voter where round_id = ?)",
                    WHOSE_PASSWORD,
                    poll.id());
            try {
                clicks(target, database, poll, people, figures);
            } finally {
                Poll.run(
                        database,
                        "update person set password_hash = null where id in"
                                + " (select person_id from round_voter where round_id = ?)",
                        poll.id());
            }
        }
        figures.note("An error is an answer that draws no button. " + PEOPLE + " people, each clicks every "
                + EVERY_SECONDS + " s; nobody's browser is connected for news.");
    }

    private static void clicks(
            Bench.Target target, Connection database, Poll poll, List<Resident> people, Figures figures)
            throws Exception {
        var since = System.nanoTime();
        var screens = screens(target, poll, people);
        figures.number("signing in and opening the ballot, each", (System.nanoTime() - since) / 1e6 / PEOPLE, "ms");
        during(target, screens, WARM_UP_SECONDS);
        var used = target.processorTime();
        var times = during(target, screens, SECONDS);
        var then = target.processorTime();
        figures.times("click on an option of a ballot, to what is drawn", CONNECTIONS, times);
        var each = 1000.0 / times.nanos().length;
        figures.number("processor time of Rione for each click", (then[0] - used[0]) * each, "ms");
        figures.number("processor time of the database for each click", (then[1] - used[1]) * each, "ms");
        figures.number(
                "ballots in the urn",
                Bench.number(database, "select count(*) from round_ballot where round_id = '" + poll.id() + "'"),
                "of " + PEOPLE);
    }

    private record Resident(UUID id, String email) {}

    /** Synthetic residents have no password of their own. */
    private static List<Resident> people(Connection database) throws Exception {
        var people = new ArrayList<Resident>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("select id, email from person where email like 'sintetico-%'"
                        + " and enabled and password_hash is null order by id limit " + PEOPLE)) {
            while (rows.next()) {
                people.add(new Resident(UUID.fromString(rows.getString(1)), rows.getString(2)));
            }
        }
        if (people.size() < PEOPLE) {
            throw new IllegalStateException("too few residents: " + people.size());
        }
        return people;
    }

    private static List<Screen> screens(Bench.Target target, Poll poll, List<Resident> people) throws Exception {
        var screens = new ArrayList<Screen>();
        try (var http = new Http(target.port())) {
            for (var one : people) {
                screens.add(Screen.open(http, poll.path(), one.email(), PASSWORD));
            }
        }
        return screens;
    }

    /** Clicks are due evenly over the time; each connection carries those of its own people. */
    private static Load.Times during(Bench.Target target, List<Screen> screens, int seconds) throws Exception {
        var pause = TimeUnit.SECONDS.toNanos(EVERY_SECONDS) / PEOPLE;
        var rounds = seconds / EVERY_SECONDS;
        var start = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(100);
        var done = new ArrayList<Future<Load.Done>>();
        try (var threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            for (int i = 0; i < CONNECTIONS; i++) {
                var connection = i;
                done.add(threads.submit(() -> {
                    try (var http = new Http(target.port())) {
                        return own(http, connection, screens, start, pause, rounds);
                    }
                }));
            }
        }
        var all = new ArrayList<Load.Done>();
        for (var one : done) {
            all.add(one.get());
        }
        return Load.sum(all, (System.nanoTime() - start) / 1e9);
    }

    private static Load.Done own(Http http, int connection, List<Screen> screens, long start, long pause, int rounds)
            throws Exception {
        var nanos = new long[rounds * (PEOPLE / CONNECTIONS)];
        var count = 0;
        var errors = 0;
        for (int round = 0; round < rounds; round++) {
            for (int person = connection; person < PEOPLE; person += CONNECTIONS) {
                var due = start + pause * ((long) round * PEOPLE + person);
                TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
                var screen = screens.get(person);
                var options = screen.nodes("aria-label", "Scegli: ");
                var drawn = screen.click(http, options[round % options.length]);
                errors += drawn.contains("aria-pressed") ? 0 : 1;
                nanos[count++] = System.nanoTime() - due;
            }
        }
        return new Load.Done(nanos, errors);
    }

    private Clicks() {}
}
