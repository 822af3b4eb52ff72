package org.rione.notifications.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;
import org.rione.shared.RioneProperties;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Letters go to the mail server of {@code spring.mail.host}; without one they are laid into a folder. */
@Configuration(proxyBeanMethods = false)
class MailRoutes {

    private final RioneProperties rione;
    private final Clock clock;
    /** Of no server; to make one looks through all libraries. */
    private final Session nowhere = Session.getInstance(new Properties());

    MailRoutes(RioneProperties rione, Clock clock) {
        this.rione = rione;
        this.clock = clock;
    }

    @Bean
    MailRoute mailRoute(ObjectProvider<JavaMailSender> server, MailFolder folder) {
        var sender = server.getIfAvailable();
        return sender == null
                ? letter -> lay(letter, folder)
                : letter -> sender.send(fill(sender.createMimeMessage(), letter));
    }

    private void lay(WrittenLetter letter, MailFolder folder) {
        var message = fill(new MimeMessage(nowhere), letter);
        var bytes = new ByteArrayOutputStream();
        try {
            message.writeTo(bytes);
            folder.lay(letter.id().toString(), bytes.toByteArray());
        } catch (IOException | MessagingException e) {
            throw new MailSendException("the letter could not be laid into the folder", e);
        }
    }

    /** The same letter always gets the same Message-ID: handed over twice, it is shown once. */
    private MimeMessage fill(MimeMessage message, WrittenLetter letter) {
        try {
            var helper = new MimeMessageHelper(
                    message, MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED, StandardCharsets.UTF_8.name());
            helper.setFrom(rione.municipality().mail(), rione.municipality().name());
            helper.setTo(letter.address());
            helper.setSubject(letter.subject());
            helper.setText(letter.plain(), letter.html());
            helper.setSentDate(Date.from(clock.instant()));
            message.setHeader("Auto-Submitted", "auto-generated");
            message.saveChanges();
            message.setHeader("Message-ID", "<" + letter.id() + "@rione>");
            return message;
        } catch (IOException | MessagingException e) {
            throw new MailPreparationException(e);
        }
    }
}
