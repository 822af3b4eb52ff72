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
import com.vaadin.flow.component.HtmlContainer;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.rione.identity.CurrentPerson;
import org.rione.identity.Offices;
import org.rione.reports.Category;
import org.rione.reports.Photos;
import org.rione.reports.Report;
import org.rione.reports.ReportAction;
import org.rione.reports.ReportCategories;
import org.rione.reports.ReportLinks;
import org.rione.reports.Reports;
import org.rione.reports.ui.Days;
import org.rione.reports.ui.ReportChips;
import org.rione.reports.ui.ReportNames;
import org.rione.shared.ui.Html;
import org.springframework.beans.factory.ObjectProvider;

/** The chosen report on the officer's desk, with everything that can be done about it now. */
@org.springframework.stereotype.Component
class DeskItem {

    private static final String ACT = "reports.act";
    /** The answer has its own form on the desk. */
    private static final Set<ReportAction.Kind> BY_DIALOG = EnumSet.of(
            ReportAction.Kind.ASSIGN,
            ReportAction.Kind.START,
            ReportAction.Kind.SUSPEND,
            ReportAction.Kind.RESUME,
            ReportAction.Kind.CLOSE);

    private final Reports reports;
    private final DeskActs acts;
    private final ReportNames names;
    private final ReportCategories categories;
    private final Offices offices;
    private final TemplateChoice templates;
    private final Photos photos;
    private final CurrentPerson current;
    private final ObjectProvider<DeskPart> parts;

    DeskItem(
            Reports reports,
            DeskActs acts,
            ReportNames names,
            ReportCategories categories,
            Offices offices,
            TemplateChoice templates,
            Photos photos,
            CurrentPerson current,
            ObjectProvider<DeskPart> parts) {
        this.reports = reports;
        this.acts = acts;
        this.names = names;
        this.categories = categories;
        this.offices = offices;
        this.templates = templates;
        this.photos = photos;
        this.current = current;
        this.parts = parts;
    }

    /** @param redraw called when something changed, by this officer or another */
    Component of(Report report, DeskRedraw redraw) {
        var today = reports.today();
        var card = attr(el("section", "rn-card"), "data-pad", "s", "aria-labelledby", "scelta");
        var chips = div("rn-row", ReportChips.state(report.state()));
        if (report.late(today)) {
            chips.add(ReportChips.late(report.deadline(), today));
        }
        card.add(
                attr(Html.h2(report.title()), "id", "scelta", "class", "rn-h3"),
                chips,
                pictures(report),
                p("rn-report-words", report.description()),
                p("rn-hint", where(report)),
                p(
                        "rn-hint",
                        t(
                                "reports.desk.due-on",
                                Days.day(report.deadline()),
                                Days.distance(report.deadline(), today))));
        if (report.late(today)) {
            card.add(p("rn-muted", t("reports.desk.explain")));
        }
        if (reports.offered(report).contains(ReportAction.Kind.ANSWER)) {
            card.add(new AnswerForm(report, today, templates, answer -> acts.act(report, answer, List.of(), redraw)));
        }
        card.add(
                actions(report, redraw),
                link(ReportLinks.report(report.code()), t("reports.desk.page", report.code())));
        var stack = div("rn-stack", card);
        parts.stream()
                .sorted(Comparator.comparingInt(DeskPart::order))
                .forEach(part -> part.build(report, redraw::redraw).ifPresent(stack::add));
        return stack;
    }

    private Component pictures(Report report) {
        var row = div("rn-photos");
        reports.photos(report.id())
                .forEach(photo -> row.add(el(
                        "figure",
                        "",
                        attr(
                                link(
                                        "rn-thumb",
                                        ReportLinks.photo(photo.id()),
                                        attr(
                                                el("img", ""),
                                                "src",
                                                ReportLinks.thumbnail(photo.id()),
                                                "alt",
                                                photo.caption().isEmpty()
                                                        ? t("reports.photo.of", report.title())
                                                        : photo.caption(),
                                                "loading",
                                                "lazy")),
                                "router-ignore",
                                "",
                                "target",
                                "_blank"))));
        row.setVisible(row.getComponentCount() > 0);
        return row;
    }

    private String where(Report report) {
        return List.of(
                        report.place().address(),
                        names.now().quarter(report.place().neighbourhood()).orElse(""),
                        t("reports.people.same", report.supports()))
                .stream()
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private Component actions(Report report, DeskRedraw redraw) {
        var row = div("rn-row");
        var offered = reports.offered(report);
        BY_DIALOG.stream()
                .filter(offered::contains)
                .forEach(kind -> row.add(action(kind, () -> new ReportActionDialog(
                                new ReportActionDialog.Asked(
                                        kind,
                                        report,
                                        reports.today(),
                                        offices.all(),
                                        report.office()
                                                .or(() -> current.require().office()),
                                        photoNeeded(report)),
                                templates,
                                photos,
                                answered -> acts.act(report, answered.action(), answered.afterWork(), redraw))
                        .open())));
        if (offered.contains(ReportAction.Kind.MERGE)) {
            row.add(action(ReportAction.Kind.MERGE, () -> new MergeDialog(
                            report,
                            acts.nearby(report),
                            code -> reports.visible(code),
                            (survivor, sentence) -> acts.merge(report, survivor, sentence, redraw))
                    .open()));
        }
        if (acts.merged(report)) {
            row.add(action(ReportAction.Kind.TAKE_BACK, () -> acts.part(report, redraw)));
        }
        return row;
    }

    private boolean photoNeeded(Report report) {
        return categories.find(report.category()).filter(Category::photoToClose).isPresent();
    }

    private static HtmlContainer action(ReportAction.Kind kind, com.vaadin.flow.function.SerializableRunnable onClick) {
        return attr(
                button("rn-btn", onClick, text(t(ACT, kind))),
                "data-kind",
                "neutral",
                "id",
                "azione-" + kind.name().toLowerCase(Locale.ROOT));
    }
}
