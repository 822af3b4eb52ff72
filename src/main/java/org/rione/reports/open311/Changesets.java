package org.rione.reports.open311;

import static org.rionedb.Tables.OPEN311_CHANGESET;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * When a document last changed. Whoever looks compares its fingerprint with the one that was noted; so nobody who
 * changes categories, questions or settings has to remember to tell.
 */
@Component
class Changesets {

    private final DSLContext sql;
    private final Clock clock;

    Changesets(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The moment at which the document was first seen as it is now, in whole seconds. */
    Instant of(String document, byte[] content) {
        var fingerprint = fingerprint(content);
        return noted(document, fingerprint).orElseGet(() -> note(document, fingerprint));
    }

    private Optional<Instant> noted(String document, String fingerprint) {
        return sql.select(OPEN311_CHANGESET.CHANGED_AT)
                .from(OPEN311_CHANGESET)
                .where(OPEN311_CHANGESET.DOCUMENT.eq(document))
                .and(OPEN311_CHANGESET.FINGERPRINT.eq(fingerprint))
                .fetchOptional(OPEN311_CHANGESET.CHANGED_AT);
    }

    private Instant note(String document, String fingerprint) {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        sql.insertInto(OPEN311_CHANGESET)
                .set(OPEN311_CHANGESET.DOCUMENT, document)
                .set(OPEN311_CHANGESET.FINGERPRINT, fingerprint)
                .set(OPEN311_CHANGESET.CHANGED_AT, now)
                .onDuplicateKeyUpdate()
                .set(OPEN311_CHANGESET.FINGERPRINT, fingerprint)
                .set(OPEN311_CHANGESET.CHANGED_AT, now)
                .execute();
        return now;
    }

    private static String fingerprint(byte[] content) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
