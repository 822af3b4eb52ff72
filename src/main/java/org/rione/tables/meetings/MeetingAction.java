package org.rione.tables.meetings;

/** What those who run a table can do with a meeting. */
public enum MeetingAction {
    CHANGE,
    CANCEL,
    TAKE_ATTENDANCE,
    WRITE_MINUTES,
    ADD_DOCUMENT,
    REMOVE_DOCUMENT
}
