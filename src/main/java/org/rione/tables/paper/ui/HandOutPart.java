package org.rione.tables.paper.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.button;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import org.rione.shared.Refusal;
import org.rione.shared.ui.Toast;
import org.rione.shared.ui.Tr;
import org.rione.tables.Channel;
import org.rione.tables.Round;
import org.rione.tables.paper.PaperSheets;
import org.rione.tables.paper.PaperVoter;
import org.rione.tables.session.Session;
import org.rione.tables.session.Sessions;

/** Finding a voter and noting that they take a sheet, or bring an unused one back. */
class HandOutPart extends Div {

    private final Round round;
    private final PaperSheets sheets;
    private final Sessions sessions;
    private final SerializableRunnable changed;
    private final TextField words = new TextField(t("tables.paper.hand.find"));
    private final Div found = new Div();

    HandOutPart(Round round, PaperSheets sheets, Sessions sessions, SerializableRunnable changed) {
        this.round = round;
        this.sheets = sheets;
        this.sessions = sessions;
        this.changed = changed;
        words.setHelperText(t("tables.paper.hand.find-help"));
        words.setMaxLength(254);
        words.addKeyPressListener(Key.ENTER, _ -> draw());
        found.addClassName("rn-stack");
        found.getElement().setAttribute("role", "status");
        add(el(
                "section",
                "rn-card",
                el("h2", "rn-card-title", t("tables.paper.hand.title")),
                p("rn-hint", t("tables.paper.hand.why")),
                div(
                        "rn-row rn-field-row",
                        words,
                        attr(
                                button("rn-btn rn-beside-field", this::draw, text(t("tables.paper.hand.search"))),
                                "data-kind",
                                "neutral")),
                found));
    }

    private void draw() {
        found.removeAll();
        var voters = sheets.find(round.id(), words.getValue());
        if (voters.isEmpty()) {
            found.add(p("", t("tables.paper.hand.nobody")));
        }
        voters.forEach(voter -> found.add(line(voter)));
    }

    private Component line(PaperVoter voter) {
        var line = div(
                "rn-paper-voter",
                div("", el("b", "", voter.person().name()), text("rn-hint", " " + voter.email())),
                text("rn-hint", t("tables.paper.channel", voter.channel())));
        switch (voter.channel()) {
            case NONE ->
                line.add(attr(
                        button("rn-btn", () -> handOut(voter), text(t("tables.paper.hand.out"))),
                        "data-kind",
                        "primary",
                        "aria-label",
                        t("tables.paper.hand.out-to", voter.person().name())));
            case PAPER -> line.add(back(voter));
            case ONLINE -> {}
        }
        if (voter.channel() != Channel.PAPER
                && sessions.find(round.id()).filter(Session::running).isPresent()) {
            line.add(code(voter));
        }
        return line;
    }

    /** Who has no phone, and is no member to whom the facilitator could give it, gets the code for the tablet here. */
    private Component code(PaperVoter voter) {
        var shown = attr(div(""), "role", "status");
        return div(
                "rn-stack",
                attr(
                        button("rn-btn", () -> show(voter, shown), text(t("tables.paper.hand.code"))),
                        "data-kind",
                        "neutral",
                        "aria-label",
                        t("tables.paper.hand.code-for", voter.person().name())),
                shown);
    }

    private void show(PaperVoter voter, Div shown) {
        shown.removeAll();
        try {
            shown.add(p(
                    "rn-code rn-receipt",
                    sessions.codeAtDesk(round.id(), voter.person().id())));
        } catch (Refusal refusal) {
            shown.add(p("rn-field-error", Tr.refusal(refusal)));
        }
    }

    private Component back(PaperVoter voter) {
        var code = new TextField(t("tables.paper.hand.back-code"));
        code.setMaxLength(20);
        return div(
                "rn-row rn-field-row",
                code,
                attr(
                        button(
                                "rn-btn rn-beside-field",
                                () -> takeBack(voter, code),
                                text(t("tables.paper.hand.back"))),
                        "data-kind",
                        "neutral"));
    }

    private void handOut(PaperVoter voter) {
        try {
            sheets.handOut(round.id(), voter.person().id());
            Toast.show(t("tables.paper.hand.done", voter.person().name()));
        } catch (Refusal refusal) {
            Toast.problem(Tr.refusal(refusal));
        }
        draw();
        changed.run();
    }

    private void takeBack(PaperVoter voter, TextField code) {
        try {
            sheets.takeBack(round.id(), voter.person().id(), code.getValue());
            draw();
            changed.run();
        } catch (Refusal refusal) {
            code.setInvalid(true);
            code.setErrorMessage(Tr.refusal(refusal));
        }
    }
}
