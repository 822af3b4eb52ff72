package org.rione.programme.ui;

import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rione.programme.ActionRow;
import org.rione.programme.ActionState;
import org.rione.programme.ActionUpdate;
import org.rione.programme.Actions;
import org.rione.shared.Refusal;
import org.rione.shared.ui.DayField;
import org.rione.shared.ui.Html;
import org.rione.shared.ui.Toast;
import org.rione.shared.ui.Tr;
import org.springframework.dao.OptimisticLockingFailureException;

/** Where the office in charge tells the public how an action is going. What was typed stays when the answer is no. */
final class ActionUpdateForm extends Div {

    private final ActionRow action;
    private final Actions actions;
    private final SerializableRunnable onDone;
    private final Select<ActionState> state = new Select<>();
    private final IntegerField progress = new IntegerField(t("programme.update.progress"));
    private final DayField from = new DayField(t("programme.update.from"));
    private final DayField to = new DayField(t("programme.update.to"));
    private final TextArea note = new TextArea(t("programme.update.note"));
    private final TextField evidence = new TextField(t("programme.update.evidence"));

    ActionUpdateForm(ActionRow action, Actions actions, SerializableRunnable onDone) {
        this.action = action;
        this.actions = actions;
        this.onDone = onDone;
        addClassName("rn-card");
        fields();
        var publish = new Button(t("programme.update.publish"), _ -> publish());
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        publish.setTestId("publish-update");
        add(
                new H2(t("programme.update.title")),
                Html.p("rn-muted", t("programme.update.lead")),
                Html.div("rn-form-row", state, progress),
                Html.div("rn-form-row", from, to),
                note,
                evidence,
                Html.div("rn-row", publish));
    }

    private void fields() {
        state.setLabel(t("programme.update.state"));
        state.setItemLabelGenerator(one -> t(one.chip().textKey()));
        var possible = new ArrayList<>(List.of(action.state()));
        possible.addAll(action.offered());
        state.setItems(possible);
        state.setValue(action.state());
        state.addValueChangeListener(change -> fit(change.getValue()));
        progress.setMin(0);
        progress.setMax(100);
        progress.setStepButtonsVisible(true);
        progress.setStep(5);
        progress.setValue(action.progress());
        action.plannedFrom().ifPresent(from::setValue);
        action.plannedTo().ifPresent(to::setValue);
        note.setMaxLength(ActionUpdate.MOST_NOTE);
        note.setRequiredIndicatorVisible(true);
        note.setHelperText(t("programme.update.note.help"));
        note.getElement().setAttribute("data-draft", "action-" + action.id().value());
        evidence.setHelperText(t("programme.update.evidence.help"));
    }

    /** Proposes the progress that goes with a state. */
    private void fit(ActionState chosen) {
        switch (chosen) {
            case PLANNED -> progress.setValue(0);
            case COMPLETED -> progress.setValue(100);
            case STARTED, SUSPENDED, ABANDONED -> {}
        }
    }

    private void publish() {
        note.setInvalid(false);
        evidence.setInvalid(false);
        progress.setInvalid(false);
        var address = Optional.of(evidence.getValue().strip()).filter(text -> !text.isEmpty());
        try {
            actions.update(
                    action.id(),
                    action.version(),
                    new ActionUpdate(
                            state.getValue(),
                            Optional.ofNullable(progress.getValue()).orElse(-1),
                            Optional.ofNullable(from.getValue()),
                            Optional.ofNullable(to.getValue()),
                            note.getValue(),
                            address.map(URI::create)));
            note.clear();
            onDone.run();
            Toast.show(t("programme.update.done"));
        } catch (Refusal refusal) {
            note.setErrorMessage(Tr.refusal(refusal));
            note.setInvalid(true);
        } catch (OptimisticLockingFailureException meanwhile) {
            note.setErrorMessage(t("programme.update.meanwhile"));
            note.setInvalid(true);
        } catch (IllegalArgumentException malformed) {
            refuseField(address.isPresent() && progressIsFine());
        }
    }

    private void refuseField(boolean address) {
        if (address) {
            evidence.setErrorMessage(t("programme.update.evidence.wrong"));
            evidence.setInvalid(true);
        } else {
            progress.setErrorMessage(t("programme.update.progress.wrong"));
            progress.setInvalid(true);
        }
    }

    private boolean progressIsFine() {
        var percent = progress.getValue();
        return percent != null && percent >= 0 && percent <= 100;
    }
}
