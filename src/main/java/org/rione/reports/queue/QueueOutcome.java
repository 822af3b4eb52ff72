package org.rione.reports.queue;

/** What became of a report that a telephone sent from its queue. */
public sealed interface QueueOutcome {

    /** It is a report, with this number. */
    record Sent(String code) implements QueueOutcome {}

    /** A letter is on its way to its author, who has no account. */
    record Waiting() implements QueueOutcome {}

    /** Nobody is signed in and there is no address to write to. */
    record WhoAreYou() implements QueueOutcome {}
}
