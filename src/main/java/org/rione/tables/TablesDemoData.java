package org.rione.tables;

import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.rione.identity.DemoCrowd;
import org.rione.identity.SignedIn;
import org.rione.participation.SubjectKind;
import org.rione.participation.Subjects;
import org.rione.shared.RioneProperties;
import org.rione.shared.Texts;
import org.rione.shared.sql.DatabaseClock;
import org.rione.tables.count.Method;
import org.rione.territory.Neighbourhood;
import org.rione.territory.Territory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Two tables of the demonstration city: one votes now, one has a published result. All of it through the services. */
@Component
@Order(TablesDemoData.AFTER_THE_PROGRAMME)
class TablesDemoData implements ApplicationRunner {

    static final int AFTER_THE_PROGRAMME = 60;

    private static final String FACILITATOR = "referente@demo.it";
    private static final String ADMINISTRATOR = "amministratore@demo.it";

    private final RioneProperties rione;
    private final DemoCrowd crowd;
    private final Tables tables;
    private final SeatStore seats;
    private final Territory territory;
    private final Rounds rounds;
    private final RoundDrafts drafts;
    private final Results results;
    private final Ballots ballots;
    private final Subjects subjects;
    private final RoundClosing closing;
    private final BallotStore ballotStore;
    private final DatabaseClock clock;
    private final Random random = new Random(2026);

    TablesDemoData(
            RioneProperties rione,
            DemoCrowd crowd,
            Tables tables,
            SeatStore seats,
            Territory territory,
            Rounds rounds,
            RoundDrafts drafts,
            Results results,
            Ballots ballots,
            Subjects subjects,
            RoundClosing closing,
            BallotStore ballotStore,
            DatabaseClock clock) {
        this.rione = rione;
        this.crowd = crowd;
        this.tables = tables;
        this.seats = seats;
        this.territory = territory;
        this.rounds = rounds;
        this.drafts = drafts;
        this.results = results;
        this.ballots = ballots;
        this.subjects = subjects;
        this.closing = closing;
        this.ballotStore = ballotStore;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!rione.demo() || !tables.all().isEmpty()) {
            return;
        }
        var facilitator = crowd.account(FACILITATOR);
        var members = new ArrayList<>(crowd.residents(34));
        members.add(crowd.account("residente@demo.it"));
        members.add(crowd.account("residente2@demo.it"));
        var oliva = found("oliva", "oliva", facilitator, members);
        var centro = found("centro", "centro-storico", facilitator, members);

