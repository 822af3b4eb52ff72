package org.rione.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.Instant;
import java.util.TimeZone;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rione.StoreTest;
import org.rione.shared.sql.UtcInstantConverter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

/** What every connection is set to, whichever server it leads to. */
class DatabaseSessionTest extends StoreTest {

    private static final Field<Instant> AT =
            field(name("at"), SQLDataType.LOCALDATETIME(6).asConvertedDataType(new UtcInstantConverter()));
    private static final Field<String> WORD = field(name("word"), String.class);

    @Autowired
    DSLContext sql;

    @BeforeEach
    void make_a_table_for_this_connection() {
        sql.execute("create or replace temporary table session_try (at datetime(6), word varchar(10))");
    }

    /** The last two do not exist on Italian clocks, or exist twice. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-07-01T12:00:00.123456Z", "2026-03-29T02:30:00Z", "2026-10-25T00:30:00Z"})
    void an_instant_comes_back_as_it_went_even_on_the_nights_when_clocks_change(String text) {
        var instant = Instant.parse(text);
        assertThat(TimeZone.getDefault().getRawOffset())
                .as("the process runs in universal time, as Launcher sees to")
                .isZero();
        sql.insertInto(table("session_try"), AT).values(instant).execute();
        assertThat(sql.select(AT).from("session_try").fetchSingle().value1()).isEqualTo(instant);
        assertThat(sql.fetchSingle("select cast(at as char) from session_try").get(0, String.class))
                .startsWith(text.substring(0, 19).replace('T', ' '));
    }

    @Test
    void the_database_clock_shows_universal_time() {
        assertThat(sql.fetchSingle("select timestampdiff(second, utc_timestamp(), now())")
                        .get(0, Integer.class))
                .isZero();
    }

    @Test
    void what_does_not_fit_is_refused_not_cut() {
        assertThatThrownBy(() -> sql.insertInto(table("session_try"), WORD)
                        .values("longer than ten")
                        .execute())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void text_is_found_whatever_its_case_and_accents() {
        sql.insertInto(table("session_try"), WORD).values("Perché 🌳").execute();
        assertThat(sql.fetchCount(table("session_try"), WORD.eq("PERCHE 🌳"))).isEqualTo(1);
    }
}
