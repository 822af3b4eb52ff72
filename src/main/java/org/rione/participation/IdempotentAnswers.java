package org.rione.participation;

import static org.rionedb.Tables.IDEMPOTENT_ANSWER;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.rione.identity.CurrentPerson;
import org.rione.shared.Refusal;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A program that did not hear the answer asks again under the same key: it gets the answer of the first time and
 * nothing is done twice. Keys belong to a person and are kept for a day.
 */
@Service
public class IdempotentAnswers {

    private static final Duration KEPT = Duration.ofDays(1);
    private static final int LONGEST_KEY = 255;

    private final DSLContext sql;
    private final TransactionTemplate transactions;
    private final CurrentPerson person;
    private final Clock clock;

    IdempotentAnswers(DSLContext sql, TransactionTemplate transactions, CurrentPerson person, Clock clock) {
        this.sql = sql;
        this.transactions = transactions;
        this.person = person;
        this.clock = clock;
    }

    /** What was answered. */
    public record Answer(String body) {}

    /**
     * Does it, or repeats the answer to the same request under this key.
     *
     * @param key without one it is done as it comes; with one, in one transaction with what is remembered
     * @param fingerprint what was asked; another one under the same key is refused
     */
    @PreAuthorize("isAuthenticated()")
    public Answer once(Optional<String> key, String fingerprint, Supplier<Answer> action) {
        if (key.isEmpty()) {
            return action.get();
        }
        if (key.get().isBlank() || key.get().length() > LONGEST_KEY) {
            throw new IllegalArgumentException("an idempotency key has 1 to " + LONGEST_KEY + " characters");
        }
        var hash = hash(key.get());
        return Objects.requireNonNull(transactions.execute(_ -> remembered(hash, hash(fingerprint), action)));
    }

    private Answer remembered(String hash, String fingerprint, Supplier<Answer> action) {
        if (!isFirst(hash, fingerprint)) {
            return repeated(hash, fingerprint);
        }
        var answer = action.get();
        sql.update(IDEMPOTENT_ANSWER)
                .set(IDEMPOTENT_ANSWER.ANSWER, answer.body())
                .where(IDEMPOTENT_ANSWER.PERSON_ID.eq(who()), IDEMPOTENT_ANSWER.KEY_HASH.eq(hash))
                .execute();
        return answer;
    }

    /** Waits for a request under the same key that is being answered just now. */
    private boolean isFirst(String key, String fingerprint) {
        try {
            sql.insertInto(IDEMPOTENT_ANSWER)
                    .set(IDEMPOTENT_ANSWER.PERSON_ID, who())
                    .set(IDEMPOTENT_ANSWER.KEY_HASH, key)
                    .set(IDEMPOTENT_ANSWER.FINGERPRINT, fingerprint)
                    .set(IDEMPOTENT_ANSWER.ANSWER, "")
                    .set(IDEMPOTENT_ANSWER.AT, clock.instant())
                    .execute();
            return true;
        } catch (DuplicateKeyException askedBefore) {
            return false;
        }
    }

    private Answer repeated(String key, String fingerprint) {
        var before = sql.select(IDEMPOTENT_ANSWER.FINGERPRINT, IDEMPOTENT_ANSWER.ANSWER)
                .from(IDEMPOTENT_ANSWER)
                .where(IDEMPOTENT_ANSWER.PERSON_ID.eq(who()), IDEMPOTENT_ANSWER.KEY_HASH.eq(key))
                .forShare()
                .fetchSingle();
        if (!before.value1().equals(fingerprint)) {
            throw new Refusal("participation.idempotency.other");
        }
        return new Answer(before.value2());
    }

    @Scheduled(fixedDelayString = "PT1H")
    @PreAuthorize("permitAll()")
    void forget() {
        sql.deleteFrom(IDEMPOTENT_ANSWER)
                .where(IDEMPOTENT_ANSWER.AT.lt(clock.instant().minus(KEPT)))
                .execute();
    }

    private UUID who() {
        return person.require().id().value();
    }

    private static String hash(String text) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
