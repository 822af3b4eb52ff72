package org.rione.tables.joining.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.button;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import org.rione.shared.Refusal;
import org.rione.shared.ui.Dates;
import org.rione.shared.ui.Drafts;
import org.rione.shared.ui.Sure;
import org.rione.shared.ui.Toast;
import org.rione.shared.ui.Tr;
import org.rione.tables.NeighbourhoodTable;
import org.rione.tables.joining.JoinRequest;
import org.rione.tables.joining.JoinRequests;
import org.rione.tables.joining.Membership;

/** What somebody signed in can do about a seat of their own: ask, wait, take it back, leave. */
class OwnSeatPart extends Div {

    private final NeighbourhoodTable table;
    private final transient JoinRequests requests;
    private final transient Membership membership;
    private final transient Runnable again;
    private final TextArea message = new TextArea(t("tables.joining.message"));

    OwnSeatPart(NeighbourhoodTable table, boolean sits, JoinRequests requests, Membership membership, Runnable again) {
        this.table = table;
        this.requests = requests;
        this.membership = membership;
        this.again = again;
        addClassName("rn-card");
        if (sits) {
            seated();
            return;
        }
        var mine = requests.mine(table);
        if (mine.filter(request -> request.state() == JoinRequest.State.WAITING).isPresent()) {
            waiting(mine.get());
            return;
        }
        add(el("h2", "rn-card-title", t("tables.joining.ask")));
        mine.filter(request -> request.state() == JoinRequest.State.DECLINED)
                .ifPresent(declined -> add(p("", t("tables.joining.declined", declined.reason()))));
        form();
    }

    private void seated() {
        add(
                el("h2", "rn-card-title", t("tables.joining.sits")),
                p("rn-muted", t("tables.joining.sits-text")),
                attr(button("rn-btn", this::askToLeave, text(t("tables.joining.leave"))), "data-kind", "quiet"));
    }

    private void askToLeave() {
        Sure.warn(
                t("tables.joining.leave-title"),
                t("tables.joining.leave-text"),
                t("tables.joining.stay"),
                t("tables.joining.leave"),
                () -> run(() -> membership.leave(table), t("tables.joining.left")));
    }

    private void waiting(JoinRequest request) {
        add(
                el("h2", "rn-card-title", t("tables.joining.waiting")),
                p("rn-muted", t("tables.joining.waiting-text", Dates.day(request.asked()))),
                p("", request.message()),
                attr(
                        button(
                                "rn-btn",
                                () -> run(() -> requests.withdraw(table), t("tables.joining.withdrawn")),
                                text(t("tables.joining.withdraw"))),
                        "data-kind",
                        "quiet"));
    }

    private void form() {
        message.setMaxLength(JoinRequests.LONGEST);
        message.setWidthFull();
        message.setHelperText(t("tables.joining.message-help"));
        message.setRequiredIndicatorVisible(true);
        message.setManualValidation(true);
        Drafts.keep(message, "join." + table.id().value());
        add(
                message,
                attr(
                        button("rn-btn", this::ask, text(t("tables.joining.ask"))),
                        "data-kind",
                        "primary",
                        "data-wide",
                        ""));
    }

    private void ask() {
        try {
            requests.ask(table, message.getValue());
            Drafts.drop(message);
            again.run();
            Toast.show(t("tables.joining.asked"));
        } catch (Refusal refusal) {
            message.setErrorMessage(Tr.refusal(refusal));
            message.setInvalid(true);
            message.focus();
        }
    }

    private void run(Runnable action, String done) {
        try {
            action.run();
            Toast.show(done);
        } catch (Refusal refusal) {
            Toast.problem(Tr.refusal(refusal));
        }
        again.run();
    }
}
