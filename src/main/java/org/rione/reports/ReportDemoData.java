package org.rione.reports;

import static org.rionedb.Tables.REPORT;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.rione.identity.DemoCrowd;
import org.rione.identity.Office;
import org.rione.identity.Offices;
import org.rione.identity.SignedIn;
import org.rione.moderation.Verdict;
import org.rione.participation.Subject;
import org.rione.participation.SubjectKind;
import org.rione.participation.Subjects;
import org.rione.reports.questions.Answers;
import org.rione.shared.GeoPoint;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Two years of reports for the demonstration city, once: sent, supported, answered and reopened by its people through
 * {@link Reports}, on a clock of the past. What is older than a few days counts as reviewed; the rest waits in the queue.
 */
@Component
@ConditionalOnProperty("rione.demo")
@Order(100)
class ReportDemoData implements ApplicationRunner {

    private static final String PROGRAMME = "valenza-2026";
    private static final int REVIEWED_AFTER_DAYS = 3;
    private static final Duration OFFICE_HOURS = Duration.ofHours(14);
    private static final Pattern STEP = Pattern.compile("\\+(\\d+) ([A-Z]) (.*)");
    private static final Map<String, String> OFFICES = Map.ofEntries(
            Map.entry("illuminazione", "illuminazione-pubblica"),
            Map.entry("strade", "lavori-pubblici"),
            Map.entry("marciapiedi-barriere", "lavori-pubblici"),
            Map.entry("segnaletica", "polizia-locale"),
            Map.entry("sosta-traffico", "polizia-locale"),
            Map.entry("ciclabili", "lavori-pubblici"),
            Map.entry("verde", "verde-ambiente"),
            Map.entry("rifiuti", "verde-ambiente"),
            Map.entry("cestini-raccolta", "verde-ambiente"),
            Map.entry("pulizia", "verde-ambiente"),
            Map.entry("tombini-acque", "lavori-pubblici"),
            Map.entry("animali", "verde-ambiente"),
            Map.entry("aree-gioco", "verde-ambiente"),
            Map.entry("arredo-urbano", "lavori-pubblici"),
            Map.entry("edifici-pubblici", "lavori-pubblici"),
            Map.entry("impianti-sportivi", "cultura"),
            Map.entry("cimiteri", "servizi-demografici"),
            Map.entry("sicurezza-urbana", "polizia-locale"),
            Map.entry("vandalismo", "polizia-locale"),
            Map.entry("rumore", "polizia-locale"),
            Map.entry("servizi-comunali", "servizi-demografici"),
            Map.entry("altro", "lavori-pubblici"));

