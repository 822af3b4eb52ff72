package org.rione.reports.ui.desk;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.button;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Optional;
import java.util.UUID;
import org.rione.participation.SubjectKind;
import org.rione.participation.Subjects;
import org.rione.participation.spi.SubjectCard;
import org.rione.reports.Report;
import org.rione.reports.desk.ActionLinks;
import org.rione.reports.ui.FitWords;
import org.rione.shared.Refusal;
import org.rione.shared.ui.Toast;
import org.rione.shared.ui.Tr;
import org.springframework.dao.OptimisticLockingFailureException;

/** Against which action of the programme the report is: proposed, confirmed or changed by the officer. */
@org.springframework.stereotype.Component
class ActionLinkPart implements DeskPart {

    private final ActionLinks links;
    private final Subjects subjects;

    ActionLinkPart(ActionLinks links, Subjects subjects) {
        this.links = links;
        this.subjects = subjects;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Optional<Component> build(Report report, SerializableRunnable redraw) {
        var card = attr(el("section", "rn-card rn-stack"), "data-pad", "s", "aria-labelledby", "promessa");
        card.add(attr(el("h2", "rn-h3", t("reports.link.title")), "id", "promessa"));
        links.current(report)
                .ifPresentOrElse(
                        current -> card.add(
                                link(current.path(), current.code() + " " + current.title()),
                                attr(
                                        button(
                                                "rn-btn",
                                                () -> choose(report, Optional.empty(), redraw),
                                                text(t("reports.link.remove"))),
                                        "data-kind",
                                        "quiet")),
                        () -> card.add(p("rn-hint", t("reports.link.none"))));
        var proposals = links.propose(report);
        if (!proposals.isEmpty()) {
            var list = attr(el("ul", "rn-stack"), "role", "list");
            proposals.forEach(one -> list.add(el(
                    "li",
                    "",
                    div(
                            "",
                            link(
                                    one.card().path(),
                                    one.card().code() + " " + one.card().title()),
                            p("rn-hint", FitWords.why(one.why())),
                            attr(
                                    button(
                                            "rn-btn",
                                            () -> choose(
                                                    report,
                                                    Optional.of(
                                                            one.card().subject().id()),
                                                    redraw),
                                            text(t("reports.link.confirm"))),
                                    "data-kind",
                                    "neutral",
                                    "aria-label",
                                    t("reports.link.confirm.one", one.card().title()))))));
            card.add(el("b", "", t("reports.link.proposed")), list);
        }
        card.add(another(report, redraw));
        return Optional.of(card);
    }

    private Component another(Report report, SerializableRunnable redraw) {
        var search = new ComboBox<SubjectCard>(t("reports.link.other"));
        search.setWidthFull();
        search.setItemLabelGenerator(card -> card.code() + " " + card.title());
        search.setItems(query ->
                subjects
                        .search(SubjectKind.ACTION, query.getFilter().orElse(""), query.getOffset() + query.getLimit())
                        .stream()
                        .skip(query.getOffset())
                        .limit(query.getLimit()));
        search.addValueChangeListener(chosen -> {
            if (chosen.getValue() != null) {
                choose(report, Optional.of(chosen.getValue().subject().id()), redraw);
            }
        });
        return search;
    }

    private void choose(Report report, Optional<UUID> action, SerializableRunnable redraw) {
        try {
            links.link(report, action);
            Toast.show(t(action.isPresent() ? "reports.link.done" : "reports.link.removed"));
        } catch (OptimisticLockingFailureException faster) {
            Toast.problem(t("reports.link.faster"));
        } catch (Refusal refusal) {
            Toast.problem(Tr.refusal(refusal));
        }
        redraw.run();
    }
}
