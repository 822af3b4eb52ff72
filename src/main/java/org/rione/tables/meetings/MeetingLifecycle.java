package org.rione.tables.meetings;

import java.util.EnumSet;
import java.util.Set;
import org.rione.shared.Refusal;

/** What can be done with a meeting when. Pure. */
public final class MeetingLifecycle {

    /** What the screen offers, and nothing else is accepted. */
    public static Set<MeetingAction> offered(MeetingPhase phase) {
        return switch (phase) {
            case AHEAD ->
                EnumSet.of(
                        MeetingAction.CHANGE,
                        MeetingAction.CANCEL,
                        MeetingAction.ADD_DOCUMENT,
                        MeetingAction.REMOVE_DOCUMENT);
            case RUNNING, OVER ->
                EnumSet.of(
                        MeetingAction.TAKE_ATTENDANCE,
                        MeetingAction.WRITE_MINUTES,
                        MeetingAction.ADD_DOCUMENT,
                        MeetingAction.REMOVE_DOCUMENT);
            case CANCELLED -> EnumSet.of(MeetingAction.REMOVE_DOCUMENT);
        };
    }

    /** @throws Refusal when it is too early or too late for that */
    static void require(MeetingAction action, MeetingPhase phase) {
        if (!offered(phase).contains(action)) {
            throw new Refusal("tables.meeting.refused.phase." + phase.name());
        }
    }

    private MeetingLifecycle() {}
}
