package org.rione.moderation.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.button;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.span;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rione.moderation.spi.PhotoArea;
import org.rione.shared.ui.Icon;

/** Chooses rectangles of one photo that nobody is to see: by four numbers, or by drawing on it. */
final class PhotoCoverPart extends Div {

    /** Draws with mouse, pen or finger; tells the rectangle in percent. */
    private static final String DRAW = """
            let from = null;
            const at = event => { const box = this.getBoundingClientRect();
              return [Math.round(100 * (event.clientX - box.left) / box.width), Math.round(100 * (event.clientY - box.top) / box.height)]
                .map(part => Math.min(100, Math.max(0, part))); };
            this.addEventListener('pointerdown', event => { from = at(event); this.setPointerCapture(event.pointerId); event.preventDefault(); });
            this.addEventListener('pointerup', event => {
              if (!from) return;
              const to = at(event);
              const detail = { x: Math.min(from[0], to[0]), y: Math.min(from[1], to[1]), w: Math.abs(from[0] - to[0]), h: Math.abs(from[1] - to[1]) };
              from = null;
              if (detail.w > 0 && detail.h > 0) this.dispatchEvent(new CustomEvent('area-drawn', { detail }));
            });
            """;

    /** Where the rectangle that is being placed begins: in the middle, as large as a face in a photo of a street. */
    private static final PhotoArea FIRST = new PhotoArea(40, 40, 20, 20);

    private final List<PhotoArea> areas = new ArrayList<>();
    private final Div picture = div("rn-mod-picture");
    private final HtmlComponent image;
    private final Span proposal = span("rn-mod-area-proposed");
    private final Div list = div("");
    private final IntegerField left = percent("moderation.photo.left");
    private final IntegerField top = percent("moderation.photo.top");
    private final IntegerField width = percent("moderation.photo.width");
    private final IntegerField height = percent("moderation.photo.height");

    PhotoCoverPart(int number, String path, SerializableConsumer<List<PhotoArea>> cover) {
        addClassName("rn-stack");
        image = attr(
                new HtmlComponent("img"),
                "src",
                path,
                "alt",
                t("moderation.photo.number", number),
                "draggable",
                "false");
        picture.add(image);
        picture.getElement().executeJs(DRAW);
        picture.getElement()
                .addEventListener(
                        "area-drawn",
                        event -> add(
                                event.getEventData().get("event.detail.x").asInt(),
                                event.getEventData().get("event.detail.y").asInt(),
                                event.getEventData().get("event.detail.w").asInt(),
                                event.getEventData().get("event.detail.h").asInt()))
                .addEventData("event.detail.x")
                .addEventData("event.detail.y")
                .addEventData("event.detail.w")
                .addEventData("event.detail.h");
        attr(list, "aria-live", "polite");
        propose(FIRST);
        fields().forEach(field -> {
            field.setValueChangeMode(ValueChangeMode.EAGER);
            field.addValueChangeListener(_ -> placed().ifPresent(area -> place(proposal, area)));
        });
        var fields = attr(
                div("rn-row rn-mod-area", left, top, width, height),
                "role",
                "group",
                "aria-label",
                t("moderation.photo.area"));
        add(
                el("h3", "", t("moderation.photo.title", number)),
                p("rn-hint", t("moderation.photo.hint")),
                picture,
                fields,
                attr(button("rn-btn", this::addTyped, text(t("moderation.photo.add"))), "data-kind", "neutral"),
                list,
                attr(
                        button("rn-btn", () -> confirm(cover), text(t("moderation.photo.cover"))),
                        "data-kind",
                        "primary",
                        "id",
                        "copri-foto-" + number));
        draw();
    }

    private static IntegerField percent(String label) {
        var field = new IntegerField(t(label));
        field.setMin(0);
        field.setMax(100);
        field.setStepButtonsVisible(true);
        return field;
    }

    private void addTyped() {
        var missing = fields().filter(field -> field.getValue() == null).findFirst();
        if (missing.isPresent()) {
            wrong(missing.get(), "moderation.photo.refused.number");
            return;
        }
        if (add(left.getValue(), top.getValue(), width.getValue(), height.getValue())) {
            propose(FIRST);
            left.focus();
        }
    }

    private Stream<IntegerField> fields() {
        return Stream.of(left, top, width, height);
    }

    private void propose(PhotoArea area) {
        left.setValue(area.x());
        top.setValue(area.y());
        width.setValue(area.width());
        height.setValue(area.height());
        place(proposal, area);
    }

    /** What the four numbers say, when they are a part of the photo. */
    private Optional<PhotoArea> placed() {
        try {
            return fields().anyMatch(field -> field.getValue() == null)
                    ? Optional.empty()
                    : Optional.of(new PhotoArea(left.getValue(), top.getValue(), width.getValue(), height.getValue()));
        } catch (IllegalArgumentException outside) {
            return Optional.empty();
        }
    }

    private static void place(Span rectangle, PhotoArea area) {
        rectangle
                .getStyle()
                .set("left", area.x() + "%")
                .set("top", area.y() + "%")
                .set("width", area.width() + "%")
                .set("height", area.height() + "%");
    }

    private boolean add(int x, int y, int w, int h) {
        fields().forEach(field -> field.setInvalid(false));
        try {
            areas.add(new PhotoArea(x, y, w, h));
            draw();
            return true;
        } catch (IllegalArgumentException outside) {
            wrong(width, "moderation.photo.refused.outside");
            return false;
        }
    }

    private static void wrong(IntegerField field, String key) {
        field.setErrorMessage(t(key));
        field.setInvalid(true);
        field.focus();
    }

    private void confirm(SerializableConsumer<List<PhotoArea>> cover) {
        if (areas.isEmpty()) {
            wrong(left, "moderation.photo.refused.none");
            return;
        }
        cover.accept(List.copyOf(areas));
    }

    private void draw() {
        picture.removeAll();
        picture.add(image, proposal);
        list.removeAll();
        var lines = attr(el("ul", "rn-mod-cover"), "role", "list");
        for (var area : List.copyOf(areas)) {
            var cover = span("rn-mod-area-drawn");
            place(cover, area);
            picture.add(cover);
            var words = t("moderation.photo.one", area.x(), area.y(), area.width(), area.height());
            lines.add(el(
                    "li",
                    "rn-row",
                    text(words),
                    attr(
                            button(
                                    "rn-iconbtn",
                                    () -> {
                                        areas.remove(area);
                                        draw();
                                    },
                                    Icon.of("x").svg()),
                            "aria-label",
                            t("moderation.photo.remove", words))));
        }
        if (!areas.isEmpty()) {
            list.add(lines);
        }
    }
}
