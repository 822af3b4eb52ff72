package org.rione.reports.ui.send;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.button;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.h2;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.span;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.rione.reports.Photo;
import org.rione.reports.Photos;
import org.rione.reports.photos.PhotoSize;
import org.rione.shared.Refusal;
import org.rione.shared.ui.Icon;
import org.rione.shared.ui.Tr;

/** The photos of the report: taken with the phone or chosen, shown small, taken away again. */
final class PhotosPart extends Div {

    private final Writing writing;
    private final List<Photo> list;
    private final SerializableConsumer<Photos.Added> onAdded;
    private final SerializableConsumer<List<Photo>> onChanged;
    private final Div pictures = div("rn-photos");
    private final Div problem = div("rn-field");
    private final Upload upload = new Upload(this::receive);

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
        prepareUpload();
        attr(problem, "data-state", "error", "role", "alert");
        add(
                div("", h2(t("reports.new.photos")), p("rn-hint", t("reports.new.photos.hint", Photos.PER_REPORT))),
                pictures,
                upload,
                problem);
        show();
    }

    List<Photo> list() {
        return List.copyOf(list);
    }

    private void prepareUpload() {
        var choose = new Button(t("reports.new.photos.add"), Icon.of("camera").svg());
        upload.setUploadButton(choose);
        upload.setDropAllowed(false);
        upload.setAcceptedMimeTypes("image/jpeg", "image/png", "image/webp");
        upload.setMaxFileSize(Photos.HEAVIEST);
        upload.addClassName("rn-photo-upload");
        upload.setI18n(new UploadI18N()
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(t("reports.photo.heavy"))
                        .setIncorrectFileType(t("reports.photo.type"))
                        .setTooManyFiles(t("reports.photo.many", Photos.PER_REPORT)))
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status()
                                .setConnecting(t("reports.new.photos.wait"))
                                .setProcessing(t("reports.new.photos.wait"))
                                .setHeld(t("reports.new.photos.wait"))
                                .setStalled(t("reports.new.photos.wait")))
                        .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                                .setPrefix("")
                                .setUnknown(""))
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable(t("reports.new.photos.failed"))
                                .setUnexpectedServerError(t("reports.new.photos.failed"))
                                .setForbidden(t("reports.new.photos.failed"))
                                .setFileTooLarge(t("reports.photo.heavy")))));
        upload.addFileRejectedListener(rejected -> say(rejected.getErrorMessage()));
        upload.addAllFinishedListener(_ -> upload.clearFileList());
    }

    /** On the thread of the upload: counts what really comes, develops it, then tells the page. */
    private void receive(UploadEvent event) {
        var locale = event.getUI().getLocale();
        try {
            var bytes = event.getInputStream().readNBytes(Photos.HEAVIEST + 1);
            if (list.size() >= Photos.PER_REPORT) {
                throw new Refusal("reports.photo.many", Photos.PER_REPORT);
            }
            var added = writing.add(bytes);
            event.getUI().access(() -> added(added));
        } catch (Refusal refusal) {
            var sentence = Tr.in(locale, () -> Tr.refusal(refusal));
            event.getUI().access(() -> say(sentence));
        } catch (IOException e) {
            var sentence = Tr.in(locale, () -> t("reports.new.photos.failed"));
            org.slf4j.LoggerFactory.getLogger(PhotosPart.class).info("An upload broke off: {}", e.getMessage());
            event.getUI().access(() -> say(sentence));
        }
    }

    /** Several may arrive at once: here, one after the other, the limit counts. */
    private void added(Photos.Added added) {
        if (list.size() >= Photos.PER_REPORT) {
            writing.remove(added.photo());
            say(t("reports.photo.many", Photos.PER_REPORT));
            return;
        }
        problem.removeAll();
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
        upload.getUploadButton().getElement().callJsFunction("focus");
    }

    private void say(String sentence) {
        problem.removeAll();
        problem.add(span("rn-field-note", Icon.of("alert-triangle").svg(), text(sentence)));
    }

    private void show() {
        pictures.removeAll();
        for (int i = 0; i < list.size(); i++) {
            pictures.add(figure(list.get(i), i + 1));
        }
        pictures.setVisible(!list.isEmpty());
        upload.setVisible(list.size() < Photos.PER_REPORT);
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
