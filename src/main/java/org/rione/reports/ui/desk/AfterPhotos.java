package org.rione.reports.ui.desk;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.span;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.rione.reports.Photo;
import org.rione.reports.PhotoId;
import org.rione.reports.Photos;
import org.rione.reports.photos.PhotoSize;
import org.rione.shared.Refusal;
import org.rione.shared.ui.Icon;
import org.rione.shared.ui.Tr;

/** Photos that show how it is after the work. */
final class AfterPhotos extends Div {

    private final transient Photos photos;
    private final List<Photo> list = new ArrayList<>();
    private final Div pictures = div("rn-photos");
    private final Div problem = attr(div("rn-field"), "data-state", "error", "role", "alert");

    AfterPhotos(Photos photos, boolean needed) {
        this.photos = photos;
        addClassName("rn-stack");
        var upload = new Upload(this::receive);
        upload.setUploadButton(
                new Button(t("reports.after.add"), Icon.of("camera").svg()));
        upload.setDropAllowed(false);
        upload.setAcceptedMimeTypes("image/jpeg", "image/png", "image/webp");
        upload.setMaxFileSize(Photos.HEAVIEST);
        upload.addFileRejectedListener(_ -> say(t("reports.photo.heavy")));
        upload.addAllFinishedListener(_ -> upload.clearFileList());
        add(
                el("p", "rn-strong", t("reports.after.title")),
                p("rn-hint", t(needed ? "reports.after.needed" : "reports.after.wished")),
                pictures,
                upload,
                problem);
    }

    List<PhotoId> chosen() {
        return list.stream().map(Photo::id).toList();
    }

    void say(String sentence) {
        problem.removeAll();
        problem.add(span("rn-field-note", Icon.of("alert-triangle").svg(), text(sentence)));
    }

    /** On the thread of the upload. */
    private void receive(UploadEvent event) {
        var locale = event.getUI().getLocale();
        try {
            var added = photos.add(event.getInputStream().readNBytes(Photos.HEAVIEST + 1));
            event.getUI().access(() -> added(added.photo()));
        } catch (Refusal refusal) {
            var sentence = Tr.in(locale, () -> Tr.refusal(refusal));
            event.getUI().access(() -> say(sentence));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void added(Photo photo) {
        problem.removeAll();
        list.add(photo);
        var picture = new Image(photo.path(PhotoSize.SMALL), t("reports.after.number", list.size()));
        picture.addClassName("rn-thumb");
        pictures.add(el("figure", "", picture));
    }
}
