package org.rione.tables.proof;

import static org.rione.tables.proof.JsonFields.map;
import static org.rione.tables.proof.JsonFields.maps;
import static org.rione.tables.proof.JsonFields.text;
import static org.rione.tables.proof.JsonFields.whole;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rione.tables.count.Contest;
import org.rione.tables.count.Method;

/**
 * The rules of a round as its file states them.
 *
 * @param seedSource where the numbers of the lot come from, in the words of those who prepared the round
 */
public record RoundRules(
        String table, int number, String title, List<Option> options, Method method, int seats, String seedSource) {

    /** @param cost 0 where the method spends nothing */
    public record Option(String id, String title, long cost) {}

    public RoundRules {
        options = List.copyOf(options);
    }

    public Contest contest(String seed) {
        var costs = new LinkedHashMap<String, Long>();
        options.forEach(option -> costs.put(option.id(), option.cost()));
        return new Contest(costs, method, seats, 1, seed);
    }

    /** @throws IllegalArgumentException when the file does not state its rules, or an option twice or below nothing */
    static RoundRules read(Map<String, Object> file) {
        var options = new ArrayList<Option>();
        for (var each : maps(file.get("options"), "options")) {
            options.add(option(each, options));
        }
        return new RoundRules(
                text(file.get("table")),
                JsonFields.number(file.get("number")),
                text(file.get("title")),
                options,
                MethodTree.read(map(file.get("method"), "method")),
                JsonFields.number(file.get("seats")),
                text(file.get("seedSource")));
    }

    private static Option option(Map<String, Object> tree, List<Option> before) {
        var id = text(tree.get("id"));
        var cost = tree.get("cost") == null ? 0 : whole(tree.get("cost"));
        if (before.stream().anyMatch(option -> option.id().equals(id))) {
            throw new IllegalArgumentException("the option '" + id + "' stands twice");
        }
        if (cost < 0) {
            throw new IllegalArgumentException("the cost of the option '" + id + "' is negative: " + cost);
        }
        return new Option(id, text(tree.get("title")), cost);
    }

    /** The first entry of the chain. */
    Map<String, Object> tree() {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("format", RoundFile.FORMAT);
        tree.put("table", table);
        tree.put("number", number);
        tree.put("title", title);
        tree.put("options", options.stream().map(this::tree).toList());
        tree.put("method", MethodTree.of(method));
        tree.put("seats", seats);
        tree.put("leastScore", 1);
        tree.put("tieRule", MethodTree.tieRule(method));
        tree.put("seedSource", seedSource);
        return tree;
    }

    private Map<String, Object> tree(Option option) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("id", option.id());
        tree.put("title", option.title());
        if (method.money().isPresent()) {
            tree.put("cost", option.cost());
        }
        return tree;
    }
}
