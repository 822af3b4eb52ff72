package org.rione.reports.questions;

/** What an answer looks like. Names are stored. */
public enum QuestionKind {
    /** One line of text. */
    LINE,
    /** Text of several lines. */
    TEXT,
    /** A decimal number, with a point. */
    NUMBER,
    /** A day with a time and its zone, as ISO 8601 writes it. */
    MOMENT,
    /** One of the choices. */
    ONE_OF,
    /** Any number of the choices. */
    SOME_OF,
    /** Nothing is asked: the words are only shown, such as whom to call in an emergency. */
    NOTICE;

    public boolean hasChoices() {
        return this == ONE_OF || this == SOME_OF;
    }

    /** Whether answers may be shown to everybody without anybody reading them before. */
    public boolean publishable() {
        return this == NUMBER || this == MOMENT || hasChoices();
    }
}
