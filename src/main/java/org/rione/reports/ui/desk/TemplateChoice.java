package org.rione.reports.ui.desk;

import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.select.Select;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rione.reports.Report;
import org.rione.reports.ReportAction;
import org.rione.reports.desk.Placeholders;
import org.rione.reports.desk.Template;
import org.rione.reports.desk.Templates;
import org.rione.reports.ui.ReportNames;
import org.rione.shared.DayWords;

/** Fills the public sentence from a template: the officer reads and changes it before it is published. */
@org.springframework.stereotype.Component
class TemplateChoice {

    /** Templates are written in Italian, whatever the officer's screen speaks. */
    private static final DateTimeFormatter DAY = DayWords.day(Locale.ITALIAN);

    private final Templates templates;
    private final ReportNames names;

    TemplateChoice(Templates templates, ReportNames names) {
        this.templates = templates;
        this.names = names;
    }

    /** Empty when no template fits. */
    Optional<Select<Template>> forStep(ReportAction.Kind step, Report report, HasValue<?, String> sentence) {
        return choice(
                templates.forStep(step), template -> Placeholders.fill(template.text(), values(report)), sentence);
    }

    /** For many reports at once only templates that name none of them fit. */
    Optional<Select<Template>> forMany(ReportAction.Kind step, HasValue<?, String> sentence) {
        var plain = templates.forStep(step).stream()
                .filter(template -> template.text().indexOf('{') < 0)
                .toList();
        return choice(plain, Template::text, sentence);
    }

    private static Optional<Select<Template>> choice(
            List<Template> fitting,
            com.vaadin.flow.function.SerializableFunction<Template, String> written,
            HasValue<?, String> sentence) {
        if (fitting.isEmpty()) {
            return Optional.empty();
        }
        var select = new Select<Template>();
        select.setLabel(t("reports.templates.choose"));
        select.setItems(fitting);
        select.setItemLabelGenerator(Template::name);
        select.setPlaceholder(t("reports.templates.none-chosen"));
        select.setWidthFull();
        select.setId("modello");
        select.addValueChangeListener(chosen -> {
            if (chosen.getValue() != null) {
                sentence.setValue(written.apply(chosen.getValue()));
            }
        });
        return Optional.of(select);
    }

    /** What the placeholders stand for in this report. */
    Map<String, String> values(Report report) {
        var known = names.now();
        var values = new LinkedHashMap<String, String>();
        values.put("codice", report.code());
        values.put("titolo", report.title());
        values.put("indirizzo", report.place().address());
        values.put("categoria", known.category(report.category()));
        values.put("ufficio", known.office(report.office()).orElse(""));
        values.put("scadenza", DAY.format(report.deadline()));
        values.put("quartiere", known.quarter(report.place().neighbourhood()).orElse(""));
        return values;
    }
}
