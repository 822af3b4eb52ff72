package org.rione.tables.ui;

import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableFunction;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rione.participation.Subjects;
import org.rione.shared.Refusal;
import org.rione.shared.ui.Dates;
import org.rione.shared.ui.FilePicker;
import org.rione.shared.ui.MomentField;
import org.rione.tables.ClosingTime;
import org.rione.tables.Electing;
import org.rione.tables.NewRound;
import org.rione.tables.Round;
import org.rione.tables.pictures.OptionPicture;

/** The fields of a round. What is wrong is said beside its field; {@link #read} answers nothing then. */
class RoundForm extends Div {

    private final TextField title = new TextField(t("tables.edit.name"));
    private final TextArea description = new TextArea(t("tables.edit.description"));
    private final RadioButtonGroup<Electing> electing = new RadioButtonGroup<>(t("tables.edit.electing"));
    private final MomentField closes = new MomentField(t("tables.edit.closes"));
    private final TextField seedSource = new TextField(t("tables.edit.seed-source"));
    private final OptionFields options;
    private final MethodFields method;

    /**
     * @param electors how each kind of electorate is named
     * @param uploaded takes in a picture for one of the table's own proposals
     */
    RoundForm(
            Subjects subjects,
            Optional<Round> before,
            Instant now,
            SerializableFunction<Electing, String> electors,
            FilePicker.Reader<OptionPicture> uploaded) {
        title.setMaxLength(160);
        title.setRequiredIndicatorVisible(true);
        description.setMaxLength(2000);
        electing.setItems(Electing.values());
        electing.setItemLabelGenerator(electors::apply);
        electing.setValue(Electing.MEMBERS);
        electing.addThemeName("vertical");
        seedSource.setMaxLength(300);
        seedSource.setValue(t("tables.edit.seed-source-usual"));
        seedSource.setHelperText(t("tables.edit.seed-source-help"));
        closes.setStep(Duration.ofMinutes(15));
        closes.setDatePlaceholder(t("tables.edit.closes-day"));
        closes.setTimePlaceholder(t("tables.edit.closes-time"));
        closes.setDateAriaLabel(t("tables.edit.closes-day"));
        closes.setTimeAriaLabel(t("tables.edit.closes-time"));
        closes.setValue(
                now.plus(7, ChronoUnit.DAYS).atZone(Dates.zone()).toLocalDate().atTime(22, 0));
        options = new OptionFields(subjects, uploaded);
        method = new MethodFields(this::askCosts);
        addClassName("rn-stack");
        var fromFile =
                el("details", "rn-round-file", el("summary", "", t("tables.pb.title")), new PabulibPart(this::take));
        add(title, description, electing, method, closes, fromFile, options, seedSource);
        before.ifPresent(this::fill);
        askCosts();
    }

    @SuppressWarnings("NullAway") // the method's fields call back while they are being made
    private void askCosts() {
        if (method != null) {
            options.askCosts(method.spends());
        }
    }

    private void fill(Round round) {
        title.setValue(round.title());
        description.setValue(round.description());
        electing.setValue(round.electing());
        seedSource.setValue(round.seedSource());
        closes.setValue(round.closesAt().atZone(Dates.zone()).toLocalDateTime());
        method.fill(round.method(), round.winners());
        options.fill(round.options());
    }

    private void take(PabulibDraft draft) {
        method.fill(draft.method(), Math.max(1, Math.min(3, draft.options().size() - 1)));
        options.take(draft.options());
        askCosts();
    }

    /** What was filled in, or nothing when a field is wrong; the fields say what. */
    Optional<NewRound> read() {
        var named = check(title, title.getValue().isBlank() ? "tables.refused.title-empty" : null);
        var closing = closing();
        var counted = method.read();
        if (!named || closing.isEmpty() || counted.isEmpty()) {
            getElement().executeJs("this.querySelector('[invalid]')?.focus()");
            return Optional.empty();
        }
        return Optional.of(new NewRound(
                title.getValue(),
                description.getValue(),
                counted.get(),
                method.winners(),
                closing.get(),
                options.read(),
                electing.getValue(),
                seedSource.getValue()));
    }

    /** What stands in the fields beside what somebody else has saved. */
    List<Theirs.Line> beside(Round now) {
        return List.of(
                new Theirs.Line(title.getLabel(), title.getValue(), now.title()),
                new Theirs.Line(description.getLabel(), description.getValue(), now.description()),
                new Theirs.Line(
                        electing.getLabel(),
                        electing.getItemLabelGenerator().apply(electing.getValue()),
                        electing.getItemLabelGenerator().apply(now.electing())),
                new Theirs.Line(
                        t("tables.edit.method"),
                        method.words(),
                        MethodFields.of(now).words()),
                new Theirs.Line(closes.getLabel(), moment(closes.getValue()), Dates.moment(now.closesAt())),
                new Theirs.Line(t("tables.edit.options"), options.words(), OptionFields.words(now)),
                new Theirs.Line(seedSource.getLabel(), seedSource.getValue(), now.seedSource()));
    }

    private static String moment(@Nullable LocalDateTime local) {
        return local == null ? "" : Dates.moment(local.atZone(Dates.zone()).toInstant());
    }

    private Optional<Instant> closing() {
        try {
            if (closes.getValue() == null) {
                throw new Refusal("tables.refused.closing-missing");
            }
            var at = ClosingTime.in(Dates.zone(), closes.getValue());
            check(closes, null);
            return Optional.of(at);
        } catch (Refusal refusal) {
            check(closes, refusal.code());
            return Optional.empty();
        }
    }

    private static boolean check(HasValidation field, @Nullable String key) {
        field.setInvalid(key != null);
        field.setErrorMessage(key == null ? "" : t(key));
        return key == null;
    }
}
