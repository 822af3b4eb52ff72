package org.rione.territory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.rione.shared.Changes;
import org.rione.shared.GeoPoint;
import org.rione.shared.Role;
import org.rione.shared.Topics;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where things are in the city: its quarters and its border. Asked from memory; read again when they change. */
@Service
public class Territory {

    /** Another server may have changed the borders: they are read again after this long. */
    private static final Duration KEPT = Duration.ofMinutes(5);

    private final TerritoryStore store;
    private final GroundCache ground;
    private final Changes changes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Territory(
            TerritoryStore store, GroundCache ground, Changes changes, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.ground = ground;
        this.changes = changes;
        this.events = events;
        this.clock = clock;
    }

    /** The quarters of today, in the order of the screens. */
    @PreAuthorize("permitAll()")
    public List<Neighbourhood> all() {
        return ground.now().all().stream().filter(Neighbourhood::active).toList();
    }

    /** Also finds a quarter that exists no more but that old reports name. */
    @PreAuthorize("permitAll()")
    public Optional<Neighbourhood> find(NeighbourhoodId id) {
        return ground.now().all().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    @PreAuthorize("permitAll()")
    public Optional<Neighbourhood> bySlug(String slug) {
        return ground.now().all().stream()
                .filter(one -> one.slug().equals(slug))
                .findFirst();
    }

    /** The quarter in which the point lies; there may be none, such as in the fields. */
    @PreAuthorize("permitAll()")
    public Optional<Neighbourhood> neighbourhoodAt(GeoPoint place) {
        return ground.now().at(place);
    }

    /** Whether the point is inside the municipality; true everywhere as long as no border is known. */
    @PreAuthorize("permitAll()")
    public boolean contains(GeoPoint place) {
        return ground.now().contains(place);
    }

    /** Border and quarters as a GeoJSON feature collection, for maps. */
    @PreAuthorize("permitAll()")
    public String geoJson() {
        return ground.now().geoJson();
    }

    /** Reads an uploaded GeoJSON file without changing anything. */
    @PreAuthorize("hasRole('" + Role.ADMINISTRATOR + "')")
    public BordersFile read(byte[] file) throws BordersRefused {
        return BordersReader.read(file);
    }

    /** Makes these the city's borders. Quarters keep their id through their slug. */
    @Transactional
    @PreAuthorize("hasRole('" + Role.ADMINISTRATOR + "')")
    public void apply(BordersFile file) {
        store.replace(file);
        events.publishEvent(new BordersChanged(file.quarters().size(), clock.instant()));
        changes.touch(Topics.TERRITORY);
    }

    /** Keeps the borders in memory; dropped after the commit of a change. */
    @org.springframework.stereotype.Component
    static class GroundCache implements Changes.Listener {

        private final Cache<String, Ground> kept =
                Caffeine.newBuilder().expireAfterWrite(KEPT).build();
        private final TerritoryStore store;

        GroundCache(TerritoryStore store) {
            this.store = store;
        }

        Ground now() {
            return Objects.requireNonNull(kept.get(Topics.TERRITORY, _ -> store.load()));
        }

        @Override
        public void changed(Set<String> topics) {
            if (topics.contains(Topics.TERRITORY)) {
                kept.invalidateAll();
            }
        }
    }
}
