package org.rione.tables.paper.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.button;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.stream.Collectors;
import org.rione.shared.Refusal;
import org.rione.shared.ui.Toast;
import org.rione.shared.ui.Tr;
import org.rione.tables.Round;
import org.rione.tables.paper.Difference;
import org.rione.tables.paper.PaperReadings;
import org.rione.tables.paper.Reading;
import org.rione.tables.paper.SheetLetter;

/** Sheets that two operators read differently, side by side: the sheet in hand decides. */
class DifferencesPart extends Div {

    private final Round round;
    private final PaperReadings readings;
    private final SerializableRunnable changed;

    DifferencesPart(Round round, PaperReadings readings, SerializableRunnable changed) {
        this.round = round;
        this.readings = readings;
        this.changed = changed;
        draw();
    }

    final void draw() {
        removeAll();
        var differences = readings.differences(round.id());
        setVisible(!differences.isEmpty());
        if (differences.isEmpty()) {
            return;
        }
        var list = div("rn-stack");
        differences.forEach(difference -> list.add(one(difference)));
        add(el(
                "section",
                "rn-card",
                el("h2", "rn-card-title", t("tables.paper.differences.title", differences.size())),
                p("rn-hint", t("tables.paper.differences.why")),
                list));
    }

    private Component one(Difference difference) {
        var other = new ReadingFields(round);
        var rewrite = el(
                "details",
                "",
                el("summary", "", t("tables.paper.differences.neither")),
                other,
                choose(difference, "tables.paper.differences.save", () -> other.read()));
        return attr(
                div(
                        "rn-card",
                        el("h3", "rn-code", difference.code()),
                        el(
                                "dl",
                                "rn-dl",
                                line("tables.paper.differences.first", difference.first()),
                                line("tables.paper.differences.second", difference.second())),
                        div(
                                "rn-row",
                                choose(difference, "tables.paper.differences.is-first", difference::first),
                                choose(difference, "tables.paper.differences.is-second", difference::second)),
                        rewrite),
                "data-pad",
                "s");
    }

    private Component line(String key, Reading reading) {
        var words = reading.isSpoiled()
                ? t("tables.paper.read.spoiled-short")
                : round.options().stream()
                        .filter(option -> reading.marks().containsKey(option.id()))
                        .map(option -> switch (round.method().form()) {
                            case CHOICE, APPROVAL -> SheetLetter.of(round, option);
                            case POINTS, RANKING ->
                                SheetLetter.of(round, option) + " = "
                                        + reading.marks().get(option.id());
                        })
                        .collect(Collectors.joining(", "));
        return div("", el("dt", "", t(key)), el("dd", "", words));
    }

    private Component choose(
            Difference difference, String key, com.vaadin.flow.function.SerializableSupplier<Reading> reading) {
        return attr(
                button("rn-btn", () -> decide(difference, reading.get()), text(t(key))),
                "data-kind",
                "neutral",
                "aria-label",
                t(key) + ": " + difference.code());
    }

    private void decide(Difference difference, Reading reading) {
        try {
            readings.decide(round.id(), difference.code(), reading);
        } catch (Refusal refusal) {
            Toast.problem(Tr.refusal(refusal));
        }
        draw();
        changed.run();
    }
}
