package org.rione.shell;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rione.shared.Topics;
import org.rione.shared.ui.Crumbs;
import org.rione.shared.ui.Html;
import org.rione.shared.ui.Icon;
import org.rione.shared.ui.PageMeta;
import org.rione.shared.ui.PageRequest;
import org.rione.shared.ui.PublicPage;
import org.rione.shared.ui.SiteSearch;
import org.rione.shared.ui.SiteSearch.Hit;
import org.springframework.beans.factory.ObjectProvider;

/** One search for everything public: each module finds its own things. */
@org.springframework.stereotype.Component
class Search implements PublicPage {

    static final String PATH = "/cerca";

    private static final int OF_EACH = 10;
    private static final int LONGEST = 200;

    private final ObjectProvider<SiteSearch> searches;

    Search(ObjectProvider<SiteSearch> searches) {
        this.searches = searches;
    }

    @Override
    public boolean claims(String path) {
        return path.equals(PATH);
    }

    @Override
    public Optional<Rendered> render(PageRequest request) {
        var words = request.parameter("q").map(String::strip).orElse("");
        var asked = words.substring(0, Math.min(words.length(), LONGEST));
        var meta = new PageMeta(t("shell.search.title"), t("shell.search.description"), PATH);
        return Optional.of(
                new Rendered(meta, content(asked), Set.of(Topics.PROGRAMMES, Topics.REPORTS, Topics.TABLES)));
    }

    private Component content(String words) {
        var page = attr(el("div", "rn-wrap"), "data-width", "reading");
        page.add(el(
                "div",
                "rn-title",
                Html.h1(t("shell.search.title")),
                SearchForm.of("cerca-tutto", t("shell.search.words"), words)));
        if (!words.isEmpty()) {
            page.add(results(find(words), words));
        }
        return Html.div("", Crumbs.from("/", t("shell.home.crumb")).here(t("shell.search.title")), page);
    }

    private List<Hit> find(String words) {
        return searches.stream()
                .sorted(Comparator.comparingInt(SiteSearch::order))
                .flatMap(search -> search.find(words, OF_EACH).stream())
                .toList();
    }

    private static Component results(List<Hit> hits, String words) {
        if (hits.isEmpty()) {
            return el(
                    "div",
                    "rn-empty",
                    Icon.of("search").svg(),
                    Html.h2(t("shell.search.nothing", words)),
                    Html.p("", t("shell.search.nothing.next")));
        }
        var list = el("ul", "rn-hits");
        hits.forEach(hit -> list.add(item(hit)));
        return el("section", "rn-stack", Html.h2(t("shell.search.count", hits.size(), words)), list);
    }

    private static HtmlContainer item(Hit hit) {
        var item = el("li", "", text("rn-kicker", hit.kind()), el("h3", "", Html.local(link(hit.href(), hit.title()))));
        if (!hit.excerpt().isEmpty()) {
            item.add(Html.local(text("rn-muted", hit.excerpt())));
        }
        return item;
    }

    private static Component link(String href, String title) {
        return Html.link(href, title);
    }
}
