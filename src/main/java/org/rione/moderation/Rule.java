package org.rione.moderation;

/** The rules of taking part, as they stand at {@code /aiuto/regole}. Names are stored; the order is their number. */
public enum Rule {
    RESPECT,
    ACCUSATION,
    TOPIC,
    PERSONAL_DATA,
    ADVERTISING,
    UNLAWFUL,
    IDENTITY;

    public int number() {
        return ordinal() + 1;
    }
}
