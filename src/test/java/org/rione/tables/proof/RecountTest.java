package org.rione.tables.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rione.tables.count.Counting;
import org.rione.tables.count.Method;
import org.rione.tables.count.Profile;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A published file and what somebody could do to it. */
class RecountTest {

    @Test
    void the_chain_is_the_one_worked_out_elsewhere() {
        var chain = new HashChain("audit-chain-v1");
        assertThat(chain.head()).isEqualTo("21e7b058db30e7184f83f122651300436b715b1d6ec613586e398ba4d4a06bb2");
        chain.add(Map.of(
                "seq",
                1,
                "at",
                "2026-11-21T10:00:00.000000Z",
                "actor",
                "mod-1",
                "action",
                "DECISION",
                "object",
                "comment/7",
                "data",
                Map.of("decision", "REJECT", "reason", "PII")));
        assertThat(chain.head()).isEqualTo("ffa0d5fb5fdc498da21ea255033e467cd3c2daee0cf051cbcc681d65fe7ee9bf");
        chain.add(Map.of(
                "seq",
                2,
                "at",
                "2026-11-21T10:00:01.000000Z",
                "actor",
                "mod-2",
                "action",
                "APPEAL_UPHELD",
                "object",
                "comment/7",
                "data",
                Map.of("note", "è già anonimo 😊")));
        assertThat(chain.head()).isEqualTo("114d01de4ad4a3debedb3f8f363fe3f61c157029b0deac5a056bf61dac4eac84");
        chain.add(Map.of(
                "seq",
                3,
                "at",
                "2026-11-21T10:00:02.000000Z",
                "actor",
                "system",
                "action",
                "ROUND_CLOSED",
                "object",
                "round/3",
                "data",
                Map.of("ballots", 142)));
        assertThat(chain.head()).isEqualTo("8a05fa15496a382ce562e5767c0fd13c9ea7e9a9e9ce83e44b4c3a76aab1fb02");
    }

