package org.rione.tables.joining.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.button;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.h2;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import org.rione.shared.Refusal;
import org.rione.shared.ui.Dates;
import org.rione.shared.ui.Toast;
import org.rione.shared.ui.Tr;
import org.rione.tables.NeighbourhoodTable;
import org.rione.tables.joining.JoinRequest;
import org.rione.tables.joining.JoinRequests;

/** Who asks for a seat: yes, or no and why. */
class RequestsPart extends Div {

    private final NeighbourhoodTable table;
    private final transient JoinRequests requests;
    private final transient Runnable seatsChanged;
    private final Div list = div("rn-stack");

    RequestsPart(NeighbourhoodTable table, JoinRequests requests, Runnable seatsChanged) {
        this.table = table;
        this.requests = requests;
        this.seatsChanged = seatsChanged;
        addClassName("rn-card");
        attr(list, "aria-live", "polite");
        add(h2(t("tables.joining.requests")), list);
        draw();
    }

    private void draw() {
        list.removeAll();
        var waiting = requests.waiting(table);
        if (waiting.isEmpty()) {
            list.add(p("rn-muted", t("tables.joining.requests-none")));
        }
        waiting.forEach(request -> list.add(line(request)));
    }

    private Component line(JoinRequest request) {
        var name = request.person().name();
        var reason = new TextArea(t("tables.joining.reason", name));
        reason.setMaxLength(JoinRequests.LONGEST);
        reason.setWidthFull();
        reason.setHelperText(t("tables.joining.reason-help"));
        reason.setManualValidation(true);
        return el(
                "section",
                "rn-own-proposal rn-stack",
                el("h3", "", name),
                p("rn-hint", t("tables.joining.asked-on", Dates.day(request.asked()))),
                p("", request.message()),
                attr(
                        button("rn-btn", () -> accept(request), text(t("tables.joining.accept", name))),
                        "data-kind",
                        "primary"),
                reason,
                attr(
                        button("rn-btn", () -> decline(request, reason), text(t("tables.joining.decline", name))),
                        "data-kind",
                        "neutral"));
    }

    private void accept(JoinRequest request) {
        try {
            requests.accept(table, request.person().id());
            Toast.show(t("tables.joining.accepted", request.person().name()));
        } catch (Refusal refusal) {
            Toast.problem(Tr.refusal(refusal));
        }
        draw();
        seatsChanged.run();
    }

    private void decline(JoinRequest request, TextArea reason) {
        try {
            requests.decline(table, request.person().id(), reason.getValue());
            Toast.show(t("tables.joining.declined-done", request.person().name()));
            draw();
        } catch (Refusal refusal) {
            reason.setErrorMessage(Tr.refusal(refusal));
            reason.setInvalid(true);
            reason.focus();
        }
    }
}
