package org.rione.tables.meetings;

import java.util.List;
import java.util.Optional;
import org.rione.shared.Cursor;
import org.rione.shared.Refusal;
import org.rione.shared.Slice;
import org.rione.tables.TableId;
import org.rione.tables.Tables;
import org.rione.tables.meetings.MeetingChanged.What;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Meetings of the tables: those who run a table call them, everybody reads them. */
@Service
public class Meetings {

    private static final int LONGEST_REASON = 500;
    private static final int MOST_AHEAD = 20;

    private final MeetingStore store;
    private final MeetingLists lists;
    private final Tables tables;
    private final MeetingNews news;

    Meetings(MeetingStore store, MeetingLists lists, Tables tables, MeetingNews news) {
        this.store = store;
        this.lists = lists;
        this.tables = tables;
        this.news = news;
    }

    @PreAuthorize("permitAll()")
    public Optional<Meeting> find(String tableSlug, int number) {
        return lists.find(tableSlug, number);
    }

    /** Those that are not over, cancelled ones among them, the next one first; 20 at most. */
    @PreAuthorize("permitAll()")
    public List<Meeting> ahead(TableId table) {
        return lists.ahead(table, news.now(), MOST_AHEAD);
    }

    /** Those that are over, the latest first. */
    @PreAuthorize("permitAll()")
    public Slice<Meeting> past(TableId table, Optional<Cursor> after, int limit) {
        return lists.past(table, news.now(), after, limit);
    }

    /** The latest by date, the last one first. */
    @PreAuthorize("permitAll()")
    public List<Meeting> latest(TableId table, int most) {
        return lists.latest(table, most);
    }

    /**
     * Calls a meeting and writes to all members.
     *
     * @param id made by {@link MeetingId#next} when the form was opened: the same twice is one meeting
     */
    @Transactional
    @PreAuthorize("isAuthenticated()")
    public Meeting call(MeetingId id, TableId table, NewMeeting wanted) {
        requireRunner(table);
        var before = store.find(id);
        if (before.isPresent()) {
            return before.get();
        }
        requireAhead(wanted);
        store.insert(id, table, wanted, news.now());
        var meeting = store.find(id).orElseThrow();
        news.tell(meeting, What.CALLED);
        news.write(meeting, What.CALLED);
        return meeting;
    }

    /**
     * Changes a meeting that has not begun. Members get a letter when time or place are others; a word on the agenda is no
     * letter.
     *
     * @throws OptimisticLockingFailureException when it is not what was seen any more
     */
    @Transactional
    @PreAuthorize("isAuthenticated()")
    public Meeting change(MeetingId id, long seenVersion, NewMeeting wanted) {
        var before = locked(id, MeetingAction.CHANGE);
        var moved = wanted.moves(before);
        requireAhead(wanted);
        store.update(id, seenVersion, wanted, moved, news.now());
        var meeting = store.find(id).orElseThrow();
        news.tell(meeting, moved ? What.MOVED : What.EDITED);
        if (moved) {
            news.write(meeting, What.MOVED);
        }
        return meeting;
    }

    /** Says that a meeting does not take place; it stays to be seen, with the reason. */
    @Transactional
    @PreAuthorize("isAuthenticated()")
    public Meeting cancel(MeetingId id, String why) {
        locked(id, MeetingAction.CANCEL);
        var reason = why.strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw new Refusal("tables.meeting.refused.reason", LONGEST_REASON);
        }
        store.cancel(id, reason, news.now());
        var meeting = store.find(id).orElseThrow();
        news.tell(meeting, What.CANCELLED);
        news.write(meeting, What.CANCELLED);
        return meeting;
    }

    /** The meeting, locked, if the one who asks runs its table and it is the time for that. */
    Meeting locked(MeetingId id, MeetingAction action) {
        var meeting = store.lock(id).orElseThrow(() -> new Refusal("tables.meeting.refused.unknown"));
        requireRunner(meeting.table());
        MeetingLifecycle.require(action, meeting.phase(news.now()));
        return meeting;
    }

    private void requireAhead(NewMeeting wanted) {
        if (!wanted.begins().isAfter(news.now())) {
            throw new Refusal("tables.meeting.refused.past");
        }
    }

    private void requireRunner(TableId table) {
        if (!tables.runsTable(table)) {
            throw new Refusal("tables.refused.facilitators-only");
        }
    }
}
