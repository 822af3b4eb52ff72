package org.rione.tables.pictures;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.rionedb.Tables.ROUND_OPTION;
import static org.rionedb.Tables.ROUND_PICTURE;
import static org.rionedb.Tables.VOTING_ROUND;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.rione.tables.RoundState;
import org.rione.tables.TableId;
import org.springframework.stereotype.Repository;

/** The bytes of the pictures, and whose they are. */
@Repository
class PictureStore {

    private final DSLContext sql;

    PictureStore(DSLContext sql) {
        this.sql = sql;
    }

    void keep(TableId table, OptionPicture picture, byte[] jpeg, String sha256, Instant at) {
        sql.insertInto(ROUND_PICTURE)
                .set(ROUND_PICTURE.ID, picture.id())
                .set(ROUND_PICTURE.TABLE_ID, table.value())
                .set(ROUND_PICTURE.WIDTH, picture.width())
                .set(ROUND_PICTURE.HEIGHT, picture.height())
                .set(ROUND_PICTURE.SHA256, sha256)
                .set(ROUND_PICTURE.CONTENT, jpeg)
                .set(ROUND_PICTURE.CREATED_AT, at)
                .execute();
    }

    /** A picture and the table that it was uploaded for. */
    record Belongs(TableId table, PictureFile file) {}

    Optional<Belongs> find(UUID picture) {
        var shown = field(exists(selectOne()
                        .from(ROUND_OPTION)
                        .join(VOTING_ROUND)
                        .on(VOTING_ROUND.ID.eq(ROUND_OPTION.ROUND_ID))
                        .where(
                                ROUND_OPTION.PICTURE_ID.eq(ROUND_PICTURE.ID),
                                VOTING_ROUND.STATE.ne(RoundState.DRAFT.name()))))
                .as("shown");
        return sql.select(ROUND_PICTURE.TABLE_ID, ROUND_PICTURE.CONTENT, ROUND_PICTURE.SHA256, shown)
                .from(ROUND_PICTURE)
                .where(ROUND_PICTURE.ID.eq(picture))
                .fetchOptional(row -> new Belongs(
                        new TableId(row.value1()), new PictureFile(row.value2(), row.value3(), row.value4())));
    }

    /** @return how many were swept: those uploaded before this moment that no option refers to */
    int sweep(Instant before) {
        return sql.deleteFrom(ROUND_PICTURE)
                .where(
                        ROUND_PICTURE.CREATED_AT.lt(before),
                        notExists(selectOne().from(ROUND_OPTION).where(ROUND_OPTION.PICTURE_ID.eq(ROUND_PICTURE.ID))))
                .execute();
    }
}
