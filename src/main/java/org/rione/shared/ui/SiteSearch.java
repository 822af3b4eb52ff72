package org.rione.shared.ui;

import java.util.List;

/** Finds a module's public things by words, for the search of the whole site. Implementations are beans. */
public interface SiteSearch {

    /**
     * One thing found.
     *
     * @param kind what it is, in the page's language: "Azione", "Segnalazione"
     * @param excerpt one line that helps to recognise it; may be empty
     */
    record Hit(String kind, String title, String href, String excerpt) {}

    /** Smaller comes first. */
    int order();

    /** The best hits; a code typed exactly is the first. Only what anyone may read. */
    List<Hit> find(String words, int limit);
}
