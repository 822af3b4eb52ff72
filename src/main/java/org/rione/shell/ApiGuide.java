package org.rione.shell;

import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.h1;
import static org.rione.shared.ui.Html.h2;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.rione.shared.ui.Crumbs;
import org.rione.shared.ui.PageMeta;
import org.rione.shared.ui.PageRequest;
import org.rione.shared.ui.PublicPage;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The interface for programs, as people read it: every operation under /api of the description that the tests keep true. */
@org.springframework.stereotype.Component
class ApiGuide implements PublicPage {

    static final String PATH = "/aiuto/api";

    private final JsonNode description;

    ApiGuide(JsonMapper json) throws IOException {
        try (var file = new ClassPathResource("api/openapi.json").getInputStream()) {
            description = json.readTree(file);
        }
    }

    @Override
    public boolean claims(String path) {
        return path.equals(PATH);
    }

    @Override
    public Optional<Rendered> render(PageRequest request) {
        return Optional.of(
                new Rendered(new PageMeta(t("shell.api.title"), t("shell.api.lead"), PATH), content(), Set.of()));
    }

    private Component content() {
        var list = div("rn-stack");
        description.get("paths").properties().stream()
                .filter(path -> path.getKey().startsWith("/api/"))
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation ->
                                list.add(operation(path.getKey(), operation.getKey(), operation.getValue()))));
        return div(
                "",
                Crumbs.from("/", t("shell.home.crumb"))
                        .to("/aiuto", t("shell.paper.help.title"))
                        .here(t("shell.api.title")),
                div(
                        "rn-wrap rn-page-body",
                        div(
                                "rn-title",
                                h1(t("shell.api.title")),
                                p("rn-lead", t("shell.api.lead")),
                                link("/v3/api-docs", t("shell.api.description")),
                                link("/aiuto/open311", t("shell.api.open311"))),
                        list));
    }

    private static Component operation(String path, String method, JsonNode operation) {
        var card = el(
                "article",
                "rn-card",
                h2(field(operation, "summary", path)),
                el("p", "", text("rn-code", method.toUpperCase(Locale.ROOT) + " " + path)),
                p("", field(operation, "description", "")));
        var parameters = el("ul", "rn-stack");
        for (var parameter : operation.path("parameters")) {
            parameters.add(el(
                    "li",
                    "",
                    text("rn-code", parameter.path("name").asString()),
                    text(" " + field(parameter, "description", ""))));
        }
        if (parameters.getElement().getChildCount() > 0) {
            card.add(el("h3", "", t("shell.api.parameters")), parameters);
        }
        return card;
    }

    private static String field(JsonNode node, String field, String otherwise) {
        return node.has(field) ? node.get(field).asString() : otherwise;
    }
}
