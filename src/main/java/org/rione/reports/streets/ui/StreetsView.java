package org.rione.reports.streets.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.button;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.h1;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadEvent;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import org.rione.reports.streets.StreetFile;
import org.rione.reports.streets.Streets;
import org.rione.shared.Role;
import org.rione.shared.ui.Crumbs;
import org.rione.shared.ui.Icon;
import org.rione.shared.ui.Toast;
import org.rione.shared.ui.Tr;

/** The list of streets: how many there are, and another list in their place. */
@Route(StreetsView.ROUTE)
@RolesAllowed(Role.ADMINISTRATOR)
class StreetsView extends Div implements HasDynamicTitle {

    static final String ROUTE = "amministrazione/vie";

    private static final int ONE_MORE_THAN_READ = 5 * 1024 * 1024 + 1;

    private final transient Streets streets;
    private final Div now = div("");
    private final Div result = div("rn-stack");

    StreetsView(Streets streets) {
        this.streets = streets;
        attr(result, "aria-live", "polite");
        add(
                Crumbs.from("/amministrazione", t("reports.administration")).here(getPageTitle()),
                attr(
                        div(
                                "rn-wrap rn-stack rn-page-body",
                                div("rn-title", h1(getPageTitle()), p("rn-lead", t("reports.streets.lead"))),
                                now,
                                p("", t("reports.streets.format")),
                                upload(),
                                result),
                        "data-width",
                        "reading",
                        "data-gap",
                        "l"));
        showNow();
    }

    private Upload upload() {
        var upload = new Upload(this::receive);
        upload.setUploadButton(
                new Button(t("reports.streets.choose"), Icon.of("upload").svg()));
        upload.setDropAllowed(false);
        upload.addAllFinishedListener(_ -> upload.clearFileList());
        return upload;
    }

    /** On the thread of the upload. */
    private void receive(UploadEvent event) throws IOException {
        var file = streets.read(event.getInputStream().readNBytes(ONE_MORE_THAN_READ));
        event.getUI().access(() -> show(file));
    }

    void show(StreetFile file) {
        result.removeAll();
        if (file.problems().isEmpty()) {
            result.add(
                    p("", t("reports.streets.read", file.streets().size())),
                    div(
                            "rn-row",
                            attr(
                                    button("rn-btn", () -> replace(file), text(t("reports.streets.apply"))),
                                    "data-kind",
                                    "primary")));
            return;
        }
        var reasons = el("ul", "");
        file.problems().forEach(problem -> reasons.add(el("li", "", Tr.refusal(problem))));
        result.add(attr(
                div(
                        "rn-callout",
                        Icon.of("alert-triangle").svg(),
                        div("", el("b", "", t("reports.streets.refused")), reasons)),
                "data-kind",
                "danger",
                "role",
                "alert"));
    }

    private void replace(StreetFile file) {
        streets.replace(file);
        result.removeAll();
        showNow();
        Toast.show(t("reports.streets.applied"));
    }

    private void showNow() {
        var state = streets.state();
        now.removeAll();
        now.add(p("", t("reports.streets.now", state.streets())));
        if (state.sample()) {
            now.add(attr(
                    div("rn-callout", Icon.of("info-circle").svg(), p("", t("reports.streets.sample"))),
                    "data-kind",
                    "warn"));
        }
    }

    @Override
    public String getPageTitle() {
        return t("reports.streets.title");
    }
}
