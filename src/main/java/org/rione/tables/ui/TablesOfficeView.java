package org.rione.tables.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.button;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.h1;
import static org.rione.shared.ui.Html.h2;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rione.shared.Refusal;
import org.rione.shared.Role;
import org.rione.shared.ui.Crumbs;
import org.rione.shared.ui.Icon;
import org.rione.shared.ui.Toast;
import org.rione.shared.ui.Tr;
import org.rione.tables.TableScope;
import org.rione.tables.Tables;
import org.rione.tables.TablesAdministration;
import org.rione.territory.Territory;
import org.rione.territory.ui.QuarterSelect;

/** All tables, and a form to found one. */
@Route("amministrazione/tavoli")
@RolesAllowed(Role.ADMINISTRATOR)
class TablesOfficeView extends Div implements HasDynamicTitle {

    static final String PATH = "/amministrazione/tavoli";

    private static final int USUAL_DAYS = 30;
    private static final int LONGEST_SLUG = 60;

    private final transient Tables tables;
    private final transient TablesAdministration administration;
    private final TextField name = new TextField(t("tables.office.name"));
    private final TextField slug = new TextField(t("tables.office.slug"));
    private final TextArea mandate = new TextArea(t("tables.office.mandate"));
    private final QuarterSelect district;
    private final TextField theme = new TextField(t("tables.office.theme"));
    private final IntegerField days = new IntegerField(t("tables.office.days"));

    TablesOfficeView(Tables tables, TablesAdministration administration, Territory territory) {
        this.tables = tables;
        this.administration = administration;
        district = new QuarterSelect(t("tables.office.district"), t("tables.scope.city"), territory.all());
        prepare();
        add(
                Crumbs.from("/", t("tables.home"))
                        .to("/amministrazione", t("tables.office.administration"))
                        .here(getPageTitle()),
                attr(
                        div(
                                "rn-wrap rn-stack rn-tables-office",
                                div("rn-title", h1(getPageTitle()), p("rn-lead", t("tables.office.lead"))),
                                existing(),
                                form()),
                        "data-gap",
                        "l"));
    }

    private void prepare() {
        name.setRequiredIndicatorVisible(true);
        name.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        name.addValueChangeListener(typed -> {
            if (slug.isEmpty()) {
                slug.setValue(slugOf(typed.getValue()));
            }
        });
        slug.setRequiredIndicatorVisible(true);
        slug.setHelperText(t("tables.office.slug.hint"));
        mandate.setHelperText(t("tables.office.mandate.hint"));
        theme.setHelperText(t("tables.office.theme.hint"));
        days.setValue(USUAL_DAYS);
        days.setHelperText(t("tables.office.days.hint"));
        List.<HasSize>of(name, slug, mandate, district, theme, days).forEach(HasSize::setWidthFull);
        fields().forEach(field -> field.setManualValidation(true));
    }

    /** A first proposal of an address: the name in small letters without accents. */
    static String slugOf(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        return plain.substring(0, Math.min(plain.length(), LONGEST_SLUG)).replaceAll("-+$", "");
    }

    private Component existing() {
        var all = tables.all();
        var section = el("section", "rn-stack", h2(t("tables.office.existing")));
        if (all.isEmpty()) {
            section.add(p("rn-muted", t("tables.office.none")));
            return section;
        }
        var list = attr(el("ul", "rn-card rn-list"), "role", "list");
        all.forEach(table -> list.add(el(
                "li",
                "rn-round-line",
                el("h3", "", link("", SeatsView.path(table), text(table.name()))),
                text("rn-hint", t("tables.members", table.members())))));
        section.add(list);
        return section;
    }

    private Component form() {
        var found = attr(
                button("rn-btn", this::found, Icon.of("plus").svg(), text(t("tables.office.found"))),
                "data-kind",
                "primary");
        return el(
                "section",
                "rn-card rn-stack",
                h2(t("tables.office.new")),
                name,
                slug,
                mandate,
                district,
                theme,
                days,
                div("rn-row", found));
    }

    private void found() {
        fields().forEach(field -> field.setInvalid(false));
        try {
            var table = administration.found(
                    slug.getValue().strip(),
                    name.getValue(),
                    mandate.getValue(),
                    Optional.ofNullable(days.getValue()).orElse(0),
                    new TableScope(district.chosen(), theme.getValue()));
            getUI().ifPresent(ui -> ui.navigate(SeatsView.path(table).substring(1)));
            Toast.show(t("tables.office.founded", table.name()));
        } catch (Refusal refusal) {
            complain(refusal);
        }
    }

    private List<HasValidation> fields() {
        return List.of(name, slug, mandate, district, theme, days);
    }

    private void complain(Refusal refusal) {
        HasValidation field =
                switch (refusal.code()) {
                    case "tables.refused.name" -> name;
                    case "tables.refused.slug", "tables.refused.slug-taken" -> slug;
                    case "tables.refused.answer-days" -> days;
                    case "tables.refused.scope", "tables.refused.theme" -> theme;
                    default -> mandate;
                };
        field.setErrorMessage(Tr.refusal(refusal));
        field.setInvalid(true);
        ((Component) field).getElement().executeJs("this.focus()");
    }

    @Override
    public String getPageTitle() {
        return t("tables.office.title");
    }
}
