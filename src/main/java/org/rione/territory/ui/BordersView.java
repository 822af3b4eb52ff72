package org.rione.territory.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.button;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.h1;
import static org.rione.shared.ui.Html.h2;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.rione.shared.Role;
import org.rione.shared.ui.Callout;
import org.rione.shared.ui.CityMap;
import org.rione.shared.ui.Crumbs;
import org.rione.shared.ui.FileUpload;
import org.rione.shared.ui.Toast;
import org.rione.shared.ui.Tr;
import org.rione.territory.BordersFile;
import org.rione.territory.BordersRefused;
import org.rione.territory.Neighbourhood;
import org.rione.territory.Territory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where the administration gives the city its quarters: upload a GeoJSON file, look at it, apply it. */
@Route(BordersView.ROUTE)
@RolesAllowed(Role.ADMINISTRATOR)
class BordersView extends Div implements HasDynamicTitle {

    static final String ROUTE = "amministrazione/quartieri";

    private static final Logger log = LoggerFactory.getLogger(BordersView.class);
    private static final int LARGEST = 5 * 1024 * 1024;

    private final Territory territory;
    private final Div result = div("rn-stack");
    private final Div now = div("rn-stack");

    BordersView(Territory territory) {
        this.territory = territory;
        attr(result, "aria-live", "polite");
        add(
                Crumbs.from("/amministrazione", t("territory.administration")).here(getPageTitle()),
                attr(
                        div(
                                "rn-wrap rn-stack",
                                div("rn-title", h1(getPageTitle()), p("rn-lead", t("territory.view.lead"))),
                                FileUpload.of(t("territory.view.choose"), LARGEST, this::receive),
                                result,
                                now),
                        "data-gap",
                        "l"));
        showNow();
    }

    private void receive(byte[] bytes) {
        try {
            preview(territory.read(bytes));
        } catch (BordersRefused refused) {
            log.info("A file of borders is refused: {}", refused.getMessage());
            refuse(refused);
        }
    }

    void refuse(BordersRefused refused) {
        result.removeAll();
        result.add(Callout.refused(
                t("territory.view.refused"),
                refused.reasons().stream().map(Tr::refusal).toList()));
    }

    void preview(BordersFile file) {
        var apply = attr(button("rn-btn", () -> apply(file), text(t("territory.view.apply"))), "data-kind", "primary");
        var leave = attr(button("rn-btn", result::removeAll, text(t("territory.view.leave"))), "data-kind", "quiet");
        result.removeAll();
        result.add(
                h2(t("territory.view.preview", file.names().size())),
                p("", t(file.drawsTheMunicipality() ? "territory.view.with-city" : "territory.view.without-city")),
                CityMap.previewing(t("territory.view.preview-map"), file.geoJson()),
                names(file.names()),
                div("rn-row", apply, leave));
    }

    private void apply(BordersFile file) {
        territory.apply(file);
        result.removeAll();
        showNow();
        Toast.show(t("territory.view.applied", file.names().size()));
    }

    private void showNow() {
        var all = territory.all();
        now.removeAll();
        now.add(h2(t("territory.view.now")));
        if (all.isEmpty()) {
            now.add(p("rn-muted", t("territory.view.none")));
        } else {
            now.add(
                    CityMap.showing(t("territory.view.now-map"), List.of()),
                    names(all.stream().map(Neighbourhood::name).toList()));
        }
    }

    private static Component names(List<String> names) {
        var list = el("ul", "rn-quarters rn-page-body");
        names.forEach(name -> list.add(el("li", "", name)));
        return list;
    }

    @Override
    public String getPageTitle() {
        return t("territory.view.title");
    }
}
