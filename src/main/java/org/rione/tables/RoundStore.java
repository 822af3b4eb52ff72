package org.rione.tables;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.selectCount;
import static org.rionedb.Tables.NEIGHBOURHOOD_TABLE;
import static org.rionedb.Tables.PAPER_SHEET;
import static org.rionedb.Tables.ROUND_OPTION;
import static org.rionedb.Tables.ROUND_VOTER;
import static org.rionedb.Tables.VOTING_ROUND;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.rione.participation.Subject;
import org.rione.participation.SubjectKind;
import org.rione.shared.Ids;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Repository;

/** Rounds and their options. Ballots lie apart, in {@link BallotStore}. */
@Repository
class RoundStore {

    /** What screens show of a round; its result and its secret are asked for by themselves. */
    private static final List<Field<?>> SHOWN = java.util.Arrays.stream(VOTING_ROUND.fields())
            .filter(field -> !field.equals(VOTING_ROUND.RESULT) && !field.equals(VOTING_ROUND.SECRET))
            .toList();

    /** The states that have the opening behind them. */
    private static final List<String> OPENED = EnumSet.complementOf(EnumSet.of(RoundState.DRAFT)).stream()
            .map(Enum::name)
            .toList();

    private final DSLContext sql;

    RoundStore(DSLContext sql) {
        this.sql = sql;
    }

    Optional<Round> find(RoundId id) {
        return fetch(VOTING_ROUND.ID.eq(id.value()), 1).stream().findFirst();
    }

    Optional<Round> find(String tableSlug, int number) {
        return fetch(NEIGHBOURHOOD_TABLE.SLUG.eq(tableSlug).and(VOTING_ROUND.NUMBER.eq(number)), 1).stream()
                .findFirst();
    }

    List<Round> ofTable(TableId table, int limit) {
        return fetch(VOTING_ROUND.TABLE_ID.eq(table.value()), limit);
    }

    List<Round> open(int limit) {
        return fetch(VOTING_ROUND.STATE.eq(RoundState.OPEN.name()), limit);
    }

    /** Rounds in which paper may be handed out or read. */
    List<Round> withPaper(int limit) {
        return fetch(VOTING_ROUND.STATE.in(RoundState.OPEN.name(), RoundState.READING.name()), limit);
    }

    List<Round> publishedWith(UUID subject, int limit) {
        return fetch(
                VOTING_ROUND
                        .STATE
                        .in(RoundState.PUBLISHED.name(), RoundState.ANSWERED.name())
                        .and(VOTING_ROUND.ID.in(DSL.select(ROUND_OPTION.ROUND_ID)
                                .from(ROUND_OPTION)
                                .where(ROUND_OPTION.SUBJECT_ID.eq(subject)))),
                limit);
    }

    /** When one can, could or will be able to vote. */
    record Voting(
            RoundId id, TableId table, String path, String tableName, String title, Instant opened, Instant closes) {}

    /** Rounds that were opened and end in a span of time, the first to end first. */
    List<Voting> ending(Instant from, Instant until, int most) {
        return voting(VOTING_ROUND.CLOSES_AT.ge(from).and(VOTING_ROUND.CLOSES_AT.lt(until)), most);
    }

    /** Those of a table that were opened and end after an instant. */
    List<Voting> endingOf(TableId table, Instant since, int most) {
        return voting(VOTING_ROUND.TABLE_ID.eq(table.value()).and(VOTING_ROUND.CLOSES_AT.gt(since)), most);
    }

