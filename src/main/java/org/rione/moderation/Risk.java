package org.rione.moderation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.rione.moderation.screening.Confidence;
import org.rione.moderation.screening.FindingKind;

/** Why an item stands where it stands: harm and reach as a sum that can be read. Pure. */
public record Risk(List<Part> parts) {

    private static final int NOTICE = 15;
    private static final int NOTICES_COUNTED = 3;

    /** @param because the key of the text that explains the part, below {@code moderation.risk.} */
    public record Part(String because, int points) {}

    public Risk {
        parts = List.copyOf(parts);
    }

    static Risk of(Set<FindingKind> findings, boolean visible, int notices, boolean flood) {
        var parts = new ArrayList<Part>();
        findings.stream().sorted().forEach(kind -> parts.add(new Part("finding." + kind.name(), harm(kind))));
        if (notices > 0) {
            parts.add(new Part("notices", NOTICE * Math.min(notices, NOTICES_COUNTED)));
        }
        if (flood) {
            parts.add(new Part("flood", 20));
        }
        if (visible && !parts.isEmpty()) {
            parts.add(new Part("reach", 10));
        }
        return new Risk(parts);
    }

    public int points() {
        return parts.stream().mapToInt(Part::points).sum();
    }

    public Band band() {
        return Band.of(points());
    }

    private static int harm(FindingKind kind) {
        return switch (kind) {
            case IBAN, TAX_CODE, EMAIL, PHONE -> 40;
            case HEATED, HIDDEN -> 20;
            case PLATE -> 15;
            case LINK -> 10;
            case VAT_NUMBER -> 5;
        };
    }

    static boolean holds(Set<FindingKind> findings) {
        return findings.stream().anyMatch(kind -> kind.confidence() == Confidence.HIGH);
    }
}
