package org.rione.notifications.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.rione.shared.RioneProperties;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The letters of the demonstration, which go nowhere else: everybody may read them. Empty outside the demonstration. */
@Service
public class DemoMailbox {

    private static final int SHOWN = 30;

    /** A letter as its receiver would read it. */
    public record DemoLetter(String address, String subject, Instant sent, String text) {}

    private final MailFolder folder;
    private final boolean demo;

    DemoMailbox(MailFolder folder, RioneProperties rione) {
        this.folder = folder;
        this.demo = rione.demo();
    }

    @PreAuthorize("permitAll()")
    public List<DemoLetter> latest() {
        return demo ? folder.latest(SHOWN).stream().map(DemoMailbox::read).toList() : List.of();
    }

    private static DemoLetter read(Path file) {
        try (var in = Files.newInputStream(file)) {
            var message = new MimeMessage(Session.getInstance(new Properties()), in);
            return new DemoLetter(
                    message.getHeader("To", ","),
                    message.getSubject(),
                    message.getSentDate().toInstant(),
                    plain(message));
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException("unreadable letter " + file, e);
        }
    }

    private static String plain(Part part) throws IOException, MessagingException {
        if (part.isMimeType("text/plain")) {
            return (String) part.getContent();
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                var found = plain(parts.getBodyPart(i));
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }
}