    private List<Voting> voting(Condition which, int most) {
        return sql.select(
                        VOTING_ROUND.ID,
                        VOTING_ROUND.TABLE_ID,
                        NEIGHBOURHOOD_TABLE.SLUG,
                        VOTING_ROUND.NUMBER,
                        NEIGHBOURHOOD_TABLE.NAME,
                        VOTING_ROUND.TITLE,
                        VOTING_ROUND.OPENED_AT,
                        VOTING_ROUND.CLOSES_AT)
                .from(VOTING_ROUND)
                .join(NEIGHBOURHOOD_TABLE)
                .on(NEIGHBOURHOOD_TABLE.ID.eq(VOTING_ROUND.TABLE_ID))
                .where(which, VOTING_ROUND.STATE.in(OPENED), VOTING_ROUND.OPENED_AT.isNotNull())
                .orderBy(VOTING_ROUND.CLOSES_AT, VOTING_ROUND.ID)
                .limit(most)
                .fetch(row -> new Voting(
                        new RoundId(row.value1()),
                        new TableId(row.value2()),
                        "/tavoli/" + row.value3() + "/votazioni/" + row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        row.value8()));
    }

    private List<Round> fetch(Condition which, int limit) {
        var electorate = field(selectCount().from(ROUND_VOTER).where(ROUND_VOTER.ROUND_ID.eq(VOTING_ROUND.ID)))
                .as("electorate");
        var online = field(selectCount()
                .from(ROUND_VOTER)
                .where(ROUND_VOTER.ROUND_ID.eq(VOTING_ROUND.ID), ROUND_VOTER.VOTED.isTrue()));
        var paper = field(selectCount()
                .from(PAPER_SHEET)
                .where(PAPER_SHEET.ROUND_ID.eq(VOTING_ROUND.ID), PAPER_SHEET.STATE.in("COUNTED", "SPOILED")));
        var voted = online.plus(paper).as("voted");
        var rows = sql.select(SHOWN)
                .select(NEIGHBOURHOOD_TABLE.SLUG, NEIGHBOURHOOD_TABLE.NAME, electorate, voted)
                .from(VOTING_ROUND)
                .join(NEIGHBOURHOOD_TABLE)
                .on(NEIGHBOURHOOD_TABLE.ID.eq(VOTING_ROUND.TABLE_ID))
                .where(which)
                .orderBy(VOTING_ROUND.CREATED_AT.desc(), VOTING_ROUND.ID.desc())
                .limit(limit)
                .fetch();
        var options = options(rows.getValues(VOTING_ROUND.ID));
        return rows.map(row -> new Round(
                new RoundId(row.get(VOTING_ROUND.ID)),
                new TableId(row.get(VOTING_ROUND.TABLE_ID)),
                row.get(NEIGHBOURHOOD_TABLE.SLUG),
                row.get(NEIGHBOURHOOD_TABLE.NAME),
                row.get(VOTING_ROUND.NUMBER),
                row.get(VOTING_ROUND.TITLE),
                row.get(VOTING_ROUND.DESCRIPTION),
                MethodColumns.read(row),
                row.get(VOTING_ROUND.WINNERS),
                RoundState.valueOf(row.get(VOTING_ROUND.STATE)),
                Optional.ofNullable(row.get(VOTING_ROUND.OPENED_AT)),
                row.get(VOTING_ROUND.CLOSES_AT),
                Optional.ofNullable(row.get(VOTING_ROUND.PUBLISHED_AT)),
                options.getOrDefault(row.get(VOTING_ROUND.ID), List.of()),
                Electing.valueOf(row.get(VOTING_ROUND.ELECTORATE)),
                row.get(VOTING_ROUND.SEED_SOURCE),
                Optional.ofNullable(row.get(VOTING_ROUND.SEED)),
                row.get(electorate),
                row.get(voted),
                row.get(VOTING_ROUND.VERSION)));
    }

    Map<UUID, List<RoundOption>> options(Collection<UUID> rounds) {
        return sql.selectFrom(ROUND_OPTION)
                .where(ROUND_OPTION.ROUND_ID.in(rounds))
                .orderBy(ROUND_OPTION.ROUND_ID, ROUND_OPTION.POSITION)
                .fetchGroups(ROUND_OPTION.ROUND_ID, row -> {
                    var subject = row.getSubjectId();
                    return new RoundOption(
                            new OptionId(row.getId()),
                            row.getTitle(),
                            row.getDescription(),
                            subject == null ? null : new Subject(SubjectKind.valueOf(row.getSubjectKind()), subject),
                            row.getCost() == null ? 0 : row.getCost());
                });
    }

