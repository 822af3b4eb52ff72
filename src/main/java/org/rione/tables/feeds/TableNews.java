package org.rione.tables.feeds;

import java.util.List;
import java.util.Locale;
import org.rione.shared.feed.FeedEntry;
import org.rione.tables.NeighbourhoodTable;

/** News of one kind in the feed of a table, such as the answers that it was given. Only what anybody may know. */
public interface TableNews {

    /** The latest, in any order. */
    List<FeedEntry> latest(NeighbourhoodTable table, Locale language);
}
