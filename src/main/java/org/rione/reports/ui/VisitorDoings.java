package org.rione.reports.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.rione.reports.Report;
import org.rione.reports.ReportLinks;
import org.rione.reports.ReportState;
import org.rione.shared.ui.Icon;

/** Without an account every way leads over the sign-in page and back here. */
final class VisitorDoings implements Doings {

    @Override
    public Optional<Component> support(Report report) {
        return report.state().open()
                ? Optional.of(div(
                        "rn-stack",
                        attr(
                                link("rn-btn", signIn(report), Icon.of("hand").svg(), text(t("reports.me-too"))),
                                "data-kind",
                                "primary",
                                "data-size",
                                "l",
                                "data-wide",
                                "",
                                "router-ignore",
                                ""),
                        el(
                                "p",
                                "rn-hint",
                                text(t("reports.me-too.account") + " "),
                                attr(link("/registrati", t("reports.me-too.register")), "router-ignore", ""))))
                : Optional.empty();
    }

    @Override
    public Optional<Component> notFixed(Report report) {
        return report.state() instanceof ReportState.Resolved
                ? Optional.of(attr(
                        link("rn-btn", signIn(report), Icon.of("refresh").svg(), text(t("reports.not-fixed"))),
                        "data-kind",
                        "neutral",
                        "router-ignore",
                        ""))
                : Optional.empty();
    }

    private static String signIn(Report report) {
        return "/accedi?da=" + URLEncoder.encode(ReportLinks.report(report.code()), StandardCharsets.UTF_8);
    }
}
