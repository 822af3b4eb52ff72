package org.rione.tables.ui.whatif;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.h1;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.span;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.rione.shared.Refusal;
import org.rione.shared.Topics;
import org.rione.shared.ui.Callout;
import org.rione.shared.ui.Crumbs;
import org.rione.shared.ui.Icon;
import org.rione.shared.ui.Numbers;
import org.rione.shared.ui.PageMeta;
import org.rione.shared.ui.PageRequest;
import org.rione.shared.ui.PublicPage;
import org.rione.shared.ui.Tr;
import org.rione.tables.Round;
import org.rione.tables.Rounds;
import org.rione.tables.ui.TableLinks;
import org.rione.tables.whatif.Choices;
import org.rione.tables.whatif.WhatIf;

/** The published ballots of a round under other rules, for everybody. */
@org.springframework.stereotype.Component
class WhatIfPage implements PublicPage {

    private static final Pattern ADDRESS =
            Pattern.compile(TableLinks.ALL + "/([a-z0-9-]+)/votazioni/([0-9]{1,6})" + WhatIfLinks.PUBLISHED);

    private final Rounds rounds;
    private final WhatIf whatIf;

    WhatIfPage(Rounds rounds, WhatIf whatIf) {
        this.rounds = rounds;
        this.whatIf = whatIf;
    }

    @Override
    public boolean claims(String path) {
        return ADDRESS.matcher(path).matches();
    }

    @Override
    public Optional<Rendered> render(PageRequest request) {
        var address = ADDRESS.matcher(request.path());
        return address.matches()
                ? find(address.group(1), Integer.parseInt(address.group(2)))
                        .map(round -> new Rendered(
                                new PageMeta(title(round), t("tables.whatif.lead-short"), WhatIfLinks.published(round)),
                                content(round, request::parameter),
                                Set.of(Topics.subject(round.id().value()), WhatIf.TOPIC)))
                : Optional.empty();
    }

    /** The round, once its result is published. */
    Optional<Round> find(String table, int number) {
        return rounds.find(table, number).filter(round -> round.state().isPublic());
    }

    static String title(Round round) {
        return t("tables.whatif.title-of", round.title());
    }

    Component content(Round round, Function<String, Optional<String>> parameter) {
        return div(
                "",
                Crumbs.from(TableLinks.ALL, t("tables.list.title"))
                        .toNamed(TableLinks.table(round.tableSlug()), round.tableName())
                        .to(TableLinks.round(round), t("tables.round.number-long", round.number()))
                        .here(t("tables.whatif.here")),
                div(
                        "rn-wrap",
                        div(
                                "rn-title",
                                span("rn-kicker", Icon.of("scale").svg(), text(round.title())),
                                h1(t("tables.whatif.title")),
                                p("rn-lead", t("tables.whatif.lead", Numbers.whole(round.voted())))),
                        tried(round, parameter)));
    }

    private Component tried(Round round, Function<String, Optional<String>> parameter) {
        try {
            return tried(round, whatIf.choices(round), parameter);
        } catch (Refusal refusal) {
            return div("rn-stack rn-whatif-none", refused(refusal), back(round));
        }
    }

    private Component tried(Round round, Choices choices, Function<String, Optional<String>> parameter) {
        if (!choices.any()) {
            return div("rn-stack rn-whatif-none", Callout.around(Callout.Kind.INFO, p("", t(why(round)))), back(round));
        }
        var asked = Asked.of(choices, parameter, round.electorate());
        var form = attr(
                el("aside", "rn-stack", new RulesForm(choices, asked).published(WhatIfLinks.published(round))),
                "aria-label",
                t("tables.whatif.rules"));
        if (choices.methods().size() == 1) {
            form.add(p("rn-hint", t("tables.whatif.totals-only")));
        }
        form.add(back(round));
        return attr(div("rn-split rn-table-split", form, answer(round, asked)), "data-aside", "first");
    }

    private Component answer(Round round, Asked asked) {
        try {
            return div(
                    "rn-stack",
                    whatIf.published(round, asked.rule())
                            .map(answer -> new AnswerTables(round, answer).build("tables.whatif.own-published"))
                            .orElseGet(() -> div("")),
                    p("rn-hint", t("tables.whatif.caution")));
        } catch (Refusal refusal) {
            return refused(refusal);
        }
    }

    private static Component refused(Refusal refusal) {
        return Callout.around(Callout.Kind.WARN, p("", Tr.refusal(refusal)));
    }

    String topic(Round round) {
        return whatIf.topic(round);
    }

    /** Whether what the address asks is being counted, so that the page is worth drawing again when it has been. */
    boolean isCounting(Round round, Function<String, Optional<String>> parameter) {
        try {
            return whatIf.isCounting(
                    round,
                    Asked.of(whatIf.choices(round), parameter, round.electorate())
                            .rule());
        } catch (Refusal reading) {
            return true;
        }
    }

    private static String why(Round round) {
        return round.voted() > WhatIf.MOST_BALLOTS ? "tables.whatif.none.many" : "tables.whatif.none.withheld";
    }

    private static Component back(Round round) {
        return attr(link("rn-btn", TableLinks.round(round), text(t("tables.whatif.back"))), "data-kind", "neutral");
    }
}
