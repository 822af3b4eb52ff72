package org.rione.reports;

import org.rione.participation.spi.SubjectCard;

/** How a state looks and which word it has: the one place that decides it, for chips, cards and history. */
public final class StateLook {

    public static SubjectCard.State of(ReportState state) {
        return switch (state) {
            case ReportState.Received _ -> look("received", "inbox", "reports.state.RECEIVED");
            case ReportState.InModeration _ -> look("moderation", "eye", "reports.state.IN_MODERATION");
            case ReportState.Published _ -> look("published", "flag", "reports.state.PUBLISHED");
            case ReportState.Assigned _ -> look("assigned", "arrow-right", "reports.state.ASSIGNED");
            case ReportState.InProgress _ -> look("progress", "tool", "reports.state.IN_PROGRESS");
            case ReportState.Suspended _ -> look("suspended", "player-pause", "reports.state.SUSPENDED");
            case ReportState.Reopened _ -> look("reopened", "refresh", "reports.state.REOPENED");
            case ReportState.Removed _ -> look("removed", "eye-off", "reports.state.REMOVED");
            case ReportState.Resolved resolved -> of(resolved.outcome().kind());
        };
    }

    public static SubjectCard.State of(Outcome.Kind outcome) {
        return switch (outcome) {
            case FIXED -> look("resolved", "circle-check", "reports.outcome.FIXED");
            case PLANNED -> look("planned-work", "calendar-check", "reports.outcome.PLANNED");
            case NOT_FIXABLE -> look("not-fixable", "ban", "reports.outcome.NOT_FIXABLE");
            case NOT_OURS -> look("not-ours", "external-link", "reports.outcome.NOT_OURS");
            case DUPLICATE -> look("duplicate", "copy", "reports.outcome.DUPLICATE");
        };
    }

    private static SubjectCard.State look(String look, String icon, String key) {
        return new SubjectCard.State(look, icon, key);
    }

    private StateLook() {}
}
