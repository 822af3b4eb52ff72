package org.rione.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rione.shared.Refusal;
import org.rione.shared.RioneProperties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * What a new password must be: long, and not among the first that anybody would try. No rule about kinds of characters:
 * they make passwords hard to remember, not hard to guess.
 */
@Component
class PasswordRules {

    static final int SHORTEST = 12;

    private static final int DIFFERENT_CHARACTERS = 5;
    private static final int SHORTEST_WORD = 4;
    private static final int MOST_WORDS = 2;
    private static final int IMPOSSIBLE = Integer.MAX_VALUE / 2;
    private static final Pattern REPETITION = Pattern.compile("(.+?)\\1+");
    private static final List<String> RUNS = List.of(
            "abcdefghijklmnopqrstuvwxyz",
            "01234567890123456789",
            "qwertyuiopasdfghjklzxcvbnm",
            "1qaz2wsx3edc4rfv5tgb6yhn7ujm");

    private final Set<String> common = common();
    private final List<String> place;

    PasswordRules(RioneProperties rione) {
        place = List.of("rione", "comune", rione.municipality().city().toLowerCase(Locale.ROOT));
    }

    /**
     * @param personal what others know of the person: name, address
     * @throws Refusal when the password is too short, too long or too easy to guess
     */
    void check(String password, String... personal) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            throw new Refusal("identity.password.short", SHORTEST);
        }
        if (length > Passwords.LONGEST) {
            throw new Refusal("identity.password.long", Passwords.LONGEST);
        }
        if (password.codePoints().distinct().count() < DIFFERENT_CHARACTERS
                || REPETITION.matcher(password).matches()
                || isMadeOfKnownWords(password, personal)) {
            throw new Refusal("identity.password.common");
        }
    }

    /**
     * Whether it is at most two frequent passwords, runs of keys, names of the place or the person, with digits and
     * signs around them. Three words that have nothing to do with each other are a good password.
     */
    private boolean isMadeOfKnownWords(String password, String... personal) {
        var words = new HashSet<String>(place);
        Stream.of(personal)
                .flatMap(text -> Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")))
                .filter(word -> word.length() >= SHORTEST_WORD)
                .forEach(words::add);
        return fewestWords(password.toLowerCase(Locale.ROOT), words) <= MOST_WORDS;
    }

    private int fewestWords(String text, Set<String> words) {
        var fewest = new int[text.length() + 1];
        for (int from = text.length() - 1; from >= 0; from--) {
            boolean filling = text.charAt(from) < 0x80 && !Character.isLetter(text.charAt(from));
            fewest[from] = filling ? fewest[from + 1] : IMPOSSIBLE;
            for (int to = from + SHORTEST_WORD; to <= text.length(); to++) {
                var piece = text.substring(from, to);
                if (fewest[to] + 1 < fewest[from]
                        && (common.contains(piece) || words.contains(piece) || isRun(piece))) {
                    fewest[from] = fewest[to] + 1;
                }
            }
        }
        return fewest[0];
    }

    private static boolean isRun(String piece) {
        return piece.chars().distinct().count() == 1 || RUNS.stream().anyMatch(run -> run.contains(piece));
    }

    private static Set<String> common() {
        try (var list = new ClassPathResource("identity/common-passwords.txt").getInputStream()) {
            return Set.copyOf(new HashSet<>(new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
