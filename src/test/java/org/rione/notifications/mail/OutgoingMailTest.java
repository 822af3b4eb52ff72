package org.rione.notifications.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rionedb.Tables.OUTGOING_MAIL;
import static org.rionedb.Tables.PERSON;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rione.Letters;
import org.rione.ServiceTest;
import org.rione.TestPeople;
import org.rione.notifications.mail.OutgoingMailStore.Waiting;
import org.rione.shared.Ids;
import org.rione.shared.Letter;
import org.rione.shared.Outbox;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.MailSendException;
import org.springframework.transaction.support.TransactionTemplate;

class OutgoingMailTest extends ServiceTest {

    private static final Instant LATER = Instant.parse("2040-01-01T00:00:00Z"); // the real postman does not look there

    @Autowired
    Outbox outbox;

    @Autowired
    Scribe scribe;

    @Autowired
    OutgoingMailStore store;

    @Autowired
    Letters letters;

    @Autowired
    TestPeople people;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    DSLContext sql;

    @Test
    void a_letter_arrives_in_the_language_of_the_person_as_text_and_as_html() {
        var person = people.resident();
        sql.update(PERSON)
                .set(PERSON.LANGUAGE, "en")
                .where(PERSON.ID.eq(person.id().value()))
                .execute();

        outbox.send(
                person.id(),
                Letter.of("notifications.mail.test", "<b>Mario</b>").withLink("/area-personale"));

        var letter = letters.last(person.email());
        assertThat(letter.subject()).isEqualTo("Test for <b>Mario</b>");
        assertThat(letter.plain()).startsWith("Hello Prova ").contains("<b>Mario</b>");
        assertThat(letter.link()).isEqualTo("http://localhost/area-personale");
        assertThat(letter.html())
                .contains("&lt;b&gt;Mario&lt;/b&gt;")
                .contains("href=\"http://localhost/area-personale\"")
                .doesNotContain("<b>", "src=", "url(");
    }

    @Test
    void a_line_break_in_an_argument_makes_no_header() {
        var address = Ids.next() + "@example.org";

        outbox.send(
                address, Locale.ITALIAN, Letter.of("notifications.mail.test", "Mario\r\nBcc: all@example.org\u2028X"));

        assertThat(letters.last(address).subject()).isEqualTo("Prova per Mario Bcc: all@example.org X");
    }

    @Test
    void nothing_leaves_when_the_transaction_is_rolled_back() {
        var address = Ids.next() + "@example.org";

        transactions.executeWithoutResult(transaction -> {
            outbox.send(address, Locale.ITALIAN, Letter.of("notifications.mail.test", "Mario"));
            transaction.setRollbackOnly();
        });

        assertThat(sql.fetchExists(OUTGOING_MAIL, OUTGOING_MAIL.ADDRESS.eq(address)))
                .isFalse();
    }

    @Test
    void a_letter_that_was_not_taken_is_tried_again_later_and_one_handed_over_is_forgotten() {
        var letter = aLetter();
        postman(_ -> {
                    throw new MailSendException("away");
                })
                .deliver(new Waiting(letter, 2));
        assertThat(sql.fetchSingle(OUTGOING_MAIL, OUTGOING_MAIL.ID.eq(letter.id()))
                        .getDueAt())
                .isEqualTo(LATER.plus(Duration.ofMinutes(4)));

        postman(_ -> {}).deliver(new Waiting(letter, 3));
        assertThat(sql.fetchExists(OUTGOING_MAIL, OUTGOING_MAIL.ID.eq(letter.id())))
                .isFalse();
    }

    @Test
    void a_letter_given_up_leaves_only_that_it_was_there() {
        var letter = aLetter();

        postman(_ -> {
                    throw new MailSendException("away");
                })
                .deliver(new Waiting(letter, 19));

        var row = sql.fetchSingle(OUTGOING_MAIL, OUTGOING_MAIL.ID.eq(letter.id()));
        assertThat(row.getGivenUpAt()).isEqualTo(LATER);
        assertThat(row.getPlain()).isNull();
        assertThat(row.getHtml()).isNull();
    }

    @Test
    void only_one_of_two_postmen_takes_a_letter() {
        var waiting = new Waiting(aLetter(), 0);

        assertThat(store.take(waiting, LATER, Duration.ofMinutes(5))).isTrue();
        assertThat(store.take(waiting, LATER, Duration.ofMinutes(5))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 4", "9, 256", "10, 360", "20, 360"})
    void the_pause_doubles_up_to_six_hours(int attempt, long minutes) {
        assertThat(Postman.pause(attempt)).isEqualTo(Duration.ofMinutes(minutes));
    }

    private WrittenLetter aLetter() {
        var letter = scribe.write(
                Ids.next(),
                "a@example.org",
                Optional.empty(),
                Locale.ITALIAN,
                Letter.of("notifications.mail.test", "Mario"));
        store.add(letter, LATER);
        return letter;
    }

    private Postman postman(MailRoute route) {
        return new Postman(store, route, Clock.fixed(LATER, ZoneOffset.UTC), new SimpleMeterRegistry());
    }
}
