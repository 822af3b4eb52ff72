package org.rione.reports.ui.send;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.button;
import static org.rione.shared.ui.Html.chip;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.h3;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import org.rione.reports.ReportLinks;
import org.rione.reports.SimilarReport;
import org.rione.reports.StateLook;
import org.rione.shared.ui.Dates;
import org.rione.shared.ui.Icon;
import org.rione.shared.ui.Numbers;

/** "È una di queste?": open reports that may be the same, to join instead of sending another. */
final class SimilarPart extends Div {

    private final SerializableConsumer<SimilarReport> onJoin;
    private boolean different;
    private List<SimilarReport> shown = List.of();

    SimilarPart(SerializableConsumer<SimilarReport> onJoin) {
        this.onJoin = onJoin;
        attr(this, "aria-live", "polite");
    }

    void show(List<SimilarReport> found) {
        if (different || found.equals(shown)) {
            return;
        }
        shown = found;
        removeAll();
        if (found.isEmpty()) {
            return;
        }
        var list = div("rn-list");
        found.forEach(report -> list.add(row(report)));
        var title = attr(h3(t("reports.new.similar")), "id", "simili");
        add(attr(
                el(
                        "section",
                        "rn-card rn-similar",
                        title,
                        p("rn-muted", t("reports.new.similar.text")),
                        list,
                        attr(
                                button("rn-btn", this::mineIsDifferent, text(t("reports.new.similar.none"))),
                                "data-kind",
                                "quiet")),
                "data-pad",
                "s",
                "aria-labelledby",
                "simili"));
    }

    private void mineIsDifferent() {
        different = true;
        removeAll();
    }

    private Component row(SimilarReport report) {
        var facts = Dates.shortDay(report.createdAt()) + " · "
                + (report.supports() == 1
                        ? t("reports.new.similar.person")
                        : t("reports.new.similar.people", Numbers.whole(report.supports())));
        var where = report.metres().isPresent()
                ? t("reports.new.similar.metres", Numbers.whole(report.metres().getAsInt())) + " · " + facts
                : facts;
        var title = attr(link("", ReportLinks.report(report.code()), text(report.title())), "target", "_blank");
        var join = attr(
                button("rn-btn", () -> onJoin.accept(report), text(t("reports.new.join"))),
                "data-kind",
                "primary",
                "aria-label",
                t("reports.new.join.this", report.title()));
        return div("rn-similar-row", div("", el("b", "", title), text("rn-hint", where), state(report)), join);
    }

    private static Component state(SimilarReport report) {
        if (report.late()) {
            return chip("overdue", Icon.of("clock-exclamation"), t("reports.new.similar.late"));
        }
        var look = StateLook.of(report.state());
        return chip(look.look(), Icon.of(look.icon()), t(look.textKey()));
    }
}