        DemoCrowd.as(facilitator, () -> {
            var past = drafts.draft(
                    oliva.id(),
                    new NewRound(
                            text("past.title"),
                            text("past.description"),
                            new Method.Approval(),
                            3,
                            clock.now().plus(Duration.ofHours(1)),
                            List.of(action("5.03"), action("8.05"), own("crossing"), own("one-way"), own("bench"))));
            voteAndPublish(drafts.open(past.id()), members);
        });
        DemoCrowd.as(facilitator, () -> {
            var now = drafts.draft(
                    oliva.id(),
                    new NewRound(
                            text("now.title"),
                            text("now.description"),
                            new Method.Points(10),
                            2,
                            inAWeekAtTen(),
                            List.of(
                                    action("5.03"),
                                    action("8.04"),
                                    action("8.05"),
                                    action("5.05"),
                                    own("basket"),
                                    own("dogs"))));
            vote(drafts.open(now.id()), members.subList(0, 17), 10);
        });
        DemoCrowd.as(facilitator, () -> budget(centro, members.subList(0, 33)));
        DemoCrowd.as(facilitator, () -> ranking(centro, members.subList(10, 36)));
        DemoCrowd.as(
                facilitator,
                () -> drafts.draft(
                        centro.id(),
                        new NewRound(
                                text("draft.title"),
                                text("draft.description"),
                                new Method.Points(5),
                                1,
                                inAWeekAtTen(),
                                List.of(action("5.05"), own("fountain")))));
    }

    /** A budget spent in equal shares, published. */
    private void budget(NeighbourhoodTable table, List<SignedIn> voters) {
        var drafted = drafts.draft(
                table.id(),
                new NewRound(
                        text("budget.title"),
                        text("budget.description"),
                        new Method.EqualShares(40_000, 1, Method.Utility.COST, Method.Completion.NONE),
                        1,
                        clock.now().plus(Duration.ofHours(1)),
                        List.of(
                                priced("lights", 15_000),
                                priced("evenings", 9_000),
                                priced("shade", 12_000),
                                priced("fountain", 24_000),
                                priced("windows", 5_000),
                                priced("racks", 4_000))));
        var round = drafts.open(drafted.id());
        for (var voter : voters) {
            var marks = new HashMap<OptionId, Integer>();
            for (int i = 0; i < 3; i++) {
                var wanted = (int) (round.options().size() * random.nextDouble() * random.nextDouble());
                marks.put(round.options().get(wanted).id(), 1);
            }
            DemoCrowd.as(voter, () -> ballots.cast(round.id(), Map.copyOf(marks)));
        }
        publish(round);
    }

    /** A ranking that is open now. */
    private void ranking(NeighbourhoodTable table, List<SignedIn> voters) {
        var drafted = drafts.draft(
                table.id(),
                new NewRound(
                        text("ranking.title"),
                        text("ranking.description"),
                        Rounds.SCHULZE,
                        1,
                        inAWeekAtTen(),
                        List.of(own("fountain"), own("dogs"), own("bench"), own("basket"))));
        var round = drafts.open(drafted.id());
        for (var voter : voters.subList(0, 9)) {
            var order = new ArrayList<>(round.options());
            Collections.shuffle(order, random);
            var places = new HashMap<OptionId, Integer>();
            order.subList(0, 3).forEach(option -> places.put(option.id(), places.size() + 1));
            DemoCrowd.as(voter, () -> ballots.cast(round.id(), Map.copyOf(places)));
        }
    }

    private static NewOption priced(String name, long cost) {
        return new NewOption(text("option." + name), text("option." + name + ".text"), Optional.empty(), cost);
    }

    private NeighbourhoodTable found(String slug, String quarter, SignedIn facilitator, List<SignedIn> members) {
        var founded = new ArrayList<NeighbourhoodTable>();
        DemoCrowd.as(crowd.account(ADMINISTRATOR), () -> {
            var table = tables.found(slug, text(slug + ".name"), text(slug + ".mandate"), 30);
            seats.describe(table.id(), new TableScope(territory.bySlug(quarter).map(Neighbourhood::id), ""));
            tables.seat(table.id(), facilitator.id(), true);
            members.forEach(member -> tables.seat(table.id(), member.id(), false));
            founded.add(table);
        });
        return founded.getFirst();
    }

    private void vote(Round round, List<SignedIn> voters, int points) {
        for (var voter : voters) {
            var marks = new HashMap<OptionId, Integer>();
            var left = points;
            for (int i = 0; i < 3 && left > 0; i++) {
                var given = points == 1 ? 1 : 1 + random.nextInt(left);
                // the first options are the more wanted ones
                var option =
                        round.options().get((int) (round.options().size() * random.nextDouble() * random.nextDouble()));
                if (points > 1) {
                    marks.merge(option.id(), given, Integer::sum);
                    left -= given;
                } else {
                    marks.put(option.id(), 1);
                }
            }
            DemoCrowd.as(voter, () -> ballots.cast(round.id(), Map.copyOf(marks)));
        }
    }

    /** The demonstration does not wait an hour: the closing is moved to now, everything else is as always. */
    private void voteAndPublish(Round round, List<SignedIn> voters) {
        vote(round, voters, 1);
        publish(round);
    }

    private void publish(Round round) {
        ballotStore.closeNow(round.id());
        closing.closeDue();
        var closed = rounds.find(round.tableSlug(), round.number()).orElseThrow();
        if (rounds.result(closed).orElseThrow().outcome().lotNeeded()) {
            results.draw(round.id(), "12 44 7 81 30");
        }
        results.publish(round.id());
    }

    private java.time.Instant inAWeekAtTen() {
        return clock.now()
                .atZone(rione.zone())
                .plus(7, ChronoUnit.DAYS)
                .with(LocalTime.of(22, 0))
                .toInstant();
    }

    private NewOption action(String code) {
        var card = subjects.search(SubjectKind.ACTION, code, 1).stream().findFirst();
        return card.map(found -> new NewOption(found.title(), found.summary(), Optional.of(found.subject())))
                .orElseGet(() -> new NewOption(code, "", Optional.empty()));
    }

    private static NewOption own(String name) {
        return new NewOption(text("option." + name), text("option." + name + ".text"), Optional.empty());
    }

    private static String text(String key) {
        return Texts.get(Locale.ITALIAN, "tables.demo." + key);
    }
}
