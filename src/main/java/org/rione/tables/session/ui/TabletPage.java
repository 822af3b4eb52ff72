package org.rione.tables.session.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import java.util.List;
import org.rione.shared.ui.OfflinePage;

/** The shared tablet: plain elements and {@code senza-rete/tavoletta.js}, which keeps ballots through a lost connection. */
@org.springframework.stereotype.Component
class TabletPage implements OfflinePage {

    /** What the script says, as {@code data-<word>} of the part. */
    private static final List<String> SAID = List.of(
            "wrongcode",
            "choice",
            "approval",
            "ranking",
            "left",
            "over",
            "empty",
            "several",
            "place",
            "noplace",
            "points",
            "kept",
            "counted",
            "waiting",
            "refused",
            "sending",
            "euros",
            "spent");

    @Override
    public String name() {
        return "tavoletta";
    }

    @Override
    public String title() {
        return t("tables.tablet.title");
    }

    @Override
    public String insteadOf() {
        return PREFIX + name();
    }

    @Override
    public boolean offered() {
        return false;
    }

    @Override
    public Component content() {
        var part = attr(
                div(
                        "rn-stack",
                        screen("scollegato", p("", t("tables.tablet.away"))),
                        screen(
                                "passaggio",
                                el("h2", "", t("tables.tablet.pass")),
                                p("rn-lead", t("tables.tablet.pass-why")),
                                button("tocca", "primary", "tables.tablet.mine")),
                        screen(
                                "chi",
                                el("h2", "", t("tables.tablet.who")),
                                p("", t("tables.tablet.who-why")),
                                div(
                                        "rn-field",
                                        attr(el("label", "", t("tables.tablet.code")), "for", "codice"),
                                        code()),
                                attr(p("rn-field-error", ""), "id", "codice-no", "role", "alert"),
                                div(
                                        "rn-row",
                                        button("avanti", "primary", "tables.tablet.next"),
                                        button("indietro", "quiet", "tables.tablet.leave"))),
                        screen(
                                "scheda",
                                attr(el("h2", ""), "id", "domanda"),
                                attr(p("", ""), "id", "come"),
                                attr(p("rn-hint", ""), "id", "avanzo", "role", "status"),
                                attr(div("rn-stack"), "id", "proposte"),
                                attr(p("rn-field-error", ""), "id", "scheda-no", "role", "alert"),
                                div(
                                        "rn-row",
                                        button("vota", "primary", "tables.tablet.vote"),
                                        button("annulla", "quiet", "tables.tablet.leave"))),
                        screen(
                                "fatto",
                                el("h2", "", t("tables.tablet.done")),
                                attr(p("rn-lead", ""), "id", "esito"),
                                attr(p("rn-code rn-receipt", ""), "id", "ricevuta"),
                                button("pulisci", "primary", "tables.tablet.clear")),
                        attr(p("rn-hint", ""), "id", "coda", "role", "status"),
                        attr(div("rn-stack"), "id", "rifiutate", "role", "alert")),
                "id",
                "tavoletta");
        SAID.forEach(word -> attr(part, "data-" + word, t("tables.tablet.say." + word)));
        return part;
    }

    private static Component screen(String id, Component... children) {
        return attr(el("section", "rn-card rn-tablet", children), "id", id, "hidden", "", "tabindex", "-1");
    }

    private static Component code() {
        return attr(
                new HtmlComponent("input"),
                "class",
                "rn-input rn-tablet-code",
                "id",
                "codice",
                "autocomplete",
                "off",
                "autocapitalize",
                "characters",
                "spellcheck",
                "false",
                "aria-describedby",
                "codice-no",
                "maxlength",
                "12");
    }

    private static Component button(String id, String kind, String key) {
        return attr(el("button", "rn-btn", t(key)), "id", id, "type", "button", "data-kind", kind, "data-size", "l");
    }
}
