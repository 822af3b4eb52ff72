package org.rione.tables.meetings;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rione.identity.People;
import org.rione.identity.PersonName;
import org.rione.shared.PersonId;
import org.rione.shared.Refusal;
import org.rione.tables.Tables;
import org.rione.tables.meetings.MeetingChanged.What;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What remains of a meeting: who was there, and what was said. */
@Service
public class MeetingRecords {

    private static final int LONGEST_MINUTES = 50_000;
    private static final int MOST_GUESTS = 10_000;

    private final MeetingStore store;
    private final AttendanceStore attendance;
    private final Meetings meetings;
    private final Tables tables;
    private final People people;
    private final MeetingNews news;

    MeetingRecords(
            MeetingStore store,
            AttendanceStore attendance,
            Meetings meetings,
            Tables tables,
            People people,
            MeetingNews news) {
        this.store = store;
        this.attendance = attendance;
        this.meetings = meetings;
        this.tables = tables;
        this.people = people;
        this.news = news;
    }

    /**
     * Notes who was there, as often as one likes: the last time counts.
     *
     * @param present members of the table; others are refused
     * @param guests people without a seat, 0 or more
     */
    @Transactional
    @PreAuthorize("isAuthenticated()")
    public Meeting note(MeetingId id, Set<PersonId> present, int guests) {
        var meeting = meetings.locked(id, MeetingAction.TAKE_ATTENDANCE);
        if (guests < 0 || guests > MOST_GUESTS) {
            throw new Refusal("tables.meeting.refused.guests", MOST_GUESTS);
        }
        var members = tables.members(meeting.table()).stream()
                .map(member -> member.person().id())
                .collect(Collectors.toSet());
        var before = attendance.present(id);
        if (present.stream().anyMatch(one -> !members.contains(one) && !before.contains(one))) {
            throw new Refusal("tables.meeting.refused.not-a-member");
        }
        attendance.replace(id, present, Math.max(members.size(), present.size()), guests);
        news.tell(meeting, What.ATTENDANCE);
        return store.find(id).orElseThrow();
    }

    /** Who was there: for those who sit at the table or run it; nobody for all others. */
    @PreAuthorize("isAuthenticated()")
    public List<PersonName> present(Meeting meeting) {
        if (!tables.sitsAt(meeting.table()) && !tables.runsTable(meeting.table())) {
            return List.of();
        }
        var ids = attendance.present(meeting.id());
        var names = people.names(ids);
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(names.get(id)).stream())
                .toList();
    }

    /** The minutes as they are being written, for those who run the table; empty for all others. */
    @PreAuthorize("isAuthenticated()")
    public String draft(Meeting meeting) {
        return tables.runsTable(meeting.table())
                ? store.minutesDraft(meeting.id()).orElse("")
                : "";
    }

    /**
     * Keeps what is written so far; nobody else sees it.
     *
     * @throws OptimisticLockingFailureException when somebody else wrote meanwhile
     */
    @Transactional
    @PreAuthorize("isAuthenticated()")
    public Meeting keepDraft(MeetingId id, long seenVersion, String text) {
        var meeting = meetings.locked(id, MeetingAction.WRITE_MINUTES);
        requireLength(text);
        store.keepMinutes(id, seenVersion, text.strip());
        news.tell(meeting, What.MINUTES_DRAFTED);
        return store.find(id).orElseThrow();
    }

    /**
     * Publishes the minutes that the table has approved. Approved anew, they are marked as corrected.
     *
     * @throws OptimisticLockingFailureException when somebody else wrote meanwhile
     */
    @Transactional
    @PreAuthorize("isAuthenticated()")
    public Meeting approve(MeetingId id, long seenVersion, String text) {
        var meeting = meetings.locked(id, MeetingAction.WRITE_MINUTES);
        requireLength(text);
        if (text.isBlank()) {
            throw new Refusal("tables.meeting.refused.minutes-empty");
        }
        store.keepMinutes(id, seenVersion, text.strip());
        var anew = meeting.minutes().isPresent();
        store.approveMinutes(id, anew, news.now());
        news.tell(meeting, anew ? What.MINUTES_CORRECTED : What.MINUTES_APPROVED);
        return store.find(id).orElseThrow();
    }

    private static void requireLength(String text) {
        if (text.length() > LONGEST_MINUTES) {
            throw new Refusal("tables.meeting.refused.minutes-long", LONGEST_MINUTES);
        }
    }
}
