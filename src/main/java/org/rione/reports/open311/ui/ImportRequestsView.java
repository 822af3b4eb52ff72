package org.rione.reports.open311.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.button;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.h1;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.stream.Stream;
import org.rione.reports.Category;
import org.rione.reports.ReportCategories;
import org.rione.reports.open311.files.RequestImports;
import org.rione.reports.open311.files.RequestImports.Result;
import org.rione.shared.Role;
import org.rione.shared.ui.Callout;
import org.rione.shared.ui.Callout.Kind;
import org.rione.shared.ui.Crumbs;
import org.rione.shared.ui.FileUpload;
import org.rione.shared.ui.Tr;

/** Brings in the reports of another system: choose a file, read what would come in or what is wrong, apply it. */
@Route(ImportRequestsView.ROUTE)
@RolesAllowed(Role.ADMINISTRATOR)
class ImportRequestsView extends Div implements HasDynamicTitle {

    static final String ROUTE = "amministrazione/importa-segnalazioni";

    private static final int PROBLEMS_SHOWN = 100;

    private final transient RequestImports imports;
    private final TextField source = new TextField(t("reports.open311.import.source"));
    private final Select<Category> otherwise = new Select<>();
    private final Div result = div("rn-stack");

    ImportRequestsView(RequestImports imports, ReportCategories categories) {
        this.imports = imports;
        source.setValue("import");
        source.setMaxLength(60);
        source.setHelperText(t("reports.open311.import.source.hint"));
        source.setId("sistema");
        otherwise.setLabel(t("reports.open311.import.otherwise"));
        otherwise.setItems(categories.choices());
        otherwise.setItemLabelGenerator(
                one -> one == null ? t("reports.open311.import.refuse") : one.name(Tr.locale()));
        otherwise.setEmptySelectionAllowed(true);
        otherwise.setEmptySelectionCaption(t("reports.open311.import.refuse"));
        otherwise.setId("categoria");
        attr(result, "aria-live", "polite");
        add(
                Crumbs.from("/amministrazione", t("reports.administration")).here(getPageTitle()),
                attr(
                        div(
                                "rn-wrap rn-stack rn-page-body",
                                div("rn-title", h1(getPageTitle()), p("rn-lead", t("reports.open311.import.lead"))),
                                source,
                                otherwise,
                                FileUpload.of(
                                        t("reports.open311.import.choose"), RequestImports.MAX_BYTES, this::preview),
                                result),
                        "data-width",
                        "reading"));
    }

    @Override
    public String getPageTitle() {
        return t("reports.open311.import.title");
    }

    void preview(byte[] bytes) {
        var from = source.getValue().isBlank() ? "import" : source.getValue().strip();
        var category = Optional.ofNullable(otherwise.getValue()).map(Category::code);
        result.removeAll();
        switch (imports.preview(bytes, from, category)) {
            case Result.Refused refused -> result.add(problems(refused));
            case Result.Good good -> {
                var figures = t("reports.open311.file.planned", good.fresh(), good.here());
                result.add(Callout.of(Kind.INFO, t("reports.open311.import.ready"), p("", figures)));
                if (good.fresh() > 0) {
                    result.add(attr(
                            button(
                                    "rn-btn",
                                    () -> apply(bytes, from, category),
                                    text(t("reports.open311.import.apply"))),
                            "data-kind",
                            "primary"));
                }
            }
        }
    }

    private void apply(byte[] bytes, String from, Optional<String> category) {
        var came = imports.apply(bytes, from, category, _ -> {});
        result.removeAll();
        switch (came) {
            case Result.Refused refused -> result.add(problems(refused));
            case Result.Good good ->
                result.add(Callout.of(
                        Kind.OK,
                        t("reports.open311.import.done"),
                        p("", t("reports.open311.file.applied", good.fresh(), good.here()))));
        }
    }

    private static Component problems(Result.Refused refused) {
        var shown = refused.problems().stream().limit(PROBLEMS_SHOWN).map(problem -> problem.text(Tr.locale()));
        int more = refused.problems().size() - PROBLEMS_SHOWN;
        var rest = more > 0 ? Stream.of(t("reports.open311.import.more", more)) : Stream.<String>empty();
        return Callout.refused(
                t("reports.open311.import.refused"), Stream.concat(shown, rest).toList());
    }
}
