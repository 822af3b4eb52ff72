package org.rione.reports.open311;

import static org.rione.reports.open311.Part.field;
import static org.rione.reports.open311.Part.fields;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rione.moderation.ContentKind;
import org.rione.moderation.Mode;
import org.rione.moderation.Policies;
import org.rione.reports.Category;
import org.rione.reports.ReportCategories;
import org.rione.reports.open311.Part.Items;
import org.rione.reports.open311.Part.Whole;
import org.rione.reports.questions.CategoryQuestions;
import org.rione.reports.questions.Question;
import org.rione.reports.questions.QuestionKind;
import org.rione.shared.Texts;
import org.springframework.stereotype.Component;

/** Categories as services, their questions as attributes. */
@Component
class Catalogue {

    private final ReportCategories categories;
    private final CategoryQuestions questions;
    private final Policies policies;

    Catalogue(ReportCategories categories, CategoryQuestions questions, Policies policies) {
        this.categories = categories;
        this.questions = questions;
        this.policies = policies;
    }

    /**
     * Whether a report can be read by everybody as soon as it is sent. If moderators look first, senders get a token in
     * place of the number.
     */
    boolean immediate() {
        return policies.all().get(ContentKind.REPORT) == Mode.POST;
    }

    /** What a report can be about; a group is no service. */
    Optional<Category> service(String code) {
        return categories.choices().stream()
                .filter(category -> category.code().equals(code))
                .findFirst();
    }

    List<Question> questions(String service) {
        return questions.of(service);
    }

    List<Category> services() {
        return categories.choices();
    }

    Whole serviceList(Locale locale) {
        var groups = categories.all().stream().collect(Collectors.toMap(Category::code, Function.identity()));
        var asking = questions.all();
        var type = immediate() ? "realtime" : "batch";
        var all = categories.choices().stream()
                .map(category -> fields(
                        field("service_code", category.code()),
                        field("service_name", category.name(locale)),
                        field(
                                "description",
                                Texts.get(
                                        locale,
                                        "reports.open311.service",
                                        category.name(locale),
                                        category.serviceDays())),
                        field("metadata", asking.containsKey(category.code())),
                        field("type", type),
                        field("keywords", keywords(category, locale)),
                        field(
                                "group",
                                category.parent()
                                        .map(groups::get)
                                        .map(group -> group.name(locale))
                                        .orElse(null))))
                .toList();
        return new Whole("services", new Items("service", all));
    }

    private static String keywords(Category category, Locale locale) {
        return Texts.find(locale, "reports.suggest." + category.code())
                .map(words -> String.join(",", words.strip().split("\\s+")))
                .orElse("");
    }

    Whole definition(Category category, Locale locale) {
        var attributes = new ArrayList<Part>();
        for (var question : questions.of(category.code())) {
            attributes.add(attribute(question, attributes.size() + 1, locale));
        }
        return new Whole(
                "service_definition",
                fields(
                        field("service_code", category.code()),
                        field("attributes", new Items("attribute", attributes))));
    }

    private static Part attribute(Question question, int order, Locale locale) {
        var facts = new ArrayList<>(List.of(
                field("variable", question.kind() != QuestionKind.NOTICE),
                field("code", question.code()),
                field("datatype", datatype(question.kind())),
                field("required", question.required()),
                field("datatype_description", question.hint().in(locale)),
                field("order", order),
                field("description", question.text().in(locale))));
        if (question.kind().hasChoices()) {
            facts.add(field(
                    "values",
                    new Items(
                            "value",
                            question.choices().stream()
                                    .map(choice -> fields(
                                            field("key", choice.code()),
                                            field("name", choice.name().in(locale))))
                                    .toList())));
        }
        return new Part.Fields(facts);
    }

    private static String datatype(QuestionKind kind) {
        return switch (kind) {
            case LINE, NOTICE -> "string";
            case TEXT -> "text";
            case NUMBER -> "number";
            case MOMENT -> "datetime";
            case ONE_OF -> "singlevaluelist";
            case SOME_OF -> "multivaluelist";
        };
    }
}
