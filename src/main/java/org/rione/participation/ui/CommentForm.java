package org.rione.participation.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.button;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.rione.moderation.Moderation;
import org.rione.participation.CommentText;
import org.rione.participation.ReadComment;
import org.rione.participation.Stance;
import org.rione.shared.Refusal;
import org.rione.shared.ui.Drafts;
import org.rione.shared.ui.Tr;

/** Where a comment, a reply or a change of one is written. */
final class CommentForm extends Div {

    /** Does what was asked; a {@link Refusal} is shown beside the field. */
    interface Sender {
        void send(Stance stance, CommentText text, boolean official);
    }

    private static final int READ_AFTER = 700;

    private final TextArea field = new TextArea();
    private final Map<Stance, HtmlContainer> stances = new EnumMap<>(Stance.class);
    private final GentleCheck check;
    private final Optional<Checkbox> official;
    private final NativeButton publish;
    private final Sender sender;
    private Stance stance = Stance.NEUTRAL;

    private CommentForm(Moderation moderation, String label, Optional<String> office, Sender sender) {
        this.sender = sender;
        this.check = new GentleCheck(moderation, change -> {
            field.setValue(change.apply(field.getValue()));
            field.focus();
        });
        this.official = office.map(name -> new Checkbox(t("participation.comment.as-office", name), true));
        field.setLabel(label);
        field.setWidthFull();
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(READ_AFTER);
        field.addValueChangeListener(change -> {
            field.setInvalid(false);
            check.read(change.getValue());
        });
        publish = attr(button("rn-btn", this::send, text(t("participation.comment.publish"))), "data-kind", "primary");
        attr(this, "class", "rn-stack rn-comment-form");
    }

    /** The form for a new comment, with the three stances. */
    static CommentForm fresh(Moderation moderation, Optional<String> office, String draft, Sender sender) {
        var form = new CommentForm(moderation, t("participation.comment.label"), office, sender);
        Drafts.keep(form.field, draft);
        form.add(form.stanceChoice());
        form.addRest(t("participation.comment.window"));
        return form;
    }

    static CommentForm reply(
            Moderation moderation, Optional<String> office, String draft, Runnable onCancel, Sender sender) {
        var form = new CommentForm(moderation, t("participation.reply.label"), office, sender);
        Drafts.keep(form.field, draft);
        form.addRest(t("participation.comment.window"));
        form.addCancel(onCancel);
        return form;
    }

    static CommentForm change(Moderation moderation, ReadComment comment, Runnable onCancel, Sender sender) {
        var form = new CommentForm(moderation, t("participation.edit.label"), Optional.empty(), sender);
        form.field.setValue(comment.text().orElse(""));
        form.stance = comment.stance();
        if (comment.isRoot() && !comment.isOfficial()) {
            form.add(form.stanceChoice());
        }
        form.publish.setText(t("participation.edit.save"));
        form.addRest(t("participation.edit.public"));
        form.addCancel(onCancel);
        return form;
    }

    void focus() {
        field.focus();
    }

    /** Ready for the next one. */
    void clear() {
        Drafts.drop(field);
        field.clear();
        choose(Stance.NEUTRAL);
    }

    private void addRest(String hint) {
        add(field);
        official.ifPresent(this::add);
        add(
                check,
                attr(div("rn-row rn-comment-send", text("rn-hint", hint), div("rn-row", publish)), "data-spread", ""));
    }

    private void addCancel(Runnable onCancel) {
        publish.getParent().ifPresent(row -> row.getElement()
                .insertChild(
                        0,
                        attr(button("rn-btn", onCancel::run, text(t("participation.cancel"))), "data-kind", "quiet")
                                .getElement()));
    }

    private Component stanceChoice() {
        var pills = div("rn-row");
        for (var one : Stance.values()) {
            var pill = button("rn-pill", () -> choose(one));
            Stances.icon(one).ifPresent(icon -> pill.add(icon.svg()));
            pill.add(text(Stances.word(one)));
            stances.put(one, pill);
            pills.add(pill);
        }
        choose(stance);
        return el("fieldset", "rn-stance-choice", el("legend", "rn-legend", t("participation.stance.legend")), pills);
    }

    private void choose(Stance chosen) {
        stance = chosen;
        stances.forEach((one, pill) -> attr(pill, "aria-pressed", String.valueOf(one == chosen)));
    }

    private void send() {
        field.setInvalid(false);
        try {
            var text = new CommentText(field.getValue());
            if (!check.read(text.value())) {
                sender.send(stance, text, official.map(Checkbox::getValue).orElse(false));
            }
        } catch (Refusal refusal) {
            field.setErrorMessage(Tr.refusal(refusal));
            field.setInvalid(true);
            ((Focusable<?>) field).focus();
        }
    }
}
