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
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.rione.shared.Cursor;
import org.rione.shared.RioneProperties;
import org.rione.shared.Slice;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The letters of the demonstration, which go nowhere else: everybody may read them. Empty outside the demonstration. */
@Service
public class DemoMailbox {

    private static final int PAGE = 8;
    /** Whoever looks for an address looks through so many letters. */
    private static final int SEARCHED = 400;

    /** A letter as its receiver would read it. */
    public record DemoLetter(String address, String subject, Instant sent, String text) {}

    private final MailFolder folder;
    private final boolean demo;

    DemoMailbox(MailFolder folder, RioneProperties rione) {
        this.folder = folder;
        this.demo = rione.demo();
    }

    /**
     * A page of letters, the newest first.
     *
     * @param address only letters to addresses with these signs in them; empty for all
     * @param before where the page begins, from the page before it
     */
    @PreAuthorize("permitAll()")
    public Slice<DemoLetter> letters(String address, Optional<Cursor> before) {
        if (!demo) {
            return new Slice<>(List.of(), Optional.empty());
        }
        var name = before.map(cursor -> cursor.key().getFirst()).orElse("");
        var searched = address.toLowerCase(Locale.ROOT);
        var found = folder.latest(name, searched.isEmpty() ? PAGE + 1 : SEARCHED).stream()
                .map(DemoMailbox::open)
                .filter(lying ->
                        lying.letter().address().toLowerCase(Locale.ROOT).contains(searched))
                .limit(PAGE + 1L)
                .toList();
        return Slice.of(found, PAGE, lying -> Cursor.of(lying.name())).map(Lying::letter);
    }

    private record Lying(String name, DemoLetter letter) {}

    private static Lying open(Path file) {
        return new Lying(file.getFileName().toString(), read(file));
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
