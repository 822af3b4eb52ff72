package org.rione.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rione.shared.GeoPoint;
import tools.jackson.databind.json.JsonMapper;

/**
 * The map of the city: quarters, pins, a scale, and street tiles where the installation names a server for them. It
 * loads when it comes into view and is never the only way: put what it shows beside it as text. In a page written
 * without a session it is a calm ground of the same size.
 */
@Tag("rn-map")
@JsModule("./map/rn-map.ts")
@NpmPackage(value = "leaflet", version = "1.9.4")
@NpmPackage(value = "@types/leaflet", version = "1.9.9", dev = true)
public final class CityMap extends Component {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String DISTRICTS = "/api/v1/neighbourhoods.geojson";

    /** Set once at the start from the configuration. */
    private static volatile MapProperties settings = new MapProperties("", "");

    /**
     * One thing on the map.
     *
     * @param label what a screen reader says and a pointer sees, such as the title and state of a report
     * @param icon name of a glyph of our sprite
     * @param look {@code primary}, {@code ok}, {@code danger}, … the colour token of its state
     * @param href where it leads; empty for a mark of something that has its link in the list beside the map
     * @param number its place in the list beside the map, drawn instead of the glyph; 0 for none
     */
    public record Pin(GeoPoint place, String label, String icon, String look, String href, int number) {

        public Pin(GeoPoint place, String label, String icon, String look, String href) {
            this(place, label, icon, look, href, 0);
        }

        public Pin {
            icon = Icon.of(icon).name();
            look = Icon.of(look).name();
        }
    }

    /**
     * Many things, gathered by the server for what the map shows just now; it asks again when it moves.
     *
     * @param address of the clusters, to which {@code bbox} and {@code zoom} are added
     * @param many what a bubble of several is called: {0} is their number, {1} how many of them are late
     * @param late what one past its deadline is called instead of its state
     * @param words how single ones are called and drawn, by their category and state
     */
    public record Clusters(String address, String many, String late, Words words) {

        /**
         * @param states the word for each state
         * @param looks the colour token for each state
         * @param icons the glyph for each category
         */
        public record Words(Map<String, String> states, Map<String, String> looks, Map<String, String> icons) {}
    }

    static void use(MapProperties map) {
        settings = map;
    }

    /** A map to look at. */
    public static CityMap showing(String label, List<Pin> pins) {
        var map = new CityMap(label);
        map.setPins(pins);
        return map;
    }

    /** A map to look at and to come nearer on: bubbles with how many there are, and pins where one stands alone. */
    public static CityMap gathering(String label, Clusters clusters) {
        var map = new CityMap(label);
        map.getElement()
                .setAttribute("clusters", clusters.address())
                .setAttribute("t-many", clusters.many())
                .setAttribute("t-late", clusters.late())
                .setAttribute("words", JSON.writeValueAsString(clusters.words()))
                .setAttribute("t-close", Tr.t("ui.map.close"));
        return map;
    }

    /** A map on which a point is chosen: by a click, or by Enter on its middle. */
    public static CityMap choosing(String label) {
        var map = new CityMap(label);
        map.getElement().setAttribute("choose", true);
        return map;
    }

    /** A map of borders that are not saved yet. */
    public static CityMap previewing(String label, String geoJson) {
        var map = new CityMap(label);
        map.getElement().setAttribute("ground", geoJson);
        return map;
    }

    private CityMap(String label) {
        getElement()
                .setAttribute("class", "rn-map")
                .setAttribute("label", label)
                .setAttribute("districts", DISTRICTS)
                .setAttribute("t-zoom-in", Tr.t("ui.map.nearer"))
                .setAttribute("t-zoom-out", Tr.t("ui.map.farther"))
                .setAttribute("data-without", Tr.t("ui.map.without"));
        if (!settings.tiles().isEmpty()) {
            getElement().setAttribute("tiles", settings.tiles()).setAttribute("attribution", settings.attribution());
        }
    }

    public void setPins(List<Pin> pins) {
        var json = JSON.createArrayNode();
        for (var pin : pins) {
            var one = json.addObject()
                    .put("lat", pin.place().lat())
                    .put("lon", pin.place().lon())
                    .put("label", pin.label())
                    .put("icon", pin.icon())
                    .put("color", "var(--rn-" + pin.look() + ")");
            if (!pin.href().isEmpty()) {
                one.put("href", pin.href());
            }
            if (pin.number() > 0) {
                one.put("number", pin.number());
            }
        }
        getElement().setAttribute("pins", JSON.writeValueAsString(json));
    }

    /** Marks the chosen point and moves there. */
    public void setPoint(Optional<GeoPoint> point) {
        point.ifPresentOrElse(
                at -> getElement().setAttribute("point", String.format(Locale.ROOT, "%.6f,%.6f", at.lat(), at.lon())),
                () -> getElement().removeAttribute("point"));
    }

    /** Asks the device for its position; the answer comes as a chosen point, or not at all. */
    public void locate() {
        getElement().callJsFunction("locate");
    }

    /** What the browser sends is checked: a point that does not exist on earth is not passed on. */
    public void onChosen(SerializableConsumer<Chosen> listener) {
        addListener(PointChosen.class, event -> event.point().ifPresent(listener::accept));
    }

    public void onLocateFailed(SerializableRunnable listener) {
        addListener(LocateFailed.class, _ -> listener.run());
    }

    /** @param byDevice the device told it, nobody pointed at the map */
    public record Chosen(GeoPoint point, boolean byDevice) implements Serializable {}

    /** The browser says that a point was chosen. */
    @DomEvent("point-chosen")
    public static final class PointChosen extends ComponentEvent<CityMap> {

        private final double lat;
        private final double lon;
        private final String source;

        public PointChosen(
                CityMap map,
                boolean fromClient,
                @EventData("event.detail.lat") double lat,
                @EventData("event.detail.lon") double lon,
                @EventData("event.detail.source") String source) {
            super(map, fromClient);
            this.lat = lat;
            this.lon = lon;
            this.source = source;
        }

        Optional<Chosen> point() {
            return lat >= -90 && lat <= 90 && lon >= -180 && lon <= 180
                    ? Optional.of(new Chosen(new GeoPoint(lat, lon), source.equals("device")))
                    : Optional.empty();
        }
    }

    /** The device does not know where it is, or may not say it. */
    @DomEvent("locate-failed")
    public static final class LocateFailed extends ComponentEvent<CityMap> {

        public LocateFailed(CityMap map, boolean fromClient) {
            super(map, fromClient);
        }
    }
}
