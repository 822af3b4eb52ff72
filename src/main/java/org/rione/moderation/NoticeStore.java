package org.rione.moderation;

import static org.rionedb.Tables.CONTENT_NOTICE;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.rione.shared.Ids;
import org.rione.shared.PersonId;
import org.rione.shared.Texts;
import org.springframework.stereotype.Repository;

/** Notices, and who waits for an answer to theirs. */
@Repository
class NoticeStore {

    private final DSLContext sql;

    NoticeStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Somebody who hears what became of their notice. */
    record Sender(Optional<PersonId> person, String email, Locale language) {

        static Sender of(UUID person, String email, String language) {
            return new Sender(Optional.ofNullable(person).map(PersonId::new), email, Locale.of(language));
        }
    }

    /** False when the same sender notified the same content before: one voice counts once. */
    boolean add(
            ReviewItemId item,
            Rule rule,
            String words,
            Optional<PersonId> person,
            Optional<String> email,
            Locale language,
            Instant at) {
        var id = Ids.next();
        var sender = person.map(one -> "person:" + one.value()).or(() -> email.map(NoticeStore::mailKey));
        return sql.insertInto(CONTENT_NOTICE)
                        .set(CONTENT_NOTICE.ID, id)
                        .set(CONTENT_NOTICE.ITEM_ID, item.value())
                        .set(CONTENT_NOTICE.RULE, rule.name())
                        .set(CONTENT_NOTICE.WORDS, words)
                        .set(
                                CONTENT_NOTICE.PERSON_ID,
                                person.map(PersonId::value).orElse(null))
                        .set(CONTENT_NOTICE.EMAIL, email.orElse(""))
                        .set(CONTENT_NOTICE.SENDER_KEY, sender.orElse("visitor:" + id))
                        .set(CONTENT_NOTICE.LANGUAGE, Texts.supported(language).getLanguage())
                        .set(CONTENT_NOTICE.AT, at)
                        .onDuplicateKeyIgnore()
                        .execute()
                == 1;
    }

    /** Marks the open notices on the item as answered by the decision and says who sent them. */
    List<Sender> answer(ReviewItemId item, DecisionId decision) {
        sql.update(CONTENT_NOTICE)
                .set(CONTENT_NOTICE.ANSWERED_BY, decision.value())
                .where(CONTENT_NOTICE.ITEM_ID.eq(item.value()))
                .and(CONTENT_NOTICE.ANSWERED_BY.isNull())
                .execute();
        return answeredBy(decision);
    }

    /** The notices that the decision answered are open again. */
    List<Sender> reopen(DecisionId decision) {
        var senders = answeredBy(decision);
        sql.update(CONTENT_NOTICE)
                .setNull(CONTENT_NOTICE.ANSWERED_BY)
                .where(CONTENT_NOTICE.ANSWERED_BY.eq(decision.value()))
                .execute();
        return senders;
    }

    private List<Sender> answeredBy(DecisionId decision) {
        return sql.select(CONTENT_NOTICE.PERSON_ID, CONTENT_NOTICE.EMAIL, CONTENT_NOTICE.LANGUAGE)
                .from(CONTENT_NOTICE)
                .where(CONTENT_NOTICE.ANSWERED_BY.eq(decision.value()))
                .fetch(Records.mapping(Sender::of));
    }

    /** A fixed length, whatever the address; one address is one sender. */
    private static String mailKey(String email) {
        return "mail:"
                + UUID.nameUUIDFromBytes(
                        email.toLowerCase(Locale.ROOT).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
