package org.rione.reports.ui.send;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.button;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.span;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import org.rione.reports.Category;
import org.rione.reports.suggest.Suggestion;
import org.rione.shared.ui.Icon;
import org.rione.shared.ui.Tr;

/** What kind of problem it is: first the ones that the words suggest, then groups and what is in them. */
final class CategoryPart extends Div {

    private static final int PERCENT = 100;

    private final transient List<Category> all;
    private final SerializableRunnable onChanged;
    private final Div pills = div("rn-stack");
    private final Div problem = div("rn-field");
    private List<Suggestion> suggested = List.of();
    private String openGroup = "";
    private String chosen;

    CategoryPart(List<Category> all, String chosen, SerializableRunnable onChanged) {
        this.all = all;
        this.chosen = chosen;
        this.onChanged = onChanged;
        this.openGroup = find(chosen).flatMap(Category::parent).orElse("");
        attr(problem, "data-state", "error", "id", "categoria-errore");
        add(attr(
                el(
                        "fieldset",
                        "rn-stack rn-kinds",
                        el("legend", "rn-legend", t("reports.new.category")),
                        problem,
                        pills),
                "aria-describedby",
                "categoria-errore"));
        show();
    }

    String chosen() {
        return chosen;
    }

    /** Proposals never change what was chosen. */
    void suggest(List<Suggestion> now) {
        if (!now.equals(suggested)) {
            suggested = now;
            show();
        }
    }

    void complain() {
        problem.removeAll();
        problem.add(span("rn-field-note", Icon.of("alert-triangle").svg(), text(t("reports.new.missing.CATEGORY"))));
    }

    void focus() {
        pills.getElement().executeJs("this.querySelector('button').focus()");
    }

    private java.util.Optional<Category> find(String code) {
        return all.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    private void show() {
        pills.removeAll();
        find(chosen).flatMap(one -> one.stop(Tr.locale())).ifPresent(card -> pills.add(DangerPart.card(card)));
        if (!suggested.isEmpty()) {
            pills.add(
                    p("rn-hint", t("reports.new.category.suggested")),
                    row(suggested.stream()
                            .flatMap(one -> find(one.category()).map(found -> proposal(found, one)).stream())
                            .toList()));
        }
        pills.add(
                p("rn-hint", t("reports.new.category.all")),
                row(all.stream()
                        .filter(one -> one.parent().isEmpty())
                        .map(group -> pill(group, group.code().equals(openGroup), () -> open(group)))
                        .toList()));
        var inGroup = all.stream()
                .filter(one -> one.parent().filter(openGroup::equals).isPresent())
                .map(one -> pill(one, one.code().equals(chosen), () -> choose(one)))
                .toList();
        if (!inGroup.isEmpty()) {
            pills.add(attr(
                    row(inGroup),
                    "role",
                    "group",
                    "aria-label",
                    find(openGroup).map(one -> one.name(Tr.locale())).orElse("")));
        }
    }

    private NativeButton proposal(Category category, Suggestion suggestion) {
        var pill = pill(category, category.code().equals(chosen), () -> choose(category));
        pill.add(
                text("rn-kinds-share", t("reports.new.category.share", Math.round(PERCENT * suggestion.confidence()))));
        return pill;
    }

    private static Component row(List<NativeButton> buttons) {
        var row = div("rn-row rn-kinds-row");
        buttons.forEach(row::add);
        return row;
    }

    private static NativeButton pill(Category category, boolean pressed, SerializableRunnable onClick) {
        var pill = button("rn-pill", onClick, Icon.of(category.icon()).svg(), text(category.name(Tr.locale())));
        return attr(pill, "aria-pressed", Boolean.toString(pressed), "data-code", category.code());
    }

    private void open(Category group) {
        openGroup = group.code();
        show();
        focusOn(group.code());
    }

    private void choose(Category category) {
        chosen = category.code();
        openGroup = category.parent().orElse("");
        problem.removeAll();
        show();
        focusOn(category.code());
        onChanged.run();
    }

    /** The buttons were drawn again: the finger or the focus stays where it was. */
    private void focusOn(String code) {
        pills.getChildren()
                .flatMap(Component::getChildren)
                .filter(one -> code.equals(one.getElement().getAttribute("data-code")))
                .findFirst()
                .ifPresent(one -> ((Focusable<?>) one).focus());
    }
}
