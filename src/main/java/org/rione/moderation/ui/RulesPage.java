package org.rione.moderation.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.h1;
import static org.rione.shared.ui.Html.h2;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import java.util.Set;
import org.rione.moderation.Rule;
import org.rione.shared.RioneProperties;
import org.rione.shared.ui.Crumbs;
import org.rione.shared.ui.PageMeta;
import org.rione.shared.ui.PageRequest;
import org.rione.shared.ui.PublicPage;

/** The rules of taking part, and what happens when something breaks one. */
@org.springframework.stereotype.Component
class RulesPage implements PublicPage {

    private final RioneProperties rione;

    RulesPage(RioneProperties rione) {
        this.rione = rione;
    }

    @Override
    public boolean claims(String path) {
        return path.equals(ModerationLinks.RULES);
    }

    @Override
    public Optional<Rendered> render(PageRequest request) {
        return Optional.of(new Rendered(
                new PageMeta(t("moderation.rules.title"), t("moderation.rules.lead"), ModerationLinks.RULES),
                content(),
                Set.of()));
    }

    Component content() {
        var rules = el("ol", "rn-mod-rules");
        for (var rule : Rule.values()) {
            rules.add(attr(
                    el("li", "rn-card", h2(Words.rule(rule)), p("", t("moderation.rule.text", rule))),
                    "id",
                    "regola-" + rule.number()));
        }
        var page = attr(
                div(
                        "rn-wrap",
                        div("rn-title", h1(t("moderation.rules.title")), p("rn-lead", t("moderation.rules.lead"))),
                        rules,
                        el(
                                "section",
                                "rn-section rn-stack",
                                h2(t("moderation.rules.after")),
                                p("", t("moderation.rules.after-text")),
                                p(
                                        "",
                                        t(
                                                "moderation.rules.appeal",
                                                rione.municipality().mail())),
                                el("p", "", link(ModerationLinks.REGISTER, t("moderation.register.title"))),
                                h2(t("moderation.rules.notice")),
                                p("", t("moderation.rules.notice-text")))),
                "data-width",
                "reading");
        return div(
                "",
                Crumbs.from("/", t("moderation.home"))
                        .to("/aiuto", t("moderation.help"))
                        .here(t("moderation.rules.title")),
                page);
    }
}
