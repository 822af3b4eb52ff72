package org.rione.reports.open311.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.button;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.h1;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rione.identity.Office;
import org.rione.identity.OfficeId;
import org.rione.identity.Offices;
import org.rione.reports.open311.ApiKey;
import org.rione.reports.open311.ApiKeys;
import org.rione.shared.Refusal;
import org.rione.shared.Role;
import org.rione.shared.ui.Crumbs;
import org.rione.shared.ui.Dates;
import org.rione.shared.ui.Numbers;
import org.rione.shared.ui.Sure;
import org.rione.shared.ui.Toast;
import org.rione.shared.ui.Tr;

/** Which programs may send reports: those that may, and a form for another one, whose key is shown once. */
@Route(ApiKeysView.ROUTE)
@RolesAllowed(Role.ADMINISTRATOR)
class ApiKeysView extends Div implements HasDynamicTitle {

    static final String ROUTE = "amministrazione/chiavi-open311";

    private final transient ApiKeys keys;
    private final transient Map<OfficeId, Office> offices;
    private final Div list = div("");
    private final Div fresh = div("");
    private final TextField name = new TextField(t("reports.open311.keys.name"));
    private final IntegerField rate = new IntegerField(t("reports.open311.keys.rate"));
    private final Select<Office> office = new Select<>();

    ApiKeysView(ApiKeys keys, Offices offices) {
        this.keys = keys;
        this.offices = offices.all().stream().collect(Collectors.toMap(Office::id, one -> one));
        name.setMaxLength(ApiKeys.LONGEST_NAME);
        name.setHelperText(t("reports.open311.keys.name.hint"));
        name.setManualValidation(true);
        name.setId("nome");
        rate.setValue(ApiKeys.USUAL_PER_MINUTE);
        rate.setManualValidation(true);
        rate.setId("al-minuto");
        office.setLabel(t("reports.open311.keys.office"));
        office.setHelperText(t("reports.open311.keys.office.hint"));
        office.setItems(offices.all());
        office.setItemLabelGenerator(one -> one == null ? t("reports.open311.keys.no-office") : one.name());
        office.setEmptySelectionAllowed(true);
        office.setEmptySelectionCaption(t("reports.open311.keys.no-office"));
        office.setId("ufficio");
        attr(fresh, "role", "status");
        add(
                Crumbs.from("/amministrazione", t("reports.administration")).here(getPageTitle()),
                attr(
                        div(
                                "rn-wrap rn-stack rn-page-body",
                                div(
                                        "rn-title",
                                        h1(getPageTitle()),
                                        p("rn-lead", t("reports.open311.keys.lead")),
                                        link("/" + Open311Page.ROUTE, t("reports.open311.guide.title"))),
                                fresh,
                                list,
                                form()),
                        "data-width",
                        "reading"));
        show();
    }

    private Component form() {
        var issue = attr(button("rn-btn", this::issue, text(t("reports.open311.keys.issue"))), "data-kind", "primary");
        return el(
                "section",
                "rn-card rn-stack",
                el("h2", "rn-h3", t("reports.open311.keys.new")),
                name,
                rate,
                office,
                div("rn-row", issue));
    }

    @Override
    public String getPageTitle() {
        return t("reports.open311.keys.title");
    }

    private void issue() {
        name.setInvalid(false);
        rate.setInvalid(false);
        try {
            var key = keys.issue(
                    name.getValue(),
                    Optional.ofNullable(rate.getValue()).orElse(0),
                    Optional.ofNullable(office.getValue()).map(Office::id));
            fresh.removeAll();
            fresh.add(attr(
                    div(
                            "rn-callout",
                            div("rn-stack", p("", t("reports.open311.keys.once")), el("p", "rn-code rn-long", key))),
                    "data-kind",
                    "ok"));
            name.clear();
            office.clear();
            show();
        } catch (Refusal refusal) {
            if (refusal.code().endsWith("rate")) {
                rate.setErrorMessage(Tr.refusal(refusal));
                rate.setInvalid(true);
                rate.focus();
            } else {
                name.setErrorMessage(Tr.refusal(refusal));
                name.setInvalid(true);
                name.focus();
            }
        }
    }

    private void show() {
        list.removeAll();
        var all = keys.all();
        if (all.isEmpty()) {
            list.add(p("rn-muted", t("reports.open311.keys.none")));
            return;
        }
        var lines = attr(el("ul", "rn-stack"), "role", "list");
        all.forEach(key -> lines.add(line(key)));
        list.add(lines);
    }

    private Component line(ApiKey key) {
        var used = key.lastUsed()
                .map(at -> t("reports.open311.keys.used", Dates.moment(at)))
                .orElseGet(() -> t("reports.open311.keys.unused"));
        var facts = div(
                "",
                el("b", "", key.name()),
                p("rn-hint", t("reports.open311.keys.facts", Dates.day(key.created()), Numbers.whole(key.perMinute()))),
                p("rn-hint", used));
        key.office()
                .map(offices::get)
                .ifPresent(one -> facts.add(p("rn-hint", t("reports.open311.keys.speaks", one.name()))));
        var revoke = attr(
                button("rn-btn", () -> ask(key), text(t("reports.open311.keys.revoke"))),
                "data-kind",
                "quiet",
                "aria-label",
                t("reports.open311.keys.revoke.one", key.name()));
        return Lines.line(facts, revoke);
    }

    /** A key cannot be given back: who takes it away says so twice. */
    private void ask(ApiKey key) {
        Sure.warn(
                t("reports.open311.keys.sure", key.name()),
                t("reports.open311.keys.sure.text"),
                t("reports.open311.leave"),
                t("reports.open311.keys.revoke"),
                () -> {
                    keys.revoke(key.id());
                    show();
                    Toast.show(t("reports.open311.keys.revoked", key.name()));
                });
    }
}
