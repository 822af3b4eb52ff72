package org.rione.identity;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** What a personal token may do. Names are stored; the authority is {@code SCOPE_vote}. */
public enum TokenScope {
    VOTE("vote"),
    COMMENT("comment"),
    REPORT("report");

    private final String word;

    TokenScope(String word) {
        this.word = word;
    }

    public String authority() {
        return "SCOPE_" + word;
    }

    static String written(Set<TokenScope> scopes) {
        return scopes.stream().sorted().map(scope -> scope.word).collect(Collectors.joining(" "));
    }

    static Set<TokenScope> read(String written) {
        var words = Set.of(written.split(" "));
        return Arrays.stream(values())
                .filter(scope -> words.contains(scope.word))
                .collect(Collectors.toSet());
    }
}
