package org.rione.programme;

import static org.rionedb.Tables.ACTION;
import static org.rionedb.Tables.ACTION_LABEL;
import static org.rionedb.Tables.PROGRAMME;
import static org.rionedb.Tables.SECTION;

import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.rione.identity.OfficeId;
import org.rione.participation.Subject;
import org.rione.participation.SubjectKind;
import org.rione.participation.spi.SubjectCard;
import org.rione.participation.spi.SubjectCard.Allowed;
import org.rione.participation.spi.SubjectSource;
import org.rione.shared.Changes;
import org.rione.shared.Kept;
import org.rione.shared.Topics;
import org.springframework.stereotype.Component;

/**
 * Actions as things that can be voted on, commented, and reported against. What single ones allow is kept in memory:
 * every vote asks it. A change is known at once in the process that makes it, elsewhere after {@link #LONGEST}.
 */
@Component
class ActionSubjects implements SubjectSource, Changes.Listener {

    static final Duration LONGEST = Duration.ofSeconds(2);
    private static final int MOST = 2000;

    private static final Field<?>[] CARD = {
        ACTION.ID,
        ACTION.CODE,
        ACTION.TITLE,
        ACTION.SUMMARY,
        ACTION.ARCHIVED,
        ACTION.STATE,
        ACTION.ACTUAL_FROM,
        ACTION.CAN_VOTE,
        ACTION.CAN_COMMENT,
        ACTION.CAN_REPORT,
        ACTION.OFFICE_ID,
        SECTION.NAME,
        PROGRAMME.SLUG
    };

    /** What is being worked on is more prominent than what is not begun, what is over comes last. */
    private static final Field<Integer> PROMINENCE = DSL.case_(ACTION.STATE)
            .when(ActionState.STARTED.name(), 0)
            .when(ActionState.PLANNED.name(), 1)
            .when(ActionState.SUSPENDED.name(), 2)
            .when(ActionState.COMPLETED.name(), 3)
            .otherwise(4);

    private final DSLContext sql;
    private final Kept<UUID, List<SubjectCard>> single = new Kept<>(LONGEST, MOST);
    private final Kept<List<String>, Optional<UUID>> addresses = new Kept<>(LONGEST, MOST);

    ActionSubjects(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public SubjectKind kind() {
        return SubjectKind.ACTION;
    }

    @Override
    public Map<UUID, SubjectCard> cards(Collection<UUID> subjects) {
        if (subjects.isEmpty()) {
            return Map.of();
        }
        var cards = subjects.size() == 1
                ? single.get(subjects.iterator().next(), id -> cards(ACTION.ID.eq(id), 1, List.of()))
                : cards(ACTION.ID.in(subjects), subjects.size(), List.of());
        return cards.stream().collect(Collectors.toMap(card -> card.subject().id(), card -> card));
    }

    /** An action's address: the slug of its programme and its code. */
    @Override
    public Optional<UUID> find(String... address) {
        return address.length != 2 ? Optional.empty() : addresses.get(List.of(address), this::at);
    }

    private Optional<UUID> at(List<String> address) {
        return sql.select(ACTION.ID)
                .from(ACTION)
                .join(PROGRAMME)
                .on(PROGRAMME.ID.eq(ACTION.PROGRAMME_ID))
                .where(PROGRAMME.SLUG.eq(address.get(0)), ACTION.CODE.eq(address.get(1)))
                .fetchOptional(ACTION.ID);
    }

    @Override
    public void changed(Set<String> topics) {
        if (topics.contains(Topics.PROGRAMMES)) {
            single.forget();
            addresses.forget();
        }
    }

    @Override
    public List<SubjectCard> search(String text, int limit) {
        var words = ActionWords.of(text);
        var found = ACTION.ARCHIVED.isFalse().and(words.condition());
        return cards(
                found,
                limit,
                List.of(
                        words.codeFirst(),
                        PROGRAMME.YEAR_FROM.desc(),
                        words.relevanceOr(PROMINENCE.asc()),
                        ACTION.POSITION));
    }

    @Override
    public List<SubjectCard> forCategory(String category, int limit) {
        var here = DSL.exists(labelled(category))
                .and(ACTION.CAN_REPORT)
                .and(ACTION.ARCHIVED.isFalse())
                .and(ACTION.STATE.ne(ActionState.ABANDONED.name()));
        var categories = DSL.field(DSL.selectCount()
                .from(ACTION_LABEL)
                .where(ACTION_LABEL.ACTION_ID.eq(ACTION.ID))
                .and(ACTION_LABEL.KIND.eq(LabelKind.CATEGORY.name())));
        return cards(
                here, limit, List.of(PROGRAMME.YEAR_FROM.desc(), categories.asc(), PROMINENCE.asc(), ACTION.POSITION));
    }

    private Select<?> labelled(String category) {
        return sql.selectOne()
                .from(ACTION_LABEL)
                .where(ACTION_LABEL.ACTION_ID.eq(ACTION.ID))
                .and(ACTION_LABEL.KIND.eq(LabelKind.CATEGORY.name()))
                .and(ACTION_LABEL.LABEL.eq(category));
    }

    private List<SubjectCard> cards(Condition condition, int limit, List<? extends OrderField<?>> order) {
        return sql.select(CARD)
                .from(ACTION)
                .join(SECTION)
                .on(SECTION.ID.eq(ACTION.SECTION_ID))
                .join(PROGRAMME)
                .on(PROGRAMME.ID.eq(ACTION.PROGRAMME_ID))
                .where(condition)
                .orderBy(order)
                .limit(limit)
                .fetch(ActionSubjects::card);
    }

    private static SubjectCard card(Record row) {
        var slug = row.get(PROGRAMME.SLUG);
        var code = row.get(ACTION.CODE);
        return new SubjectCard(
                new Subject(SubjectKind.ACTION, row.get(ACTION.ID)),
                code,
                row.get(SECTION.NAME),
                row.get(ACTION.TITLE),
                row.get(ACTION.SUMMARY),
                ProgrammeLinks.action(slug, code),
                allowed(row),
                ActionState.valueOf(row.get(ACTION.STATE)).chip(),
                Optional.ofNullable(row.get(ACTION.OFFICE_ID)).map(OfficeId::new));
    }

    /** Nothing is possible on an archived action; it can be rated once it was begun. */
    private static Set<Allowed> allowed(Record row) {
        var allowed = EnumSet.noneOf(Allowed.class);
        if (row.get(ACTION.ARCHIVED)) {
            return allowed;
        }
        if (row.get(ACTION.CAN_VOTE)) {
            allowed.add(Allowed.VOTE);
            if (ActionLifecycle.begun(
                    ActionState.valueOf(row.get(ACTION.STATE)), Optional.ofNullable(row.get(ACTION.ACTUAL_FROM)))) {
                allowed.add(Allowed.RATE);
            }
        }
        if (row.get(ACTION.CAN_COMMENT)) {
            allowed.add(Allowed.COMMENT);
        }
        if (row.get(ACTION.CAN_REPORT)) {
            allowed.add(Allowed.REPORT);
        }
        return allowed;
    }
}
