import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.rione.tables.count.BallotForm;
import org.rione.tables.count.Contest;
import org.rione.tables.count.Counting;
import org.rione.tables.count.Method;
import org.rione.tables.count.Profile;
import org.rione.tables.proof.PublishedBallot;
import org.rione.tables.proof.Recount;
import org.rione.tables.proof.RoundFile;
import org.rione.tables.proof.RoundRules;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Counts 100,000 invented ballots by each method, three times in one process: the first time the code is not compiled
 * yet, as when a command is typed. Recounts published files, in this process and by the command. Needs no server:
 * {@code Counts JAR OUT}.
 */
final class Counts {

    private static final int BALLOTS = 100_000;

    private record Case(String what, Method method, int options) {}

    private static final long BUDGET = 2_000_000;

    private static final List<Case> CASES = List.of(
            new Case("single choice, 50 options", new Method.Plurality(), 50),
            new Case("approval, 50 options", new Method.Approval(), 50),
            new Case("dots, 10 on 50 options", new Method.Points(10), 50),
            new Case("Borda, 50 options all ranked", new Method.Borda(0, Method.Unranked.SHARE_LAST_PLACES), 50),
            new Case("Schulze, 50 options all ranked", new Method.Schulze(Method.Strength.WINNING_VOTES), 50),
            new Case("greedy, 200 options", new Method.Greedy(BUDGET), 200),
            shares("equal shares by cost, 200 options", Method.Utility.COST, Method.Completion.NONE),
            shares("the same by count", Method.Utility.COUNT, Method.Completion.NONE),
            shares("the same by cost, add-1", Method.Utility.COST, Method.Completion.ADD1),
            shares("the same by cost, add-1, then greedy", Method.Utility.COST, Method.Completion.ADD1_GREEDY));

    private static Case shares(String what, Method.Utility utility, Method.Completion completion) {
        return new Case(what, new Method.EqualShares(BUDGET, 1, utility, completion), 200);
    }

    public static void main(String[] words) throws Exception {
        var figures = new Figures("counting", new LinkedHashMap<>(Map.of("ballots", BALLOTS)));
        for (var one : CASES) {
            count(one, figures);
        }
        recount(Path.of(words[0]), figures);
        Trials.count(figures);
        figures.note("Three numbers: the first, the second and the third time in one process with 768 MB of heap.");
        figures.write(Path.of(words[1]));
    }

    private static void count(Case one, Figures figures) {
        var random = new Random(50);
        var costs = costs(one, random);
        var options = List.copyOf(costs.keySet());
        var ballots = new ArrayList<Map<String, Integer>>(BALLOTS);
        for (int i = 0; i < BALLOTS; i++) {
            ballots.add(ballot(one.method().form(), options, random));
        }
        var since = System.nanoTime();
        var profile = Profile.of(one.method().form(), options, ballots);
        figures.number(one.what() + ", reading the ballots", (System.nanoTime() - since) / 1e9, "s");
        ballots.clear();
        var contest = new Contest(costs, one.method(), 3, 1, "7 12 44");
        for (int time = 1; time <= 3; time++) {
            since = System.nanoTime();
            Counting.count(contest, profile);
            figures.number(one.what() + ", counting, time " + time, (System.nanoTime() - since) / 1e9, "s");
        }
    }

    private static Map<String, Long> costs(Case one, Random random) {
        var costs = new LinkedHashMap<String, Long>();
        for (int i = 0; i < one.options(); i++) {
            costs.put("option-" + i, one.method().money().isPresent() ? 5_000L + random.nextInt(95_000) : 0L);
        }
        return costs;
    }

    /** Some options are liked more than others, as in real rounds; ballots are nearly all different. */
    private static Map<String, Integer> ballot(BallotForm form, List<String> options, Random random) {
        var liked = new ArrayList<>(options);
        Collections.shuffle(liked, random);
        for (int i = 0; i < 5; i++) { // some of the better liked ones come forward
            var better = random.nextInt(options.size()) / 3 * 3;
            Collections.swap(liked, i, liked.indexOf(options.get(better)));
        }
        var ballot = new HashMap<String, Integer>();
        switch (form) {
            case CHOICE -> ballot.put(liked.getFirst(), 1);
            case APPROVAL -> liked.subList(0, 1 + random.nextInt(10)).forEach(option -> ballot.put(option, 1));
            case POINTS -> {
                for (int point = 0; point < 10; point++) {
                    ballot.merge(liked.get(random.nextInt(6)), 1, Integer::sum);
                }
            }
            case RANKING -> {
                for (int place = 1; place <= liked.size(); place++) {
                    ballot.put(liked.get(place - 1), place);
                }
            }
        }
        return ballot;
    }

