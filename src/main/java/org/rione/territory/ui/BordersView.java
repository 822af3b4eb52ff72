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
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadEvent;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.util.List;
import org.rione.shared.Role;
import org.rione.shared.ui.CityMap;
import org.rione.shared.ui.Crumbs;
import org.rione.shared.ui.Icon;
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
    private static final int ONE_MORE_THAN_READ = 5 * 1024 * 1024 + 1;

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
                                upload(),
                                result,
                                now),
                        "data-gap",
                        "l"));
        showNow();
    }

    private Upload upload() {
        var upload = new Upload(this::receive);
        upload.setUploadButton(
                new Button(t("territory.view.choose"), Icon.of("upload").svg()));
        upload.setDropAllowed(false);
        upload.addAllFinishedListener(_ -> upload.clearFileList());
        return upload;
    }

    /** On the thread of the upload. */
    private void receive(UploadEvent event) throws IOException {
        var bytes = event.getInputStream().readNBytes(ONE_MORE_THAN_READ);
        try {
            var file = territory.read(bytes);
            event.getUI().access(() -> preview(file));
        } catch (BordersRefused refused) {
            log.info("A file of borders is refused: {}", refused.getMessage());
            event.getUI().access(() -> refuse(refused));
        }
    }

    void refuse(BordersRefused refused) {
        var reasons = el("ul", "");
        refused.reasons().forEach(reason -> reasons.add(el("li", "", Tr.refusal(reason))));
        result.removeAll();
        result.add(attr(
                div(
                        "rn-callout",
                        Icon.of("alert-triangle").svg(),
                        div("", el("b", "", t("territory.view.refused")), reasons)),
                "data-kind",
                "danger",
                "role",
                "alert"));
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
        var list = el("ul", "rn-quarters");
        names.forEach(name -> list.add(el("li", "", name)));
        return list;
    }

    @Override
    public String getPageTitle() {
        return t("territory.view.title");
    }
}
