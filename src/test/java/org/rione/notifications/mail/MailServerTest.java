package org.rione.notifications.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rionedb.Tables.OUTGOING_MAIL;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rione.RioneProcess;
import org.rione.ServiceTest;
import org.rione.notifications.mail.OutgoingMailStore.Waiting;
import org.rione.shared.Ids;
import org.rione.shared.Letter;
import org.rione.shared.RioneProperties;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Letters on their way to a real mail server, which goes away and comes back. */
class MailServerTest extends ServiceTest {

    private static final Instant LATER = Instant.parse("2041-01-01T00:00:00Z"); // the real postman does not look there

    @Autowired
    Scribe scribe;

    @Autowired
    OutgoingMailStore store;

    @Autowired
    RioneProperties rione;

    @Autowired
    MailFolder folder;

    @Autowired
    DSLContext sql;

    private GreenMail server = new GreenMail();
    private int port;

    @BeforeEach
    void start_a_mail_server() {
        port = RioneProcess.freePort();
        server = start();
    }

    @AfterEach
    void stop_it() {
        server.stop();
    }

    @Test
    void a_letter_arrives_as_text_and_html_from_the_municipality_with_its_own_id() throws Exception {
        var letter = aLetter();

        postman().deliver(new Waiting(letter, 0));

        assertThat(server.getReceivedMessages()).hasSize(1);
        var message = server.getReceivedMessages()[0];
        assertThat(message.getSubject()).isEqualTo(letter.subject());
        assertThat(message.getAllRecipients()[0]).hasToString(letter.address());
        assertThat(message.getFrom()[0].toString())
                .contains(rione.municipality().mail());
        assertThat(message.getHeader("Message-ID")[0]).contains(letter.id().toString());
        assertThat(com.icegreen.greenmail.util.GreenMailUtil.getWholeMessage(message))
                .contains("text/plain", "text/html");
        assertThat(waits(letter)).isFalse();
    }

    @Test
    void a_server_that_is_away_gets_the_letter_when_it_is_back_once() {
        var letter = aLetter();
        server.stop();

        postman().deliver(new Waiting(letter, 0));
        assertThat(waits(letter)).isTrue();

        server = start();
        postman().deliver(new Waiting(letter, 1));
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(waits(letter)).isFalse();
    }

    private GreenMail start() {
        var fresh = new GreenMail(new ServerSetup(port, "localhost", ServerSetup.PROTOCOL_SMTP));
        fresh.start();
        return fresh;
    }

    private Postman postman() {
        var sender = new JavaMailSenderImpl();
        sender.setHost("localhost");
        sender.setPort(port);
        var beans = new StaticListableBeanFactory();
        beans.addBean("sender", sender);
        var clock = Clock.fixed(LATER, ZoneOffset.UTC);
        var route = new MailRoutes(rione, clock).mailRoute(beans.getBeanProvider(JavaMailSender.class), folder);
        return new Postman(store, route, clock, new SimpleMeterRegistry());
    }

    private WrittenLetter aLetter() {
        var letter = scribe.write(
                Ids.next(),
                "a-" + Ids.next() + "@example.org",
                Optional.empty(),
                Locale.ITALIAN,
                Letter.of("notifications.mail.test", "Mario"));
        store.add(letter, LATER);
        return letter;
    }

    private boolean waits(WrittenLetter letter) {
        return sql.fetchExists(OUTGOING_MAIL, OUTGOING_MAIL.ID.eq(letter.id()));
    }
}
