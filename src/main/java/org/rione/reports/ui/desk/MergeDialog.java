package org.rione.reports.ui.desk;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.function.SerializableFunction;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rione.reports.Report;
import org.rione.reports.ReportAction;
import org.rione.reports.ReportLinks;
import org.rione.reports.ui.ReportChips;

/** Asks into which report this one goes: one of those nearby, or any by its code; shows it before anything happens. */
final class MergeDialog extends Dialog {

    private final TextField code = new TextField(t("reports.merge.code"));
    private final TextArea sentence = new TextArea(t("reports.dialog.sentence"));
    private final Div preview = attr(div("rn-stack"), "aria-live", "polite");
    private final SerializableFunction<String, Optional<Report>> find;

    MergeDialog(
            Report duplicate,
            List<Report> nearby,
            SerializableFunction<String, Optional<Report>> find,
            SerializableBiConsumer<Report, String> onConfirm) {
        this.find = find;
        setHeaderTitle(t("reports.act.MERGE"));
        setWidth("36rem");
        code.setHelperText(t("reports.merge.code.hint"));
        code.setWidthFull();
        code.setId("codice");
        code.addValueChangeListener(_ -> show());
        sentence.setHelperText(t("reports.dialog.hint"));
        sentence.setRequiredIndicatorVisible(true);
        sentence.setMaxLength(ReportAction.SENTENCE_LENGTH);
        sentence.setWidthFull();
        sentence.setId("frase");
        sentence.setValue(t("reports.merge.sentence"));
        var fields = div("rn-stack", p("", t("reports.merge.lead", duplicate.code())));
        if (!nearby.isEmpty()) {
            var list = attr(el("ul", "rn-stack"), "role", "list");
            nearby.forEach(one -> list.add(el(
                    "li",
                    "",
                    attr(
                            org.rione.shared.ui.Html.button(
                                    "rn-btn", () -> code.setValue(one.code()), text(one.title() + " · " + one.code())),
                            "data-kind",
                            "neutral"))));
            fields.add(el("b", "", t("reports.merge.nearby")), list);
        }
        fields.add(code, preview, sentence);
        add(fields);
        var confirm = new Button(t("reports.merge.confirm"), _ -> confirm(onConfirm));
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(t("reports.dialog.cancel"), _ -> close()), confirm);
    }

    private Optional<Report> chosen() {
        return find.apply(code.getValue().strip().toUpperCase(Locale.ROOT));
    }

    private void show() {
        preview.removeAll();
        chosen().ifPresent(report -> preview.add(attr(
                div(
                        "rn-card",
                        attr(link(ReportLinks.report(report.code()), report.title()), "target", "_blank"),
                        div(
                                "rn-row",
                                ReportChips.state(report.state()),
                                text("rn-hint", report.place().address())),
                        p("rn-hint", t("reports.people.same", report.supports()))),
                "data-pad",
                "s")));
        code.setInvalid(false);
    }

    private void confirm(SerializableBiConsumer<Report, String> onConfirm) {
        var survivor = chosen();
        var missing = new Missing()
                .unless(survivor.isPresent(), code, "reports.merge.code.unknown")
                .unless(!sentence.getValue().isBlank(), sentence, "reports.dialog.sentence.missing");
        if (!missing.any()) {
            close();
            survivor.ifPresent(one -> onConfirm.accept(one, sentence.getValue()));
        }
    }
}
