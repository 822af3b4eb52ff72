package org.rione.shared.sql;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The time as the database has it: decides what must be the same for everybody, such as the closing of a vote. */
@Component
public class DatabaseClock {

    private final DSLContext sql;

    DatabaseClock(DSLContext sql) {
        this.sql = sql;
    }

    public Instant now() {
        return sql.select(org.jooq.impl.DSL.field("utc_timestamp(6)", LocalDateTime.class))
                .fetchSingle()
                .value1()
                .toInstant(ZoneOffset.UTC);
    }
}
