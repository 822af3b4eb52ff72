package org.rione.participation.ui;

import com.vaadin.flow.component.html.Paragraph;
import java.time.Duration;
import org.rione.shared.ui.Html;

/** The one polite region of a page: tells a screen reader of live counters, once in ten seconds at most. */
final class Announcer extends Paragraph {

    private static final long PAUSE = Duration.ofSeconds(10).toNanos();

    private long last = System.nanoTime() - PAUSE;

    Announcer() {
        Html.attr(this, "class", "rn-sr", "role", "status", "aria-live", "polite");
    }

    void say(String sentence) {
        var now = System.nanoTime();
        if (now - last >= PAUSE) {
            last = now;
            setText(sentence);
        }
    }
}