    private final DSLContext sql;
    private final Reports reports;
    private final ReportCategories categories;
    private final Offices offices;
    private final Subjects subjects;
    private final DemoCrowd crowd;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReportDemoData(
            DSLContext sql,
            Reports reports,
            ReportCategories categories,
            Offices offices,
            Subjects subjects,
            DemoCrowd crowd,
            TransactionTemplate transaction,
            Clock clock) {
        this.sql = sql;
        this.reports = reports;
        this.categories = categories;
        this.offices = offices;
        this.subjects = subjects;
        this.crowd = crowd;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** One line of the file. */
    private record Story(String[] field, int number) {

        private static final String KEY = "demo-";

        int daysAgo() {
            return Integer.parseInt(field[0]);
        }

        String key() {
            return KEY + number;
        }
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var told = sql.select(REPORT.IDEMPOTENCY_KEY)
                .from(REPORT)
                .where(REPORT.IDEMPOTENCY_KEY.startsWith(Story.KEY))
                .fetchSet(REPORT.IDEMPOTENCY_KEY);
        var lines = read().lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .toList();
        if (told.size() == lines.size()) {
            return;
        }
        var chief = crowd.account("amministratore@demo.it");
        var people = crowd.residents(DemoCrowd.SIZE);
        if (told.isEmpty()) {
            DemoCrowd.as(chief, this::routeCategories);
        }
        for (int number = 0; number < lines.size(); number++) {
            var story = new Story(lines.get(number).split("\\|", -1), number);
            if (!told.contains(story.key())) {
                transaction.executeWithoutResult(_ -> tell(story, people, chief));
            }
        }
    }

    private void routeCategories() {
        OFFICES.forEach((category, office) ->
                offices.byCode(office).map(Office::id).ifPresent(id -> categories.route(category, id)));
    }

    private void tell(Story story, List<SignedIn> people, SignedIn chief) {
        var author = author(story.number(), people);
        var sent = new Report[1];
        var at = clock.instant()
                .minus(Duration.ofDays(story.daysAgo()))
                .minus(Duration.ofMinutes(37L * story.number() % 480 + 30));
        DemoCrowd.as(author, () -> sent[0] = on(at, story).send(draft(story)));
        var supporters = Integer.parseInt(story.field()[7]);
        for (int i = 0; i < supporters; i++) {
            var neighbour = people.get((story.number() * 7 + i) % people.size());
            if (!neighbour.id().equals(author.id())) {
                DemoCrowd.as(
                        neighbour, () -> on(at.plus(Duration.ofHours(1)), story).support(sent[0].id()));
            }
        }
        for (var step : story.field()[8].split(";")) {
            if (!step.isBlank()) {
                step(story, step.strip(), at, author, chief, sent[0].id());
            }
        }
    }

    private static SignedIn author(int number, List<SignedIn> people) {
        return people.get(number * 11 % people.size());
    }

    private void step(Story story, String text, Instant sent, SignedIn author, SignedIn chief, ReportId id) {
        var step = STEP.matcher(text);
        if (!step.matches()) {
            throw new IllegalStateException("not a step of a demonstration report: " + text);
        }
        var at = sent.plus(Duration.ofDays(Integer.parseInt(step.group(1)))).plus(OFFICE_HOURS);
        var then = on(at.isAfter(clock.instant()) ? clock.instant() : at, story);
        if (step.group(2).equals("Z")) {
            DemoCrowd.as(author, () -> then.notFixed(id));
            return;
        }
        DemoCrowd.as(chief, () -> {
            var report = then.visible(id).orElseThrow();
            var office = report.office().orElseThrow();
            then.actFor(office, id, report.version(), action(step.group(2), step.group(3), report));
        });
    }

    private static ReportAction action(String letter, String sentence, Report report) {
        return switch (letter) {
            case "A" -> new ReportAction.Assign(report.office().orElseThrow(), sentence);
            case "S" -> new ReportAction.Start(sentence);
            case "N" -> new ReportAction.Answer(sentence, Optional.empty());
            case "W" -> new ReportAction.Suspend(sentence);
            case "R" -> new ReportAction.Resume(sentence);
            case "F" -> new ReportAction.Close(new Outcome.Fixed(), sentence);
            case "P" -> new ReportAction.Close(new Outcome.Planned(Optional.empty()), sentence);
            case "X" -> new ReportAction.Close(new Outcome.NotFixable(), sentence);
            case "O" -> new ReportAction.Close(new Outcome.NotOurs(), sentence);
            default -> throw new IllegalStateException("not a step of a demonstration report: " + letter);
        };
    }

    private Reports on(Instant at, Story story) {
        var past = Clock.fixed(at, ZoneOffset.UTC);
        return story.daysAgo() > REVIEWED_AFTER_DAYS ? reports.at(past, _ -> Verdict.PUBLISHED) : reports.at(past);
    }

    private NewReport draft(Story story) {
        var field = story.field();
        var place = field[2].split(" ");
        return new NewReport(
                story.key(),
                field[1],
                field[5],
                field[6],
                new ReportPlace(
                        Optional.of(new GeoPoint(Double.parseDouble(place[0]), Double.parseDouble(place[1]))),
                        Optional.empty(),
                        field[3]),
                Visibility.PUBLIC,
                story.number() % 5 == 0 ? Naming.NAMED : Naming.PSEUDONYMOUS,
                subjects.at(SubjectKind.ACTION, PROGRAMME, field[4]).map(Subject::id),
                Answers.NONE);
    }

    private static String read() {
        try {
            return new ClassPathResource("demo/valenza-segnalazioni.txt").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