    /** Inserts a draft under the table's next number; the unique key refuses a number taken meanwhile. */
    RoundId insert(TableId table, NewRound round, Instant at) {
        var id = new RoundId(Ids.next());
        var last = sql.select(max(VOTING_ROUND.NUMBER))
                .from(VOTING_ROUND)
                .where(VOTING_ROUND.TABLE_ID.eq(table.value()))
                .fetchSingle()
                .value1();
        sql.insertInto(VOTING_ROUND)
                .set(VOTING_ROUND.ID, id.value())
                .set(VOTING_ROUND.TABLE_ID, table.value())
                .set(VOTING_ROUND.NUMBER, last == null ? 1 : last + 1)
                .set(VOTING_ROUND.TITLE, round.title())
                .set(VOTING_ROUND.DESCRIPTION, round.description())
                .set(rules(round))
                .set(VOTING_ROUND.STATE, RoundState.DRAFT.name())
                .set(VOTING_ROUND.CLOSES_AT, round.closesAt())
                .set(VOTING_ROUND.CREATED_AT, at)
                .execute();
        insertOptions(id, round.options());
        return id;
    }

    /** Replaces a draft, unless somebody changed it since {@code seenVersion}. */
    void replace(RoundId id, long seenVersion, NewRound round) {
        var changed = sql.update(VOTING_ROUND)
                .set(VOTING_ROUND.TITLE, round.title())
                .set(VOTING_ROUND.DESCRIPTION, round.description())
                .set(rules(round))
                .set(VOTING_ROUND.CLOSES_AT, round.closesAt())
                .set(VOTING_ROUND.VERSION, VOTING_ROUND.VERSION.plus(1))
                .where(
                        VOTING_ROUND.ID.eq(id.value()),
                        VOTING_ROUND.VERSION.eq(seenVersion),
                        VOTING_ROUND.STATE.eq(RoundState.DRAFT.name()))
                .execute();
        if (changed == 0) {
            throw new OptimisticLockingFailureException("round " + id.value());
        }
        sql.deleteFrom(ROUND_OPTION).where(ROUND_OPTION.ROUND_ID.eq(id.value())).execute();
        insertOptions(id, round.options());
    }

    private void insertOptions(RoundId round, List<NewOption> options) {
        var insert = sql.insertInto(
                ROUND_OPTION,
                ROUND_OPTION.ID,
                ROUND_OPTION.ROUND_ID,
                ROUND_OPTION.POSITION,
                ROUND_OPTION.TITLE,
                ROUND_OPTION.DESCRIPTION,
                ROUND_OPTION.SUBJECT_KIND,
                ROUND_OPTION.SUBJECT_ID,
                ROUND_OPTION.COST);
        for (int i = 0; i < options.size(); i++) {
            var option = options.get(i);
            insert = insert.values(
                    Ids.next(),
                    round.value(),
                    i + 1,
                    option.title(),
                    option.description(),
                    option.subject().map(subject -> subject.kind().name()).orElse(null),
                    option.subject().map(Subject::id).orElse(null),
                    option.cost());
        }
        if (!options.isEmpty()) {
            insert.execute();
        }
    }

    /** Every priority of the round has its answer. */
    void answered(RoundId round) {
        sql.update(VOTING_ROUND)
                .set(VOTING_ROUND.STATE, RoundState.ANSWERED.name())
                .set(VOTING_ROUND.VERSION, VOTING_ROUND.VERSION.plus(1))
                .where(VOTING_ROUND.ID.eq(round.value()))
                .execute();
    }

    private static Map<Field<?>, Object> rules(NewRound round) {
        var rules = MethodColumns.of(round.method());
        rules.put(VOTING_ROUND.WINNERS, round.winners());
        rules.put(VOTING_ROUND.ELECTORATE, round.electing().name());
        rules.put(VOTING_ROUND.SEED_SOURCE, round.seedSource());
        return rules;
    }
}
