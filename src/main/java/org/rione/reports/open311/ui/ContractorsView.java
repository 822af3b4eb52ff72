package org.rione.reports.open311.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.button;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.h1;
import static org.rione.shared.ui.Html.h2;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.stream.Collectors;
import org.rione.identity.Office;
import org.rione.identity.OfficeId;
import org.rione.identity.Offices;
import org.rione.reports.Report;
import org.rione.reports.ReportLinks;
import org.rione.reports.Reports;
import org.rione.reports.open311.contractors.Contractor;
import org.rione.reports.open311.contractors.Contractors;
import org.rione.reports.open311.contractors.Forward;
import org.rione.shared.Role;
import org.rione.shared.ui.Crumbs;
import org.rione.shared.ui.Sure;
import org.rione.shared.ui.Toast;

/** Whose work is done by somebody else, how reports reach them, and what did not get there. */
@Route(ContractorsView.ROUTE)
@RolesAllowed(Role.ADMINISTRATOR)
class ContractorsView extends Div implements HasDynamicTitle {

    static final String ROUTE = "amministrazione/ditte";

    private final transient Contractors contractors;
    private final transient Reports reports;
    private final transient Map<OfficeId, String> names;
    private final ContractorForm form;
    private final Div list = div("rn-stack");
    private final Div stuck = div("rn-stack");

    ContractorsView(Contractors contractors, Offices offices, Reports reports) {
        this.contractors = contractors;
        this.reports = reports;
        this.names = offices.all().stream().collect(Collectors.toMap(Office::id, Office::name));
        this.form = new ContractorForm(offices.all(), contractor -> {
            contractors.save(contractor);
            Toast.show(t("reports.open311.contractors.saved"));
            show();
        });
        add(
                Crumbs.from("/amministrazione", t("reports.administration")).here(getPageTitle()),
                attr(
                        div(
                                "rn-wrap rn-stack rn-page-body",
                                div(
                                        "rn-title",
                                        h1(getPageTitle()),
                                        p("rn-lead", t("reports.open311.contractors.lead"))),
                                list,
                                form,
                                stuck),
                        "data-width",
                        "reading"));
        show();
    }

    @Override
    public String getPageTitle() {
        return t("reports.open311.contractors.title");
    }

    private void show() {
        list.removeAll();
        var all = contractors.all();
        if (all.isEmpty()) {
            list.add(p("rn-muted", t("reports.open311.contractors.none")));
        } else {
            var lines = attr(el("ul", "rn-stack"), "role", "list");
            all.forEach(contractor -> lines.add(line(contractor)));
            list.add(lines);
        }
        stuck.removeAll();
        var failed = contractors.failed();
        if (!failed.isEmpty()) {
            var lines = attr(el("ul", "rn-stack"), "role", "list");
            failed.forEach(forward -> lines.add(line(forward)));
            stuck.add(h2(t("reports.open311.contractors.stuck")), lines);
        }
    }

    private Component line(Contractor contractor) {
        var figures = contractors.figures(contractor.office());
        var name = names.getOrDefault(contractor.office(), "");
        var facts = div(
                "",
                el("b", "", name),
                p("rn-hint rn-long", contractor.address()),
                p(
                        "rn-hint",
                        t("reports.open311.contractors.figures", figures.waiting(), figures.sent(), figures.failed())));
        var change = attr(
                button("rn-btn", () -> form.show(contractor), text(t("reports.open311.contractors.change"))),
                "data-kind",
                "quiet",
                "aria-label",
                t("reports.open311.contractors.change.one", name));
        var remove = attr(
                button("rn-btn", () -> ask(contractor, name), text(t("reports.open311.contractors.remove"))),
                "data-kind",
                "quiet",
                "aria-label",
                t("reports.open311.contractors.remove.one", name));
        return Lines.line(facts, change, remove);
    }

    private void ask(Contractor contractor, String name) {
        Sure.warn(
                t("reports.open311.contractors.sure", name),
                t("reports.open311.contractors.sure.text"),
                t("reports.open311.leave"),
                t("reports.open311.contractors.remove"),
                () -> {
                    contractors.remove(contractor.office());
                    show();
                });
    }

    private Component line(Forward forward) {
        var code = reports.visible(forward.report()).map(Report::code);
        var facts = div(
                "",
                code.<Component>map(number -> link(ReportLinks.report(number), number))
                        .orElseGet(() -> text("–")));
        facts.add(p("rn-hint", names.getOrDefault(forward.office(), "")), p("rn-hint rn-long", forward.problem()));
        var again = attr(
                button(
                        "rn-btn",
                        () -> {
                            contractors.again(forward);
                            show();
                        },
                        text(t("reports.open311.contractors.again"))),
                "data-kind",
                "quiet",
                "aria-label",
                t("reports.open311.contractors.again.one", code.orElse("")));
        var leave = attr(
                button(
                        "rn-btn",
                        () -> {
                            contractors.leave(forward);
                            show();
                        },
                        text(t("reports.open311.contractors.leave"))),
                "data-kind",
                "quiet",
                "aria-label",
                t("reports.open311.contractors.leave.one", code.orElse("")));
        return Lines.line(facts, again, leave);
    }
}
