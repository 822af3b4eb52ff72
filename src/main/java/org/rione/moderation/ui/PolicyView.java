package org.rione.moderation.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.h1;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.span;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.rione.moderation.ContentKind;
import org.rione.moderation.Mode;
import org.rione.moderation.Policies;
import org.rione.shared.Role;
import org.rione.shared.ui.Crumbs;
import org.rione.shared.ui.Toast;

/** Which kinds of content are reviewed before they become visible, and which after. */
@Route("amministrazione/moderazione")
@RolesAllowed(Role.ADMINISTRATOR)
class PolicyView extends Div implements HasDynamicTitle {

    private final Policies policies;

    PolicyView(Policies policies) {
        this.policies = policies;
        var page = attr(
                div(
                        "rn-wrap rn-page-body",
                        div("rn-title", h1(t("moderation.policy.title")), p("rn-lead", t("moderation.policy.lead")))),
                "data-width",
                "reading");
        var kinds = div("rn-stack");
        policies.all().forEach((kind, mode) -> kinds.add(choice(kind, mode)));
        page.add(kinds);
        add(
                Crumbs.from("/", t("moderation.home"))
                        .to("/amministrazione", t("moderation.administration"))
                        .here(t("moderation.policy.title")),
                page);
    }

    @Override
    public String getPageTitle() {
        return t("moderation.policy.title");
    }

    private Component choice(ContentKind kind, Mode current) {
        var group = el("fieldset", "rn-card rn-mod-policy", el("legend", "rn-legend", t("moderation.kinds", kind)));
        for (var mode : Mode.values()) {
            var radio = attr(
                    el("input", ""), "type", "radio", "name", "modo-" + Words.lower(kind), "value", Words.lower(mode));
            radio.getElement().setProperty("checked", mode == current);
            radio.getElement().addEventListener("change", _ -> change(kind, mode));
            group.add(el(
                    "label",
                    "rn-mod-option",
                    radio,
                    span(
                            "",
                            el("b", "", t("moderation.mode", mode)),
                            el("span", "rn-hint", t("moderation.mode.hint", mode)))));
        }
        return group;
    }

    private void change(ContentKind kind, Mode mode) {
        policies.change(kind, mode);
        Toast.show(t("moderation.policy.changed", t("moderation.kinds", kind), t("moderation.mode", mode)));
    }
}
