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
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import org.rione.identity.EmailAddress;
import org.rione.shared.Refusal;
import org.rione.shared.ui.Dates;
import org.rione.shared.ui.DayField;
import org.rione.shared.ui.QrCode;
import org.rione.shared.ui.Toast;
import org.rione.shared.ui.Tr;
import org.rione.tables.NeighbourhoodTable;
import org.rione.tables.joining.Invitation;
import org.rione.tables.joining.Invitations;
import org.rione.tables.joining.JoiningLinks;

/** Invitations: by mail to one person, or a link with its QR code for many; those that are open can be revoked. */
class InvitationsPart extends Div {

    private static final int USUAL_DAYS = 14;
    private static final int USUAL_USES = 20;

    private final NeighbourhoodTable table;
    private final transient Invitations invitations;
    private final String site;
    private final EmailField email = new EmailField(t("tables.joining.email"));
    private final TextField label = new TextField(t("tables.joining.label"));
    private final IntegerField uses = new IntegerField(t("tables.joining.uses"));
    private final IntegerField days = new IntegerField(t("tables.joining.days"));
    private final DayField until = new DayField(t("tables.seats.until"));
    private final Div made = div("");
    private final Div list = div("rn-stack");

    /** @param site the address of this installation, for links on paper */
    InvitationsPart(NeighbourhoodTable table, Invitations invitations, String site) {
        this.table = table;
        this.invitations = invitations;
        this.site = site;
        days.setValue(USUAL_DAYS);
        uses.setValue(USUAL_USES);
        until.setHelperText(t("tables.seats.until.hint"));
        email.setHelperText(t("tables.joining.email-help"));
        label.setHelperText(t("tables.joining.label-help"));
        label.setMaxLength(120);
        List.of(email, label).forEach(field -> field.getElement().getStyle().set("width", "100%"));
        fields().forEach(field -> field.setManualValidation(true));
        attr(made, "role", "status");
        addClassName("rn-card");
        add(
                h2(t("tables.joining.invite")),
                p("rn-muted", t("tables.joining.invite-why")),
                div("rn-meeting-times", until, days),
                el("h3", "", t("tables.joining.invite-mail")),
                email,
                div(
                        "rn-row",
                        attr(button("rn-btn", this::mail, text(t("tables.joining.send"))), "data-kind", "default")),
                el("h3", "", t("tables.joining.invite-link")),
                label,
                uses,
                div(
                        "rn-row",
                        attr(button("rn-btn", this::make, text(t("tables.joining.make"))), "data-kind", "default")),
                made,
                el("h3", "", t("tables.joining.open")),
                list);
        draw();
    }

    private void mail() {
        run(() -> {
            if (!EmailAddress.is(email.getValue())) {
                throw new Refusal("tables.refused.email");
            }
            invitations.mail(table, new EmailAddress(email.getValue()), Tr.locale(), days(), term());
            Toast.show(t("tables.joining.sent", email.getValue()));
            email.clear();
        });
    }

    private void make() {
        run(() -> {
            var secret = invitations.invite(
                    table,
                    label.getValue(),
                    Optional.ofNullable(uses.getValue()).orElse(0),
                    days(),
                    term());
            var address = site + JoiningLinks.invitation(table.slug(), secret);
            made.removeAll();
            made.add(attr(
                    div(
                            "rn-own-proposal rn-stack rn-invitation-made",
                            el("h3", "", label.getValue()),
                            p("", t("tables.joining.made")),
                            QrCode.of(address, t("tables.joining.qr", table.name())),
                            text("rn-code rn-invitation-link", address)),
                    "data-gap",
                    "s"));
            label.clear();
        });
    }

    private void run(Runnable action) {
        fields().forEach(field -> field.setInvalid(false));
        try {
            action.run();
            draw();
        } catch (Refusal refusal) {
            HasValidation field =
                    switch (refusal.code()) {
                        case "tables.refused.email" -> email;
                        case "tables.refused.term-past" -> until;
                        case "tables.joining.refused.uses" -> uses;
                        case "tables.joining.refused.days" -> days;
                        default -> label;
                    };
            field.setErrorMessage(Tr.refusal(refusal));
            field.setInvalid(true);
            ((Component) field).getElement().executeJs("this.focus()");
        }
    }

    private int days() {
        return Optional.ofNullable(days.getValue()).orElse(0);
    }

    private Optional<java.time.LocalDate> term() {
        return Optional.ofNullable(until.getValue());
    }

    private List<HasValidation> fields() {
        return List.of(email, label, uses, days, until);
    }

    private void draw() {
        list.removeAll();
        var open = invitations.open(table);
        if (open.isEmpty()) {
            list.add(p("rn-muted", t("tables.joining.open-none")));
            return;
        }
        var lines = attr(el("ul", "rn-plain-list"), "role", "list");
        open.forEach(one -> lines.add(line(one)));
        list.add(lines);
    }

    private Component line(Invitation invitation) {
        var name = invitation.sentTo().orElse(invitation.label());
        return el(
                "li",
                "rn-round-line",
                el("b", "", name),
                text(
                        "rn-hint",
                        t(
                                "tables.joining.open-state",
                                invitation.uses(),
                                invitation.mostUses(),
                                Dates.day(invitation.expires()))),
                attr(
                        button("rn-btn", () -> revoke(invitation), text(t("tables.joining.revoke"))),
                        "data-kind",
                        "quiet",
                        "aria-label",
                        t("tables.joining.revoke-one", name)));
    }

    private void revoke(Invitation invitation) {
        invitations.revoke(invitation.id());
        made.removeAll();
        draw();
        Toast.show(t("tables.joining.revoked"));
    }
}
