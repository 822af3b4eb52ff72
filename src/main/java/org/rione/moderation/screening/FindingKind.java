package org.rione.moderation.screening;

/** What can be found in a text, the most telling first: where two overlap, the earlier stands. Names are stored. */
public enum FindingKind {
    IBAN(Confidence.HIGH),
    TAX_CODE(Confidence.HIGH),
    EMAIL(Confidence.HIGH),
    VAT_NUMBER(Confidence.LOW),
    PHONE(Confidence.HIGH),
    LINK(Confidence.LOW),
    PLATE(Confidence.LOW),
    HEATED(Confidence.LOW),
    HIDDEN(Confidence.LOW);

    private final Confidence confidence;

    FindingKind(Confidence confidence) {
        this.confidence = confidence;
    }

    public Confidence confidence() {
        return confidence;
    }

    /** Whether it says something about a person that does not belong in public. */
    public boolean personal() {
        return switch (this) {
            case IBAN, TAX_CODE, EMAIL, PHONE, PLATE -> true;
            case VAT_NUMBER, LINK, HEATED, HIDDEN -> false;
        };
    }
}
