package org.rione.tables.meetings;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rione.identity.DemoCrowd;
import org.rione.shared.RioneProperties;
import org.rione.shared.Texts;
import org.rione.tables.NeighbourhoodTable;
import org.rione.tables.Tables;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Meetings of the demonstration city: two that are over, one with minutes, and two ahead. */
@Component
@Order(MeetingsDemoData.AFTER_THE_TABLES)
class MeetingsDemoData implements ApplicationRunner {

    static final int AFTER_THE_TABLES = 61;

    private static final String FACILITATOR = "referente@demo.it";

    private final RioneProperties rione;
    private final DemoCrowd crowd;
    private final Tables tables;
    private final Meetings meetings;
    private final MeetingRecords records;
    private final MeetingStore store;
    private final Clock clock;

    MeetingsDemoData(
            RioneProperties rione,
            DemoCrowd crowd,
            Tables tables,
            Meetings meetings,
            MeetingRecords records,
            MeetingStore store,
            Clock clock) {
        this.rione = rione;
        this.crowd = crowd;
        this.tables = tables;
        this.meetings = meetings;
        this.records = records;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var oliva = tables.find("oliva");
        if (!rione.demo()
                || oliva.isEmpty()
                || !meetings.latest(oliva.get().id(), 1).isEmpty()) {
            return;
        }
        var table = oliva.get();
        DemoCrowd.as(crowd.account(FACILITATOR), () -> {
            var first = over(table, "first", -66);
            var members = tables.members(table.id());
            records.note(
                    first.id(),
                    members.stream()
                            .limit(19)
                            .map(member -> member.person().id())
                            .collect(Collectors.toSet()),
                    4);
            records.approve(first.id(), first.version(), text("first.minutes"));
            over(table, "second", -38);
            meetings.call(MeetingId.next(), table.id(), wanted("next", evening(5)));
            meetings.call(MeetingId.next(), table.id(), wanted("later", evening(40)));
        });
    }

    /** The past cannot be called: it is laid into the database as if it had been. */
    private Meeting over(NeighbourhoodTable table, String name, int days) {
        var id = MeetingId.next();
        store.insert(id, table.id(), wanted(name, evening(days)), evening(days - 14));
        return store.find(id).orElseThrow();
    }

    private static NewMeeting wanted(String name, Instant begins) {
        return new NewMeeting(
                text(name + ".title"),
                begins,
                begins.plus(Duration.ofMinutes(90)),
                text("place"),
                Optional.empty(),
                text(name + ".agenda").lines().toList());
    }

    private Instant evening(int days) {
        return clock.instant()
                .atZone(rione.zone())
                .plus(days, ChronoUnit.DAYS)
                .with(LocalTime.of(20, 30))
                .toInstant();
    }

    private static String text(String key) {
        return Texts.get(Locale.ITALIAN, "tables.meeting.demo." + key);
    }
}
