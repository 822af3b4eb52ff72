package org.rione.tables;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectCount;
import static org.rionedb.Tables.NEIGHBOURHOOD_TABLE;
import static org.rionedb.Tables.PAPER_SHEET;
import static org.rionedb.Tables.ROUND_OPTION;
import static org.rionedb.Tables.ROUND_OPTION_ABOUT;
import static org.rionedb.Tables.ROUND_PICTURE;
import static org.rionedb.Tables.ROUND_VOTER;
import static org.rionedb.Tables.VOTING_ROUND;

import java.time.Instant;
import java.util.Arrays;
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
import org.rione.tables.pictures.OptionPicture;
import org.springframework.stereotype.Repository;

/** Rounds and their options as they are read. Ballots lie apart, in {@link BallotStore}. */
@Repository
class RoundLists {

    /** What screens show of a round; its result and its secret are asked for by themselves. */
    private static final List<Field<?>> SHOWN = Arrays.stream(VOTING_ROUND.fields())
            .filter(field -> !field.equals(VOTING_ROUND.RESULT) && !field.equals(VOTING_ROUND.SECRET))
            .toList();

    /** The states that have the opening behind them. */
    private static final List<String> OPENED = EnumSet.complementOf(EnumSet.of(RoundState.DRAFT)).stream()
            .map(Enum::name)
            .toList();

    private final DSLContext sql;

    RoundLists(DSLContext sql) {
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
                                .where(ROUND_OPTION.SUBJECT_ID.eq(subject))
                                .union(DSL.select(ROUND_OPTION.ROUND_ID)
                                        .from(ROUND_OPTION)
                                        .join(ROUND_OPTION_ABOUT)
                                        .on(ROUND_OPTION_ABOUT.OPTION_ID.eq(ROUND_OPTION.ID))
                                        .where(ROUND_OPTION_ABOUT.SUBJECT_ID.eq(subject))))),
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
        var rows = sql.select(ROUND_OPTION.fields())
                .select(ROUND_PICTURE.WIDTH, ROUND_PICTURE.HEIGHT)
                .from(ROUND_OPTION)
                .leftJoin(ROUND_PICTURE)
                .on(ROUND_PICTURE.ID.eq(ROUND_OPTION.PICTURE_ID))
                .where(ROUND_OPTION.ROUND_ID.in(rounds))
                .orderBy(ROUND_OPTION.ROUND_ID, ROUND_OPTION.POSITION)
                .fetch();
        var about = about(rounds);
        return rows.intoGroups(ROUND_OPTION.ROUND_ID, row -> {
            var option = row.into(ROUND_OPTION);
            var subject = option.getSubjectId();
            var picture = option.getPictureId();
            return new RoundOption(
                    new OptionId(option.getId()),
                    option.getTitle(),
                    option.getDescription(),
                    subject == null ? null : new Subject(SubjectKind.valueOf(option.getSubjectKind()), subject),
                    about.getOrDefault(option.getId(), List.of()),
                    option.getCost() == null ? 0 : option.getCost(),
                    picture == null
                            ? null
                            : new OptionPicture(
                                    picture,
                                    row.get(ROUND_PICTURE.WIDTH),
                                    row.get(ROUND_PICTURE.HEIGHT),
                                    option.getPictureAlt()));
        });
    }

    private Map<UUID, List<Subject>> about(Collection<UUID> rounds) {
        return sql.select(
                        ROUND_OPTION_ABOUT.OPTION_ID,
                        ROUND_OPTION_ABOUT.SUBJECT_KIND,
                        ROUND_OPTION_ABOUT.SUBJECT_ID,
                        ROUND_OPTION_ABOUT.POSITION)
                .from(ROUND_OPTION)
                .join(ROUND_OPTION_ABOUT)
                .on(ROUND_OPTION_ABOUT.OPTION_ID.eq(ROUND_OPTION.ID))
                .where(ROUND_OPTION.ROUND_ID.in(rounds))
                .fetch()
                .sortAsc(ROUND_OPTION_ABOUT.POSITION)
                .intoGroups(
                        ROUND_OPTION_ABOUT.OPTION_ID,
                        row -> new Subject(
                                SubjectKind.valueOf(row.get(ROUND_OPTION_ABOUT.SUBJECT_KIND)),
                                row.get(ROUND_OPTION_ABOUT.SUBJECT_ID)));
    }
}
