package org.rione.moderation.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.button;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.h3;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.Map;
import org.rione.shared.ui.Icon;

/** The covered photos of an item: their originals under lock, and the covers taken back. */
final class CoveredPhotosPart {

    /**
     * @param paths all photos of the item, in their order
     * @param originals the address of the original for each covered one
     * @param undoable whether the covers may be taken back now
     */
    static Component of(
            List<String> paths, Map<String, String> originals, boolean undoable, SerializableConsumer<String> uncover) {
        var list = attr(el("ul", "rn-stack"), "role", "list");
        for (int i = 0; i < paths.size(); i++) {
            var path = paths.get(i);
            if (originals.containsKey(path)) {
                list.add(el("li", "", line(i + 1, path, originals.get(path), undoable, uncover)));
            }
        }
        return attr(
                el(
                        "section",
                        "rn-stack",
                        h3(t("moderation.photo.covered")),
                        p("rn-hint", t("moderation.photo.covered.hint")),
                        list),
                "id",
                "foto-coperte");
    }

    private static Component line(
            int number, String path, String original, boolean undoable, SerializableConsumer<String> uncover) {
        var row = div(
                "rn-row",
                text(t("moderation.photo.one-covered", number)),
                attr(
                        link("rn-btn", original, Icon.of("lock").svg(), text(t("moderation.photo.original", number))),
                        "data-kind",
                        "quiet",
                        "router-ignore",
                        "",
                        "target",
                        "_blank"));
        if (undoable) {
            row.add(attr(
                    button("rn-btn", () -> uncover.accept(path), text(t("moderation.photo.uncover", number))),
                    "data-kind",
                    "neutral",
                    "id",
                    "scopri-foto-" + number));
        }
        return row;
    }

    private CoveredPhotosPart() {}
}
