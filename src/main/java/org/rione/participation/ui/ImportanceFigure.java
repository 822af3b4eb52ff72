package org.rione.participation.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.span;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.rione.participation.Importance;
import org.rione.participation.Subject;
import org.rione.shared.Topics;
import org.rione.shared.ui.Html;
import org.rione.shared.ui.Icon;
import org.rione.shared.ui.Live;
import org.rione.shared.ui.Numbers;

/** The thermometer's first figure: how much a subject matters to residents, with its sample. */
final class ImportanceFigure extends Section {

    private final Supplier<Importance> importance;

    ImportanceFigure(Subject subject, Supplier<Importance> importance, Live live) {
        this.importance = importance;
        draw();
        live.redraw(this, Topics.subject(subject.id()), this::draw);
    }

    private void draw() {
        var title = new H3(Icon.of("target").svg());
        title.add(text(t("participation.importance.title")));
        var now = importance.get();
        var parts = new ArrayList<Component>(List.of(title));
        parts.addAll(now.isEnough() ? share(now) : few(now));
        Html.fill(this, parts);
    }

    private static List<Component> few(Importance now) {
        return List.of(
                figure(Numbers.whole(now.all()), t("participation.votes.word", now.all())),
                p("rn-sample", t(now.all() == 0 ? "participation.importance.none" : "participation.sample.small")));
    }

    private static List<Component> share(Importance now) {
        var split = attr(
                div("rn-vote-split", bar(now.yes(), now.all()), bar(now.no(), now.all())),
                "role",
                "img",
                "aria-label",
                t("participation.importance.split", Numbers.whole(now.yes()), Numbers.whole(now.no())));
        var counts = attr(
                div(
                        "rn-row rn-hint",
                        text(t("participation.importance.yes", Numbers.whole(now.yes()))),
                        text(t("participation.importance.no", Numbers.whole(now.no())))),
                "data-spread",
                "");
        var sample = el(
                "p",
                "rn-sample",
                text(t("participation.importance.sample", now.all())),
                el("br", ""),
                Icon.of("shield-check").svg(),
                text(" " + verified(now)));
        return List.of(
                figure(Numbers.percent(now.yes(), now.all()), t("participation.importance.of")), split, counts, sample);
    }

    private static String verified(Importance now) {
        var share = Numbers.percent(now.verified(), now.all());
        return now.isEnoughApart()
                ? t("participation.verified.among", share, Numbers.percent(now.yesVerified(), now.verified()))
                : t("participation.verified", share);
    }

    static Component figure(String number, String of) {
        return span("rn-big", text("", number), el("small", "", of));
    }

    private static Component bar(long part, long all) {
        var bar = span("");
        bar.getStyle().set("--v", Numbers.percent(part, all));
        return bar;
    }
}
