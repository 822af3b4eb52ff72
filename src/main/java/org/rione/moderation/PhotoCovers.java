package org.rione.moderation;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.rione.identity.CurrentPerson;
import org.rione.moderation.spi.PhotoArea;
import org.rione.shared.Refusal;
import org.rione.shared.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Covers parts of photos: gentler than taking the whole photo, or the whole report, away. */
@Service
public class PhotoCovers {

    public static final int MOST = 20;

    private final Turns turns;
    private final Contents contents;
    private final CurrentPerson current;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PhotoCovers(Turns turns, Contents contents, CurrentPerson current, ApplicationEventPublisher events, Clock clock) {
        this.turns = turns;
        this.contents = contents;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    /** Whether this kind of content has photos that can be covered. */
    @PreAuthorize("hasRole('" + Role.MODERATOR + "')")
    public boolean possible(ContentKind kind) {
        return contents.coversPhotos(kind);
    }

    /**
     * Everybody sees the photo with these parts covered, from now on and under another address.
     *
     * @param photoPath as the owner gave it for review
     * @throws Refusal when the item is a colleague's, there are no areas or too many, or the photo is not there
     */
    @Transactional
    @PreAuthorize("hasRole('" + Role.MODERATOR + "')")
    public void cover(ReviewItemId item, String photoPath, List<PhotoArea> areas) {
        if (areas.isEmpty() || areas.size() > MOST) {
            throw new Refusal("moderation.photo.refused.areas", MOST);
        }
        var mine = turns.lockMine(item, current.require());
        contents.coverPhoto(mine.content(), photoPath, areas);
        events.publishEvent(new PhotoCovered(mine.content(), areas.size(), clock.instant()));
    }

    /** The photos of this item that are covered, each with the address of its original: opening it leaves a trace. */
    @PreAuthorize("hasRole('" + Role.MODERATOR + "')")
    public Map<String, String> originals(ReviewItemId item) {
        return contents.originals(turns.get(item).content());
    }

    /**
     * Takes the covers of a photo back: everybody sees it whole again.
     *
     * @throws Refusal when the item is a colleague's, or the photo is not covered
     */
    @Transactional
    @PreAuthorize("hasRole('" + Role.MODERATOR + "')")
    public void uncover(ReviewItemId item, String photoPath) {
        var mine = turns.lockMine(item, current.require());
        contents.uncoverPhoto(mine.content(), photoPath);
        events.publishEvent(new PhotoUncovered(mine.content(), clock.instant()));
    }
}
