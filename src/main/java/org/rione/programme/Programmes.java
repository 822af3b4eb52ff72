package org.rione.programme;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rione.identity.Office;
import org.rione.identity.Offices;
import org.rione.shared.Cursor;
import org.rione.shared.Slice;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The programmes as anyone may read them. */
@Service
public class Programmes {

    private final ProgrammeLists lists;
    private final Offices offices;

    Programmes(ProgrammeLists lists, Offices offices) {
        this.lists = lists;
        this.offices = offices;
    }

    /** All programmes, the latest first. */
    @Transactional(readOnly = true)
    @PreAuthorize("permitAll()")
    public List<ProgrammeCover> all() {
        return lists.covers();
    }

    /** The latest programme: the one a home page speaks of. */
    @Transactional(readOnly = true)
    @PreAuthorize("permitAll()")
    public Optional<ProgrammeCover> current() {
        return lists.covers().stream().findFirst();
    }

    @Transactional(readOnly = true)
    @PreAuthorize("permitAll()")
    public Optional<ProgrammeOutline> outline(String slug) {
        return lists.programme(slug).map(lists::outline);
    }

    /** The actions of a programme in which the words occur, or whose code was typed. */
    @Transactional(readOnly = true)
    @PreAuthorize("permitAll()")
    public Set<ActionId> matching(ProgrammeId programme, String words) {
        return lists.matching(programme, ActionWords.of(words));
    }

    /** A page of the actions that are part of a programme today, in its order. */
    @Transactional(readOnly = true)
    @PreAuthorize("permitAll()")
    public Optional<Slice<ActionRow>> actions(String slug, Optional<Cursor> after, int limit) {
        return lists.programme(slug).map(programme -> lists.actions(programme.id(), after, limit));
    }

    /** One action, archived ones too: their address stays. */
    @Transactional(readOnly = true)
    @PreAuthorize("permitAll()")
    public Optional<ActionFile> action(String slug, String code) {
        return lists.programme(slug)
                .flatMap(programme ->
                        lists.action(programme, code, id -> offices.find(id).map(Office::name)));
    }

    /** The addresses of all actions, newest change first, for site maps. */
    @Transactional(readOnly = true)
    @PreAuthorize("permitAll()")
    public List<ActionAddress> addresses(int limit) {
        return lists.addresses(limit);
    }

    /** Where an action's page is and when it last changed. */
    public record ActionAddress(String path, java.time.Instant changedAt) {}

    @PreAuthorize("permitAll()")
    public List<Office> officesOf(Collection<ActionRow> actions) {
        var used = actions.stream()
                .flatMap(action -> action.office().stream())
                .distinct()
                .toList();
        return offices.all().stream()
                .filter(office -> used.contains(office.id()))
                .toList();
    }
}
