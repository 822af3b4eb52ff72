package org.rione.reports;

import java.io.Serializable;

/** Where a report stands. */
public sealed interface ReportState extends Serializable {

    /** Names are stored. */
    enum Kind {
        RECEIVED,
        IN_MODERATION,
        PUBLISHED,
        ASSIGNED,
        IN_PROGRESS,
        SUSPENDED,
        RESOLVED,
        REOPENED,
        REMOVED
    }

    record Received() implements ReportState {}

    /** Waits for a moderator; afterwards it goes on where it was. */
    record InModeration(ReportState resumes) implements ReportState {}

    record Published() implements ReportState {}

    record Assigned() implements ReportState {}

    record InProgress() implements ReportState {}

    record Suspended(String reason) implements ReportState {}

    record Resolved(Outcome outcome, String sentence) implements ReportState {

        /** Whether it goes on as another report. */
        public boolean merged() {
            return outcome instanceof Outcome.Duplicate;
        }
    }

    record Reopened() implements ReportState {}

    /** Hidden by a moderator; an appeal may bring it back to where it was. */
    record Removed(ReportState resumes) implements ReportState {}

    default Kind kind() {
        return switch (this) {
            case Received _ -> Kind.RECEIVED;
            case InModeration _ -> Kind.IN_MODERATION;
            case Published _ -> Kind.PUBLISHED;
            case Assigned _ -> Kind.ASSIGNED;
            case InProgress _ -> Kind.IN_PROGRESS;
            case Suspended _ -> Kind.SUSPENDED;
            case Resolved _ -> Kind.RESOLVED;
            case Reopened _ -> Kind.REOPENED;
            case Removed _ -> Kind.REMOVED;
        };
    }

    /** Whether somebody still owes an answer. */
    default boolean open() {
        return switch (this) {
            case Published _, Assigned _, InProgress _, Suspended _, Reopened _ -> true;
            case Received _, InModeration _, Resolved _, Removed _ -> false;
        };
    }

    /** Whether people other than the author and staff may know of it. */
    default boolean shown() {
        return switch (this) {
            case Received _, InModeration _, Removed _ -> false;
            case Published _, Assigned _, InProgress _, Suspended _, Resolved _, Reopened _ -> true;
        };
    }
}
