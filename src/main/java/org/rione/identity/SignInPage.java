package org.rione.identity;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What the sign-in form and those who receive it agree on. */
public final class SignInPage {

    public static final String PATH = "/accedi";
    /** Where the links in mails lead. */
    public static final String LINK = "/accedi/collegamento";

    public static final String CONFIRM = "/conferma";
    public static final String CONFIRM_EMAIL = "/conferma-email";
    public static final String NEW_PASSWORD = "/nuova-password";

    public static final String EMAIL = "email";
    public static final String PASSWORD = "password";

    /** Query parameters of the page when it is shown again. */
    public static final String FAILED = "errore";

    /** The password was changed: a sentence says so. */
    public static final String CHANGED = "cambiata";

    /** The session was over before the person was done: a sentence says so. */
    public static final String EXPIRED = "scaduta";

    public static final String LINK_FAILED = "collegamento";
    public static final String WAIT = "attesa";

    /** Session attribute: what was typed, to be shown again. Never part of an address. */
    public static final String TYPED_EMAIL = "rione.sign-in.email";

    /** Pages that nobody wants to come back to after signing in. */
    public static final List<String> AROUND_ACCOUNTS =
            List.of(PATH, CONFIRM, CONFIRM_EMAIL, NEW_PASSWORD, "/registrati", "/password-dimenticata", "/posta-demo");

    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    /** The path if it leads to a page of this site and nowhere else. */
    public static Optional<String> ownPath(String path) {
        return path.startsWith("/")
                        && !path.startsWith("//")
                        && path.chars().noneMatch(c -> c == '\\' || c <= ' ' || c == 0x7f)
                ? Optional.of(path)
                : Optional.empty();
    }

    /** Whole seconds to wait, from a parameter that anybody could have written. */
    public static long waiting(String seconds) {
        return seconds.matches("\\d{1,6}") ? Math.min(Long.parseLong(seconds), LONGEST_WAIT.toSeconds()) : 0;
    }

    private SignInPage() {}
}
