package org.rione.reports.settings.ui;

import static org.rione.shared.ui.Html.attr;
import static org.rione.shared.ui.Html.button;
import static org.rione.shared.ui.Html.div;
import static org.rione.shared.ui.Html.el;
import static org.rione.shared.ui.Html.h1;
import static org.rione.shared.ui.Html.link;
import static org.rione.shared.ui.Html.p;
import static org.rione.shared.ui.Html.text;
import static org.rione.shared.ui.Tr.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rione.reports.Category;
import org.rione.reports.ReportCategories;
import org.rione.reports.questions.CategoryQuestions;
import org.rione.reports.questions.Question;
import org.rione.reports.settings.QuestionSettings;
import org.rione.reports.settings.WrittenQuestion;
import org.rione.shared.Refusal;
import org.rione.shared.Role;
import org.rione.shared.ui.Callout;
import org.rione.shared.ui.Crumbs;
import org.rione.shared.ui.Icon;
import org.rione.shared.ui.PageRequest;
import org.rione.shared.ui.Toast;
import org.rione.shared.ui.Tr;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * What a category asks: {@code ?categoria=strade}, and the form of one question: {@code &domanda=profondita} or
 * {@code &domanda=nuova}.
 */
@Route(QuestionsView.ROUTE)
@RolesAllowed(Role.ADMINISTRATOR)
class QuestionsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String ROUTE = "amministrazione/domande";
    static final String KIND = "reports.questions.kind";
    private static final String PATH = "/" + ROUTE;
    private static final String NEW = "nuova";

    private final transient ReportCategories categories;
    private final transient CategoryQuestions questions;
    private final transient QuestionSettings settings;
    private transient Optional<Category> edited = Optional.empty();
    private String title = "";

    QuestionsView(ReportCategories categories, CategoryQuestions questions, QuestionSettings settings) {
        this.categories = categories;
        this.questions = questions;
        this.settings = settings;
    }

    static String of(Category category) {
        return PATH + "?categoria=" + category.code();
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var request =
                new PageRequest(PATH, event.getLocation().getQueryParameters().getParameters(), Tr.locale());
        var category = request.parameter("categoria")
                .flatMap(categories::find)
                .filter(one -> one.parent().isPresent())
                .orElseThrow(NotFoundException::new);
        var chosen = request.parameter("domanda");
        if (chosen.isEmpty()) {
            list(category);
        } else if (chosen.get().equals(NEW)) {
            form(category, Optional.empty());
        } else {
            var question = questions.ever(category.code()).stream()
                    .filter(one -> one.code().equals(chosen.get()))
                    .findFirst();
            form(category, Optional.of(question.orElseThrow(NotFoundException::new)));
        }
    }

    private void list(Category category) {
        title = t("reports.questions.of", category.name(Tr.locale()));
        var all = questions.ever(category.code());
        var asked = all.stream().filter(one -> !one.retired()).toList();
        var retired = all.stream().filter(Question::retired).toList();
        var body = attr(
                div(
                        "rn-wrap rn-stack rn-page-body",
                        div("rn-title", h1(title), p("rn-lead", t("reports.questions.lead")))),
                "data-width",
                "reading");
        body.add(asked.isEmpty() ? p("rn-muted", t("reports.questions.none")) : asked(category, asked));
        body.add(attr(
                link(
                        "rn-btn",
                        of(category) + "&domanda=" + NEW,
                        Icon.of("plus").svg(),
                        text(t("reports.questions.add"))),
                "data-kind",
                "primary"));
        if (!retired.isEmpty()) {
            body.add(el("h2", "", t("reports.questions.retired")), retired(category, retired));
        }
        removeAll();
        add(crumbs(category).here(t("reports.questions")), body);
    }

    private static Crumbs crumbs(Category category) {
        return Crumbs.from("/amministrazione", t("reports.administration"))
                .to("/" + CategoriesView.ROUTE, t("reports.categories.title"))
                .to("/" + CategoriesView.ROUTE + "?categoria=" + category.code(), category.name(Tr.locale()));
    }

    private Component asked(Category category, List<Question> asked) {
        var list = attr(el("ol", "rn-stack"), "role", "list", "aria-label", t("reports.questions"));
        for (int i = 0; i < asked.size(); i++) {
            var question = asked.get(i);
            var words = question.text().in(Tr.locale());
            var tools = div("rn-row");
            if (i > 0) {
                tools.add(small(
                        "arrow-up",
                        t("reports.questions.up", words),
                        () -> settings.earlier(category, question.code()),
                        category));
            }
            if (i < asked.size() - 1) {
                tools.add(small(
                        "arrow-down",
                        t("reports.questions.down", words),
                        () -> settings.later(category, question.code()),
                        category));
            }
            tools.add(
                    attr(
                            link(
                                    "rn-btn",
                                    of(category) + "&domanda=" + question.code(),
                                    text(t("reports.questions.edit"))),
                            "data-kind",
                            "quiet",
                            "aria-label",
                            t("reports.questions.edit.one", words)),
                    attr(
                            button(
                                    "rn-btn",
                                    () -> act(() -> settings.retire(category, question.code()), category),
                                    text(t("reports.questions.retire"))),
                            "data-kind",
                            "quiet",
                            "aria-label",
                            t("reports.questions.retire.one", words)));
            list.add(card(question, tools));
        }
        return list;
    }

    private Component retired(Category category, List<Question> retired) {
        var list = attr(el("ul", "rn-stack"), "role", "list", "aria-label", t("reports.questions.retired"));
        retired.forEach(question -> list.add(card(
                question,
                div(
                        "rn-row",
                        attr(
                                button(
                                        "rn-btn",
                                        () -> act(() -> settings.askAgain(category, question.code()), category),
                                        text(t("reports.questions.again"))),
                                "data-kind",
                                "quiet",
                                "aria-label",
                                t("reports.questions.again.one", question.text().in(Tr.locale())))))));
        return list;
    }

    private static Component card(Question question, HtmlContainer tools) {
        var facts = Stream.of(
                        Optional.of(t(KIND, question.kind())),
                        question.required()
                                ? Optional.of(t("reports.questions.required.short"))
                                : Optional.<String>empty(),
                        question.published()
                                ? Optional.of(t("reports.questions.published.short"))
                                : Optional.<String>empty())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
        var card = attr(
                div("rn-card", el("b", "", question.text().in(Tr.locale())), p("rn-hint", facts)), "data-pad", "s");
        if (!question.choices().isEmpty()) {
            card.add(p(
                    "",
                    question.choices().stream()
                            .filter(choice -> !choice.retired())
                            .map(choice -> choice.name().in(Tr.locale()))
                            .collect(Collectors.joining(", "))));
        }
        card.add(tools);
        return el("li", "", card);
    }

    private Component small(String icon, String label, SerializableRunnable action, Category category) {
        return attr(
                button("rn-btn", () -> act(action, category), Icon.of(icon).svg()),
                "data-kind",
                "quiet",
                "aria-label",
                label);
    }

    private void act(SerializableRunnable action, Category category) {
        try {
            action.run();
            Toast.show(t("reports.questions.saved"));
        } catch (Refusal refusal) {
            Toast.problem(Tr.refusal(refusal));
        } catch (OptimisticLockingFailureException meanwhile) {
            Toast.problem(t("reports.questions.faster"));
        }
        categories.find(category.code()).ifPresent(this::list);
    }

    private void form(Category category, Optional<Question> question) {
        title = question.map(one -> one.text().in(Tr.locale())).orElseGet(() -> t("reports.questions.new"));
        var said = div("rn-stack");
        edited = Optional.of(category);
        var form = new QuestionForm(question, of(category), settings::check, written -> save(written, said));
        removeAll();
        add(
                crumbs(category).to(of(category), t("reports.questions")).here(title),
                attr(
                        div("rn-wrap rn-stack rn-page-body", div("rn-title", h1(title)), said, form),
                        "data-width",
                        "reading"));
    }

    /** After a colleague's change what was typed stays, and the next attempt builds on what the colleague has left. */
    private void save(WrittenQuestion written, Div said) {
        said.removeAll();
        var seen = edited.orElseThrow();
        try {
            settings.save(seen, written);
            UI.getCurrent().navigate(ROUTE, QueryParameters.of("categoria", seen.code()));
            Toast.show(t("reports.questions.saved"));
        } catch (Refusal refusal) {
            said.add(refused(Tr.refusal(refusal)));
        } catch (OptimisticLockingFailureException meanwhile) {
            edited = categories.find(seen.code());
            said.add(refused(t("reports.questions.meanwhile")));
        }
    }

    private static Component refused(String sentence) {
        return attr(Callout.around(Callout.Kind.DANGER, p("", sentence)), "role", "alert");
    }
}
