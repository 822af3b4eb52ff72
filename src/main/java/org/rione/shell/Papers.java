package org.rione.shell;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rione.shared.RioneProperties;
import org.rione.shared.Texts;
import org.rione.shared.ui.Crumbs;
import org.rione.shared.ui.Html;
import org.rione.shared.ui.PageMeta;
import org.rione.shared.ui.PageRequest;
import org.rione.shared.ui.PublicPage;
import org.rione.shared.ui.Tr;

/**
 * The pages that are only text: privacy, accessibility, legal notes, help. Their texts are
 * {@code shell.paper.<page>.<section>.title} and {@code .text}; in a text, a blank line parts paragraphs, and lines that
 * begin with a hyphen make a list.
 */
@org.springframework.stereotype.Component
class Papers implements PublicPage {

    /** @param sections in their order; the name is also the place that a link may lead to */
    private record Paper(String path, String key, List<String> sections) {}

    private static final List<Paper> ALL = List.of(
            new Paper("/privacy", "privacy", List.of("chi", "dati", "pubblico", "voti", "tempi", "cookie", "diritti")),
            new Paper("/accessibilita", "accessibility", List.of("stato", "limiti", "segnala", "difensore")),
            new Paper("/note-legali", "legal", List.of("licenza", "contenuti", "software", "responsabilita")),
            new Paper(
                    "/aiuto",
                    "help",
                    List.of(
                            "programma",
                            "voto",
                            "segnala",
                            "moderazione",
                            "regole",
                            "account",
                            "notifica",
                            "assistenza")));

    private final RioneProperties.Municipality municipality;

    Papers(RioneProperties rione) {
        this.municipality = rione.municipality();
    }

    @Override
    public boolean claims(String path) {
        return find(path).isPresent();
    }

    @Override
    public Optional<Rendered> render(PageRequest request) {
        return find(request.path())
                .map(paper -> new Rendered(
                        new PageMeta(
                                t("shell.paper." + paper.key() + ".title"),
                                t("shell.paper." + paper.key() + ".description", municipality.city()),
                                paper.path()),
                        content(paper),
                        Set.of()));
    }

    private Component content(Paper paper) {
        var key = "shell.paper." + paper.key();
        var article = el(
                "div",
                "rn-wrap rn-page-body",
                el(
                        "div",
                        "rn-title",
                        Html.h1(t(key + ".title")),
                        Html.p("rn-lead", t(key + ".lead", municipality.city()))));
        attr(article, "data-width", "reading");
        for (var section : paper.sections()) {
            article.add(section(key + "." + section, section));
        }
        return Html.div("", Crumbs.from("/", t("shell.home.crumb")).here(t(key + ".title")), article);
    }

    private Component section(String key, String anchor) {
        var section = el("section", "rn-prose", Html.h2(t(key + ".title")));
        attr(section, "id", anchor);
        paragraphs(text(key + ".text")).forEach(section::add);
        return section;
    }

    /** {0} name, {1} address, {2} mail, {3} certified mail, {4} telephone. */
    private String text(String key) {
        return Texts.get(
                Tr.locale(),
                key,
                municipality.name(),
                municipality.address(),
                municipality.mail(),
                municipality.certifiedMail(),
                municipality.phone());
    }

    private static List<Component> paragraphs(String text) {
        var parts = new ArrayList<Component>();
        for (var part : text.split("\n\n")) {
            parts.add(part.startsWith("- ") ? list(part) : Html.p("", part.replace('\n', ' ')));
        }
        return parts;
    }

    private static Component list(String part) {
        var items = part.lines()
                .map(line -> (Component) el("li", "", line.substring(2)))
                .toArray(Component[]::new);
        return el("ul", "", items);
    }

    private static Optional<Paper> find(String path) {
        return ALL.stream().filter(paper -> paper.path().equals(path)).findFirst();
    }

    static List<String> paths() {
        return ALL.stream().map(Paper::path).toList();
    }
}