    @Test
    void canonical_text_is_that_of_a_browser() {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("b", List.of(1, -2L, true));
        tree.put("a", "\u0001\"\\\n\t è 😊 \ud800");
        assertThat(CanonicalJson.text(tree))
                .isEqualTo("{\"a\":\"\\u0001\\\"\\\\\\n\\t è 😊 \\ud800\",\"b\":[1,-2,true]}");
        assertThatThrownBy(() -> CanonicalJson.text(1.5)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_honest_file_holds_and_names_its_last_link() {
        var file = file(40);
        var verdict = check(file);
        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.reach()).isEqualTo(Recount.Reach.BALLOTS);
        assertThat(verdict.head()).isEqualTo(map(file, "chain").get("head"));
        assertThat(Recount.check(file, Optional.of(verdict.head())).good()).isTrue();
    }

    @Test
    void a_changed_ballot_is_found() {
        var file = file(40);
        map(ballots(file).get(1), "marks").put("a", 3);
        assertThat(check(file).findings()).anyMatch(finding -> finding.contains("The chain breaks at ballot 2"));
    }

    @Test
    void a_ballot_taken_out_is_found() {
        var file = file(40);
        ballots(file).remove(1);
        assertThat(check(file).findings())
                .anyMatch(finding -> finding.contains("The chain breaks at ballot 2"))
                .anyMatch(finding -> finding.contains("40 ballots were cast, and holds 39"));
    }

    @Test
    void ballots_that_changed_places_are_found() {
        var file = file(40);
        java.util.Collections.swap(ballots(file), 1, 2);
        assertThat(check(file).findings()).anyMatch(finding -> finding.contains("not in its place"));
    }

    @Test
    void a_file_cut_short_is_found() {
        var file = file(40);
        ballots(file).subList(2, 40).clear();
        assertThat(check(file).findings())
                .anyMatch(finding -> finding.contains("The link after the last ballot"))
                .anyMatch(finding -> finding.contains("Counted again"));
    }

    /** Whoever rebuilds everything makes another file that holds: only what was made known elsewhere tells it apart. */
    @Test
    void a_file_rebuilt_as_a_whole_is_found_by_the_link_made_known_elsewhere() {
        var published = String.valueOf(map(file(40), "chain").get("head"));
        var forged = file(41);
        assertThat(check(forged).good()).isTrue();
        assertThat(Recount.check(forged, Optional.of(published)).findings())
                .anyMatch(finding -> finding.contains("this is not the file that was published"));
    }

    @Test
    void another_winner_written_into_the_result_is_found_even_with_a_new_chain() {
        var file = file(40);
        map(file, "result").put("winners", new ArrayList<>(List.of("c")));
        var chain = new HashChain(RoundFile.FORMAT);
        chain.add(rules(new Method.Points(10)).tree());
        ballots(file).forEach(ballot -> {
            var bare = new LinkedHashMap<>(ballot);
            bare.remove("hash");
            chain.add(bare);
        });
        map(file, "chain").put("head", chain.add(RoundFile.last(file)));
        assertThat(check(file).findings()).singleElement().asString().contains("Counted again the winners are [b]");
    }

    @Test
    void few_ballots_are_recounted_from_totals_and_comparisons() {
        assertThat(check(file(12)).reach()).isEqualTo(Recount.Reach.TOTALS);
        assertThat(check(file(12)).findings()).isEmpty();
        assertThat(ballots(file(12))).allMatch(ballot -> ballot.keySet().equals(java.util.Set.of("leaf", "hash")));
        var ranked = file(12, new Method.Schulze(Method.Strength.WINNING_VOTES));
        assertThat(check(ranked).reach()).isEqualTo(Recount.Reach.TOTALS);
        assertThat(check(ranked).findings()).isEmpty();
    }

    @Test
    void what_is_no_such_file_is_said_so() {
        assertThatThrownBy(() -> check(new LinkedHashMap<>(Map.of("format", "round/9"))))
                .isInstanceOf(IllegalArgumentException.class);
        var broken = file(40);
        broken.put("options", "none");
        assertThatThrownBy(() -> check(broken)).isInstanceOf(IllegalArgumentException.class);
    }

    private static RoundRules rules(Method method) {
        return new RoundRules(
                "oliva",
                3,
                "Le priorità d’inverno",
                List.of(
                        new RoundRules.Option("a", "Luce", 0),
                        new RoundRules.Option("b", "Ombra", 0),
                        new RoundRules.Option("c", "Acqua è vita", 0)),
                method,
                1,
                "");
    }

    private static Map<String, Object> file(int voters) {
        return file(voters, new Method.Points(10));
    }

    private static Map<String, Object> file(int voters, Method method) {
        var rules = rules(method);
        var ballots = new ArrayList<PublishedBallot>();
        for (int i = 0; i < voters; i++) {
            ballots.add(new PublishedBallot(
                    "R%04d".formatted(i * 7919 % 10_000),
                    i % 3 == 0 ? Map.of("b", 1, "c", 2) : Map.of("a", 1, "b", 2),
                    false));
        }
        var urn = RoundFile.seal(rules, ballots, RoundFile.withheld(rules, ballots, 30));
        var profile = Profile.of(
                method.form(),
                rules.contest("").options(),
                ballots.stream().map(PublishedBallot::marks).toList());
        var tree = RoundFile.tree(
                rules,
                urn,
                new RoundFile.Turnout(100, Optional.empty()),
                "",
                Counting.count(rules.contest(""), profile));
        return JsonMapper.shared()
                .readValue(
                        JsonMapper.shared().writeValueAsString(tree),
                        new TypeReference<LinkedHashMap<String, Object>>() {});
    }

    private static Recount.Verdict check(Map<String, Object> file) {
        return Recount.check(file, Optional.empty());
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> ballots(Map<String, Object> file) {
        return (List<Map<String, Object>>) file.get("ballots");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Map<String, Object> file, String key) {
        return (Map<String, Object>) file.get(key);
    }
}
