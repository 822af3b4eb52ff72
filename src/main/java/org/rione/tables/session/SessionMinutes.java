package org.rione.tables.session;

import static org.rione.shared.Pdf.escaped;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rione.shared.DayWords;
import org.rione.shared.Pdf;
import org.rione.shared.Refusal;
import org.rione.shared.RioneProperties;
import org.rione.shared.Texts;
import org.rione.tables.Round;
import org.rione.tables.RoundOption;
import org.rione.tables.RoundResult;
import org.rione.tables.Rounds;
import org.rione.tables.Tables;
import org.rione.tables.count.Standing;
import org.rione.tables.proof.OutcomeTree;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * The minutes of a session, signed by the hash of the published result: whoever has the file of the round can tell
 * whether the minutes speak of it. No names of voters.
 */
@Service
public class SessionMinutes {

    private final Sessions sessions;
    private final SessionStore store;
    private final Rounds rounds;
    private final Tables tables;
    private final RioneProperties rione;

    SessionMinutes(Sessions sessions, SessionStore store, Rounds rounds, Tables tables, RioneProperties rione) {
        this.sessions = sessions;
        this.store = store;
        this.rounds = rounds;
        this.tables = tables;
        this.rione = rione;
    }

    /** Whether there is a session and its result is public. */
    @PreAuthorize("permitAll()")
    public boolean ready(Round round) {
        return sessions.find(round.id()).isPresent()
                && rounds.file(round.tableSlug(), round.number()).isPresent();
    }

    /** For those who run the table. */
    @PreAuthorize("isAuthenticated()")
    public byte[] pdf(Round round, Locale language) {
        return Pdf.of(
                new Pdf.About(
                        language,
                        said(language, "title", round.title()),
                        said(language, "subject", round.tableName()),
                        rione.municipality().name()),
                "th { width: 55mm; } .hash { font-size: 9pt; }",
                html(round, language));
    }

    String html(Round round, Locale language) {
        if (!tables.runsTable(round.table())) {
            throw new Refusal("tables.refused.facilitators-only");
        }
        var session = sessions.find(round.id()).orElseThrow(() -> new Refusal("tables.session.refused.no-session"));
        var file = rounds.file(round.tableSlug(), round.number())
                .orElseThrow(() -> new Refusal("tables.session.refused.not-published"));
        var result = rounds.result(round).orElseThrow();
        var body = new StringBuilder("<p class=\"who\">%s · %s</p><h1>%s</h1><table>"
                .formatted(
                        escaped(rione.municipality().name()),
                        escaped(round.tableName()),
                        escaped(said(language, "title", round.title()))));
        row(body, language, "opened", moment(session.openedAt(), language));
        row(body, language, "closed", moment(round.closesAt(), language));
        row(body, language, "entitled", String.valueOf(result.electorate()));
        row(body, language, "present", String.valueOf(store.present(round.id())));
        if (session.quorum() > 0) {
            row(body, language, "quorum", String.valueOf(session.quorum()));
        }
        row(body, language, "ballots", String.valueOf(result.ballotsCounted()));
        var paper = result.paperOrNull();
        if (paper != null) {
            row(
                    body,
                    language,
                    "paper",
                    said(language, "paper-of", paper.counted(), paper.spoiled(), paper.handedOut()));
        }
        round.seed().ifPresent(seed -> row(body, language, "seed", seed));
        body.append("</table><h2>").append(escaped(said(language, "result"))).append("</h2><table>");
        standings(body, round, result, language);
        body.append("</table><p class=\"note\">").append(escaped(said(language, "signed")));
        body.append("</p><p class=\"hash\">SHA-256 ").append(escaped(file.sha256()));
        body.append("</p><p class=\"hash\">").append(escaped(said(language, "urn") + " " + result.urn()));
        return body.append("</p><p class=\"note\">")
                .append(escaped(rione.publicUrl() + "/tavoli/" + round.tableSlug() + "/votazioni/" + round.number()))
                .append("</p>")
                .toString();
    }

    private static void standings(StringBuilder body, Round round, RoundResult result, Locale language) {
        Map<String, RoundOption> options = round.options().stream()
                .collect(Collectors.toMap(option -> option.id().value().toString(), Function.identity()));
        for (var standing : result.outcome().standings()) {
            var option = options.get(standing.option());
            if (option != null) {
                line(
                        body,
                        option.title(),
                        said(
                                language,
                                standing.won() ? "won" : "not-won",
                                score(round, standing, language),
                                standing.backers()));
            }
        }
    }

    private static String score(Round round, Standing standing, Locale language) {
        return said(
                language,
                "score." + round.method().form().name(),
                String.valueOf(OutcomeTree.number(standing.score())),
                standing.score().doubleValue());
    }

    private static void row(StringBuilder body, Locale language, String name, String value) {
        line(body, said(language, name), value);
    }

    private static void line(StringBuilder body, String name, String value) {
        body.append("<tr><th scope=\"row\">")
                .append(escaped(name))
                .append("</th><td>")
                .append(escaped(value))
                .append("</td></tr>");
    }

    private String moment(Instant at, Locale language) {
        return DayWords.moment(language, rione.zone()).format(at);
    }

    private static String said(Locale language, String name, Object... arguments) {
        return Texts.get(language, "tables.minutes." + name, arguments);
    }
}
