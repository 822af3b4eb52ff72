package org.rione.shared.ui;

import java.time.Duration;
import java.util.Optional;

/** What the browser keeps for us, unreadable for scripts and sent to nobody else. Only what a page needs to work. */
public interface Cookies {

    /** As the current request brought it. */
    Optional<String> get(String name);

    /** Given to the browser with the answer to the current request. */
    void set(String name, String value, Duration kept);
}
