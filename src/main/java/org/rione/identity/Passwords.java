package org.rione.identity;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Makes and compares the stored form of passwords: Argon2id, named in the hash so that it can be succeeded by another. */
@Component
class Passwords {

    static final int LONGEST = 128;

    /** Each computation holds 16 MB; a rush of sign-ins queues instead of filling the memory. */
    private static final int AT_ONCE = 8;

    private final PasswordEncoder encoder = new DelegatingPasswordEncoder(
            "argon2", Map.of("argon2", Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8()));
    private final Semaphore seats = new Semaphore(AT_ONCE);
    private final String hashOfNobody = encoder.encode("nobody's password");

    String hash(String password) {
        seats.acquireUninterruptibly();
        try {
            return encoder.encode(password);
        } finally {
            seats.release();
        }
    }

    /** Does the same work when there is no hash to compare with, so that the time tells nothing about the account. */
    boolean matches(String password, Optional<String> hash) {
        seats.acquireUninterruptibly();
        try {
            var tooLong = password.codePointCount(0, password.length()) > LONGEST;
            var compared = tooLong ? "" : password; // a megabyte of password is not hashed
            return encoder.matches(compared, hash.orElse(hashOfNobody)) && hash.isPresent();
        } finally {
            seats.release();
        }
    }

    boolean isOutdated(String hash) {
        return encoder.upgradeEncoding(hash);
    }
}
