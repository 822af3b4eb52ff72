package org.rione.reports.questions;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.rione.reports.Category;
import org.rione.reports.ReportCategories;
import org.rione.shared.Changes;
import org.rione.shared.Kept;
import org.springframework.stereotype.Component;

/**
 * The categories and what they ask, from memory, for those who ask with every report that comes in. A change is known at
 * once in the process that makes it, elsewhere after {@link #LONGEST}. Who changes them reads {@link ReportCategories}.
 */
@Component
public class KeptCategories implements Changes.Listener {

    static final Duration LONGEST = Duration.ofSeconds(2);

    private record All(Map<String, Category> categories, Map<String, List<Question>> questions) {}

    private final Kept<String, All> all = new Kept<>(LONGEST, 1);
    private final ReportCategories categories;
    private final CategoryQuestions questions;

    KeptCategories(ReportCategories categories, CategoryQuestions questions) {
        this.categories = categories;
        this.questions = questions;
    }

    public Optional<Category> find(String code) {
        return Optional.ofNullable(all().categories().get(code));
    }

    /** What a new report of this category is asked. */
    public List<Question> asked(String category) {
        return all().questions().getOrDefault(category, List.of());
    }

    private All all() {
        return all.get(
                ReportCategories.TOPIC,
                _ -> new All(
                        categories.all().stream().collect(toMap(Category::code, Function.identity())),
                        questions.all()));
    }

    @Override
    public void changed(Set<String> topics) {
        if (topics.contains(ReportCategories.TOPIC)) {
            all.forget();
        }
    }
}
