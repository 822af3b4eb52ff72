package org.rione.tables.ui.whatif;

import static org.rione.shared.ui.Tr.t;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.rione.tables.NewOption;
import org.rione.tables.count.Method;
import org.rione.tables.count.Method.Completion;
import org.rione.tables.count.Method.Utility;
import org.rione.tables.whatif.Choices;
import org.rione.tables.whatif.Invention;
import org.rione.tables.whatif.Invention.Tastes;
import org.rione.tables.whatif.Rule;

/**
 * What an address asks to try. What it does not say, or says wrongly, is as the round has it; what is wrong is told beside
 * its field.
 *
 * @param problems a sentence for each field that was not understood
 */
record Asked(Rule rule, Invention invention, Map<String, String> problems) {

    static final String METHOD = "metodo";
    static final String SEATS = "priorita";
    static final String BUDGET = "budget";
    static final String UTILITY = "valore";
    static final String COMPLETION = "avanzi";
    static final String BALLOTS = "schede";
    static final String TASTES = "gusti";
    static final String SEED = "seme";

    /** The completions of equal shares that a round may have. */
    static final List<Completion> COMPLETIONS = List.of(Completion.NONE, Completion.ADD1, Completion.ADD1_GREEDY);

    private static final String USUAL_SEED = "1";

    Asked {
        problems = Map.copyOf(problems);
    }

    /** @param people how many could vote, as many ballots are invented if the address does not say */
    static Asked of(Choices choices, Function<String, Optional<String>> parameter, int people) {
        var reading = new Reading(parameter);
        var own = choices.own();
        var shares = own.method() instanceof Method.EqualShares one
                ? one
                : new Method.EqualShares(1, 1, Utility.COST, Completion.ADD1_GREEDY);
        var seats = reading.number(SEATS, Math.min(own.seats(), choices.mostSeats()), choices.mostSeats());
        var budget = reading.number(BUDGET, own.method().money().orElse(1L), NewOption.MOST_MONEY);
        var utility = reading.word(UTILITY, Utility.values()).orElse(shares.utility());
        var completion = reading.word(COMPLETION, Completion.values())
                .filter(COMPLETIONS::contains)
                .orElse(shares.completion());
        var rule = parameter
                .apply(METHOD)
                .flatMap(code -> choices.rule(code, (int) seats, budget, utility, completion))
                .or(() -> choices.rule(own.method().code(), (int) seats, budget, utility, completion))
                .orElse(own);
        var invention = new Invention(
                (int) reading.number(BALLOTS, Math.clamp(people, 1, Invention.MOST_BALLOTS), Invention.MOST_BALLOTS),
                reading.seed(),
                reading.word(TASTES, Tastes.values()).orElse(Tastes.FAVOURITES));
        return new Asked(rule, invention, reading.problems);
    }

    Optional<String> problem(String field) {
        return Optional.ofNullable(problems.get(field));
    }

    /** A constant as it stands in addresses. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static final class Reading {

        private final Function<String, Optional<String>> parameter;
        private final Map<String, String> problems = new HashMap<>();

        private Reading(Function<String, Optional<String>> parameter) {
            this.parameter = parameter;
        }

        /** A whole number from 1 on, perhaps with dots, blanks or a sign of money as people write it. */
        private long number(String field, long usual, long most) {
            var written = parameter.apply(field);
            if (written.isEmpty()) {
                return usual;
            }
            var digits = written.get().replaceAll("[\\s.€\u00a0]", "");
            var number = digits.matches("[0-9]{1,10}") ? Long.parseLong(digits) : 0;
            if (number < 1 || number > most) {
                problems.put(field, t("tables.whatif.wrong.number", most));
                return usual;
            }
            return number;
        }

        private String seed() {
            var seed = parameter.apply(SEED).map(String::strip).orElse(USUAL_SEED);
            if (seed.length() > Invention.LONGEST_SEED) {
                problems.put(SEED, t("tables.whatif.wrong.seed", Invention.LONGEST_SEED));
                return USUAL_SEED;
            }
            return seed;
        }

        private <E extends Enum<E>> Optional<E> word(String field, E[] constants) {
            return parameter.apply(field).flatMap(written -> Arrays.stream(constants)
                    .filter(constant -> Asked.word(constant).equals(written))
                    .findFirst());
        }
    }
}
