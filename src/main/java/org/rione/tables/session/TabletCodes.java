package org.rione.tables.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rione.shared.PersonId;
import org.rione.tables.BallotBox;
import org.rione.tables.RoundId;
import org.springframework.stereotype.Component;

/**
 * Whose code was typed on the tablet. Codes are not stored: they follow from the session's secret and the electorate, both
 * of which stand while the round is open, so the codes of a session are worked out once and kept in memory for a while.
 */
@Component
class TabletCodes {

    private record Session(RoundId round, ByteBuffer secret) {}

    private final BallotBox box;
    private final Cache<Session, Map<String, PersonId>> known = Caffeine.newBuilder()
            .maximumSize(20)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    TabletCodes(BallotBox box) {
        this.box = box;
    }

    /** Nobody, when the code is wrong or, which hardly ever happens, two people have the same. */
    Optional<PersonId> whose(SessionStore.Row session, String written) {
        var typed = written.toUpperCase(Locale.ROOT)
                .replaceAll("[^0-9A-Z]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        if (typed.length() != 8) {
            return Optional.empty();
        }
        var secret = Sessions.secret(session);
        var codes = known.get(
                new Session(session.session().round(), ByteBuffer.wrap(secret)), asked -> codes(asked.round(), secret));
        return Optional.ofNullable(codes.get(typed.substring(0, 4) + "-" + typed.substring(4)));
    }

    private Map<String, PersonId> codes(RoundId round, byte[] secret) {
        var codes = new HashMap<String, PersonId>();
        var twice = new HashSet<String>();
        for (var person : box.voters(round)) {
            var code = TabletCode.of(secret, person);
            if (codes.put(code, person) != null) {
                twice.add(code);
            }
        }
        codes.keySet().removeAll(twice);
        return Map.copyOf(codes);
    }

    /** The session is over. */
    void forget(RoundId round) {
        known.asMap().keySet().removeIf(session -> session.round().equals(round));
    }
}
