package org.rione.identity;

import java.io.Serializable;
import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An address that mail can be sent to, in the one spelling under which an account is found: lower case, the domain in
 * its ASCII form. {@code Mario.Rossi@Example.it} and {@code mario.rossi@example.it} are the same address.
 */
public record EmailAddress(String value) implements Serializable {

    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL_PART = 64;
    private static final String ATOM = "[a-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final Pattern LOCAL_PART = Pattern.compile(ATOM + "(?:\\." + ATOM + ")*");
    private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
    private static final Pattern DOMAIN = Pattern.compile("(?:" + LABEL + "\\.)+" + LABEL);

    /** @throws IllegalArgumentException when no mail could be sent to the address */
    public EmailAddress {
        value = normal(value);
    }

    /** Whether mail could be sent to what was written. */
    public static boolean is(String written) {
        try {
            return !normal(written).isEmpty();
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    private static String normal(String written) {
        var address = written.strip();
        int at = address.lastIndexOf('@');
        if (address.length() > LONGEST || at < 1 || at > LONGEST_LOCAL_PART) {
            throw new IllegalArgumentException("not an e-mail address");
        }
        var local = address.substring(0, at).toLowerCase(Locale.ROOT);
        var domain = IDN.toASCII(address.substring(at + 1)).toLowerCase(Locale.ROOT);
        if (!LOCAL_PART.matcher(local).matches() || !DOMAIN.matcher(domain).matches()) {
            throw new IllegalArgumentException("not an e-mail address");
        }
        return local + "@" + domain;
    }

    /** Never whole: this may reach a log. */
    @Override
    public String toString() {
        return "…" + value.substring(value.indexOf('@'));
    }
}
