package org.rione.reports.suggest;

import static org.rionedb.Tables.REPORT;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rione.reports.Category;
import org.rione.reports.ReportCategories;
import org.rione.shared.Role;
import org.rione.shared.Texts;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Proposes categories for what somebody writes. It knows the sentences that we wrote, the key words of each category in
 * both languages, its name, and the latest public reports of this city; all of it in the memory of this process.
 */
@Service
public class CategorySuggestions {

    /** At most so many are proposed. */
    public static final int SHOWN = 3;

    /** A proposal less likely than this would rather annoy than help. */
    private static final double LEAST = 0.06;

    private static final int LATEST = 5000;
    /** A report counts less than a sentence written for learning: people choose wrong categories too. */
    private static final double WEIGHT_OF_REPORT = 0.2;

    private final DSLContext sql;
    private final ReportCategories categories;
    private final Clock clock;
    private final AtomicReference<@Nullable Learned> learned = new AtomicReference<>();

    /** @param reports from how many reports it was learned */
    private record Learned(WordModel model, Instant at, int reports) {}

    CategorySuggestions(DSLContext sql, ReportCategories categories, Clock clock) {
        this.sql = sql;
        this.categories = categories;
        this.clock = clock;
    }

    /** At most three, the likeliest first; none when the words say too little. */
    @PreAuthorize("permitAll()")
    public List<Suggestion> suggest(String words) {
        return known().model().rank(Stems.of(words)).stream()
                .limit(SHOWN)
                .filter(suggestion -> suggestion.confidence() >= LEAST)
                .toList();
    }

    /**
     * How good it is now, for the administration.
     *
     * @param reports how many reports it learned from
     */
    public record State(Accuracy accuracy, int reports, Instant learnedAt) {}

    @PreAuthorize("hasRole('" + Role.ADMINISTRATOR + "')")
    public State state() {
        var now = known();
        return new State(Accuracy.of(now.model(), Sentences.toMeasure()), now.reports(), now.at());
    }

    private Learned known() {
        var now = learned.get();
        return now == null ? learn() : now;
    }

    @Scheduled(cron = "0 5 * * * *")
    void again() {
        learn();
    }

    private Learned learn() {
        var choices = categories.choices().stream().filter(Category::active).toList();
        var codes = choices.stream().map(Category::code).toList();
        var model = new WordModel();
        Sentences.toLearn().stream()
                .filter(example -> codes.contains(example.category()))
                .forEach(example -> model.learn(example, 1));
        Sentences.keyWords().stream()
                .filter(example -> codes.contains(example.category()))
                .forEach(model::learnKeyWords);
        choices.forEach(category -> keywords(category).forEach(model::learnKeyWords));
        var reports = latest();
        reports.stream()
                .filter(example -> codes.contains(example.category()))
                .forEach(example -> model.learn(example, WEIGHT_OF_REPORT));
        var now = new Learned(model, clock.instant(), reports.size());
        learned.set(now);
        return now;
    }

    /** The key words stand under {@code reports.suggest.<code>}. */
    private static List<Example> keywords(Category category) {
        var examples = new ArrayList<Example>();
        examples.add(Example.of(category.code(), category.italian() + " " + category.english()));
        Texts.LOCALES.forEach(language -> Texts.find(language, "reports.suggest." + category.code())
                .ifPresent(words -> examples.add(Example.of(category.code(), words))));
        return examples;
    }

    private List<Example> latest() {
        return sql.select(REPORT.CATEGORY, REPORT.TITLE, REPORT.DESCRIPTION)
                .from(REPORT)
                .where(REPORT.LISTED.isTrue())
                .orderBy(REPORT.CREATED_AT.desc())
                .limit(LATEST)
                .fetch(row -> Example.of(row.value1(), row.value2() + " " + row.value3()));
    }
}
