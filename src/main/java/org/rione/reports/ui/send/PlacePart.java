package org.rione.reports.ui.send;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.button;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.h2;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.span;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Optional;
import org.rione.reports.ReportDraft;
import org.rione.reports.ReportDraft.Part;
import org.rione.reports.ReportDraft.PlacedBy;
import org.rione.reports.ReportPlace;
import org.rione.reports.streets.Streets;
import org.rione.shared.GeoPoint;
import org.rione.shared.ui.CityMap;
import org.rione.shared.ui.Drafts;
import org.rione.shared.ui.Icon;
import org.rione.territory.Neighbourhood;
import org.rione.territory.Territory;
import org.rione.territory.ui.QuarterSelect;

/** Where it is: by address, by quarter, by the device, by the photo or by the map. One of them is enough. */
final class PlacePart extends Div {

    private static final String PLACED = "reports.new.placed";

    private final Territory territory;
    private final String city;
    private final SerializableRunnable onChanged;
    private final TextField address = new TextField(t("reports.new.address"));
    private final QuarterSelect quarter;
    private final CityMap map = CityMap.choosing(t("reports.new.map"));
    private final Div streets = div("rn-row rn-streets");
    private final transient Streets known;
    private final Div note = div("rn-field");
    private final Div forget = div("");
    private Optional<GeoPoint> point;
    private PlacedBy placedBy;

    PlacePart(Territory territory, Streets known, String city, ReportDraft draft, SerializableRunnable onChanged) {
        this.territory = territory;
        this.known = known;
        attr(streets, "role", "group", "aria-label", t("reports.new.streets"));
        streets.setVisible(false);
        this.city = city;
        this.onChanged = onChanged;
        this.point = draft.point();
        this.placedBy = draft.placedBy();
        addClassNames("rn-stack");
        quarter = new QuarterSelect(t("reports.new.quarter"), t("reports.new.quarter.none"), territory.all());
        prepareFields(draft);
        prepareMap();
        attr(note, "role", "status");
        var here = attr(
                button("rn-btn", map::locate, Icon.of("current-location").svg(), text(t("reports.new.locate"))),
                "data-kind",
                "neutral");
        add(
                div("", h2(t("reports.new.place")), p("rn-hint", t("reports.new.place.hint"))),
                address,
                streets,
                quarter,
                div("rn-row", here, forget),
                note,
                p("rn-hint", t("reports.new.map.hint")),
                map);
        showPoint();
    }

    private void prepareFields(ReportDraft draft) {
        address.setValue(draft.address());
        address.setMaxLength(ReportPlace.ADDRESS_LENGTH);
        address.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.STREET_ADDRESS);
        address.setValueChangeMode(ValueChangeMode.LAZY);
        address.addValueChangeListener(typed -> {
            proposeStreets(typed.getValue());
            changed();
        });
        Drafts.keep(address, "report.address");
        draft.neighbourhood()
                .flatMap(territory::find)
                .filter(Neighbourhood::active)
                .ifPresent(quarter::setValue);
        quarter.addValueChangeListener(_ -> changed());
        quarter.setVisible(!territory.all().isEmpty());
    }

    private void prepareMap() {
        map.getElement().setAttribute("data-size", "s");
        map.onChosen(chosen -> propose(chosen.point(), chosen.byDevice() ? PlacedBy.DEVICE : PlacedBy.MAP));
        map.onLocateFailed(() -> say("error", "alert-triangle", t("reports.new.locate.failed")));
    }

    /** Streets that what was typed may mean; choosing one writes it out and finds its point. */
    void proposeStreets(String typed) {
        streets.removeAll();
        known.find(typed).stream()
                .filter(found -> !found.address().equals(typed.strip()))
                .forEach(found -> streets.add(
                        button("rn-pill", () -> take(found), Icon.of("map-pin").svg(), text(found.address()))));
        streets.setVisible(streets.getComponentCount() > 0);
    }

    private void take(Streets.Found street) {
        address.setValue(street.address());
        streets.removeAll();
        streets.setVisible(false);
        if (point.isEmpty() || placedBy == PlacedBy.STREET) {
            street.point().ifPresent(where -> propose(where, PlacedBy.STREET));
        }
        address.focus();
    }

    /** A point outside the city changes nothing but the sentence under the field. */
    void propose(GeoPoint where, PlacedBy by) {
        if (!territory.contains(where)) {
            say("error", "alert-triangle", t("reports.refused.outside", city));
            return;
        }
        point = Optional.of(where);
        placedBy = by;
        territory.neighbourhoodAt(where).ifPresent(quarter::setValue);
        showPoint();
        changed();
    }

    boolean hasPoint() {
        return point.isPresent();
    }

    private void forgetPoint() {
        point = Optional.empty();
        placedBy = PlacedBy.NOBODY;
        showPoint();
        changed();
        address.focus();
    }

    private void showPoint() {
        map.setPoint(point);
        note.removeAll();
        forget.removeAll();
        point.ifPresent(where -> {
            var found = t(PLACED, placedBy);
            var inQuarter = territory
                    .neighbourhoodAt(where)
                    .map(one -> found + ", " + t("reports.new.placed.quarter", one.name()))
                    .orElse(found);
            say("ok", "circle-check", inQuarter);
            forget.add(attr(
                    button("rn-btn", this::forgetPoint, text(t("reports.new.point.forget"))), "data-kind", "quiet"));
        });
    }

    private void say(String state, String icon, String sentence) {
        note.removeAll();
        attr(note, "data-state", state);
        note.add(span("rn-field-note", Icon.of(icon).svg(), text(sentence)));
    }

    private void changed() {
        address.setInvalid(false);
        onChanged.run();
    }

    ReportDraft read(ReportDraft draft) {
        return draft.withPlace(address.getValue(), quarter.chosen()).withPoint(point, placedBy);
    }

    void complain(Part part) {
        address.setErrorMessage(t(Problems.MISSING, part));
        address.setInvalid(true);
    }

    void focus() {
        address.focus();
    }
}
