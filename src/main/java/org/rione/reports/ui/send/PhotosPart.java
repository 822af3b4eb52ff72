package org.rione.reports.ui.send;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.button;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.h2;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.span;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.ArrayList;
import java.util.List;
import org.rione.reports.Photo;
import org.rione.reports.Photos;
import org.rione.shared.Refusal;
import org.rione.shared.photos.PhotoSize;
import org.rione.shared.ui.FilePicker;
import org.rione.shared.ui.Icon;

/** The photos of the report: taken with the phone or chosen, shown small, taken away again. */
final class PhotosPart extends Div {

    private final Writing writing;
    private final List<Photo> list;
    private final SerializableConsumer<Photos.Added> onAdded;
    private final SerializableConsumer<List<Photo>> onChanged;
    private final Div pictures = div("rn-photos");
    private final FilePicker<Photos.Added> picker;

    PhotosPart(
            Writing writing,
            List<Photo> list,
            SerializableConsumer<Photos.Added> onAdded,
            SerializableConsumer<List<Photo>> onChanged) {
        this.writing = writing;
        this.list = new ArrayList<>(list);
        this.onAdded = onAdded;
        this.onChanged = onChanged;
        addClassNames("rn-stack");
        picker = new FilePicker<>(
                new FilePicker.Words(
                        t("reports.new.photos.add"),
                        t("reports.new.photos.wait"),
                        t("reports.new.photos.failed"),
                        t("shared.photo.heavy"),
                        t("shared.photo.type"),
                        t("reports.photo.surplus", Photos.PER_REPORT)),
                Icon.of("camera"),
                Photos.HEAVIEST,
                Photos.MIME_TYPES,
                (_, bytes) -> take(bytes),
                this::added);
        add(
                div("", h2(t("reports.new.photos")), p("rn-hint", t("reports.new.photos.hint", Photos.PER_REPORT))),
                pictures,
                picker);
        show();
    }

    List<Photo> list() {
        return List.copyOf(list);
    }

    /** On the thread of the upload. */
    private Photos.Added take(byte[] bytes) {
        if (list.size() >= Photos.PER_REPORT) {
            throw new Refusal("reports.photo.surplus", Photos.PER_REPORT);
        }
        return writing.add(bytes);
    }

    /** Several may arrive at once: here, one after the other, the limit counts. */
    private void added(Photos.Added added) {
        if (list.size() >= Photos.PER_REPORT) {
            writing.remove(added.photo());
            picker.say(t("reports.photo.surplus", Photos.PER_REPORT));
            return;
        }
        list.add(added.photo());
        show();
        onChanged.accept(list());
        onAdded.accept(added);
    }

    private void remove(Photo photo) {
        writing.remove(photo);
        list.removeIf(one -> one.id().equals(photo.id()));
        show();
        onChanged.accept(list());
        picker.focus();
    }

    private void show() {
        pictures.removeAll();
        for (int i = 0; i < list.size(); i++) {
            pictures.add(figure(list.get(i), i + 1));
        }
        pictures.setVisible(!list.isEmpty());
        picker.room(Photos.PER_REPORT - list.size());
    }

    private Component figure(Photo photo, int number) {
        var picture = new Image(photo.path(PhotoSize.SMALL), t("reports.new.photos.number", number));
        picture.addClassName("rn-thumb");
        var away = attr(
                button("rn-photo-x", () -> remove(photo), span("", Icon.of("x").svg())),
                "aria-label",
                t("reports.new.photos.remove", number));
        var caption = new TextField(t("reports.new.photos.caption", number));
        caption.setValue(photo.caption());
        caption.setMaxLength(Photo.CAPTION_LENGTH);
        caption.setWidthFull();
        caption.addValueChangeListener(typed -> {
            list.replaceAll(one -> one.id().equals(photo.id()) ? one.withCaption(typed.getValue()) : one);
            onChanged.accept(list());
        });
        return el("figure", "", picture, away, caption);
    }
}
