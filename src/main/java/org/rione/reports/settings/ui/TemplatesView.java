package org.rione.reports.settings.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.button;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.h1;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.Map;
import org.rione.reports.ReportAction;
import org.rione.reports.desk.Placeholders;
import org.rione.reports.desk.Template;
import org.rione.reports.desk.Templates;
import org.rione.shared.Refusal;
import org.rione.shared.Role;
import org.rione.shared.ui.Callout;
import org.rione.shared.ui.Crumbs;
import org.rione.shared.ui.Toast;
import org.rione.shared.ui.Tr;
import org.springframework.dao.OptimisticLockingFailureException;

/** Ready-made sentences: all of them, and the form of one with how it will read. */
@Route(TemplatesView.ROUTE)
@RolesAllowed(Role.ADMINISTRATOR)
class TemplatesView extends Div implements HasDynamicTitle {

    static final String ROUTE = "amministrazione/modelli";
    private static final String USE = "reports.templates.use";

    private final transient Templates templates;
    private final Div list = div("rn-stack");
    private final TextField name = new TextField(t("reports.templates.name"));
    private final Select<Template.Use> use = new Select<>();
    private final TextArea words = new TextArea(t("reports.templates.text"));
    private final Div preview = attr(div("rn-note"), "aria-live", "polite", "id", "anteprima");
    private final Map<String, HasValidation> fields = new LinkedHashMap<>();
    private final Div said = div("rn-stack");
    private Template edited = Template.fresh();

    TemplatesView(Templates templates) {
        this.templates = templates;
        name.setMaxLength(Template.NAME_LENGTH);
        name.setWidthFull();
        name.setId("nome");
        use.setLabel(t("reports.templates.use"));
        use.setItems(Template.Use.values());
        use.setItemLabelGenerator(one -> t(USE, one));
        use.setWidthFull();
        words.setMaxLength(ReportAction.SENTENCE_LENGTH);
        words.setHelperText(t(
                "reports.templates.text.hint",
                Placeholders.KNOWN.stream().sorted().map(one -> "{" + one + "}").reduce("", (a, b) -> a + " " + b)));
        words.setMinRows(3);
        words.setWidthFull();
        words.setId("testo");
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.addValueChangeListener(_ -> showPreview());
        fields.put("name", name);
        fields.put("text", words);
        add(
                Crumbs.from("/amministrazione", t("reports.administration")).here(getPageTitle()),
                attr(
                        div(
                                "rn-wrap rn-stack rn-page-body",
                                div("rn-title", h1(getPageTitle()), p("rn-lead", t("reports.templates.lead"))),
                                list,
                                form()),
                        "data-width",
                        "reading"));
        edit(Template.fresh());
        show();
    }

    @Override
    public String getPageTitle() {
        return t("reports.templates.title");
    }

    private Component form() {
        return el(
                "section",
                "rn-card rn-stack",
                el("h2", "rn-h3", t("reports.templates.form")),
                said,
                name,
                use,
                words,
                el("b", "", t("reports.templates.preview")),
                preview,
                div(
                        "rn-row",
                        attr(button("rn-btn", this::save, text(t("reports.save"))), "data-kind", "primary"),
                        attr(
                                button("rn-btn", () -> edit(Template.fresh()), text(t("reports.templates.other"))),
                                "data-kind",
                                "quiet")));
    }

    private void edit(Template template) {
        edited = template;
        name.setValue(template.name());
        use.setValue(template.use());
        words.setValue(template.text());
        said.removeAll();
        fields.values().forEach(field -> field.setInvalid(false));
        showPreview();
    }

    /** With an invented report, so that one sees what the placeholders become. */
    private void showPreview() {
        var values = new LinkedHashMap<String, String>();
        Placeholders.KNOWN.forEach(one -> values.put(one, t("reports.templates.sample." + one)));
        var written = Placeholders.fill(words.getValue(), values);
        preview.setText(written.isBlank() ? t("reports.templates.preview.empty") : written);
    }

    private void save() {
        var template = new Template(edited.id(), name.getValue(), use.getValue(), words.getValue(), edited.version());
        var problems = templates.check(template);
        said.removeAll();
        FieldProblems.show(fields, problems);
        if (!problems.isEmpty()) {
            return;
        }
        try {
            templates.save(template);
            edit(Template.fresh());
            show();
            Toast.show(t("reports.templates.saved"));
        } catch (Refusal taken) {
            name.setErrorMessage(Tr.refusal(taken));
            name.setInvalid(true);
            name.focus();
        } catch (OptimisticLockingFailureException meanwhile) {
            edited = templates.find(edited.id()).orElseGet(Template::fresh);
            show();
            said.add(attr(
                    Callout.around(Callout.Kind.DANGER, p("", t("reports.templates.meanwhile"))), "role", "alert"));
        }
    }

    private void show() {
        list.removeAll();
        var all = templates.all();
        if (all.isEmpty()) {
            list.add(p("rn-muted", t("reports.templates.none")));
            return;
        }
        var lines = attr(el("ul", "rn-stack"), "role", "list");
        all.forEach(template -> lines.add(line(template)));
        list.add(lines);
    }

    private void remove(Template template) {
        templates.remove(template.id());
        show();
        Toast.show(t("reports.templates.removed", template.name()), t("reports.undo"), () -> bringBack(template));
    }

    private void bringBack(Template removed) {
        try {
            templates.save(new Template(removed.id(), removed.name(), removed.use(), removed.text(), 0));
        } catch (Refusal taken) {
            Toast.problem(Tr.refusal(taken));
        }
        show();
    }

    private Component line(Template template) {
        var change = attr(
                button(
                        "rn-btn",
                        () -> {
                            edit(template);
                            name.focus();
                        },
                        text(t("reports.templates.edit"))),
                "data-kind",
                "quiet",
                "aria-label",
                t("reports.templates.edit.one", template.name()));
        var remove = attr(
                button("rn-btn", () -> remove(template), text(t("reports.holidays.remove"))),
                "data-kind",
                "quiet",
                "aria-label",
                t("reports.holidays.remove.one", template.name()));
        return el(
                "li",
                "",
                attr(
                        div(
                                "rn-card",
                                attr(
                                        div(
                                                "rn-row",
                                                el("b", "", template.name()),
                                                text("rn-hint", t(USE, template.use()))),
                                        "data-spread",
                                        ""),
                                p("", template.text()),
                                div("rn-row", change, remove)),
                        "data-pad",
                        "s"));
    }
}
