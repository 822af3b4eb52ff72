package org.rione.reports;

import java.time.Instant;
import org.rione.shared.PersonId;

/** What officers tell each other about a report; never public. */
public record ReportNote(Instant at, PersonId author, String text) {

    public static final int LENGTH = 2000;
}
