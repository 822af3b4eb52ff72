package org.rione.programme.ui;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.rione.programme.ActionRow;
import org.rione.programme.ActionState;
import org.rione.shared.ui.PageRequest;

/**
 * What a reader wants to see of a programme, as its address says it: words, choices in groups (one of a group, all
 * groups), an order. Values that mean nothing are ignored, so that any address shows a page.
 */
record ActionFilter(String words, Map<String, Set<String>> chosen, Order order) {

    static final String WORDS = "q";
    static final String STATE = "stato";
    static final String PLACE = "luogo";
    static final String CAN = "puo";
    static final String SDG = "sdg";
    static final String OFFICE = "ufficio";
    static final String SECTION = "sezione";
    static final String ORDER = "ordine";
    static final List<String> GROUPS = List.of(STATE, PLACE, CAN, OFFICE, SDG, SECTION);

    static final String VOTE = "votare";
    static final String COMMENT = "commentare";
    static final String REPORT = "segnalare";

    private static final int LONGEST_WORDS = 200;
    private static final int MOST_CHOICES = 50;

    enum Order {
        PROGRAMME("programma"),
        IMPORTANCE("importanza"),
        DISCUSSION("discussione"),
        RECENT("recenti");

        private final String word;

        Order(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /** Which actions have a value of a group. */
    private static final Map<String, BiPredicate<ActionRow, String>> HAS = Map.of(
            STATE, (action, value) -> word(action.state()).equals(value),
            PLACE, (action, value) -> action.places().contains(value),
            CAN, ActionFilter::can,
            SDG, (action, value) -> action.sdgs().stream().anyMatch(goal -> value.equals(String.valueOf(goal))),
            OFFICE,
                    (action, value) -> action.office()
                            .filter(office -> office.value().toString().equals(value))
                            .isPresent(),
            SECTION,
                    (action, value) ->
                            action.section().equals(value) || action.alsoIn().contains(value));

    static ActionFilter of(PageRequest address) {
        var chosen = new LinkedHashMap<String, Set<String>>();
        for (var group : GROUPS) {
            var values = address.query().getOrDefault(group, List.of()).stream()
                    .filter(value -> !value.isBlank())
                    .limit(MOST_CHOICES)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            if (!values.isEmpty()) {
                chosen.put(group, values);
            }
        }
        var words = address.parameter(WORDS).orElse("").strip();
        return new ActionFilter(
                words.substring(0, Math.min(words.length(), LONGEST_WORDS)),
                chosen,
                address.parameter(ORDER).map(ActionFilter::order).orElse(Order.PROGRAMME));
    }

    static String word(ActionState state) {
        return switch (state) {
            case PLANNED -> "pianificata";
            case STARTED -> "avviata";
            case COMPLETED -> "completata";
            case SUSPENDED -> "sospesa";
            case ABANDONED -> "abbandonata";
        };
    }

    boolean isEmpty() {
        return words.isEmpty() && chosen.isEmpty();
    }

    boolean isChosen(String group, String value) {
        return chosen.getOrDefault(group, Set.of()).contains(value);
    }

    boolean matches(ActionRow action) {
        return matchesBut("", action);
    }

    /** How many of these would be shown with this value as the only choice of its group. */
    long count(List<ActionRow> actions, String group, String value) {
        return actions.stream()
                .filter(action -> matchesBut(group, action) && has(action, group, value))
                .count();
    }

    /** The address of the same page without this choice. */
    String without(String group, String value) {
        var rest = new LinkedHashMap<>(chosen);
        var values = new LinkedHashSet<>(rest.getOrDefault(group, Set.of()));
        values.remove(value);
        rest.put(group, values);
        return new ActionFilter(group.equals(WORDS) ? "" : words, rest, order).query();
    }

    String in(Order other) {
        return new ActionFilter(words, chosen, other).query();
    }

    /** The query of the address, with its question mark; only {@code ?} when nothing is chosen. */
    String query() {
        var parts = new ArrayList<String>();
        if (!words.isEmpty()) {
            parts.add(WORDS + "=" + encoded(words));
        }
        for (var group : GROUPS) {
            chosen.getOrDefault(group, Set.of()).forEach(value -> parts.add(group + "=" + encoded(value)));
        }
        if (order != Order.PROGRAMME) {
            parts.add(ORDER + "=" + order.word());
        }
        return "?" + String.join("&", parts);
    }

    private boolean matchesBut(String ignored, ActionRow action) {
        return chosen.entrySet().stream()
                .filter(group ->
                        !group.getKey().equals(ignored) && !group.getValue().isEmpty())
                .allMatch(group -> group.getValue().stream().anyMatch(value -> has(action, group.getKey(), value)));
    }

    private static boolean has(ActionRow action, String group, String value) {
        var test = HAS.get(group);
        return test != null && test.test(action, value);
    }

    private static boolean can(ActionRow action, String value) {
        return switch (value) {
            case VOTE -> action.canVote();
            case COMMENT -> action.canComment();
            case REPORT -> action.canReport();
            default -> false;
        };
    }

    private static Order order(String word) {
        for (var order : Order.values()) {
            if (order.word().equals(word.toLowerCase(Locale.ROOT))) {
                return order;
            }
        }
        return Order.PROGRAMME;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
