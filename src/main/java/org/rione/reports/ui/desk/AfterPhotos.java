package org.rione.reports.ui.desk;

import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import java.util.ArrayList;
import java.util.List;
import org.rione.reports.Photo;
import org.rione.reports.PhotoId;
import org.rione.reports.Photos;
import org.rione.shared.photos.PhotoSize;
import org.rione.shared.ui.FilePicker;
import org.rione.shared.ui.Icon;

/** Photos that show how it is after the work. */
final class AfterPhotos extends Div {

    private final List<Photo> list = new ArrayList<>();
    private final Div pictures = div("rn-photos");
    private final FilePicker<Photos.Added> picker;

    AfterPhotos(Photos photos, boolean needed) {
        addClassName("rn-stack");
        picker = new FilePicker<>(
                new FilePicker.Words(
                        t("reports.after.add"),
                        t("reports.new.photos.wait"),
                        t("reports.new.photos.failed"),
                        t("shared.photo.heavy"),
                        t("shared.photo.type"),
                        t("reports.photo.surplus", Photos.PER_REPORT)),
                Icon.of("camera"),
                Photos.HEAVIEST,
                Photos.MIME_TYPES,
                (_, bytes) -> photos.add(bytes),
                this::added);
        picker.room(Photos.PER_REPORT);
        add(
                el("p", "rn-strong", t("reports.after.title")),
                p("rn-hint", t(needed ? "reports.after.needed" : "reports.after.wished")),
                pictures,
                picker);
    }

    List<PhotoId> chosen() {
        return list.stream().map(Photo::id).toList();
    }

    void say(String sentence) {
        picker.say(sentence);
    }

    private void added(Photos.Added added) {
        var photo = added.photo();
        list.add(photo);
        var picture = new Image(photo.path(PhotoSize.SMALL), t("reports.after.number", list.size()));
        picture.addClassName("rn-thumb");
        pictures.add(el("figure", "", picture));
        picker.room(Photos.PER_REPORT - list.size());
    }
}
