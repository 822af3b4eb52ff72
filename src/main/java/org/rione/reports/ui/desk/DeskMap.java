package org.rione.reports.ui.desk;

import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.rione.reports.ReportRow;
import org.rione.reports.StateLook;
import org.rione.reports.ui.ReportMap;
import org.rione.reports.ui.ReportNames;
import org.rione.shared.ui.CityMap;
import org.rione.shared.ui.CityMap.Pin;

/** The page of the queue on the map; the numbers are those of its rows, which have the links: pins lie on each other. */
final class DeskMap {

    static Component of(List<ReportRow> rows, ReportNames.Known names, LocalDate today) {
        var pins = new ArrayList<Pin>();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            if (row.point().isPresent()) {
                var late = row.late(today);
                var state =
                        t(late ? "reports.map.late" : StateLook.of(row.state()).textKey());
                pins.add(new Pin(
                        row.point().get(),
                        t("reports.desk.pin", i + 1, row.title() + ", " + state),
                        names.icon(row.category()),
                        late ? "danger" : ReportMap.look(row.state().kind()),
                        "",
                        i + 1));
            }
        }
        return div(
                "rn-desk-map",
                CityMap.showing(t("reports.desk.map", pins.size()), pins),
                p("rn-hint", t("reports.desk.map.hint")));
    }

    private DeskMap() {}
}
