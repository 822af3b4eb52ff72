package org.rione.programme;

/** What an entry of an action's history tells. Names are stored. */
public enum HistoryKind {
    ADDED,
    REWORDED,
    ARCHIVED,
    RETURNED,
    MOVED,
    UPDATED
}
