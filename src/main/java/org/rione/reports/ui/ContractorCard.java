package org.rione.reports.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import java.util.List;
import java.util.Optional;
import org.rione.reports.Report;
import org.rione.reports.Reports;
import org.rione.reports.open311.UpdateIntake;
import org.rione.reports.open311.contractors.Forward;
import org.rione.reports.open311.contractors.HandOvers;
import org.rione.shared.ui.Html;
import org.rione.shared.ui.Icon;

/** Where a report stands with contractors, for the people of the office. */
@org.springframework.stereotype.Component
public class ContractorCard {

    private static final String STATE = "reports.handing.state";

    private final HandOvers handOvers;
    private final UpdateIntake updates;
    private final Reports reports;
    private final ReportNames names;

    ContractorCard(HandOvers handOvers, UpdateIntake updates, Reports reports, ReportNames names) {
        this.handOvers = handOvers;
        this.updates = updates;
        this.reports = reports;
        this.names = names;
    }

    /** Empty when it never was at a contractor's, nobody could give it to one, and no program said anything. */
    public Optional<HtmlContainer> of(Report report) {
        return of(report, handOvers.of(report));
    }

    /** The same for who has looked already how it stands. */
    public Optional<HtmlContainer> of(Report report, HandOvers.Standing standing) {
        var heard = updates.said(report.id());
        if (standing.forwards().isEmpty() && standing.choices().isEmpty() && heard.isEmpty()) {
            return Optional.empty();
        }
        var card = attr(
                el(
                        "section",
                        "rn-card rn-stack",
                        attr(Html.h2(t("reports.handing.title")), "id", "ditta", "class", "rn-h3")),
                "data-pad",
                "s",
                "aria-labelledby",
                "ditta");
        if (standing.forwards().isEmpty()) {
            card.add(p("rn-hint", t("reports.handing.none")));
        } else {
            var known = names.now();
            var list = attr(el("ul", "rn-stack"), "role", "list");
            standing.forwards().forEach(forward -> list.add(el("li", "", line(forward, known))));
            card.add(list);
        }
        if (!heard.isEmpty()) {
            card.add(said(heard));
        }
        return Optional.of(card);
    }

    private Component line(Forward forward, ReportNames.Known known) {
        var office = known.office(Optional.of(forward.office())).orElse("");
        var facts = div(
                "rn-stack",
                Html.chip(look(forward.state()), Icon.of(icon(forward.state())), t(STATE, forward.state())),
                p("rn-hint", t("reports.handing.since", office, Days.moment(forward.since(), reports.today()))));
        attr(facts, "data-gap", "s");
        forward.remote()
                .or(forward::token)
                .ifPresent(number -> facts.add(p("rn-long", t("reports.handing.number", number))));
        if (forward.state() == Forward.State.WAITING && forward.attempts() > 0) {
            facts.add(p(
                    "rn-hint",
                    t("reports.handing.next", forward.attempts(), Days.moment(forward.due(), reports.today()))));
        }
        if (!forward.problem().isEmpty()) {
            facts.add(p("rn-note rn-long", forward.problem()));
        }
        if (!forward.said().isEmpty()) {
            forward.saidAt()
                    .ifPresent(
                            at -> facts.add(p("rn-hint", t("reports.handing.said", Days.moment(at, reports.today())))));
            facts.add(p("rn-note rn-long", t("reports.quoted", forward.said())));
        }
        return facts;
    }

    /** What arrived through the interface for programs: without it the office would not see who asked what. */
    private Component said(List<UpdateIntake.Said> heard) {
        var list = attr(el("ul", "rn-stack"), "role", "list");
        heard.forEach(one -> list.add(el(
                "li",
                "rn-note",
                p("rn-report-words", one.text()),
                p("rn-hint", Days.moment(one.at(), reports.today())))));
        return div("", el("b", "", t("reports.handing.heard")), list);
    }

    private static String look(Forward.State state) {
        return switch (state) {
            case WAITING, SENDING -> "progress";
            case SENT, WRITTEN -> "assigned";
            case DONE -> "resolved";
            case FAILED -> "overdue";
        };
    }

    private static String icon(Forward.State state) {
        return switch (state) {
            case WAITING, SENDING -> "clock";
            case SENT, WRITTEN -> "tool";
            case DONE -> "circle-check";
            case FAILED -> "alert-triangle";
        };
    }
}
