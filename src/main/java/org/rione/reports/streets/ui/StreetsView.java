package org.rione.reports.streets.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.button;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.h1;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.rione.reports.streets.StreetFile;
import org.rione.reports.streets.Streets;
import org.rione.shared.Role;
import org.rione.shared.ui.Callout;
import org.rione.shared.ui.Callout.Kind;
import org.rione.shared.ui.Crumbs;
import org.rione.shared.ui.FileUpload;
import org.rione.shared.ui.Toast;
import org.rione.shared.ui.Tr;

/** The list of streets: how many there are, and another list in their place. */
@Route(StreetsView.ROUTE)
@RolesAllowed(Role.ADMINISTRATOR)
class StreetsView extends Div implements HasDynamicTitle {

    static final String ROUTE = "amministrazione/vie";

    private static final int LARGEST = 5 * 1024 * 1024;

    private final transient Streets streets;
    private final Div now = div("rn-stack");
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
                                FileUpload.of(t("reports.streets.choose"), LARGEST, bytes -> show(streets.read(bytes))),
                                result),
                        "data-width",
                        "reading",
                        "data-gap",
                        "l"));
        showNow();
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
        result.add(Callout.refused(
                t("reports.streets.refused"),
                file.problems().stream().map(Tr::refusal).toList()));
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
            now.add(Callout.around(Kind.WARN, p("", t("reports.streets.sample"))));
        }
    }

    @Override
    public String getPageTitle() {
        return t("reports.streets.title");
    }
}
