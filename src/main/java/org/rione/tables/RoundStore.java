package org.rione.tables;

import static org.jooq.impl.DSL.max;
import static org.rionedb.Tables.ROUND_OPTION;
import static org.rionedb.Tables.ROUND_OPTION_ABOUT;
import static org.rionedb.Tables.ROUND_PICTURE;
import static org.rionedb.Tables.VOTING_ROUND;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.rione.participation.Subject;
import org.rione.shared.Ids;
import org.rione.shared.Refusal;
import org.rione.tables.pictures.OptionPicture;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Repository;

/** Writes rounds while they are drafts; what is done with open ones is in {@link BallotStore}. */
@Repository
class RoundStore {

    private final DSLContext sql;
    private final RoundLists lists;

    RoundStore(DSLContext sql, RoundLists lists) {
        this.sql = sql;
        this.lists = lists;
    }

    Optional<Round> find(RoundId id) {
        return lists.find(id);
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
        requirePictures(round, options);
        var insert = sql.insertInto(
                ROUND_OPTION,
                ROUND_OPTION.ID,
                ROUND_OPTION.ROUND_ID,
                ROUND_OPTION.POSITION,
                ROUND_OPTION.TITLE,
                ROUND_OPTION.DESCRIPTION,
                ROUND_OPTION.SUBJECT_KIND,
                ROUND_OPTION.SUBJECT_ID,
                ROUND_OPTION.COST,
                ROUND_OPTION.PICTURE_ID,
                ROUND_OPTION.PICTURE_ALT);
        var about = sql.insertInto(
                ROUND_OPTION_ABOUT,
                ROUND_OPTION_ABOUT.OPTION_ID,
                ROUND_OPTION_ABOUT.SUBJECT_KIND,
                ROUND_OPTION_ABOUT.SUBJECT_ID,
                ROUND_OPTION_ABOUT.POSITION);
        for (int i = 0; i < options.size(); i++) {
            var option = options.get(i);
            var id = Ids.next();
            for (var subject : option.about()) {
                about = about.values(
                        id, subject.kind().name(), subject.id(), option.about().indexOf(subject) + 1);
            }
            insert = insert.values(
                    id,
                    round.value(),
                    i + 1,
                    option.title(),
                    option.description(),
                    option.subject().map(subject -> subject.kind().name()).orElse(null),
                    option.subject().map(Subject::id).orElse(null),
                    option.cost(),
                    option.picture().map(OptionPicture::id).orElse(null),
                    option.picture().map(OptionPicture::alt).orElse(""));
        }
        if (!options.isEmpty()) {
            insert.execute();
        }
        if (options.stream().anyMatch(option -> !option.about().isEmpty())) {
            about.execute();
        }
    }

    /** All pictures are still there, and were uploaded for the table of the round. */
    private void requirePictures(RoundId round, List<NewOption> options) {
        var wanted = options.stream()
                .flatMap(option -> option.picture().stream())
                .map(OptionPicture::id)
                .collect(Collectors.toSet());
        if (wanted.isEmpty()) {
            return;
        }
        var found = sql.fetchCount(sql.select(ROUND_PICTURE.ID)
                .from(ROUND_PICTURE)
                .join(VOTING_ROUND)
                .on(VOTING_ROUND.TABLE_ID.eq(ROUND_PICTURE.TABLE_ID))
                .where(VOTING_ROUND.ID.eq(round.value()), ROUND_PICTURE.ID.in(wanted)));
        if (found < wanted.size()) {
            throw new Refusal("tables.refused.picture-gone");
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
