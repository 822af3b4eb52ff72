package org.rione.tables.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.button;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rione.shared.Refusal;
import org.rione.shared.photos.PhotoLab;
import org.rione.shared.ui.FilePicker;
import org.rione.shared.ui.Icon;
import org.rione.shared.ui.Tr;
import org.rione.tables.pictures.OptionPicture;

/** One picture, or none, with the words for those who cannot see it. */
final class PictureField extends Div {

    private final FilePicker<OptionPicture> picker;
    private final Div shown = div("rn-stack");
    private final TextField alt = new TextField(t("tables.edit.picture-alt"));
    private @Nullable OptionPicture picture;

    PictureField(FilePicker.Reader<OptionPicture> uploaded) {
        alt.setMaxLength(OptionPicture.LONGEST_ALT);
        alt.setRequiredIndicatorVisible(true);
        alt.setManualValidation(true);
        alt.setHelperText(t("tables.edit.picture-alt-help"));
        alt.setWidthFull();
        picker = new FilePicker<>(
                new FilePicker.Words(
                        t("tables.edit.picture-choose"),
                        t("tables.edit.picture-wait"),
                        t("tables.edit.picture-failed"),
                        t("shared.photo.heavy"),
                        t("shared.photo.type"),
                        t("tables.edit.picture-one")),
                Icon.of("camera"),
                PhotoLab.HEAVIEST,
                PhotoLab.MIME_TYPES,
                uploaded,
                this::show);
        addClassName("rn-stack");
        add(picker, shown);
        clear();
    }

    /** Without a picture, or with one and its words. Otherwise the field says what is missing, and has the focus. */
    boolean complete() {
        try {
            value();
            alt.setInvalid(false);
            return true;
        } catch (Refusal refusal) {
            alt.setErrorMessage(Tr.refusal(refusal));
            alt.setInvalid(true);
            alt.focus();
            return false;
        }
    }

    /** @throws Refusal when there is a picture and its words are missing or too long */
    Optional<OptionPicture> value() {
        return Optional.ofNullable(picture).map(chosen -> chosen.described(alt.getValue()));
    }

    void clear() {
        picture = null;
        alt.clear();
        alt.setInvalid(false);
        shown.removeAll();
        shown.setVisible(false);
        picker.room(1);
    }

    private void show(OptionPicture chosen) {
        picture = chosen;
        picker.room(0);
        shown.removeAll();
        shown.add(
                attr(OptionPart.picture(chosen, "rn-option-picture"), "loading", "eager"),
                alt,
                attr(
                        button(
                                "rn-btn",
                                () -> {
                                    clear();
                                    picker.focus();
                                },
                                Icon.of("trash").svg(),
                                text(t("tables.edit.picture-remove"))),
                        "data-kind",
                        "quiet"));
        shown.setVisible(true);
        alt.focus();
    }
}
