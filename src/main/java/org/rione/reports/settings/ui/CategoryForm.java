package org.rione.reports.settings.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.button;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableFunction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rione.identity.Office;
import org.rione.reports.Category;
import org.rione.reports.settings.CategorySettings;
import org.rione.reports.settings.Problem;
import org.rione.shared.ui.Tr;

/** The fields of a category; a group has only its names and icon. */
final class CategoryForm extends Div {

    private final Optional<Category> before;
    private final TextField code = new TextField(t("reports.categories.code"));
    private final Select<Category> parent = new Select<>();
    private final TextField italian = new TextField(t("reports.categories.italian"));
    private final TextField english = new TextField(t("reports.categories.english"));
    private final Select<String> icon = new Select<>();
    private final Select<Office> office = new Select<>();
    private final IntegerField serviceDays = new IntegerField(t("reports.categories.service"));
    private final IntegerField radius = new IntegerField(t("reports.categories.radius"));
    private final Checkbox photoToClose = new Checkbox(t("reports.categories.photo"));
    private final Checkbox privateByDefault = new Checkbox(t("reports.categories.private"));
    private final Checkbox active = new Checkbox(t("reports.categories.active"));
    private final TextArea stopItalian = new TextArea(t("reports.categories.stop-it"));
    private final TextArea stopEnglish = new TextArea(t("reports.categories.stop-en"));
    private final Map<String, HasValidation> fields = new LinkedHashMap<>();

    CategoryForm(
            Optional<Category> before,
            Optional<String> group,
            List<Category> groups,
            List<Office> offices,
            SerializableFunction<Category, List<Problem>> check,
            SerializableFunction<Category, List<Problem>> save) {
        this.before = before;
        addClassName("rn-stack");
        describe(groups, offices);
        before.ifPresentOrElse(category -> fill(category, groups, offices), () -> begin(group, groups));
        var isGroup = parent.isEmpty();
        if (before.isEmpty()) {
            add(code);
        }
        add(italian, english);
        if (!isGroup) {
            add(
                    parent,
                    icon,
                    office,
                    div("rn-row rn-field-row", serviceDays, radius),
                    photoToClose,
                    privateByDefault,
                    stopItalian,
                    stopEnglish);
        } else {
            add(icon);
        }
        add(
                active,
                div(
                        "rn-row",
                        attr(
                                button(
                                        "rn-btn",
                                        () -> {
                                            var category = read();
                                            var problems = check.apply(category);
                                            FieldProblems.show(
                                                    fields, problems.isEmpty() ? save.apply(category) : problems);
                                        },
                                        text(t("reports.save"))),
                                "data-kind",
                                "primary"),
                        attr(
                                link("rn-btn", "/" + CategoriesView.ROUTE, text(t("reports.cancel"))),
                                "data-kind",
                                "quiet")));
    }

    private void describe(List<Category> groups, List<Office> offices) {
        code.setHelperText(t("reports.categories.code.hint"));
        code.setMaxLength(40);
        parent.setLabel(t("reports.categories.parent"));
        parent.setItems(groups);
        parent.setItemLabelGenerator(one -> one.name(Tr.locale()));
        italian.setMaxLength(Category.NAME_LENGTH);
        english.setMaxLength(Category.NAME_LENGTH);
        icon.setLabel(t("reports.categories.icon"));
        icon.setItems(CategorySettings.ICONS);
        icon.setItemLabelGenerator(name -> t("reports.icon." + name));
        office.setLabel(t("reports.categories.office"));
        office.setItems(offices);
        office.setItemLabelGenerator(one -> one == null ? t("reports.categories.nobody") : one.name());
        office.setEmptySelectionAllowed(true);
        office.setEmptySelectionCaption(t("reports.categories.nobody"));
        serviceDays.setHelperText(t("reports.categories.service.hint"));
        radius.setHelperText(t("reports.categories.radius.hint"));
        stopItalian.setHelperText(t("reports.categories.stop.hint"));
        stopItalian.setMaxLength(Category.STOP_LENGTH);
        stopEnglish.setMaxLength(Category.STOP_LENGTH);
        fields.put("code", code);
        fields.put("italian", italian);
        fields.put("english", english);
        fields.put("parent", parent);
        fields.put("icon", icon);
        fields.put("office", office);
        fields.put("serviceDays", serviceDays);
        fields.put("radius", radius);
        fields.put("stopItalian", stopItalian);
        fields.put("stopEnglish", stopEnglish);
        for (HasSize field : List.<HasSize>of(code, italian, english, parent, icon, office, stopItalian, stopEnglish)) {
            field.setWidthFull();
        }
        fields.forEach((name, field) -> ((Component) field).setId(name));
    }

    private void begin(Optional<String> group, List<Category> groups) {
        groups.stream()
                .filter(one -> group.filter(one.code()::equals).isPresent())
                .findFirst()
                .ifPresent(parent::setValue);
        icon.setValue("dots");
        serviceDays.setValue(10);
        radius.setValue(30);
        active.setValue(true);
    }

    private void fill(Category category, List<Category> groups, List<Office> offices) {
        code.setValue(category.code());
        groups.stream()
                .filter(one -> category.parent().filter(one.code()::equals).isPresent())
                .findFirst()
                .ifPresent(parent::setValue);
        italian.setValue(category.italian());
        english.setValue(category.english());
        icon.setValue(category.icon());
        offices.stream()
                .filter(one -> category.office().filter(one.id()::equals).isPresent())
                .findFirst()
                .ifPresent(office::setValue);
        serviceDays.setValue(category.serviceDays());
        radius.setValue(category.radius());
        photoToClose.setValue(category.photoToClose());
        privateByDefault.setValue(category.privateByDefault());
        active.setValue(category.active());
        stopItalian.setValue(category.stopItalian());
        stopEnglish.setValue(category.stopEnglish());
    }

    private Category read() {
        return new Category(
                code.getValue().strip(),
                parent.getOptionalValue().map(Category::code),
                icon.getOptionalValue().orElse(""),
                italian.getValue(),
                english.getValue(),
                office.getOptionalValue().map(Office::id),
                serviceDays.getOptionalValue().orElse(0),
                radius.getOptionalValue().orElse(0),
                photoToClose.getValue(),
                privateByDefault.getValue(),
                active.getValue(),
                stopItalian.getValue(),
                stopEnglish.getValue(),
                before.map(Category::version).orElse(0L));
    }
}
