package org.rione.tables.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.h1;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.local;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.span;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rione.participation.Subject;
import org.rione.participation.Subjects;
import org.rione.participation.spi.SubjectCard;
import org.rione.shared.Topics;
import org.rione.shared.ui.Crumbs;
import org.rione.shared.ui.Dates;
import org.rione.shared.ui.Icon;
import org.rione.shared.ui.PageMeta;
import org.rione.shared.ui.PageRequest;
import org.rione.shared.ui.PublicPage;
import org.rione.tables.Electing;
import org.rione.tables.Round;
import org.rione.tables.RoundOption;
import org.rione.tables.RoundState;
import org.rione.tables.Rounds;
import org.rione.tables.ui.answers.AnswersPart;
import org.rione.tables.ui.answers.FatePart;

/** The page of one round: its options while it is open, its result once published. */
@org.springframework.stereotype.Component
class RoundPage implements PublicPage {

    private static final Pattern ADDRESS = Pattern.compile(TableLinks.ALL + "/([a-z0-9-]+)/votazioni/([0-9]{1,6})");

    private final Rounds rounds;
    private final Subjects subjects;
    private final AnswersPart answers;
    private final FatePart fate;
    private final Clock clock;

    RoundPage(Rounds rounds, Subjects subjects, AnswersPart answers, FatePart fate, Clock clock) {
        this.rounds = rounds;
        this.subjects = subjects;
        this.answers = answers;
        this.fate = fate;
        this.clock = clock;
    }

    @Override
    public boolean claims(String path) {
        return ADDRESS.matcher(path).matches();
    }

    @Override
    public Optional<Rendered> render(PageRequest request) {
        var address = ADDRESS.matcher(request.path());
        return address.matches()
                ? rounds.find(address.group(1), Integer.parseInt(address.group(2)))
                        .map(round -> new Rendered(
                                new PageMeta(
                                        round.title(),
                                        round.description().isBlank() ? round.tableName() : round.description(),
                                        TableLinks.round(round)),
                                content(round, Optional.empty()),
                                Set.of(Topics.subject(round.id().value()))))
                : Optional.empty();
    }

    /** @param ballot the ballot of somebody who may vote; without one the options are read only */
    Component content(Round round, Optional<Component> ballot) {
        var cards = cards(round);
        var crumbs = Crumbs.from(TableLinks.ALL, t("tables.list.title"))
                .toNamed(TableLinks.table(round.tableSlug()), round.tableName())
                .here(t("tables.round.number-long", round.number()));
        var result = rounds.result(round);
        if (result.isPresent()) {
            return div("", crumbs, ResultPart.build(round, result.get(), rounds.checkpoint(round), cards, answers));
        }
        var head = div(
                "rn-title",
                span("rn-kicker", Icon.of("users").svg(), local(text(round.tableName()))),
                local(h1(round.title())),
                div(
                        "rn-row",
                        RoundWords.chip(round, clock.instant()),
                        span("rn-hint", Icon.of("lock").svg(), text(t("tables.secret-short"))),
                        text("rn-hint", RoundWords.method(round))));
        RoundWords.winners(round).ifPresent(words -> head.add(p("rn-hint", words)));
        if (round.state() == RoundState.DRAFT || RoundWords.votable(round, clock.instant())) {
            head.add(p("rn-hint", RoundWords.closes(round)));
        }
        if (!round.description().isBlank()) {
            head.add(local(p("rn-lead", round.description())));
        }
        var page = div("rn-wrap", head);
        fate.before(round).ifPresent(page::add);
        page.add(ballot.orElseGet(() -> readOnly(round, cards)));
        return div("", crumbs, page);
    }

    Map<Subject, SubjectCard> cards(Round round) {
        return subjects.cards(
                round.options().stream().flatMap(RoundOption::subjects).toList());
    }

    private Component readOnly(Round round, Map<Subject, SubjectCard> cards) {
        var votable = RoundWords.votable(round, clock.instant());
        var list = attr(el("ol", "rn-stack rn-options"), "role", "list");
        round.options().forEach(option -> list.add(el("li", "rn-option", readOnly(round, option, cards))));
        var aside = attr(el("aside", "rn-stack rn-ballot-aside"), "aria-label", t("tables.ballot.own"));
        if (round.state() != RoundState.DRAFT) {
            var turnout = el(
                    "section",
                    "rn-card",
                    el("h2", "rn-card-title", RoundWords.turnout(round)),
                    RoundWords.turnoutBar(round));
            if (!votable) {
                turnout.add(p("rn-muted", t("tables.round.closed-at", Dates.moment(round.closesAt()))));
            }
            turnout.add(p("rn-hint", awaited(round, votable)));
            aside.add(turnout);
        }
        if (votable) {
            aside.add(attr(
                    el(
                            "section",
                            "rn-card",
                            p(
                                    "",
                                    t(
                                            round.electing() == Electing.MEMBERS
                                                    ? "tables.round.members-vote"
                                                    : "tables.round.residents-vote")),
                            signIn(round)),
                    "data-kind",
                    "well"));
        }
        return div("rn-ballot", div("", list), aside);
    }

    private static Component[] readOnly(Round round, RoundOption option, Map<Subject, SubjectCard> cards) {
        var words = OptionPart.words(option, cards);
        return round.method().money().isEmpty()
                ? words
                : Stream.concat(Arrays.stream(words), Stream.of(p("", OptionPart.euros(option.cost()))))
                        .toArray(Component[]::new);
    }

    private static String awaited(Round round, boolean votable) {
        if (votable) {
            return t("tables.round.hidden");
        }
        return t(round.state() == RoundState.READING ? "tables.round.reading" : "tables.round.awaiting");
    }

    private static Component signIn(Round round) {
        return attr(
                link("rn-btn", "/accedi?da=" + TableLinks.round(round), text(t("tables.round.sign-in"))),
                "data-kind",
                "primary",
                "data-wide",
                "",
                "router-ignore",
                "");
    }

    /** The options by their id, in the round's order. */
    static Map<String, RoundOption> byId(Round round) {
        return round.options().stream()
                .collect(Collectors.toMap(option -> option.id().value().toString(), Function.identity()));
    }
}
