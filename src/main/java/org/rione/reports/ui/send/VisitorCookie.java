package org.rione.reports.ui.send;

import java.time.Duration;
import java.util.Optional;
import org.rione.identity.Secret;
import org.rione.reports.VisitorKey;
import org.rione.shared.ui.Cookies;
import org.springframework.stereotype.Component;

/** The cookie by which the browser of somebody without an account finds its draft; made when the form is opened. */
@Component
class VisitorCookie {

    private static final Duration KEPT = Duration.ofDays(30);

    private final Cookies cookies;

    VisitorCookie(Cookies cookies) {
        this.cookies = cookies;
    }

    /** What the browser has brought along. */
    Optional<VisitorKey> brought() {
        return cookies.get(VisitorKey.COOKIE).map(VisitorKey::of);
    }

    /** What it has brought along, or a new one that it is given. */
    VisitorKey require() {
        return brought().orElseGet(() -> {
            var secret = Secret.make();
            cookies.set(VisitorKey.COOKIE, secret.text(), KEPT);
            return VisitorKey.of(secret.text());
        });
    }
}
