package org.rione.tables.meetings;

import static org.rione.TestPeople.as;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.rione.TestPeople;
import org.rione.identity.SignedIn;
import org.rione.shared.Ids;
import org.rione.shared.Role;
import org.rione.tables.NeighbourhoodTable;
import org.rione.tables.Tables;
import org.springframework.stereotype.Component;

/** A table with a facilitator and a member, and meetings of it, for tests. */
@Component
public class MeetingSamples {

    public record AtTable(NeighbourhoodTable table, SignedIn facilitator, SignedIn member) {}

    private final Tables tables;
    private final MeetingStore store;
    private final TestPeople people;
    private final Clock clock;

    MeetingSamples(Tables tables, MeetingStore store, TestPeople people, Clock clock) {
        this.tables = tables;
        this.store = store;
        this.people = people;
        this.clock = clock;
    }

    public AtTable table() {
        var facilitator = people.verifiedResident();
        var member = people.verifiedResident();
        var founded = new NeighbourhoodTable[1];
        as(people.person(false, Role.ADMINISTRATOR), () -> {
            founded[0] = tables.found("riunioni-" + Ids.next(), "Tavolo di prova", "Mandato", 30);
            tables.seat(founded[0].id(), facilitator.id(), true);
            tables.seat(founded[0].id(), member.id(), false);
        });
        return new AtTable(founded[0], facilitator, member);
    }

    public Instant in(Duration later) {
        return clock.instant().plus(later).truncatedTo(ChronoUnit.MINUTES);
    }

    public NewMeeting wanted(String title, Instant begins) {
        return new NewMeeting(
                title,
                begins,
                begins.plus(Duration.ofMinutes(90)),
                "Centro San Rocco",
                Optional.empty(),
                List.of("Strisce", "Varie"));
    }

    /** A meeting that was over two hours ago: the past cannot be called. */
    public Meeting over(NeighbourhoodTable table, String title) {
        var id = MeetingId.next();
        store.insert(id, table.id(), wanted(title, in(Duration.ofHours(-4))), in(Duration.ofDays(-7)));
        return store.find(id).orElseThrow();
    }
}
