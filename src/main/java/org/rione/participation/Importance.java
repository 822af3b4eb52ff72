package org.rione.participation;

/** How many residents call a subject a priority and how many do not; of these, how many are verified. */
public record Importance(long yes, long no, long yesVerified, long noVerified) {

    public static final Importance NONE = new Importance(0, 0, 0, 0);

    public long of(Opinion opinion) {
        return switch (opinion) {
            case PRIORITY -> yes;
            case NOT_PRIORITY -> no;
        };
    }

    public long all() {
        return yes + no;
    }

    public long verified() {
        return yesVerified + noVerified;
    }

    /** Whether the votes are enough to be shown as shares. */
    public boolean isEnough() {
        return Sample.isEnough(all());
    }

    /**
     * Whether the share among verified residents may be shown: neither they nor the others, whose share follows by
     * subtraction, are so few that a single vote could be guessed.
     */
    public boolean isEnoughApart() {
        var others = all() - verified();
        return Sample.isEnough(verified()) && (others == 0 || Sample.isEnough(others));
    }
}
