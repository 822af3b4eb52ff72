package org.rione.programme;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What an office says about an action: where it stands now, and a sentence for the public that explains it.
 *
 * @param progress whole percent
 * @param evidence a page or document that shows it; http or https
 */
public record ActionUpdate(
        ActionState state,
        int progress,
        Optional<LocalDate> plannedFrom,
        Optional<LocalDate> plannedTo,
        String note,
        Optional<URI> evidence) {

    public static final int LEAST_NOTE = 10;
    public static final int MOST_NOTE = 2_000;

    /** @throws IllegalArgumentException when the progress is no percentage or the address is not of the web */
    public ActionUpdate {
        if (progress < 0 || progress > 100) {
            throw new IllegalArgumentException("not a percentage: " + progress);
        }
        if (evidence.isPresent() && !isWeb(evidence.get())) {
            throw new IllegalArgumentException("not an address of the web");
        }
        note = note.strip();
    }

    private static boolean isWeb(URI address) {
        return address.getHost() != null
                && address.toString().length() <= 500
                && ("http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme()));
    }
}
