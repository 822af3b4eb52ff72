package org.rione.moderation;

import java.util.List;
import org.rione.shared.Refusal;

/** What a moderator decides on an item. */
public sealed interface Decision {

    Outcome outcome();

    /** Visible as it was written. */
    record Approve() implements Decision {

        @Override
        public Outcome outcome() {
            return Outcome.APPROVED;
        }
    }

    /** Visible with these passages covered. */
    record Redact(List<Passage> passages, Reason reason) implements Decision {

        public Redact {
            passages = Redaction.merged(passages);
            if (passages.isEmpty()) {
                throw new Refusal("moderation.refused.nothing-covered");
            }
            if (Redaction.written(passages).length() > 2000) {
                throw new Refusal("moderation.refused.too-much-covered");
            }
        }

        @Override
        public Outcome outcome() {
            return Outcome.REDACTED;
        }
    }

    /** Not visible; the original stays with the records. */
    record Remove(Reason reason) implements Decision {

        @Override
        public Outcome outcome() {
            return Outcome.REMOVED;
        }
    }

    /** Which rule, and what happened in the moderator's own words: the author reads both. */
    record Reason(Rule rule, String facts) {

        public static final int LONGEST = 2000;

        public Reason {
            facts = facts.strip();
            if (facts.isEmpty()) {
                throw new Refusal("moderation.refused.no-facts");
            }
            if (facts.length() > LONGEST) {
                throw new Refusal("moderation.refused.facts-too-long", LONGEST);
            }
        }
    }
}
