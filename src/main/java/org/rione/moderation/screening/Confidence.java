package org.rione.moderation.screening;

/** How sure a finding is: a check digit or a full address is HIGH, a likeness is LOW. */
public enum Confidence {
    LOW,
    HIGH
}
