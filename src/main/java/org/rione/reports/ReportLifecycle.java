package org.rione.reports;

import java.util.EnumSet;
import java.util.Set;
import org.rione.reports.ReportAction.Assign;
import org.rione.reports.ReportAction.Close;
import org.rione.reports.ReportAction.Hold;
import org.rione.reports.ReportAction.Kind;
import org.rione.reports.ReportAction.Publish;
import org.rione.reports.ReportAction.Remove;
import org.rione.reports.ReportAction.Reopen;
import org.rione.reports.ReportAction.Resume;
import org.rione.reports.ReportAction.Start;
import org.rione.reports.ReportAction.Suspend;
import org.rione.reports.ReportState.Assigned;
import org.rione.reports.ReportState.InModeration;
import org.rione.reports.ReportState.InProgress;
import org.rione.reports.ReportState.Published;
import org.rione.reports.ReportState.Received;
import org.rione.reports.ReportState.Removed;
import org.rione.reports.ReportState.Reopened;
import org.rione.reports.ReportState.Resolved;
import org.rione.reports.ReportState.Suspended;
import org.rione.shared.Refusal;

/** The report's life on one page. Pure: no clock, no database, no Spring. */
final class ReportLifecycle {

    /** Where the action leads, when this hand may do it in this state. */
    static ReportState next(ReportState from, ReportAction action, Hand hand) {
        if (!offered(from, hand).contains(action.kind())) {
            throw new Refusal("reports.refused.step");
        }
        return switch (action) {
            case Publish _ -> resumed(from);
            case Hold _ -> new InModeration(resumed(from));
            case Remove _ -> new Removed(resumed(from));
            case Assign _ -> new Assigned();
            case Start _, Resume _ -> new InProgress();
            case ReportAction.Answer _ -> from;
            case Suspend(var reason) -> new Suspended(reason);
            case Close(var outcome, var sentence) -> new Resolved(outcome, sentence);
            case Reopen _ -> new Reopened();
            case ReportAction.Merge(var into, var sentence) -> new Resolved(new Outcome.Duplicate(into), sentence);
            case ReportAction.TakeBack back -> back.to();
        };
    }

    /** What this hand may do. No default: a new state or hand does not compile until it is decided here. */
    static Set<Kind> offered(ReportState state, Hand hand) {
        return switch (hand) {
            case MODERATOR -> offeredToModerators(state);
            case OFFICE -> offeredToOffice(state);
            case REPORTER, NEIGHBOURS ->
                state instanceof Resolved resolved && !resolved.merged() ? EnumSet.of(Kind.REOPEN) : Set.of();
            case OTHER_OFFICE, VISITOR -> Set.of();
        };
    }

    private static Set<Kind> offeredToModerators(ReportState state) {
        return switch (state) {
            case Received _ -> EnumSet.of(Kind.PUBLISH, Kind.HOLD, Kind.REMOVE);
            case InModeration _ -> EnumSet.of(Kind.PUBLISH, Kind.REMOVE);
            case Removed _ -> EnumSet.of(Kind.PUBLISH, Kind.HOLD);
            case Published _, Assigned _, InProgress _, Suspended _, Resolved _, Reopened _ ->
                EnumSet.of(Kind.HOLD, Kind.REMOVE);
        };
    }

    private static Set<Kind> offeredToOffice(ReportState state) {
        return switch (state) {
            case Published _ -> EnumSet.of(Kind.ASSIGN, Kind.ANSWER, Kind.MERGE);
            case Assigned _ ->
                EnumSet.of(Kind.ASSIGN, Kind.START, Kind.ANSWER, Kind.SUSPEND, Kind.CLOSE, Kind.MERGE, Kind.TAKE_BACK);
            case Reopened _ -> EnumSet.of(Kind.ASSIGN, Kind.START, Kind.ANSWER, Kind.SUSPEND, Kind.CLOSE, Kind.MERGE);
            case InProgress _ -> EnumSet.of(Kind.ASSIGN, Kind.ANSWER, Kind.SUSPEND, Kind.CLOSE, Kind.MERGE);
            case Suspended _ -> EnumSet.of(Kind.ASSIGN, Kind.ANSWER, Kind.RESUME, Kind.CLOSE, Kind.MERGE);
            case Resolved resolved -> resolved.merged() ? EnumSet.of(Kind.TAKE_BACK) : Set.of();
            case Received _, InModeration _, Removed _ -> Set.of();
        };
    }

    private static ReportState resumed(ReportState from) {
        return switch (from) {
            case Received _ -> new Published();
            case InModeration(var resumes) -> resumes;
            case Removed(var resumes) -> resumes;
            case Published _, Assigned _, InProgress _, Suspended _, Resolved _, Reopened _ -> from;
        };
    }

    private ReportLifecycle() {}
}
