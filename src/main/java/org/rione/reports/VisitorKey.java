package org.rione.reports;

import java.io.Serializable;
import org.rione.identity.Secret;

/**
 * Tells again the browser of somebody without an account, so that a draft and its photos stay theirs. Made from a
 * random text that only the browser keeps, in the cookie {@value #COOKIE}; we keep its hash.
 */
public record VisitorKey(String hash) implements Serializable {

    public static final String COOKIE = "rione-segnalazione";

    /** @param secret the content of the cookie */
    public static VisitorKey of(String secret) {
        return new VisitorKey(new Secret(secret).hash());
    }
}
