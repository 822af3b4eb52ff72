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
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.rione.participation.Satisfaction;
import org.rione.participation.Subject;
import org.rione.shared.Topics;
import org.rione.shared.ui.Html;
import org.rione.shared.ui.Icon;
import org.rione.shared.ui.Live;
import org.rione.shared.ui.Numbers;

/** The thermometer's second figure: how a subject is going, with its sample. */
final class SatisfactionFigure extends Section {

    private final Supplier<Satisfaction> satisfaction;
    private final boolean started;

    SatisfactionFigure(Subject subject, boolean started, Supplier<Satisfaction> satisfaction, Live live) {
        this.started = started;
        this.satisfaction = satisfaction;
        draw();
        live.redraw(this, Topics.subject(subject.id()), this::draw);
    }

    private void draw() {
        var title = new H3(Icon.of("mood-smile").svg());
        title.add(text(t("participation.satisfaction.title")));
        var now = satisfaction.get();
        var parts = new ArrayList<Component>(List.of(title));
        parts.addAll(now.isEnough() ? distribution(now) : few(now));
        Html.fill(this, parts);
    }

    private List<Component> few(Satisfaction now) {
        return List.of(
                ImportanceFigure.figure(Numbers.whole(now.all()), t("participation.ratings.word", now.all())),
                p("rn-sample", t(sentence(now))));
    }

    private String sentence(Satisfaction now) {
        if (now.all() > 0) {
            return "participation.sample.small";
        }
        return started ? "participation.satisfaction.none" : "participation.satisfaction.not-started";
    }

    private static List<Component> distribution(Satisfaction now) {
        var bars = div("rn-hist");
        var axis = div("rn-hist-axis");
        var most = Collections.max(now.byStars());
        for (int stars = 1; stars <= Satisfaction.MOST; stars++) {
            bars.add(bar(now.byStars().get(stars - 1), most));
            axis.add(text(String.valueOf(stars)));
        }
        return List.of(
                ImportanceFigure.figure(Numbers.decimal(now.mean()), t("participation.satisfaction.of")),
                attr(div("", bars, axis), "role", "img", "aria-label", spoken(now)),
                el(
                        "p",
                        "rn-sample",
                        text(t("participation.satisfaction.sample", now.all())),
                        el("br", ""),
                        Icon.of("shield-check").svg(),
                        text(" " + t("participation.verified", Numbers.percent(now.verified(), now.all())))));
    }

    private static String spoken(Satisfaction now) {
        var counts = now.byStars();
        return t(
                "participation.satisfaction.distribution",
                counts.get(0),
                counts.get(1),
                counts.get(2),
                counts.get(3),
                counts.get(4));
    }

    private static Component bar(long part, long most) {
        var bar = span("");
        bar.getStyle().set("--v", Numbers.percent(part, most));
        return bar;
    }
}
