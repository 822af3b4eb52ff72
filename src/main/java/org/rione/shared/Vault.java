package org.rione.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.encrypt.Encryptors;
import org.springframework.security.crypto.encrypt.TextEncryptor;
import org.springframework.stereotype.Component;

/**
 * Locks away what others entrusted to this installation and what it must be able to say again, such as the keys that
 * contractors gave us. What lies in the database, or in a copy of it, is of no use without the installation's secret.
 *
 * @see "docs/decisions/0150-what-others-entrust-to-us-is-locked.md"
 */
@Component
public class Vault {

    private static final String MARK = "v1:";
    /** Only tells this use of the secret from others: the secret itself is long and random. */
    private static final String SALT =
            HexFormat.of().formatHex("org.rione.shared.Vault".getBytes(StandardCharsets.UTF_8));

    private static final int BYTES = 32;

    private final RioneProperties rione;
    private final ReentrantLock opening = new ReentrantLock();
    private @Nullable TextEncryptor lock;

    Vault(RioneProperties rione) {
        this.rione = rione;
    }

    /** The same text is another each time; three to four times as long, and nothing for nothing. */
    public String close(String text) {
        return text.isEmpty() ? "" : MARK + lock().encrypt(text);
    }

    /** Empty when it was locked with another secret or changed since. */
    public Optional<String> open(String closed) {
        if (closed.isEmpty()) {
            return Optional.of("");
        }
        try {
            return isClosed(closed) ? Optional.of(lock().decrypt(closed.substring(MARK.length()))) : Optional.empty();
        } catch (RuntimeException notOurs) { // the library has no type of its own for what it cannot read
            return Optional.empty();
        }
    }

    /** Whether it went through {@link #close}: what was stored before there was a vault did not. */
    public boolean isClosed(String text) {
        return text.startsWith(MARK);
    }

    private TextEncryptor lock() {
        opening.lock();
        try {
            if (lock == null) {
                lock = Encryptors.delux(secret(), SALT);
            }
            return lock;
        } finally {
            opening.unlock();
        }
    }

    private String secret() {
        if (!rione.secret().isEmpty()) {
            return rione.secret();
        }
        try {
            return kept(Path.of(rione.home(), "secret"));
        } catch (IOException e) {
            throw new UncheckedIOException("The secret of this installation cannot be read or made", e);
        }
    }

    /** Made once; a second process that comes at the same moment waits and reads what the first one wrote. */
    private static String kept(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (var channel = FileChannel.open(
                        file,
                        java.util.Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                var _ = channel.lock()) {
            var known = Files.readString(file).strip();
            if (!known.isEmpty()) {
                return known;
            }
            var bytes = new byte[BYTES];
            new SecureRandom().nextBytes(bytes);
            var made = HexFormat.of().formatHex(bytes);
            channel.write(StandardCharsets.US_ASCII.encode(made));
            channel.force(true);
            return made;
        }
    }
}
