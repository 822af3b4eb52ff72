package org.rione.tables.session.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.button;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import org.rione.identity.PersonName;
import org.rione.shared.Refusal;
import org.rione.shared.RioneProperties;
import org.rione.shared.ui.Icon;
import org.rione.shared.ui.OfflinePage;
import org.rione.shared.ui.QrCode;
import org.rione.shared.ui.Sure;
import org.rione.shared.ui.Toast;
import org.rione.shared.ui.Tr;
import org.rione.tables.Round;
import org.rione.tables.TableMember;
import org.rione.tables.Tables;
import org.rione.tables.session.Session;
import org.rione.tables.session.SessionMinutes;
import org.rione.tables.session.Sessions;

/** The parts of a session's page: start, way in, tablet, codes, end, minutes. */
@org.springframework.stereotype.Component
class SessionTools {

    private final Sessions sessions;
    private final SessionMinutes minutes;
    private final Tables tables;
    private final RioneProperties rione;

    SessionTools(Sessions sessions, SessionMinutes minutes, Tables tables, RioneProperties rione) {
        this.sessions = sessions;
        this.minutes = minutes;
        this.tables = tables;
        this.rione = rione;
    }

    Component start(Round round, SerializableRunnable redraw) {
        var quorum = new IntegerField(t("tables.session.quorum"));
        quorum.setHelperText(t("tables.session.quorum-help"));
        quorum.setMin(0);
        quorum.setManualValidation(true);
        quorum.addClassName("rn-short");
        return card(
                "tables.session.start",
                p("", t("tables.session.start-why")),
                quorum,
                action("tables.session.open", "primary", () -> {
                    try {
                        sessions.open(round, quorum.getOptionalValue().orElse(0));
                        redraw.run();
                    } catch (Refusal refusal) {
                        quorum.setInvalid(true);
                        quorum.setErrorMessage(Tr.refusal(refusal));
                    }
                }));
    }

    Component way(Round round, Session session) {
        var address = rione.publicUrl() + SessionLinks.join(session);
        return card(
                "tables.session.way",
                p("", t("tables.session.way-why")),
                QrCode.of(address, t("tables.hall.scan")),
                p("rn-code rn-wrap-code", address),
                attr(
                        link(
                                "rn-btn",
                                SessionLinks.hall(round),
                                Icon.of("external-link").svg(),
                                text(t("tables.session.hall"))),
                        "data-kind",
                        "neutral"));
    }

    /** The key of the tablet stands in the part of the address that no server ever gets. */
    Component tablet(Round round) {
        var shown = attr(div("rn-stack"), "role", "status");
        return card(
                "tables.session.tablet",
                p("", t("tables.session.tablet-why")),
                action("tables.session.connect", "neutral", () -> {
                    try {
                        var path = OfflinePage.PREFIX + "tavoletta#" + sessions.connectTablet(round);
                        shown.removeAll();
                        shown.add(
                                QrCode.of(rione.publicUrl() + path, t("tables.session.tablet-scan")),
                                p("rn-hint", t("tables.session.tablet-scan")),
                                attr(
                                        link(path, t("tables.session.tablet-here")),
                                        "router-ignore",
                                        "",
                                        "target",
                                        "_blank"));
                    } catch (Refusal refusal) {
                        Toast.problem(Tr.refusal(refusal));
                    }
                }),
                shown);
    }

    Component codes(Round round) {
        var who = new ComboBox<PersonName>(t("tables.session.codes-who"));
        who.setItems(
                tables.members(round.table()).stream().map(TableMember::person).toList());
        who.setItemLabelGenerator(PersonName::name);
        var shown = attr(div(""), "role", "status");
        return card(
                "tables.session.codes",
                p("", t("tables.session.codes-why")),
                who,
                action("tables.session.codes-show", "neutral", () -> {
                    shown.removeAll();
                    if (who.getValue() == null) {
                        who.setInvalid(true);
                        who.setErrorMessage(t("tables.session.codes-none"));
                        return;
                    }
                    try {
                        shown.add(p(
                                "rn-code rn-receipt",
                                sessions.codeFor(round, who.getValue().id())));
                    } catch (Refusal refusal) {
                        who.setInvalid(true);
                        who.setErrorMessage(Tr.refusal(refusal));
                    }
                }),
                shown);
    }

    Component end(Round round, SerializableRunnable redraw) {
        return card(
                "tables.session.end-title",
                p("", t("tables.session.end-why")),
                action(
                        "tables.session.end",
                        "danger",
                        () -> Sure.warn(
                                t("tables.session.end-sure"),
                                t("tables.session.end-why"),
                                t("tables.session.end-leave"),
                                t("tables.session.end"),
                                () -> {
                                    sessions.end(round);
                                    redraw.run();
                                })));
    }

    /** The minutes, once the result is public. */
    Optional<Component> minutes(Round round) {
        if (!minutes.ready(round)) {
            return Optional.empty();
        }
        var language = Tr.locale();
        var handler = DownloadHandler.fromInputStream(_ -> {
            var bytes = minutes.pdf(round, language);
            return new DownloadResponse(
                    new ByteArrayInputStream(bytes),
                    "verbale-" + round.tableSlug() + "-" + round.number() + ".pdf",
                    "application/pdf",
                    bytes.length);
        });
        return Optional.of(card(
                "tables.session.minutes",
                p("", t("tables.session.minutes-why")),
                attr(
                        new Anchor(handler, AttachmentType.DOWNLOAD, t("tables.session.minutes-get")),
                        "class",
                        "rn-btn",
                        "router-ignore",
                        "")));
    }

    private static Component card(String titleKey, Component... children) {
        var card = el("section", "rn-card", el("h2", "rn-card-title", t(titleKey)));
        card.add(children);
        return card;
    }

    private static Component action(String key, String kind, SerializableRunnable press) {
        return div("rn-row", attr(button("rn-btn", press, text(t(key))), "data-kind", kind));
    }
}
