import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.rione.tables.count.BallotForm;
import org.rione.tables.count.Counting;
import org.rione.tables.count.Method;
import org.rione.tables.count.Profile;
import org.rione.tables.proof.PublishedBallot;
import org.rione.tables.proof.PublishedVotes;
import org.rione.tables.proof.RoundFile;
import org.rione.tables.proof.RoundRules;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Other rules on published rounds: what reading a file and one count take by each method, and the public page while
 * somebody asks for one rule after the other.
 */
final class Trials {

    private static final long BUDGET = 2_000_000;
    private static final Method SHARES =
            new Method.EqualShares(BUDGET, 1, Method.Utility.COST, Method.Completion.ADD1_GREEDY);
    private static final List<Method> OTHERS = List.of(
            new Method.Points(10),
            new Method.Approval(),
            new Method.Plurality(),
            new Method.Borda(1, Method.Unranked.SHARE_LAST_PLACES),
            new Method.Schulze(Method.Strength.WINNING_VOTES),
            new Method.EqualShares(BUDGET, 1, Method.Utility.COST, Method.Completion.NONE),
            new Method.EqualShares(BUDGET, 1, Method.Utility.COST, Method.Completion.ADD1),
            SHARES,
            new Method.Greedy(BUDGET));

    /** In one process, each for the first and for the third time. */
    static void count(Figures figures) {
        for (var size : new int[] {20_000, 100_000}) {
            for (var own : new Method[] {new Method.Points(10), new Method.Approval(), SHARES}) {
                var text = file(own, options(own, 20), size, "bench");
                var since = System.nanoTime();
                var votes = read(text);
                var what = "what if, " + size + " ballots, " + own.code();
                figures.number(what + ", reading " + text.length() / 1_000_000 + " MB", seconds(since), "s");
                for (var other : OTHERS) {
                    if (votes.tells(other)
                            && other.money().isPresent() == own.money().isPresent()) {
                        for (int time = 1; time <= 3; time++) {
                            since = System.nanoTime();
                            votes.count(other, 3);
                            if (time != 2) {
                                figures.number(what + ", by " + name(other) + ", time " + time, seconds(since), "s");
                            }
                        }
                    }
                }
            }
        }
    }

    private static String name(Method method) {
        return method instanceof Method.EqualShares shares
                ? method.code() + " " + shares.completion().name().toLowerCase()
                : method.code();
    }

    /** The page with 20,000 ballots: for the first time, and under one rule after the other. */
    static void pages(Bench.Target target, Connection database, Figures figures) throws Exception {
        var ids = new ArrayList<String>();
        var poll = Poll.draft(database, 20, Poll.ids(20_000));
        poll.options().forEach(option -> ids.add(option.toString()));
        publish(database, poll, file(SHARES, ids, 20_000, poll.slug()));
        var page = poll.path() + "/e-se";
        try (var http = new Http(target.port())) {
            var since = System.nanoTime();
            http.send(Http.get(page));
            figures.number("other rules on 20,000 ballots, first answer", seconds(since), "s");
            while (!http.send(Http.get(page + "?x=" + System.nanoTime())).text().contains("rn-whatif")) {
                if (seconds(since) > 120) {
                    throw new IllegalStateException("other rules are never counted");
                }
                Thread.sleep(50);
            }
            figures.number("the same, until it is counted", seconds(since), "s");
        }
        var budget = new AtomicInteger(1_000_000);
        var counted = new AtomicInteger();
        var used = target.processorTime();
        var asked = Load.during(60, 8, _ -> new Load.Work() {
            private final Http http = new Http(target.port());

            @Override
            public boolean once(int number) throws Exception {
                var answer = http.send(Http.get(page + "?budget=" + budget.addAndGet(997)));
                counted.addAndGet(answer.text().contains("rn-whatif") ? 1 : 0);
                return answer.status() == 200;
            }

            @Override
            public void close() throws Exception {
                http.close();
            }
        });
        figures.times("the same, a new budget each time, for a minute", 8, asked);
        figures.number("of these counted when they were answered", counted.get(), "");
        figures.number("processor time of Rione in that minute", target.processorTime()[0] - used[0], "s");
    }

    private static void publish(Connection database, Poll poll, String file) throws Exception {
        Poll.run(database, "update round_option set cost = 90000 + 1000 * position where round_id = ?", poll.id());
        Poll.run(
                database,
                "update voting_round set method = 'EQUAL_SHARES', budget = ?, utility = 'COST', completion ="
                        + " 'ADD1_GREEDY' where id = ?",
                BUDGET,
                poll.id());
        poll.open(database);
        Poll.run(database, "update round_voter set voted = 1 where round_id = ?", poll.id());
        Poll.run(
                database,
                "insert into round_file (round_id, sha256, document, head) values (?, repeat('0', 64), ?, '')",
                poll.id(),
                file);
        Poll.run(
                database,
                "update voting_round set state = 'PUBLISHED', closes_at = utc_timestamp(6), closed_at ="
                        + " utc_timestamp(6), published_at = utc_timestamp(6) where id = ?",
                poll.id());
    }

    private static List<String> options(Method method, int many) {
        var options = new ArrayList<String>();
        for (int i = 0; i < many; i++) {
            options.add(new UUID(method.hashCode(), i).toString());
        }
        return options;
    }

    private static String file(Method method, List<String> ids, int ballots, String table) {
        var random = new Random(7);
        var options = new ArrayList<RoundRules.Option>();
        for (int i = 0; i < ids.size(); i++) {
            options.add(new RoundRules.Option(
                    ids.get(i), "Scelta " + (i + 1), method.money().isPresent() ? 91_000 + 1000L * i : 0));
        }
        var rules = new RoundRules(table, 1, "Misura", options, method, 3, "");
        var cast = new ArrayList<PublishedBallot>();
        for (int i = 0; i < ballots; i++) {
            cast.add(new PublishedBallot("R%011d".formatted(i), marks(method.form(), ids, random), false));
        }
        var urn = RoundFile.seal(rules, cast, Optional.empty());
        var profile = Profile.of(
                method.form(), ids, cast.stream().map(PublishedBallot::marks).toList());
        var tree = RoundFile.tree(
                rules,
                urn,
                new RoundFile.Turnout(ballots, Optional.empty()),
                "1",
                Counting.count(rules.contest("1"), profile));
        return JsonMapper.shared().writeValueAsString(tree);
    }

    private static Map<String, Integer> marks(BallotForm form, List<String> ids, Random random) {
        var marks = new HashMap<String, Integer>();
        for (int i = 0; i < 10; i++) {
            var at = random.nextInt(ids.size()) * (1 + random.nextInt(4)) / 4;
            marks.merge(ids.get(at), 1, form == BallotForm.POINTS ? Integer::sum : (one, _) -> one);
        }
        return marks;
    }

    private static PublishedVotes read(String text) {
        return PublishedVotes.read(
                JsonMapper.shared().readValue(text, new TypeReference<LinkedHashMap<String, Object>>() {}));
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private Trials() {}
}
