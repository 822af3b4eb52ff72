package org.rione.reports.suggest;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Dangers that must not wait for an office: words tell them, and the form says whom to call instead. Telephone numbers
 * are those of Italy; 112 is the single emergency number of the European Union. Pure.
 */
public enum Danger {
    GAS("fuga gas|odore gas|puzza gas|sento gas|perdita gas|smell gas|gas leak"),
    WIRES("cavi scoperti|fili scoperti|cavo scoperto|filo scoperto|cavo elettrico terra|preso scossa|scossa elettrica|"
            + "fili elettrici penzolano|bare wires|live wires"),
    FIRE("incendio corso|sta bruciando|fiamme|prende fuoco|preso fuoco|brucia bosco|on fire"),
    COLLAPSE("sta crollando|rischia crollare|sta cedendo|sta per cadere|sta cadere|albero pericolante|"
            + "cornicione pericolante|muro pericolante|about to collapse|about to fall"),
    PERSON(
            "persona terra|uomo terra|donna terra|ferito grave|persona ferita|priva sensi|perde sangue|aggressione corso|"
                    + "stanno picchiando|chiede aiuto|person injured|is unconscious");

    private final List<Set<String>> signs;

    Danger(String phrases) {
        signs = Arrays.stream(phrases.split("\\|"))
                .map(phrase -> Set.copyOf(Stems.of(phrase)))
                .toList();
    }

    /** The first danger of which all words of a sign stand in one sentence of the text. */
    public static Optional<Danger> in(String text) {
        var sentences = Arrays.stream(text.split("[.;!?\\n]"))
                .map(sentence -> Stems.of(sentence).stream().collect(Collectors.toSet()))
                .toList();
        return Arrays.stream(values())
                .filter(danger -> danger.signs.stream()
                        .anyMatch(sign -> sentences.stream().anyMatch(sentence -> sentence.containsAll(sign))))
                .findFirst();
    }
}
