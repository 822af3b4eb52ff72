package org.rione.tables;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.rione.shared.Refusal;

/** Turns the local time at which a facilitator wants a round to close into the one instant that it means. */
public final class ClosingTime {

    /**
     * The instant of a local time.
     *
     * @throws Refusal when the clocks skip that time (spring) or pass it twice (autumn)
     */
    public static Instant in(ZoneId zone, LocalDateTime local) {
        var offsets = zone.getRules().getValidOffsets(local);
        return switch (offsets.size()) {
            case 1 -> local.toInstant(offsets.getFirst());
            case 0 -> throw new Refusal("tables.refused.closing-impossible");
            default -> throw new Refusal("tables.refused.closing-twice");
        };
    }

    private ClosingTime() {}
}
