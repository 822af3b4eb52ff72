package org.rione.reports;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rione.participation.Subject;
import org.rione.participation.SubjectKind;
import org.rione.participation.spi.SubjectCard;
import org.rione.participation.spi.SubjectCard.Allowed;
import org.rione.participation.spi.SubjectSource;
import org.rione.reports.ReportFilter.Order;
import org.rione.reports.ReportFilter.Status;
import org.rione.shared.ui.Tr;
import org.springframework.stereotype.Component;

/** Public reports as things that others link to and comment on. */
@Component
class ReportSubjects implements SubjectSource {

    private static final int SUMMARY = 200;

    private final ReportLists lists;
    private final ReportCategories categories;

    ReportSubjects(ReportLists lists, ReportCategories categories) {
        this.lists = lists;
        this.categories = categories;
    }

    @Override
    public SubjectKind kind() {
        return SubjectKind.REPORT;
    }

    @Override
    public Map<UUID, SubjectCard> cards(Collection<UUID> subjects) {
        return cards(lists.all(subjects)).stream()
                .collect(toMap(card -> card.subject().id(), card -> card));
    }

    @Override
    public List<SubjectCard> search(String text, int limit) {
        var filter = ReportFilter.of(text.isBlank() ? Status.OPEN : Status.ALL).withWords(Optional.of(text));
        return cards(lists.page(filter, Order.RECENT, Optional.empty(), limit).items());
    }

    @Override
    public Optional<UUID> find(String... address) {
        return address.length == 1
                ? lists.byCode(address[0]).map(row -> row.id().value())
                : Optional.empty();
    }

    private List<SubjectCard> cards(List<ReportRow> rows) {
        var names = categories.all().stream().collect(toMap(Category::code, category -> category));
        return rows.stream().map(row -> card(row, names)).toList();
    }

    private static SubjectCard card(ReportRow row, Map<String, Category> categories) {
        var category = Optional.ofNullable(categories.get(row.category()));
        return new SubjectCard(
                new Subject(SubjectKind.REPORT, row.id().value()),
                row.code(),
                category.map(found -> found.name(Tr.locale())).orElse(""),
                row.title(),
                row.description().length() <= SUMMARY
                        ? row.description()
                        : row.description().substring(0, SUMMARY).strip() + "…",
                ReportLinks.report(row.code()),
                row.state().open() ? Set.of(Allowed.VOTE, Allowed.COMMENT) : Set.of(Allowed.COMMENT),
                StateLook.of(row.state()),
                row.office());
    }
}
