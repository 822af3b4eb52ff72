package org.rione.reports.ui.desk;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import java.util.List;
import java.util.Optional;
import org.rione.identity.Office;
import org.rione.reports.ReportAction;
import org.rione.reports.desk.BulkDesk;
import org.rione.shared.ui.DayField;
import org.rione.shared.ui.Icon;
import org.rione.shared.ui.Tr;

/** One step for many reports: first what is asked, then a look at what will happen, then the step. */
final class BulkDialog extends Dialog {

    private final ReportAction.Kind kind;
    private final Select<Office> office = new Select<>();
    private final DayField day = new DayField(t("reports.dialog.day"));
    private final TextArea sentence = new TextArea(t("reports.dialog.sentence"));
    private final Div body = div("rn-stack");
    private final Button go = new Button();

    BulkDialog(
            ReportAction.Kind kind,
            int size,
            List<Office> offices,
            TemplateChoice templates,
            SerializableFunction<ReportAction, List<BulkDesk.Line>> preview,
            SerializableConsumer<ReportAction> onConfirm) {
        this.kind = kind;
        setHeaderTitle(t("reports.bulk." + kind.name(), size));
        setWidth("38rem");
        office.setLabel(t("reports.dialog.office"));
        office.setItems(offices);
        office.setItemLabelGenerator(Office::name);
        office.setWidthFull();
        sentence.setHelperText(t("reports.bulk.hint"));
        sentence.setRequiredIndicatorVisible(true);
        sentence.setMaxLength(ReportAction.SENTENCE_LENGTH);
        sentence.setWidthFull();
        sentence.setId("frase");
        var cancel = new Button(t("reports.dialog.cancel"), _ -> close());
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(cancel, go);
        body.add(kind == ReportAction.Kind.ASSIGN ? office : day);
        templates.forMany(kind, sentence).ifPresent(body::add);
        body.add(sentence);
        add(body);
        go.setText(t("reports.bulk.preview"));
        go.addClickListener(_ -> read().ifPresent(action -> show(action, preview.apply(action), onConfirm)));
    }

    private Optional<ReportAction> read() {
        var missing = new Missing()
                .unless(
                        kind != ReportAction.Kind.ASSIGN
                                || office.getOptionalValue().isPresent(),
                        office,
                        "reports.dialog.office.missing")
                .unless(!sentence.getValue().isBlank(), sentence, "reports.dialog.sentence.missing");
        if (missing.any()) {
            return Optional.empty();
        }
        return Optional.of(
                kind == ReportAction.Kind.ASSIGN
                        ? new ReportAction.Assign(office.getValue().id(), sentence.getValue())
                        : new ReportAction.Answer(sentence.getValue(), Optional.ofNullable(day.getValue())));
    }

    private void show(ReportAction action, List<BulkDesk.Line> lines, SerializableConsumer<ReportAction> onConfirm) {
        var going = lines.stream().filter(BulkDesk.Line::goes).count();
        removeAll();
        getFooter().removeAll();
        add(div(
                "rn-stack",
                attr(el("p", "rn-strong", t("reports.bulk.will", going, lines.size() - going)), "role", "status"),
                el("p", "rn-note", text(t("reports.quoted", action.publicSentence()))),
                lines(lines)));
        getFooter().add(new Button(t("reports.dialog.cancel"), _ -> close()));
        if (going > 0) {
            var confirm = new Button(t("reports.bulk.do." + kind.name(), going), _ -> {
                close();
                onConfirm.accept(action);
            });
            confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            getFooter().add(confirm);
            confirm.focus();
        }
    }

    static Component lines(List<BulkDesk.Line> lines) {
        var list = attr(el("ul", "rn-list rn-desk-lines"), "role", "list");
        for (var line : lines) {
            var what = el("li", "", Icon.of(line.goes() ? "check" : "ban").svg(), text(" " + line.title() + " "));
            what.add(text("rn-code rn-hint", line.code()));
            line.obstacle().ifPresent(why -> what.add(p("rn-hint", Tr.refusal(why))));
            list.add(what);
        }
        return list;
    }
}
