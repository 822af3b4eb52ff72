package org.rione.reports.ui.desk;

import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rione.identity.Office;
import org.rione.identity.OfficeId;
import org.rione.reports.Outcome;
import org.rione.reports.PhotoId;
import org.rione.reports.Photos;
import org.rione.reports.Report;
import org.rione.reports.ReportAction;
import org.rione.shared.ui.DayField;

/** Asks for what an action needs; the sentence that everybody will read is never left out. */
final class ReportActionDialog extends Dialog {

    private static final String ACT = "reports.act";
    private static final String OUTCOME = "reports.outcome";

    private final Asked asked;
    private final TextArea sentence = new TextArea(t("reports.dialog.sentence"));
    private final Select<Office> office = new Select<>();
    private final Select<Outcome.Kind> outcome = new Select<>();
    private final DayField day = new DayField(t("reports.dialog.day"));
    private final AfterPhotos after;

    /**
     * @param today the first day that may be promised
     * @param office the one that is proposed
     * @param photoNeeded whether "fixed" needs a photo
     */
    record Asked(
            ReportAction.Kind kind,
            Report report,
            LocalDate today,
            List<Office> offices,
            Optional<OfficeId> office,
            boolean photoNeeded)
            implements Serializable {}

    /** The action, with photos of how it is now when it was closed. */
    record Answered(ReportAction action, List<PhotoId> afterWork) implements Serializable {}

    ReportActionDialog(Asked asked, TemplateChoice templates, Photos photos, SerializableConsumer<Answered> onConfirm) {
        this.asked = asked;
        this.after = new AfterPhotos(photos, asked.photoNeeded());
        setHeaderTitle(t(ACT, asked.kind()));
        setWidth("34rem");
        var fields = new Div();
        fields.addClassName("rn-stack");
        extra().forEach(fields::add);
        templates.forStep(asked.kind(), asked.report(), sentence).ifPresent(fields::add);
        sentence.setHelperText(t("reports.dialog.hint"));
        sentence.setRequiredIndicatorVisible(true);
        sentence.setMaxLength(ReportAction.SENTENCE_LENGTH);
        sentence.setWidthFull();
        sentence.setId("frase");
        fields.add(sentence);
        if (asked.kind() == ReportAction.Kind.CLOSE) {
            fields.add(after);
        }
        add(fields);
        var confirm = new Button(t("reports.dialog.publish"), _ -> confirm(onConfirm));
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(t("reports.dialog.cancel"), _ -> close()), confirm);
    }

    private List<Component> extra() {
        return switch (asked.kind()) {
            case ASSIGN -> {
                office.setLabel(t("reports.dialog.office"));
                office.setItems(asked.offices());
                office.setItemLabelGenerator(Office::name);
                office.setWidthFull();
                office.setId("ufficio-scelto");
                asked.offices().stream()
                        .filter(one -> asked.office().filter(one.id()::equals).isPresent())
                        .findFirst()
                        .ifPresent(office::setValue);
                yield List.of(office);
            }
            case CLOSE -> {
                outcome.setLabel(t("reports.dialog.outcome"));
                outcome.setItems(
                        Outcome.Kind.FIXED, Outcome.Kind.PLANNED, Outcome.Kind.NOT_FIXABLE, Outcome.Kind.NOT_OURS);
                outcome.setItemLabelGenerator(one -> t(OUTCOME, one));
                outcome.setValue(Outcome.Kind.FIXED);
                outcome.setWidthFull();
                outcome.setId("esito");
                day.setLabel(t("reports.dialog.planned"));
                day.setVisible(false);
                outcome.addValueChangeListener(chosen -> {
                    day.setVisible(chosen.getValue() == Outcome.Kind.PLANNED);
                    after.setVisible(chosen.getValue() == Outcome.Kind.FIXED);
                });
                yield List.of(outcome, day);
            }
            case ANSWER -> {
                yield List.of(day);
            }
            case PUBLISH, HOLD, REMOVE, START, SUSPEND, RESUME, REOPEN, MERGE, TAKE_BACK -> List.of();
        };
    }

    private void confirm(SerializableConsumer<Answered> onConfirm) {
        var fixed = asked.kind() == ReportAction.Kind.CLOSE && outcome.getValue() == Outcome.Kind.FIXED;
        var noPhoto = fixed && asked.photoNeeded() && after.chosen().isEmpty();
        var missing = new Missing()
                .unless(
                        asked.kind() != ReportAction.Kind.ASSIGN
                                || office.getOptionalValue().isPresent(),
                        office,
                        "reports.dialog.office.missing")
                .unless(!past(asked.today()), day, "reports.refused.past")
                .unless(!sentence.getValue().isBlank(), sentence, "reports.dialog.sentence.missing");
        if (noPhoto) {
            after.say(t("reports.refused.photo"));
        }
        if (missing.any() || noPhoto) {
            return;
        }
        close();
        onConfirm.accept(new Answered(action(sentence.getValue()), fixed ? after.chosen() : List.of()));
    }

    /** Whether a day is named that has passed. */
    private boolean past(LocalDate today) {
        return day.isVisible()
                && day.getOptionalValue().filter(one -> one.isBefore(today)).isPresent();
    }

    private ReportAction action(String said) {
        return switch (asked.kind()) {
            case ASSIGN -> new ReportAction.Assign(office.getValue().id(), said);
            case START -> new ReportAction.Start(said);
            case ANSWER -> new ReportAction.Answer(said, Optional.ofNullable(day.getValue()));
            case SUSPEND -> new ReportAction.Suspend(said);
            case RESUME -> new ReportAction.Resume(said);
            case CLOSE -> new ReportAction.Close(outcome(), said);
            case PUBLISH, HOLD, REMOVE, REOPEN, MERGE, TAKE_BACK ->
                throw new IllegalStateException("not asked here: " + asked.kind());
        };
    }

    private Outcome outcome() {
        return switch (outcome.getValue()) {
            case FIXED -> new Outcome.Fixed();
            case PLANNED -> new Outcome.Planned(Optional.ofNullable(day.getValue()));
            case NOT_FIXABLE -> new Outcome.NotFixable();
            case NOT_OURS -> new Outcome.NotOurs();
            case DUPLICATE -> throw new IllegalStateException("duplicates are merged, not closed");
        };
    }
}
