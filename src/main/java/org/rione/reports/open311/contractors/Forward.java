package org.rione.reports.open311.contractors;

import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import org.rione.identity.OfficeId;
import org.rione.reports.ReportId;

/**
 * A report on its way to a contractor.
 *
 * @param round 1, and one more each time it was brought back after the contractor was done
 * @param attempts how often it was tried
 * @param due when something is to be done about it
 * @param token what the contractor gave in place of a number
 * @param remote the contractor's number
 * @param problem why it is not further, or empty
 * @param since when it was put in line
 * @param said what the contractor said last, or empty
 */
public record Forward(
        ReportId report,
        OfficeId office,
        int round,
        State state,
        int attempts,
        Instant due,
        Optional<String> token,
        Optional<String> remote,
        String problem,
        Instant since,
        String said,
        Optional<Instant> saidAt)
        implements Serializable {

    /** Names are stored. */
    public enum State {
        /** To be sent when it is due. */
        WAITING,
        /** Being sent by somebody; if that somebody died, whoever finds it asks the contractor first. */
        SENDING,
        /** At the contractor's, who is asked for news. */
        SENT,
        /** A letter went out: nobody can be asked about it. */
        WRITTEN,
        /** Nothing left to do. */
        DONE,
        /** The contractor does not take it: somebody must look. */
        FAILED;

        /** Whether it is on its way to the contractor or there. */
        public boolean underWay() {
            return switch (this) {
                case WAITING, SENDING, SENT -> true;
                case WRITTEN, DONE, FAILED -> false;
            };
        }
    }
}
