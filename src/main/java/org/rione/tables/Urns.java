package org.rione.tables;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rione.tables.count.Counting;
import org.rione.tables.count.Hashes;
import org.rione.tables.count.Method;
import org.rione.tables.count.Profile;
import org.rione.tables.proof.PublishedBallot;
import org.rione.tables.proof.RoundFile;
import org.rione.tables.proof.RoundRules;
import org.springframework.stereotype.Component;

/** Opens the urn of a closed round: reads its ballots, counts them, seals them, writes the published file. */
@Component
class Urns {

    private final BallotStore store;
    private final VoterStore voters;
    private final FileStore published;
    private final RoundFiles files;
    private final TablesProperties settings;

    Urns(BallotStore store, VoterStore voters, FileStore published, RoundFiles files, TablesProperties settings) {
        this.store = store;
        this.voters = voters;
        this.published = published;
        this.files = files;
        this.settings = settings;
    }

    /** The result as far as it is known without the lot. */
    RoundResult count(Round round) {
        var rules = rules(round);
        var ballots = ballots(round.id());
        var withheld = RoundFile.withheld(rules, ballots, settings.smallestPublished());
        var profile = profile(rules, ballots);
        var paper = voters.paper(round.id());
        return new RoundResult(
                Counting.count(rules.contest(""), profile),
                ballots.size(),
                voters.electorate(round.id()),
                paper.none() ? null : paper,
                RoundFile.seal(rules, ballots, withheld).urn(),
                withheld.orElse(null),
                others(rules, profile, ""));
    }

    /** The same ballots with the lot. */
    RoundResult decide(Round round, RoundResult before, String seed) {
        var rules = rules(round);
        var profile = profile(rules, ballots(round.id()));
        return before.with(Counting.count(rules.contest(seed), profile), others(rules, profile, seed));
    }

    /** Writes down the file that is published with the result. */
    PublishedFile publish(Round round, RoundResult result) {
        var file = file(round, result);
        published.keep(round.id(), file);
        return file;
    }

    private PublishedFile file(Round round, RoundResult result) {
        var rules = rules(round);
        var urn = RoundFile.seal(rules, ballots(round.id()), Optional.ofNullable(result.withheldOrNull()));
        var document = files.document(RoundFile.tree(
                rules,
                urn,
                new RoundFile.Turnout(result.electorate(), paper(result)),
                round.seed().orElse(""),
                result.outcome()));
        return new PublishedFile(
                Hashes.hex(document.getBytes(StandardCharsets.UTF_8)),
                urn.chain().head(),
                document);
    }

    private static Optional<RoundFile.Paper> paper(RoundResult result) {
        return Optional.ofNullable(result.paperOrNull())
                .map(paper -> new RoundFile.Paper(paper.handedOut(), paper.counted(), paper.spoiled()));
    }

    private List<PublishedBallot> ballots(RoundId round) {
        return store.all(round).stream()
                .map(ballot -> new PublishedBallot(ballot.receipt(), files.marks(ballot.content()), ballot.paper()))
                .toList();
    }

    private static Profile profile(RoundRules rules, List<PublishedBallot> ballots) {
        return Profile.of(
                rules.method().form(),
                rules.contest("").options(),
                ballots.stream().map(PublishedBallot::marks).toList());
    }

    private static Map<String, List<String>> others(RoundRules rules, Profile profile, String seed) {
        var winners = new HashMap<String, List<String>>();
        Counting.compare(rules.contest(seed), profile, comparable(rules.method()))
                .forEach((method, names) -> winners.put(method.code(), names));
        return winners;
    }

    /** The methods with which a round's ballots can be compared: with a budget those that spend one. */
    private static List<Method> comparable(Method own) {
        var all = new ArrayList<Method>();
        own.money()
                .ifPresentOrElse(
                        budget -> all.addAll(List.of(
                                new Method.EqualShares(budget, 1, Method.Utility.COST, Method.Completion.ADD1_GREEDY),
                                new Method.Greedy(budget))),
                        () -> all.addAll(List.of(
                                new Method.Plurality(),
                                new Method.Approval(),
                                MethodColumns.BORDA,
                                MethodColumns.SCHULZE)));
        all.removeIf(other -> other.code().equals(own.code()));
        return all;
    }

    static RoundRules rules(Round round) {
        return new RoundRules(
                round.tableSlug(),
                round.number(),
                round.title(),
                round.options().stream()
                        .map(option ->
                                new RoundRules.Option(option.id().value().toString(), option.title(), option.cost()))
                        .toList(),
                round.method(),
                round.winners(),
                round.seedSource());
    }
}
