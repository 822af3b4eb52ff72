package org.rione.tables.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.button;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rione.participation.SubjectKind;
import org.rione.participation.Subjects;
import org.rione.participation.spi.SubjectCard;
import org.rione.shared.Refusal;
import org.rione.shared.ui.FilePicker;
import org.rione.shared.ui.Icon;
import org.rione.shared.ui.Tr;
import org.rione.tables.NewOption;
import org.rione.tables.Round;
import org.rione.tables.RoundOption;
import org.rione.tables.pictures.OptionPicture;

/** The options of a round being prepared; with a budget each has a cost. */
class OptionFields extends Div {

    private final List<NewOption> options = new ArrayList<>();
    private final Div list = new Div();
    private final Div error = new Div();
    private final PictureField picture;
    private boolean costs;

    /** @param uploaded takes in a picture for one of the table's own proposals */
    OptionFields(Subjects subjects, FilePicker.Reader<OptionPicture> uploaded) {
        picture = new PictureField(uploaded);
        error.addClassName("rn-field-error");
        error.getElement().setAttribute("role", "alert");
        addClassName("rn-stack");
        add(
                el("h2", "rn-card-title", t("tables.edit.options")),
                error,
                list,
                fromProgramme(subjects),
                fromReports(subjects),
                ownProposal(subjects));
        draw();
    }

    void fill(List<RoundOption> before) {
        before.stream()
                .map(option -> new NewOption(
                        option.title(),
                        option.description(),
                        option.subject(),
                        option.about(),
                        option.cost(),
                        option.picture()))
                .forEach(options::add);
        draw();
    }

    /** Puts these in the place of what was there. */
    void take(List<NewOption> others) {
        options.clear();
        options.addAll(others);
        draw();
    }

    /** Shows or hides the field for the cost of each option. */
    void askCosts(boolean asked) {
        costs = asked;
        draw();
    }

    List<NewOption> read() {
        return List.copyOf(options);
    }

    /** One line for each option. */
    String words() {
        return options.stream()
                .map(option -> words(option.title(), option.description(), option.cost(), option.picture()))
                .collect(Collectors.joining("\n"));
    }

    static String words(Round round) {
        return round.options().stream()
                .map(option -> words(option.title(), option.description(), option.cost(), option.picture()))
                .collect(Collectors.joining("\n"));
    }

    private static String words(String title, String description, long cost, Optional<OptionPicture> picture) {
        return Stream.of(
                        title,
                        description,
                        cost > 0 ? OptionPart.euros(cost) : "",
                        picture.map(shown -> t("tables.edit.picture-words", shown.alt()))
                                .orElse(""))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · "));
    }

    private Div fromProgramme(Subjects subjects) {
        return chooser(subjects, SubjectKind.ACTION, t("tables.edit.action"), t("tables.edit.action-help"));
    }

    private Div fromReports(Subjects subjects) {
        return chooser(subjects, SubjectKind.REPORT, t("tables.edit.report"), t("tables.edit.report-help"));
    }

    private Div chooser(Subjects subjects, SubjectKind kind, String label, String help) {
        var search = new ComboBox<SubjectCard>(label);
        search.setHelperText(help);
        search.setItemLabelGenerator(OptionFields::named);
        search.setItems(query -> found(subjects, kind, query));
        search.addValueChangeListener(chosen -> {
            if (chosen.getValue() != null) {
                var card = chosen.getValue();
                addOption(() -> new NewOption(card.title(), card.summary(), Optional.of(card.subject())));
                search.clear();
            }
        });
        return div("rn-stack", search);
    }

    private static String named(SubjectCard card) {
        return card.code() + " " + card.title();
    }

    private static Stream<SubjectCard> found(Subjects subjects, SubjectKind kind, Query<SubjectCard, String> query) {
        return subjects.search(kind, query.getFilter().orElse(""), query.getOffset() + query.getLimit()).stream()
                .skip(query.getOffset())
                .limit(query.getLimit());
    }

    private Div ownProposal(Subjects subjects) {
        var name = new TextField(t("tables.edit.own-title"));
        name.setMaxLength(160);
        var words = new TextField(t("tables.edit.own-description"));
        words.setMaxLength(1000);
        var about = new MultiSelectComboBox<SubjectCard>(t("tables.edit.own-reports"));
        about.setHelperText(t("tables.edit.own-reports-help", NewOption.MOST_REPORTS));
        about.setItemLabelGenerator(OptionFields::named);
        about.setItems(query -> found(subjects, SubjectKind.REPORT, query));
        var add = attr(
                button(
                        "rn-btn",
                        () -> {
                            if (picture.complete()
                                    && addOption(() -> new NewOption(
                                            name.getValue(),
                                            words.getValue(),
                                            Optional.empty(),
                                            about.getSelectedItems().stream()
                                                    .map(SubjectCard::subject)
                                                    .toList(),
                                            0,
                                            picture.value()))) {
                                name.clear();
                                words.clear();
                                about.clear();
                                picture.clear();
                                name.focus();
                            }
                        },
                        Icon.of("plus").svg(),
                        text(t("tables.edit.add-own"))),
                "data-kind",
                "neutral");
        return div("rn-stack rn-own-proposal", name, words, about, picture, add);
    }

    private boolean addOption(Supplier<NewOption> option) {
        try {
            options.add(option.get());
            error.setText("");
            draw();
            return true;
        } catch (Refusal refusal) {
            error.setText(Tr.refusal(refusal));
            return false;
        }
    }

    private void draw() {
        list.removeAll();
        if (options.isEmpty()) {
            list.add(p("rn-muted", t("tables.edit.no-options")));
            return;
        }
        var lines = attr(el("ol", "rn-stack rn-option-lines"), "role", "list");
        for (int i = 0; i < options.size(); i++) {
            lines.add(line(i));
        }
        list.add(lines);
    }

    private Component line(int at) {
        var option = options.get(at);
        var remove = attr(
                button(
                        "rn-iconbtn",
                        () -> {
                            options.remove(at); // its cost may have changed since it was drawn
                            draw();
                        },
                        Icon.of("trash").svg()),
                "aria-label",
                t("tables.edit.remove", option.title()));
        var said = div("", el("b", "", option.title()), p("rn-hint", option.description()));
        if (!option.about().isEmpty()) {
            said.add(p("rn-hint", t("tables.option.reports", option.about().size())));
        }
        option.picture()
                .map(shown -> OptionPart.picture(shown, "rn-option-thumb"))
                .ifPresent(said::add);
        var line = el("li", "rn-row", said);
        if (costs) {
            line.add(cost(at));
        }
        line.add(remove);
        return attr(line, "data-spread", "");
    }

    private IntegerField cost(int at) {
        var field = new IntegerField(t("tables.edit.cost"));
        var option = options.get(at);
        if (option.cost() > 0) {
            field.setValue((int) option.cost());
        }
        field.setMin(1);
        field.setMax((int) NewOption.MOST_MONEY);
        field.setAriaLabel(t("tables.edit.cost-of", option.title()));
        field.addValueChangeListener(changed -> {
            var value = changed.getValue();
            var wrong = value != null && (value < 1 || value > NewOption.MOST_MONEY);
            field.setInvalid(wrong);
            field.setErrorMessage(wrong ? t("tables.refused.cost") : "");
            options.set(at, option.costing(value == null || wrong ? 0 : value));
        });
        return field;
    }
}
