package org.rione.participation.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.rione.participation.Opinion;
import org.rione.participation.Subject;

/**
 * A vote that a visitor asked for by pressing the button: kept in the session while they sign in, cast when they are
 * back. It never travels in an address, where a foreign page could write it.
 */
record Intention(Subject subject, Opinion opinion) implements Serializable {

    private static final String KEY = "rione.intention";

    /** Remembers it and goes to the sign-in page, which leads back to the given path. */
    static void signInFirst(Subject subject, Opinion opinion, String path) {
        session().setAttribute(KEY, new Intention(subject, opinion));
        UI.getCurrent().getPage().setLocation(signInPath(path));
    }

    /** What the person wanted of this subject before they signed in; asked once. */
    static Optional<Opinion> take(Subject subject) {
        if (!(session().getAttribute(KEY) instanceof Intention intention)
                || !intention.subject().equals(subject)) {
            return Optional.empty();
        }
        session().removeAttribute(KEY);
        return Optional.of(intention.opinion());
    }

    static String signInPath(String comeBackTo) {
        return "/accedi?da=" + URLEncoder.encode(comeBackTo, StandardCharsets.UTF_8);
    }

    private static WrappedSession session() {
        return VaadinSession.getCurrent().getSession();
    }
}
