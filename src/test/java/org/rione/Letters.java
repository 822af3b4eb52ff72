package org.rione;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import org.rione.shared.RioneProperties;
import org.springframework.stereotype.Component;

/** Reads the letters that the application laid into its mail folder: what people find in their mailbox. */
@Component
public class Letters {

    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    private final Path folder;

    Letters(RioneProperties rione) {
        folder = Path.of(rione.home(), "mail");
    }

    public record Received(String subject, String plain, String html) {

        /** The first link, which is the button's. */
        public String link() {
            return LINK.matcher(plain)
                    .results()
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no link in: " + plain))
                    .group();
        }

        /** What follows the host in the link. */
        public String path() {
            return link().replaceFirst("https?://[^/]+", "");
        }
    }

    /** The newest letter to the address; waits until there are as many. */
    public Received last(String address, int count) {
        return await("letter " + count + " to " + address)
                .atMost(Duration.ofSeconds(30))
                .until(() -> to(address), letters -> letters.size() >= count)
                .getLast();
    }

    public Received last(String address) {
        return last(address, 1);
    }

    /** The only letter to the address whose subject names this; waits until it is there. */
    public Received only(String address, String named) {
        var found = await("letter to " + address + " about " + named)
                .atMost(Duration.ofSeconds(30))
                .until(() -> naming(address, named), letters -> !letters.isEmpty());
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private List<Received> naming(String address, String named) {
        return to(address).stream()
                .filter(letter -> letter.subject().contains(named))
                .toList();
    }

    /** All letters to the address so far, the oldest first. */
    public List<Received> to(String address) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted(Comparator.naturalOrder())
                    .map(Letters::read)
                    .filter(message -> isTo(message, address))
                    .map(Letters::received)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static MimeMessage read(Path file) {
        try (var in = Files.newInputStream(file)) {
            return new MimeMessage(Session.getInstance(new Properties()), in);
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }

    private static boolean isTo(MimeMessage message, String address) {
        try {
            return address.equals(message.getHeader("To", ","));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Received received(MimeMessage message) {
        try {
            return new Received(message.getSubject(), text(message, "text/plain"), text(message, "text/html"));
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Part part, String type) throws IOException, MessagingException {
        if (part.isMimeType(type)) {
            return ((String) part.getContent()).replace("\r\n", "\n");
        }
        var found = new StringBuilder();
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                found.append(text(parts.getBodyPart(i), type));
            }
        }
        return found.toString();
    }
}
