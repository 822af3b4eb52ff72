package org.rione.reports.settings.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.button;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rione.identity.Office;
import org.rione.identity.OfficeId;
import org.rione.reports.Category;
import org.rione.reports.routing.RoutingRule;
import org.rione.reports.settings.Problem;
import org.rione.shared.ui.Tr;
import org.rione.territory.Neighbourhood;

/** The fields of one rule. */
final class RuleForm extends Div {

    /** No office has it: the check of a rule says so, with everything else that is wrong. */
    private static final OfficeId NOBODY = new OfficeId(new UUID(0, 0));

    private final Select<Category> category = new Select<>();
    private final Select<Neighbourhood> quarter = new Select<>();
    private final TextField words = new TextField(t("reports.routing.words"));
    private final Select<Office> office = new Select<>();
    private final Map<String, HasValidation> fields = new LinkedHashMap<>();

    RuleForm(
            List<Category> categories,
            List<Neighbourhood> quarters,
            List<Office> offices,
            SerializableFunction<RoutingRule, List<Problem>> check,
            SerializableConsumer<RoutingRule> add) {
        addClassName("rn-stack");
        choice(category, "reports.routing.category", categories, RuleForm::name);
        choice(quarter, "reports.routing.quarter", quarters, Neighbourhood::name);
        office.setLabel(t("reports.routing.office"));
        office.setItems(offices);
        office.setItemLabelGenerator(Office::name);
        office.setWidthFull();
        words.setHelperText(t("reports.routing.words.hint"));
        words.setMaxLength(RoutingRule.WORDS_LENGTH);
        words.setWidthFull();
        fields.put("category", category);
        fields.put("neighbourhood", quarter);
        fields.put("words", words);
        fields.put("office", office);
        fields.forEach((name, field) -> ((Component) field).setId("regola-" + name));
        add(
                category,
                quarter,
                words,
                office,
                div(
                        "rn-row",
                        attr(
                                button("rn-btn", () -> read(check, add), text(t("reports.routing.add"))),
                                "data-kind",
                                "neutral")));
    }

    private static String name(Category category) {
        return (category.parent().isPresent() ? "– " : "") + category.name(Tr.locale());
    }

    private static <T> void choice(
            Select<T> select, String label, List<T> items, com.vaadin.flow.component.ItemLabelGenerator<T> name) {
        select.setLabel(t(label));
        select.setItems(items);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(t("reports.routing.any"));
        select.setItemLabelGenerator(one -> one == null ? t("reports.routing.any") : name.apply(one));
        select.setWidthFull();
    }

    private void read(SerializableFunction<RoutingRule, List<Problem>> check, SerializableConsumer<RoutingRule> add) {
        var rule = new RoutingRule(
                category.getOptionalValue().map(Category::code),
                quarter.getOptionalValue().map(Neighbourhood::id),
                words.getValue().strip(),
                office.getOptionalValue().map(Office::id).orElse(NOBODY));
        var problems = check.apply(rule);
        FieldProblems.show(fields, problems);
        if (problems.isEmpty()) {
            category.clear();
            quarter.clear();
            words.clear();
            add.accept(rule);
        }
    }
}