    private static void recount(Path jar, Figures figures) throws Exception {
        var folder = Files.createTempDirectory("bench");
        for (var form : new Method[] {new Method.Approval(), new Method.Schulze(Method.Strength.WINNING_VOTES)}) {
            var text = published(form);
            var file = Files.write(folder.resolve("round.json"), text);
            var what = "recount of 100,000 ballots, " + form.code();
            figures.number(what + ", size of the file", text.length / 1e6, "MB");
            for (int time = 1; time <= 3; time++) {
                var since = System.nanoTime();
                var verdict = Recount.check(
                        JsonMapper.shared()
                                .readValue(
                                        Files.readAllBytes(file),
                                        new TypeReference<LinkedHashMap<String, Object>>() {}),
                        Optional.empty());
                figures.number(what + ", time " + time, (System.nanoTime() - since) / 1e9, "s");
                if (!verdict.good()) {
                    throw new IllegalStateException(String.join("\n", verdict.findings()));
                }
            }
            figures.number(what + ", the command from its start to its end", command(jar, "recount", file), "s");
            Files.delete(file);
        }
        var pb = folder.resolve("city.pb");
        Files.writeString(pb, pabulib());
        figures.number(
                "tally of a .pb file with 100,000 votes on 200 projects, equal shares",
                command(jar, "tally", pb, "--method", "equal-shares", "--completion", "add1-greedy"),
                "s");
        Files.delete(pb);
        Files.delete(folder);
    }

    private static double command(Path jar, String command, Path file, String... more) throws Exception {
        var words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx768m",
                "--enable-native-access=ALL-UNNAMED",
                "-jar",
                jar.toString(),
                command,
                file.toString()));
        words.addAll(List.of(more));
        var said = Files.createTempFile("bench", ".txt");
        var since = System.nanoTime();
        var code = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start()
                .waitFor();
        var seconds = (System.nanoTime() - since) / 1e9;
        if (code != 0) {
            throw new IllegalStateException(command + " ended with " + code + ": " + Files.readString(said));
        }
        Files.delete(said);
        return seconds;
    }

    private static byte[] published(Method method) {
        var random = new Random(10);
        var options = new ArrayList<RoundRules.Option>();
        for (int i = 0; i < 10; i++) {
            options.add(new RoundRules.Option("option-" + i, "Scelta " + i, 0));
        }
        var rules = new RoundRules("bench", 1, "Misura", options, method, 3, "");
        var names = options.stream().map(RoundRules.Option::id).toList();
        var ballots = new ArrayList<PublishedBallot>();
        for (int i = 0; i < BALLOTS; i++) {
            ballots.add(new PublishedBallot("R%011d".formatted(i), few(method.form(), names, random), false));
        }
        var urn = RoundFile.seal(rules, ballots, Optional.empty());
        var profile = Profile.of(
                method.form(),
                names,
                ballots.stream().map(PublishedBallot::marks).toList());
        var tree = RoundFile.tree(
                rules,
                urn,
                new RoundFile.Turnout(BALLOTS, Optional.empty()),
                "1",
                Counting.count(rules.contest("1"), profile));
        return JsonMapper.shared().writeValueAsString(tree).getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, Integer> few(BallotForm form, List<String> names, Random random) {
        var shuffled = new ArrayList<>(names);
        Collections.shuffle(shuffled, random);
        var marks = new HashMap<String, Integer>();
        for (int i = 0; i < 4; i++) {
            marks.put(shuffled.get(i), form == BallotForm.RANKING ? i + 1 : 1);
        }
        return marks;
    }

    private static String pabulib() {
        var random = new Random(200);
        var text = new StringBuilder(
                "META\nkey;value\nbudget;" + BUDGET + "\nvote_type;approval\nPROJECTS\nproject_id;cost\n");
        for (int i = 0; i < 200; i++) {
            text.append(i).append(';').append(5_000 + random.nextInt(95_000)).append('\n');
        }
        text.append("VOTES\nvoter_id;vote\n");
        for (int voter = 1; voter <= BALLOTS; voter++) {
            var chosen = random.ints(0, 200)
                    .distinct()
                    .limit(1 + random.nextInt(10))
                    .mapToObj(String::valueOf)
                    .toList();
            text.append(voter).append(';').append(String.join(",", chosen)).append('\n');
        }
        return text.toString();
    }

    private Counts() {}
}
