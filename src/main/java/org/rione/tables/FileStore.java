package org.rione.tables;

import static org.rionedb.Tables.ROUND_FILE;

import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The files that published rounds can be counted again from. */
@Repository
class FileStore {

    private final DSLContext sql;

    FileStore(DSLContext sql) {
        this.sql = sql;
    }

    void keep(RoundId round, PublishedFile file) {
        sql.insertInto(ROUND_FILE)
                .set(ROUND_FILE.ROUND_ID, round.value())
                .set(ROUND_FILE.SHA256, file.sha256())
                .set(ROUND_FILE.HEAD, file.head())
                .set(ROUND_FILE.DOCUMENT, file.document())
                .execute();
    }

    Optional<PublishedFile> file(RoundId round) {
        return sql.selectFrom(ROUND_FILE)
                .where(ROUND_FILE.ROUND_ID.eq(round.value()))
                .fetchOptional(row -> new PublishedFile(row.getSha256(), row.getHead(), row.getDocument()));
    }

    Optional<String> head(RoundId round) {
        return sql.select(ROUND_FILE.HEAD)
                .from(ROUND_FILE)
                .where(ROUND_FILE.ROUND_ID.eq(round.value()), ROUND_FILE.HEAD.ne(""))
                .fetchOptional(ROUND_FILE.HEAD);
    }
}
